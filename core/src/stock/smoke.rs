//! A walk through the counters on a real database.

use super::{AllocateError, MovementKind, StockError, adjust, allocate, receive, release, ship};
use crate::{
    actor::Actor,
    catalog::smoke::{database, variant},
    db::write_tx,
    ids::OrderId,
    stock,
    time::Timestamp,
};

#[test]
fn counters_follow_the_ledger() {
    let mut scratch = database();
    let now: Timestamp = "2026-11-23T03:00:00Z".parse().unwrap();
    let by = Actor::System;
    let variant = variant(&mut scratch);
    let conn = &mut scratch.conn;
    let received = receive(conn, now, &by, variant, 5, " ").unwrap();
    assert_eq!((received.on_hand, received.available()), (5, 5));

    let order = OrderId(7);
    write_tx(conn, |conn| {
        allocate(conn, now, &by, order, &[(variant, 1), (variant, 3)])
    })
    .unwrap();
    let refused = write_tx(conn, |conn| {
        allocate(conn, now, &by, OrderId(8), &[(variant, 2)])
    });
    assert!(matches!(
        refused,
        Err(AllocateError::NotEnough { available: 1, .. })
    ));
    assert!(matches!(
        adjust(conn, now, &by, variant, -2, "rusak"),
        Err(StockError::WouldGoNegative)
    ));
    assert!(matches!(
        adjust(conn, now, &by, variant, -1, "  "),
        Err(StockError::ReasonMissing)
    ));
    write_tx(conn, |conn| release(conn, now, &by, order, &[(variant, 1)])).unwrap();
    write_tx(conn, |conn| ship(conn, now, &by, order, &[(variant, 3)])).unwrap();
    let again = write_tx(conn, |conn| ship(conn, now, &by, order, &[(variant, 1)]));
    assert!(again.is_err(), "nothing is promised any more");

    let rows = stock::of_variants(conn, &[variant]).unwrap();
    assert_eq!((rows[0].on_hand, rows[0].allocated), (2, 0));
    let ledger = stock::movements(conn, &by, variant, 10).unwrap();
    let kinds: Vec<_> = ledger.iter().map(|line| line.kind).collect();
    assert_eq!(
        kinds,
        [
            MovementKind::Shipped,
            MovementKind::Released,
            MovementKind::Allocated,
            MovementKind::Received
        ]
    );
    let on_hand: i64 = ledger.iter().map(|line| line.on_hand_delta).sum();
    assert_eq!(on_hand, rows[0].on_hand);
}
