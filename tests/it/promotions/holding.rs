//! What an order holds of a promotion: given back once, taken again, and
//! never at another price than the customer has seen.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    members::Member,
    money::Rupiah,
    orders::{
        self, CancelReason, CheckoutDetails, Order, OrderCommandError, PlaceOrderError, Seen,
    },
    promotions::{PromotionEvent, PromotionTerms},
    staff::Role,
};

use crate::shop::{Shop, staff};

/// An order for 100.000 with a code for one order.
fn one_use(shop: &mut Shop) -> (shop_core::promotions::Promotion, Member, Order) {
    let kebaya = shop.goods("Kebaya Kutubaru", 100_000, 9);
    let terms = PromotionTerms {
        max_uses: Some(1),
        max_per_member: Some(1),
        ..shop.terms("Gajian")
    };
    let promotion = shop.promotion(&terms, "GAJIAN");
    let rina = shop.member("Rina");
    shop.cart(&rina, &[(kebaya, 1)]);
    let cart = shop.type_code(&rina, "GAJIAN");
    let details = shop.checkout();
    let order = shop.place(&rina, cart, &details);
    assert_eq!(order.total, Rupiah(90_000));
    (promotion, rina, order)
}

#[test]
fn a_canceled_order_gives_its_use_back_once() {
    let mut shop = Shop::new();
    let (promotion, rina, order) = one_use(&mut shop);
    assert_eq!(shop.promotion_now(&promotion).uses, 1);
    orders::cancel_own(&mut shop.conn, shop.now, rina.id, &order.token).unwrap();
    let again = orders::cancel_own(&mut shop.conn, shop.now, rina.id, &order.token);
    assert!(again.is_err());
    let now = shop.promotion_now(&promotion);
    assert_eq!((now.uses, now.spent), (0, Rupiah::ZERO));
    // She may use it again, in her first slot.
    let kebaya = shop.view(order.id).lines[0].variant_id;
    shop.cart(&rina, &[(kebaya, 1)]);
    let cart = shop.type_code(&rina, "GAJIAN");
    let details = shop.checkout();
    let second = shop.place(&rina, cart, &details);
    assert_eq!(second.total, Rupiah(90_000));
    let (id, version) = (second.id, shop.view(second.id).order.version);
    let (by, reason) = (staff(Role::Cashier), CancelReason::Staff);
    orders::cancel(&mut shop.conn, shop.now, &by, id, version, reason, "").unwrap();
    assert_eq!(shop.promotion_now(&promotion).uses, 0);
    shop.check_books();
}

#[test]
fn an_expired_order_gives_back_and_takes_again_when_reopened() {
    let mut shop = Shop::new();
    let (promotion, _, order) = one_use(&mut shop);
    shop.wait(Duration::hours(25));
    orders::expire_due(&mut shop.conn, shop.now, 10).unwrap();
    assert_eq!(shop.promotion_now(&promotion).uses, 0);
    // The promotion has ended meanwhile; the late transfer still counts.
    shop.decide(&promotion, PromotionEvent::End);
    let version = shop.view(order.id).order.version;
    let by = staff(Role::Cashier);
    orders::reopen(&mut shop.conn, shop.now, &by, order.id, version).unwrap();
    let now = shop.promotion_now(&promotion);
    assert_eq!((now.uses, now.spent), (1, Rupiah(10_000)));
    assert_eq!(shop.view(order.id).order.total, Rupiah(90_000));
    shop.check_books();
}

#[test]
fn an_order_is_not_reopened_beyond_the_limit() {
    let mut shop = Shop::new();
    let (promotion, _, order) = one_use(&mut shop);
    shop.wait(Duration::hours(25));
    orders::expire_due(&mut shop.conn, shop.now, 10).unwrap();
    let sari = shop.member("Sari");
    let kebaya = shop.view(order.id).lines[0].variant_id;
    shop.cart(&sari, &[(kebaya, 1)]);
    let cart = shop.type_code(&sari, "GAJIAN");
    let details = shop.checkout();
    shop.place(&sari, cart, &details);
    let version = shop.view(order.id).order.version;
    let by = staff(Role::Cashier);
    let refused = orders::reopen(&mut shop.conn, shop.now, &by, order.id, version).unwrap_err();
    assert!(
        matches!(refused, OrderCommandError::PromotionUsedUp { .. }),
        "{refused:?}"
    );
    assert_eq!(shop.promotion_now(&promotion).uses, 1);
    assert_eq!(shop.stock(kebaya), (9, 1, 8), "nothing of it is kept");
    shop.check_books();
}

#[test]
fn a_promotion_that_ends_between_cart_and_order_is_said() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 100_000, 9);
    let terms = PromotionTerms {
        last_day: Some(shop.now.day()),
        ..shop.terms("Sehari")
    };
    shop.promotion(&terms, "SEHARI");
    let rina = shop.member("Rina");
    shop.cart(&rina, &[(kebaya, 1)]);
    let cart = shop.type_code(&rina, "SEHARI");
    let quote = shop.quote(cart);
    let details = CheckoutDetails {
        seen: Some(Seen {
            total: Rupiah(90_000),
            promotions: quote.promotions(),
        }),
        ..shop.checkout()
    };
    // Midnight at the shop passes while she types her address.
    shop.now = "2026-11-23T17:00:00Z".parse().unwrap();
    let by = Actor::Member(rina.id);
    let refused = orders::place(&mut shop.conn, shop.now, &by, cart, &details).unwrap_err();
    match &refused {
        PlaceOrderError::TotalChanged { seen, total, lost } => {
            assert_eq!((*seen, *total), (Rupiah(90_000), Rupiah(100_000)));
            assert_eq!(lost[0].label, "Promo Sehari");
            assert_eq!(lost[0].says, "Sudah berakhir pada 23 Nov 2026.");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(shop.stock(kebaya), (9, 0, 9), "nothing was taken");
    // Agreeing to the new total places it, and the cart was not lost.
    let agreed = CheckoutDetails {
        seen: Some(Seen {
            total: Rupiah(100_000),
            promotions: Vec::new(),
        }),
        ..details
    };
    let placed = orders::place(&mut shop.conn, shop.now, &by, cart, &agreed).unwrap();
    assert_eq!(placed.order.total, Rupiah(100_000));
    shop.check_books();
}
