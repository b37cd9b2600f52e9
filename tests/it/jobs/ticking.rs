//! Several processes share the work and do it once.

use std::{sync::Barrier, thread};

use chrono::Duration;
use shop_core::{
    jobs::{self, Ticked},
    mail::Transport,
    orders::OrderStage,
};

use crate::{mailbox::read_mails, shop::Shop};

#[test]
fn everything_due_is_done_once_however_many_processes_there_are() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = shop.member("Rina");
    let unpaid = shop.order(&rina, &[(kebaya, 1)]);
    let folder = tempfile::tempdir().unwrap();
    shop.wait(Duration::hours(30));
    let together = Barrier::new(4);
    let all: Vec<Ticked> = thread::scope(|scope| {
        let processes: Vec<_> = (0..4)
            .map(|number| {
                let (shop, folder, together) = (&shop.db, folder.path(), &together);
                let now = crate::shop::start_of_tests().plus(Duration::hours(30));
                scope.spawn(move || {
                    let mut conn = shop.conn();
                    let transport = Transport::from_settings(None, folder, "").unwrap();
                    together.wait();
                    jobs::tick(&mut conn, now, &transport, &format!("process-{number}")).unwrap()
                })
            })
            .collect();
        processes
            .into_iter()
            .map(|process| process.join().unwrap())
            .collect()
    });
    assert_eq!(all.iter().map(|ticked| ticked.expired).sum::<usize>(), 1);
    let sent: usize = all.iter().map(|ticked| ticked.mail_sent).sum();
    assert_eq!(sent, read_mails(folder.path()).len());
    assert!(sent >= 3, "registration, welcome, order: {all:?}");
    assert_eq!(shop.view(unpaid.id).order.stage(), OrderStage::Expired);
    assert_eq!(shop.stock(kebaya), (9, 0, 9));
    shop.check_books();
}
