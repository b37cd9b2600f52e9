//! Many people at once: what was promised is never promised twice.

use std::{sync::Barrier, thread};

use shop_core::{
    actor::Actor,
    carts,
    ids::{CartId, MemberId},
    orders::{self, PlaceOrderError},
};

use crate::shop::Shop;

/// Everybody presses "order" at the same moment; returns the numbers of the
/// orders that were made, and how many were told that too little is left or
/// that they owe for enough already.
fn everybody_orders(shop: &mut Shop, carts: &[(MemberId, CartId)]) -> (Vec<String>, usize) {
    let details = shop.checkout();
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
        buyers
            .into_iter()
            .map(|buyer| buyer.join().unwrap())
            .collect()
    });
    let mut placed = Vec::new();
    let mut refused = 0;
    for answer in answers {
        match answer {
            Ok(answer) => placed.push(answer.order.number),
            Err(PlaceOrderError::NotEnough { .. } | PlaceOrderError::TooManyUnpaid) => refused += 1,
            Err(error) => panic!("{error:?}"),
        }
    }
    (placed, refused)
}

#[test]
fn two_buyers_and_one_last_piece() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 1);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let carts = [
        (rina.id, shop.cart(&rina, &[(kebaya, 1)])),
        (sari.id, shop.cart(&sari, &[(kebaya, 1)])),
    ];
    let (placed, refused) = everybody_orders(&mut shop, &carts);
    assert_eq!((placed.len(), refused), (1, 1));
    assert_eq!(shop.stock(kebaya), (1, 1, 0));
    shop.check_books();
}

#[test]
fn forty_buyers_and_five_pieces() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 5);
    let carts: Vec<_> = (0..40)
        .map(|person| {
            let member = shop.member(&format!("Rina {person}"));
            (member.id, shop.cart(&member, &[(kebaya, 1)]))
        })
        .collect();
    let (mut placed, refused) = everybody_orders(&mut shop, &carts);
    assert_eq!((placed.len(), refused), (5, 35));
    placed.sort();
    let expected: Vec<String> = (1..=5).map(|n| format!("GG-2611-{n:04}")).collect();
    assert_eq!(placed, expected, "numbers without a gap");
    assert_eq!(shop.stock(kebaya), (5, 5, 0));
    shop.check_books();
}

#[test]
fn orders_of_several_goods_do_not_wait_for_each_other_forever() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 50);
    let selendang = shop.goods("Selendang Parang", 125_000, 50);
    let carts: Vec<_> = (0..12)
        .map(|person| {
            let member = shop.member(&format!("Rina {person}"));
            // Half of them took the goods in the other order.
            let goods = if person % 2 == 0 {
                [(kebaya, 1), (selendang, 1)]
            } else {
                [(selendang, 1), (kebaya, 1)]
            };
            (member.id, shop.cart(&member, &goods))
        })
        .collect();
    let (placed, refused) = everybody_orders(&mut shop, &carts);
    assert_eq!((placed.len(), refused), (12, 0));
    assert_eq!(shop.stock(kebaya), (50, 12, 38));
    shop.check_books();
}

#[test]
fn one_cart_ordered_in_two_windows_becomes_one_order() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 5);
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 2)]);
    let (placed, _) = everybody_orders(&mut shop, &[(rina.id, cart); 6]);
    assert_eq!(placed, vec!["GG-2611-0001"; 6]);
    assert_eq!(shop.stock(kebaya), (5, 2, 3));
    shop.check_books();
}

#[test]
fn five_carts_of_one_member_become_three_unpaid_orders() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = shop.member("Rina");
    let carts = [(); 5].map(|()| (rina.id, shop.window(&rina, kebaya).0));
    let (placed, refused) = everybody_orders(&mut shop, &carts);
    assert_eq!((placed.len(), refused), (3, 2));
    assert_eq!(shop.stock(kebaya), (9, 3, 6));
    shop.check_books();
}

#[test]
fn a_cart_may_change_while_it_is_ordered() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 20);
    let rina = shop.member("Rina");
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let line = carts::view(&mut shop.conn, shop.now, cart).unwrap().lines[0].id;
    let details = shop.checkout();
    let (db, now) = (&shop.db, shop.now);
    let together = Barrier::new(2);
    let placed = thread::scope(|scope| {
        let buyer = scope.spawn(|| {
            let mut conn = db.conn();
            together.wait();
            orders::place(&mut conn, now, &Actor::Member(rina.id), cart, &details)
        });
        let mut conn = db.conn();
        together.wait();
        for quantity in 2..8 {
            // Refused from the moment it is ordered.
            drop(carts::change(&mut conn, now, cart, line, quantity));
        }
        buyer.join().unwrap().unwrap()
    });
    let ordered = shop.view(placed.order.id).lines[0].quantity;
    assert!((1..8).contains(&ordered));
    assert_eq!(shop.stock(kebaya), (20, ordered, 20 - ordered));
    shop.check_books();
}
