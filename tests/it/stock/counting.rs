//! Receiving and correcting.

use shop_core::{
    events::{EventKind, Subject, of_subject},
    ids::VariantId,
    staff::Role,
    stock::{self, MovementKind, StockError},
};

use crate::shop::{Shop, staff};

#[test]
fn every_change_is_in_the_ledger() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 0);
    let by = staff(Role::Warehouse);
    let (now, conn) = (shop.now, &mut shop.conn);
    stock::receive(conn, now, &by, kebaya, 10, "Bu Tini").unwrap();
    let row = stock::adjust(conn, now, &by, kebaya, -3, "robek").unwrap();
    assert_eq!((row.on_hand, row.available()), (7, 7));
    let movements = stock::movements(conn, &by, kebaya, 10).unwrap();
    let lines: Vec<_> = movements
        .iter()
        .map(|m| (m.kind, m.on_hand_delta, &*m.reason))
        .collect();
    assert_eq!(
        lines,
        [
            (MovementKind::Adjusted, -3, "robek"),
            (MovementKind::Received, 10, "Bu Tini")
        ]
    );
    let kinds: Vec<_> = of_subject(conn, Subject::Variant(kebaya), 10)
        .unwrap()
        .iter()
        .map(|e| e.kind)
        .collect();
    assert_eq!(kinds.first(), Some(&EventKind::StockAdjusted));
    shop.check_books();
}

#[test]
fn impossible_quantities_are_refused() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 5);
    let rina = shop.member("Rina");
    shop.order(&rina, &[(kebaya, 3)]);
    let by = staff(Role::Warehouse);
    let (now, conn) = (shop.now, &mut shop.conn);
    for nothing in [0, -1, i64::MIN] {
        let answer = stock::receive(conn, now, &by, kebaya, nothing, "");
        assert!(
            matches!(answer, Err(StockError::NotPositive)),
            "{nothing}: {answer:?}"
        );
    }
    for much in [1_000_000_000_000, i64::MAX] {
        let answer = stock::receive(conn, now, &by, kebaya, much, "");
        assert!(
            matches!(answer, Err(StockError::TooMany)),
            "{much}: {answer:?}"
        );
    }
    let answer = stock::adjust(conn, now, &by, kebaya, -3, "hilang");
    assert!(
        matches!(answer, Err(StockError::WouldGoNegative)),
        "three are promised: {answer:?}"
    );
    let answer = stock::adjust(conn, now, &by, kebaya, -2, "  ");
    assert!(
        matches!(answer, Err(StockError::ReasonMissing)),
        "{answer:?}"
    );
    let answer = stock::receive(conn, now, &by, VariantId(424_242), 1, "");
    assert!(matches!(answer, Err(StockError::NotFound)), "{answer:?}");
    let answer = stock::receive(conn, now, &staff(Role::Cashier), kebaya, 1, "");
    assert!(matches!(answer, Err(StockError::Denied(_))), "{answer:?}");
    assert_eq!(shop.stock(kebaya), (5, 3, 2));
    shop.check_books();
}

#[test]
fn what_runs_out_is_listed() {
    let mut shop = Shop::new();
    let plenty = shop.goods("Kebaya Kutubaru", 450_000, 50);
    let last = shop.goods("Selendang Parang", 125_000, 2);
    let none = shop.goods("Sarung Kawung", 200_000, 0);
    let low = stock::low_stock(&mut shop.conn, 3, 10).unwrap();
    let listed: Vec<_> = low.iter().map(|low| low.stock.variant_id).collect();
    assert_eq!(listed, [none, last]);
    assert!(!listed.contains(&plenty));
}
