//! Codes in a cart: what they give, and why they do not.

use shop_core::{
    carts::{self, CartError, MOST_CODES},
    messages::Lang,
    money::Rupiah,
    pricing::{DiscountClass, Outcome, PriceSource, Unmet},
    promotions::{self, PromotionEvent, PromotionTerms, Reward, Trigger},
    tiers::Tier,
};

use crate::shop::Shop;

/// What became of the only code of a cart.
fn unmet(shop: &mut Shop, cart: shop_core::ids::CartId) -> Option<Unmet> {
    let quote = shop.quote(cart);
    let reason = quote.codes[0].reason.clone()?;
    match reason.outcome {
        Outcome::Unmet(unmet) => Some(unmet),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_code_takes_its_share_and_is_frozen_on_the_order() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 455_555, 9);
    let selendang = shop.goods("Selendang Parang", 125_000, 9);
    let rina = shop.member("Rina");
    let terms = shop.terms("Gajian");
    let promotion = shop.promotion(&terms, "GAJIAN");
    shop.cart(&rina, &[(kebaya, 1), (selendang, 2)]);
    let cart = shop.type_code(&rina, "gajian");
    let quote = shop.quote(cart);
    assert!(quote.codes[0].applies());
    assert_eq!(quote.priced.discount, Rupiah(70_556), "rounded once");
    let details = shop.checkout();
    let order = shop.place(&rina, cart, &details);
    assert_eq!(order.total, Rupiah(455_555 + 250_000 - 70_556));
    let view = shop.view(order.id);
    let shares: Vec<_> = view
        .discounts
        .iter()
        .map(|discount| {
            (
                discount.promotion_id,
                discount.code.as_deref(),
                discount.amount.0,
            )
        })
        .collect();
    let of = (Some(promotion.id), Some("GAJIAN"));
    assert_eq!(shares, [(of.0, of.1, 45_556), (of.0, of.1, 25_000)]);
    let now = shop.promotion_now(&promotion);
    assert_eq!((now.uses, now.spent), (1, Rupiah(70_556)));
    // A later change of the promotion changes nothing about the order.
    let owner = crate::shop::staff(shop_core::staff::Role::Owner);
    let dearer = PromotionTerms {
        value: 5_000,
        ..terms
    };
    promotions::edit(
        &mut shop.conn,
        shop.now,
        &owner,
        now.id,
        now.version,
        &dearer,
    )
    .unwrap();
    assert_eq!(shop.view(order.id).order.total, order.total);
    let found = shop_core::orders::explain(&mut shop.conn, &owner, &order.number);
    let found = found.unwrap().unwrap();
    assert_eq!(found.reasons[0].amount, Some(70_556));
    assert_eq!(found.reasons[0].label(Lang::En), "Gajian offer");
    let mails = shop_core::mail::recent(&mut shop.conn, 100).unwrap();
    assert!(
        mails
            .iter()
            .any(|mail| mail.body.contains("- Promo Gajian: −Rp 70.556")),
        "the mail says what was taken off"
    );
    shop.check_books();
}

#[test]
fn why_a_code_does_not_apply_is_said() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 100_000, 90);
    let rina = shop.member("Rina");
    let least = PromotionTerms {
        minimum_spend: Some(Rupiah(150_000)),
        max_per_member: Some(1),
        max_uses: Some(2),
        ..shop.terms("Gajian")
    };
    let promotion = shop.promotion(&least, "GAJIAN");
    shop.cart(&rina, &[(kebaya, 1)]);
    let cart = shop.type_code(&rina, "GAJIAN");
    let short = Unmet::Minimum {
        least: Rupiah(150_000),
        missing: Rupiah(50_000),
        of_some: false,
    };
    assert_eq!(unmet(&mut shop, cart), Some(short));
    let upsell = shop.quote(cart).priced.upsell.unwrap();
    assert_eq!(upsell.missing, Rupiah(50_000));
    shop.decide(&promotion, PromotionEvent::Pause);
    assert_eq!(unmet(&mut shop, cart), Some(Unmet::Paused));
    shop.decide(&promotion, PromotionEvent::Resume);
    // She uses it up for herself, and somebody else for everybody.
    shop.cart(&rina, &[(kebaya, 2)]);
    let cart = shop.type_code(&rina, "GAJIAN");
    let details = shop.checkout();
    shop.place(&rina, cart, &details);
    shop.cart(&rina, &[(kebaya, 2)]);
    let cart = shop.type_code(&rina, "GAJIAN");
    assert_eq!(unmet(&mut shop, cart), Some(Unmet::UsedByMember));
    let sari = shop.member("Sari");
    shop.cart(&sari, &[(kebaya, 2)]);
    let hers = shop.type_code(&sari, "GAJIAN");
    shop.place(&sari, hers, &details);
    assert_eq!(unmet(&mut shop, cart), Some(Unmet::UsedUp));
    shop.decide(&promotion, PromotionEvent::End);
    assert_eq!(unmet(&mut shop, cart), Some(Unmet::Over { since: None }));
    shop.check_books();
}

#[test]
fn guests_try_codes_and_learn_what_is_for_members() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 100_000, 9);
    let first = PromotionTerms {
        first_order_only: true,
        ..shop.terms("Salam kenal")
    };
    shop.promotion(&first, "SALAM");
    let silver = PromotionTerms {
        tier: Some(Tier::Silver),
        ..shop.terms("Perak")
    };
    shop.promotion(&silver, "PERAK");
    let (now, conn) = (shop.now, &mut shop.conn);
    let (cart, token) = carts::add(conn, now, None, None, kebaya, 1).unwrap();
    for code in ["salam", "PERAK", "tidakada"] {
        carts::add_code(conn, now, Some(&token), None, code).unwrap();
    }
    let said = |shop: &mut Shop| -> Vec<String> {
        let quote = shop.quote(cart);
        quote.codes.iter().map(|code| code.says(Lang::Id)).collect()
    };
    let guest = said(&mut shop);
    assert_eq!(
        guest[0],
        "Khusus anggota; silakan masuk dulu untuk memakainya."
    );
    assert_eq!(guest[1], guest[0]);
    assert_eq!(
        guest[2],
        "Kode ini tidak kami kenal. Periksa lagi hurufnya."
    );
    let rina = shop.member("Rina");
    carts::adopt(&mut shop.conn, shop.now, &token, rina.id).unwrap();
    let member = said(&mut shop);
    assert!(member[0].starts_with("Dipakai"), "{member:?}");
    assert_eq!(member[1], "Untuk anggota mulai tingkat Perak.");
    let conn = &mut shop.conn;
    for more in 0..MOST_CODES - 3 {
        carts::add_code(conn, shop.now, Some(&token), None, &format!("LAIN{more}")).unwrap();
    }
    let full = carts::add_code(conn, shop.now, Some(&token), None, "BERLEBIH");
    assert!(matches!(full, Err(CartError::TooManyCodes)));
    carts::remove_code(conn, cart, "TIDAKADA").unwrap();
    carts::remove_code(conn, cart, "TIDAKADA").unwrap();
    assert_eq!(carts::codes(conn, cart).unwrap().len(), MOST_CODES - 1);
}

#[test]
fn a_draft_is_nobodys_business() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 100_000, 9);
    let rina = shop.member("Rina");
    let owner = crate::shop::staff(shop_core::staff::Role::Owner);
    let terms = shop.terms("Rahasia");
    let draft = promotions::create(&mut shop.conn, shop.now, &owner, &terms).unwrap();
    promotions::add_code(&mut shop.conn, shop.now, &owner, draft.id, "RAHASIA", None).unwrap();
    shop.cart(&rina, &[(kebaya, 1)]);
    let cart = shop.type_code(&rina, "RAHASIA");
    let quote = shop.quote(cart);
    assert!(!quote.codes[0].is_known() && !quote.codes[0].applies());
    assert_eq!(
        quote.codes[0].says(Lang::En),
        "We do not know this code. Please check its letters."
    );
}

#[test]
fn a_sale_lowers_the_price_of_a_category() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let targets = promotions::find_targets(&mut shop.conn, "kebaya").unwrap();
    let sale = PromotionTerms {
        class: DiscountClass::Price,
        trigger: Trigger::Automatic,
        value: 2_000,
        targets,
        ..shop.terms("Cuci gudang")
    };
    let sale = shop.promotion(&sale, "");
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let view = carts::view(&mut shop.conn, shop.now, cart).unwrap();
    let tag = view.lines[0].tag;
    assert_eq!(
        (tag.price, tag.was()),
        (Rupiah(360_000), Some(Rupiah(450_000)))
    );
    let details = shop.checkout();
    let order = shop.place(&rina, cart, &details);
    let line = shop.view(order.id).lines.remove(0);
    assert_eq!(
        (line.unit_price, line.list_price, line.price_source),
        (Rupiah(360_000), Rupiah(450_000), PriceSource::Sale)
    );
    assert_eq!(shop.promotion_now(&sale).spent, Rupiah(90_000));
    // The sale ends while something is in a cart: the customer is asked.
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    shop.decide(&sale, PromotionEvent::End);
    let view = carts::view(&mut shop.conn, shop.now, cart).unwrap();
    let old = Rupiah(360_000);
    assert_eq!(
        view.lines[0].problem,
        Some(carts::LineProblem::PriceChanged { old })
    );
    shop.check_books();
}

#[test]
fn shipping_promotions_lower_what_each_way_costs() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 200_000, 9);
    let free = PromotionTerms {
        class: DiscountClass::Shipping,
        trigger: Trigger::Automatic,
        reward: Reward::FreeShipping,
        value: 0,
        minimum_spend: Some(Rupiah(300_000)),
        ..shop.terms("Ongkir")
    };
    shop.promotion(&free, "");
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let paid = shop.quote(cart);
    assert!(paid.priced.shipping > Rupiah::ZERO);
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let free = shop.quote(cart);
    assert_eq!(free.priced.shipping, Rupiah::ZERO);
    assert!(
        free.options
            .iter()
            .all(|option| option.price == Rupiah::ZERO)
    );
    // What lay in her cart goes with it.
    let order = shop.order_by_courier(&rina, &[(kebaya, 2)]);
    assert_eq!(
        (order.shipping, order.total),
        (Rupiah::ZERO, Rupiah(800_000))
    );
    shop.check_books();
}
