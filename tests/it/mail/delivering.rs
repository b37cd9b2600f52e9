//! Mail leaves once, late if need be, and never holds an order up.

use std::{sync::Barrier, thread};

use chrono::Duration;
use shop_core::mail::{self, MailState, Transport};

use crate::{mailbox::read_mails, shop::Shop};

#[test]
fn a_mail_server_that_is_down_loses_nothing() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let folder = tempfile::tempdir().unwrap();
    // Nothing listens on port 1.
    let down = Transport::from_settings(
        Some("smtp://127.0.0.1:1"),
        folder.path(),
        "toko@example.com",
    );
    let down = down.unwrap();
    let failed = mail::deliver_due(&mut shop.conn, shop.now, &down, 100).unwrap();
    assert_eq!(failed.sent, 0);
    assert_eq!(failed.failed, 1, "one time-out a round is enough");
    let queued = mail::recent(&mut shop.conn, 100).unwrap();
    assert!(queued.len() >= 3);
    for _ in 1..queued.len() {
        let failed = mail::deliver_due(&mut shop.conn, shop.now, &down, 100).unwrap();
        assert_eq!((failed.sent, failed.failed), (0, 1));
    }
    let queued = mail::recent(&mut shop.conn, 100).unwrap();
    for message in &queued {
        assert_eq!((message.state, message.attempts), (MailState::Queued, 1));
        assert!(message.last_error.is_some());
        assert!(message.next_attempt_at > shop.now);
    }
    let up = Transport::from_settings(None, folder.path(), "").unwrap();
    let early = mail::deliver_due(&mut shop.conn, shop.now, &up, 100).unwrap();
    assert_eq!(early.sent, 0, "not before its time");
    shop.wait(Duration::hours(1));
    let sent = mail::deliver_due(&mut shop.conn, shop.now, &up, 100).unwrap();
    assert_eq!(sent.sent, queued.len());
    let mails = read_mails(folder.path());
    assert_eq!(mails.len(), queued.len());
    assert!(
        mails
            .iter()
            .any(|m| m.to.contains("rina@example.com") && m.subject.contains(&order.number))
    );
    let nothing = mail::deliver_due(&mut shop.conn, shop.now, &up, 100).unwrap();
    assert_eq!((nothing.sent, nothing.failed), (0, 0));
}

#[test]
fn two_processes_send_each_mail_once() {
    let mut shop = Shop::new();
    for person in 0..10 {
        shop.register(&format!("Rina {person}"));
    }
    let folder = tempfile::tempdir().unwrap();
    let together = Barrier::new(4);
    let sent: usize = thread::scope(|scope| {
        let processes: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut conn = shop.db.conn();
                    let transport = Transport::from_settings(None, folder.path(), "").unwrap();
                    together.wait();
                    mail::deliver_due(&mut conn, shop.now, &transport, 100)
                        .unwrap()
                        .sent
                })
            })
            .collect();
        processes
            .into_iter()
            .map(|process| process.join().unwrap())
            .sum()
    });
    assert_eq!(sent, 10);
    assert_eq!(read_mails(folder.path()).len(), 10);
}
