//! A draft whose price has moved since it was written down is not placed
//! behind the customer's back, on the command line either.

use shop_core::promotions::PromotionEvent;

use crate::site::Site;

#[test]
fn a_promotion_that_ended_since_is_said_before_anything_is_placed() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 9);
    let sku = site.shop.sku(kebaya);
    let terms = site.shop.terms("Gajian");
    let promotion = site.shop.promotion(&terms, "GAJIAN");
    let drafted = site.cli(&["counter", "draft", &sku]);
    assert_eq!(drafted.code, Some(0), "{}", drafted.stderr);
    let coded = site.cli(&["counter", "code", "1", "gajian"]);
    assert_eq!(coded.code, Some(0), "{}", coded.stderr);
    assert!(coded.stdout.contains("405.000"), "{}", coded.stdout);
    site.shop.decide(&promotion, PromotionEvent::End);

    let refused = site.cli(&["counter", "place", "1", "--cash"]);
    assert_eq!(refused.code, Some(1), "{}", refused.stdout);
    assert!(refused.stderr.contains("GAJIAN"), "{}", refused.stderr);
    assert!(refused.stderr.contains("--accept"), "{}", refused.stderr);
    assert_eq!(site.shop.stock(kebaya), (9, 0, 9), "nothing was placed");
    let placed = site.cli(&["counter", "place", "1", "--cash", "--accept"]);
    assert_eq!(placed.code, Some(0), "{}", placed.stderr);
    assert!(placed.stdout.contains("450.000"), "{}", placed.stdout);
    // Placing again is still the same order, whatever the price is now.
    let again = site.cli(&["counter", "place", "1", "--cash"]);
    assert_eq!(again.code, Some(0), "{}", again.stderr);
    assert_eq!(site.shop.stock(kebaya), (8, 0, 8));
    site.shop.check_books();
}

#[test]
fn a_draft_that_costs_what_it_did_is_placed_without_a_word() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 9);
    let sku = site.shop.sku(kebaya);
    let terms = site.shop.terms("Gajian");
    site.shop.promotion(&terms, "GAJIAN");
    for arguments in [
        &["counter", "draft", &sku][..],
        &["counter", "code", "1", "gajian"],
        &["counter", "place", "1", "--cash"],
    ] {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(site.shop.stock(kebaya), (8, 0, 8));
}
