//! The confirmation of a transfer is talk as well.

use chrono::Duration;
use shop_core::{
    mail,
    payments::{self, RejectReason},
    service::{self, ConversationKind, ConversationState},
    staff::Role,
    work_queue,
};

use crate::shop::{Shop, staff};

#[test]
fn a_confirmed_payment_lies_in_the_inbox_until_it_is_decided() {
    let mut shop = Shop::new();
    let rina = shop.member("Rina");
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 9);
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&order);
    let of = |shop: &mut Shop| service::of_member(&mut shop.conn, rina.id, None, 10).unwrap();
    let found = of(&mut shop).remove(0);
    assert_eq!(found.kind, ConversationKind::PaymentConfirmation);
    assert_eq!(
        (found.payment_id, found.order_id, found.state),
        (Some(payment.id), Some(order.id), ConversationState::New)
    );
    // Two hours of opening time from nine.
    let due = found.respond_due_at.unwrap().local();
    assert_eq!(due.format("%a %H:%M").to_string(), "Mon 11:00");
    let letter = mail::recent(&mut shop.conn, 1).unwrap().remove(0);
    assert_eq!(letter.template, "payment-confirmed");
    // It waits in the payments' own queue, not in that of the messages.
    let queue = work_queue::load(&mut shop.conn, &staff(Role::Owner)).unwrap();
    assert_eq!(
        (queue.payments_to_verify.count, queue.messages.count),
        (1, 0)
    );

    let by = staff(Role::Cashier);
    shop.wait(Duration::minutes(30));
    let (id, version) = (payment.id, payment.version);
    let reason = RejectReason::NotFound;
    payments::reject(
        &mut shop.conn,
        shop.now,
        &by,
        id,
        version,
        reason,
        "Cek lagi.",
    )
    .unwrap();
    let found = of(&mut shop).remove(0);
    assert_eq!(found.state, ConversationState::Waiting);
    assert_eq!(found.first_answer_minutes, Some(30));
    let view = service::view(&mut shop.conn, &rina.actor(), found.id)
        .unwrap()
        .unwrap();
    assert!(view.messages[1].message.body.contains("Cek lagi."));

    // The second confirmation joins the same talk.
    shop.wait(Duration::minutes(30));
    shop.pay(&order);
    let all = of(&mut shop);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].state, ConversationState::Solved);
    assert_ne!(all[0].payment_id, Some(payment.id));
    let view = service::view(&mut shop.conn, &rina.actor(), found.id)
        .unwrap()
        .unwrap();
    assert_eq!(view.messages.len(), 4);
    assert!(!view.may_be_rated());
}
