//! The work queue counts what needs a person.

use shop_core::{
    members,
    service::{self, ConversationKind, NewConversation},
    staff::Role,
    work_queue,
};

use crate::shop::{Shop, staff};

#[test]
fn each_kind_of_work_is_counted_for_who_may_do_it() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    shop.goods("Selendang Parang", 125_000, 1);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let dewi = shop.register("Dewi");
    let token = shop.token_of_mail(&dewi, "/daftar/konfirmasi/");
    members::confirm_email(&mut shop.conn, shop.now, &token).unwrap();
    shop.order(&rina, &[(kebaya, 1)]);
    let review = shop.order(&rina, &[(kebaya, 1)]);
    shop.confirm_payment(&review);
    let to_pack = shop.order(&sari, &[(kebaya, 1)]);
    shop.pay(&to_pack);
    let to_ship = shop.order(&sari, &[(kebaya, 1)]);
    shop.pay(&to_ship);
    shop.pack(&to_ship);
    let question = NewConversation::new(
        ConversationKind::Complaint,
        "Jahitan lepas",
        "Jahitan lengan lepas setelah dicuci.",
    );
    service::open(&mut shop.conn, shop.now, &rina.actor(), question).unwrap();

    let queue = work_queue::load(&mut shop.conn, &staff(Role::Owner)).unwrap();
    let counts = [
        queue.payments_to_verify.count,
        queue.to_pack.count,
        queue.to_ship.count,
        queue.registrations.count,
        queue.messages.count,
        queue.refunds.count,
        queue.awaiting_payment.count,
        queue.low_stock.count,
    ];
    assert_eq!(counts, [1, 1, 1, 1, 1, 0, 1, 1]);
    assert_eq!(queue.payments_to_verify.oldest, Some(shop.now));
    let queue = work_queue::load(&mut shop.conn, &staff(Role::Warehouse)).unwrap();
    assert_eq!(
        (queue.to_pack.count, queue.payments_to_verify.count),
        (1, 0)
    );
}
