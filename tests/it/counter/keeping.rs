//! Goods kept aside for somebody, until a day.

use chrono::Duration;
use diesel::RunQueryDsl;
use shop_core::{
    actor::Actor,
    counter::{self, CounterError, DraftState},
    events::EventKind,
    ids::CounterDraftId,
    orders::{self, OrderSource, PlaceOrderError},
};

use super::{cash, cashier};
use crate::{books, shop::Shop};

fn keep(shop: &mut Shop, draft: CounterDraftId, days: i64) -> Result<(), CounterError> {
    let until = shop.now.plus(Duration::days(days));
    counter::hold(&mut shop.conn, shop.now, &cashier(), draft, until)
}

#[test]
fn goods_kept_aside_are_nobody_else_s() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 2);
    let draft = shop.write_down(OrderSource::Phone, &[(kebaya, 2)]);
    let refused = keep(&mut shop, draft, 2);
    assert!(
        matches!(refused, Err(CounterError::HoldName)),
        "{refused:?}"
    );
    shop.walk_in(draft, "Bu Tini", "0812 3456 7890");
    for days in [-1, 0, 15] {
        let refused = keep(&mut shop, draft, days);
        assert!(matches!(refused, Err(CounterError::HoldTime)), "{days}");
    }
    keep(&mut shop, draft, 2).unwrap();
    keep(&mut shop, draft, 3).unwrap();
    assert_eq!(
        shop.stock(kebaya),
        (2, 0, 0),
        "kept once, however often it is said"
    );
    shop.check_books();

    // Neither the web nor another draft gets them; she does.
    let rina = shop.member("Rina");
    shop.receive(kebaya, 1);
    let cart = shop.cart(&rina, &[(kebaya, 1)]);
    let other = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    shop.ring_up(other, &cash(450_000)).unwrap();
    let (details, by) = (shop.checkout(), Actor::Member(rina.id));
    let refused = orders::place(&mut shop.conn, shop.now, &by, cart, &details);
    assert!(
        matches!(refused, Err(PlaceOrderError::NotEnough { left: 0, .. })),
        "{refused:?}"
    );
    let line = shop.drafted(draft).lines.remove(0);
    assert_eq!((line.available, line.problem), (2, None));
    let order = shop.ring_up(draft, &cash(900_000)).unwrap().order;
    assert_eq!(shop.stock(kebaya), (2, 2, 0), "to be fetched");
    assert_eq!(shop.drafted(draft).draft.held_until, None);
    assert_eq!(order.source, OrderSource::Phone);
    shop.check_books();
}

#[test]
fn what_is_kept_follows_the_draft_and_ends_with_its_day() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let selendang = shop.goods("Selendang Parang", 125_000, 1);
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    shop.walk_in(draft, "Bu Tini", "");
    keep(&mut shop, draft, 2).unwrap();
    let (now, by) = (shop.now, cashier());
    counter::set_quantity(&mut shop.conn, now, &by, draft, kebaya, 2).unwrap();
    assert_eq!(shop.stock(kebaya), (3, 0, 1));
    let sku = shop.sku(selendang);
    counter::add(&mut shop.conn, now, &by, draft, &sku, 1).unwrap();
    assert_eq!(shop.stock(selendang), (1, 0, 0));
    let refused = counter::set_quantity(&mut shop.conn, now, &by, draft, kebaya, 4);
    assert!(
        matches!(refused, Err(CounterError::NotEnough { left: 3, .. })),
        "{refused:?}"
    );
    assert_eq!(shop.stock(kebaya), (3, 0, 1), "what was kept stays kept");
    counter::set_quantity(&mut shop.conn, now, &by, draft, selendang, 0).unwrap();
    assert_eq!(shop.stock(selendang), (1, 0, 1));
    shop.check_books();

    shop.wait(Duration::hours(47));
    assert_eq!(
        counter::release_due(&mut shop.conn, shop.now, 10).unwrap(),
        0
    );
    shop.wait(Duration::hours(1));
    assert_eq!(
        counter::release_due(&mut shop.conn, shop.now, 10).unwrap(),
        1
    );
    assert_eq!(
        counter::release_due(&mut shop.conn, shop.now, 10).unwrap(),
        0
    );
    assert_eq!(shop.stock(kebaya), (3, 0, 3));
    let view = shop.drafted(draft);
    assert_eq!(
        (view.draft.state, view.draft.held_until),
        (DraftState::Open, None)
    );
    let mut said = |kind| books::events(&mut shop.conn, kind);
    assert_eq!(
        (said(EventKind::DraftHeld), said(EventKind::DraftReleased)),
        (1, 1)
    );
    shop.check_books();
}

#[test]
fn a_draft_thrown_away_lets_go_and_stays_away() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 1);
    let draft = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    shop.walk_in(draft, "Bu Tini", "");
    keep(&mut shop, draft, 1).unwrap();
    let (now, by) = (shop.now, cashier());
    for _ in 0..2 {
        counter::cancel(&mut shop.conn, now, &by, draft).unwrap();
    }
    assert_eq!(shop.stock(kebaya), (1, 0, 1));
    let refused = shop.ring_up(draft, &cash(450_000));
    assert!(
        matches!(refused, Err(CounterError::Closed(DraftState::Canceled))),
        "{refused:?}"
    );
    let refused = counter::set_note(&mut shop.conn, now, &by, draft, "Halo");
    assert!(
        matches!(refused, Err(CounterError::Closed(_))),
        "{refused:?}"
    );
    let sold = shop.write_down(OrderSource::Counter, &[(kebaya, 1)]);
    shop.ring_up(sold, &cash(450_000)).unwrap();
    let refused = counter::cancel(&mut shop.conn, now, &by, sold);
    assert!(
        matches!(refused, Err(CounterError::Closed(DraftState::Placed))),
        "{refused:?}"
    );
    shop.check_books();
}

#[test]
fn one_draft_that_cannot_be_let_go_holds_up_none_of_the_others() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 1);
    let selendang = shop.goods("Selendang Parang", 125_000, 1);
    for goods in [kebaya, selendang] {
        let draft = shop.write_down(OrderSource::Counter, &[(goods, 1)]);
        shop.walk_in(draft, "Bu Tini", "");
        keep(&mut shop, draft, 1).unwrap();
    }
    // The books of the first have lost what it keeps.
    diesel::sql_query(format!(
        "UPDATE stock SET held = 0 WHERE variant_id = {kebaya}"
    ))
    .execute(&mut shop.conn)
    .unwrap();
    shop.wait(Duration::days(2));
    let released = counter::release_due(&mut shop.conn, shop.now, 10).unwrap();
    assert_eq!(released, 1);
    assert_eq!(shop.stock(selendang), (1, 0, 1));
}
