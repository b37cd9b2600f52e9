//! Many people and one promotion: its limits hold exactly.

use std::{sync::Barrier, thread};

use shop_core::{
    actor::Actor,
    ids::{CartId, MemberId},
    money::Rupiah,
    orders::{self, CheckoutDetails, PlaceOrderError, Seen},
    promotions::PromotionTerms,
};

use crate::shop::Shop;

/// Everybody orders at once, for no more than the reduced total; returns how
/// many orders were made and how many were told that the promotion is gone.
fn everybody_orders(shop: &mut Shop, carts: &[(MemberId, CartId)], total: i64) -> (usize, usize) {
    let details = CheckoutDetails {
        seen: Some(Seen {
            total: Rupiah(total),
            promotions: Vec::new(),
        }),
        ..shop.checkout()
    };
    let (db, now) = (&shop.db, shop.now);
    let together = Barrier::new(carts.len());
    let answers: Vec<_> = thread::scope(|scope| {
        let buyers: Vec<_> = carts
            .iter()
            .map(|(member, cart)| {
                let (together, details) = (&together, &details);
                scope.spawn(move || {
                    let mut conn = db.conn();
                    together.wait();
                    orders::place(&mut conn, now, &Actor::Member(*member), *cart, details)
                })
            })
            .collect();
        let joined = buyers.into_iter().map(|buyer| buyer.join().unwrap());
        joined.collect()
    });
    let (mut placed, mut refused) = (0, 0);
    for answer in answers {
        match answer {
            Ok(_) => placed += 1,
            Err(
                PlaceOrderError::PromotionGone { .. }
                | PlaceOrderError::TotalChanged { .. }
                | PlaceOrderError::TooManyUnpaid,
            ) => refused += 1,
            Err(error) => panic!("{error:?}"),
        }
    }
    (placed, refused)
}

fn buyers(shop: &mut Shop, count: usize, code: &str) -> Vec<(MemberId, CartId)> {
    let kebaya = shop.goods("Kebaya Kutubaru", 100_000, 500);
    (0..count)
        .map(|person| {
            let member = shop.member(&format!("Rina {person}"));
            shop.cart(&member, &[(kebaya, 1)]);
            (member.id, shop.type_code(&member, code))
        })
        .collect()
}

#[test]
fn twenty_four_buyers_and_three_uses() {
    let mut shop = Shop::new();
    let terms = PromotionTerms {
        max_uses: Some(3),
        ..shop.terms("Cepat")
    };
    let promotion = shop.promotion(&terms, "CEPAT");
    let carts = buyers(&mut shop, 24, "CEPAT");
    assert_eq!(everybody_orders(&mut shop, &carts, 90_000), (3, 21));
    let now = shop.promotion_now(&promotion);
    assert_eq!((now.uses, now.spent), (3, Rupiah(30_000)));
    shop.check_books();
}

#[test]
fn a_budget_is_never_overspent() {
    let mut shop = Shop::new();
    let terms = PromotionTerms {
        budget: Some(Rupiah(45_000)),
        ..shop.terms("Anggaran")
    };
    let promotion = shop.promotion(&terms, "ANGGARAN");
    let carts = buyers(&mut shop, 16, "ANGGARAN");
    assert_eq!(everybody_orders(&mut shop, &carts, 90_000), (4, 12));
    assert_eq!(shop.promotion_now(&promotion).spent, Rupiah(40_000));
    shop.check_books();
}

#[test]
fn one_member_in_many_windows_uses_it_once() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 100_000, 50);
    let terms = PromotionTerms {
        max_per_member: Some(1),
        ..shop.terms("Sekali")
    };
    let promotion = shop.promotion(&terms, "SEKALI");
    let rina = shop.member("Rina");
    let carts: Vec<_> = (0..3)
        .map(|_| {
            // Each window has a cart of its own, with the code in it.
            let (cart, token) = shop.window(&rina, kebaya);
            let (conn, now) = (&mut shop.conn, shop.now);
            let (id, _) =
                shop_core::carts::add_code(conn, now, Some(&token), None, "SEKALI").unwrap();
            assert_eq!(id, cart);
            (rina.id, id)
        })
        .collect();
    assert_eq!(everybody_orders(&mut shop, &carts, 90_000), (1, 2));
    assert_eq!(shop.promotion_now(&promotion).uses, 1);
    shop.check_books();
}

#[test]
fn a_code_for_one_order_is_good_for_one_order() {
    let mut shop = Shop::new();
    let terms = shop.terms("Voucher");
    let promotion = shop.promotion(&terms, "UMUM");
    let owner = crate::shop::staff(shop_core::staff::Role::Owner);
    let (conn, now) = (&mut shop.conn, shop.now);
    let made =
        shop_core::promotions::generate_codes(conn, now, &owner, promotion.id, 1, "", Some(1))
            .unwrap();
    let carts = buyers(&mut shop, 8, &made[0].code);
    assert_eq!(everybody_orders(&mut shop, &carts, 90_000), (1, 7));
    shop.check_books();
}
