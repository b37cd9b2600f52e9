//! Waiting for a sold-out size and hearing that it is back.

use shop_core::{
    events::EventKind,
    jobs, mail,
    requests::{self, WatchError},
};

use crate::shop::Shop;

#[test]
fn who_waits_for_a_size_hears_once_that_it_is_back() {
    let mut shop = Shop::new();
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let gone = shop.goods("Gamis Parang", 485_000, 0);
    let there = shop.goods("Tunik Kawung", 285_000, 2);
    let (now, conn) = (shop.now, &mut shop.conn);
    let refused = requests::watch(conn, now, &rina.actor(), there);
    assert!(matches!(refused, Err(WatchError::InStock)));
    for _ in 0..2 {
        requests::watch(conn, now, &rina.actor(), gone).unwrap();
    }
    requests::watch(conn, now, &sari.actor(), gone).unwrap();
    assert_eq!(requests::watched_by(conn, rina.id).unwrap().len(), 1);
    requests::unwatch(conn, now, &sari.actor(), gone).unwrap();
    assert_eq!(requests::notify_due(conn, now, 50).unwrap(), 0);

    shop.receive(gone, 1);
    let (now, conn) = (shop.now, &mut shop.conn);
    assert_eq!(requests::notify_due(conn, now, 50).unwrap(), 1);
    assert_eq!(requests::notify_due(conn, now, 50).unwrap(), 0);
    let letters: Vec<_> = mail::recent(conn, 100)
        .unwrap()
        .into_iter()
        .filter(|letter| letter.template == "watch-back")
        .collect();
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].recipient, rina.email);
    assert!(letters[0].body.contains("Gamis Parang, M · Sogan"));
    assert!(requests::watched_by(conn, rina.id).unwrap().is_empty());
    let timeline = shop_core::events::of_member(conn, rina.id, None, 1).unwrap();
    assert_eq!(timeline[0].kind, EventKind::StockWatchNotified);
    // Sold out again, she may wait again.
    let order = shop.order(&sari, &[(gone, 1)]);
    assert_eq!(order.goods.0, 485_000);
    requests::watch(&mut shop.conn, shop.now, &rina.actor(), gone).unwrap();
}

#[test]
fn the_jobs_tell_who_waits() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let gone = shop.goods("Gamis Parang", 485_000, 0);
    requests::watch(&mut shop.conn, shop.now, &rina.actor(), gone).unwrap();
    shop.receive(gone, 4);
    let folder = tempfile::tempdir().unwrap();
    let transport = mail::Transport::from_settings(None, folder.path(), "").unwrap();
    let ticked = jobs::tick(&mut shop.conn, shop.now, &transport, "test").unwrap();
    assert_eq!(ticked.waits_ended, 1);
}
