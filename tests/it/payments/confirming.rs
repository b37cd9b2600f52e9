//! The customer says that she has paid.

use chrono::Duration;
use shop_core::{
    events::{EventKind, Subject, of_subject},
    money::Rupiah,
    orders::{self, OrderStage, PaymentStatus},
    payments::{self, Confirmation, PaymentState, SubmitError},
    staff::Role,
};

use crate::shop::{Shop, staff};

#[test]
fn a_confirmation_waits_for_staff() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&order);
    assert_eq!(payment.state, PaymentState::Submitted);
    assert_eq!(payment.submitted_at, Some(shop.now));
    assert_eq!(payment.claimed_amount, Some(payment.amount_due));
    let order = shop.view(order.id).order;
    assert_eq!(
        (order.payment_status, order.stage()),
        (PaymentStatus::InReview, OrderStage::PaymentInReview)
    );

    let rows = payments::to_verify(&mut shop.conn, &staff(Role::Cashier), None, 10).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (&*rows[0].order_number, &*rows[0].member_name),
        (&*order.number, "Rina")
    );
    let events = of_subject(&mut shop.conn, Subject::Payment(payment.id), 10).unwrap();
    assert_eq!(events[0].kind, EventKind::PaymentSubmitted);
    assert_eq!(events[0].member_id, Some(rina.id));
}

#[test]
fn it_is_confirmed_once() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&order);
    let confirmation = shop.confirmation(payment.amount_due);
    let again = payments::submit(
        &mut shop.conn,
        shop.now,
        rina.id,
        &order.token,
        &confirmation,
    );
    assert!(
        matches!(again, Err(SubmitError::AlreadyInReview)),
        "{again:?}"
    );
}

#[test]
fn somebody_elses_order_is_not_found() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let confirmation = shop.confirmation(order.total);
    for (member, token) in [
        (sari.id, &*order.token),
        (rina.id, "ffffffffffffffffffffffffffffffff"),
    ] {
        let answer = payments::submit(&mut shop.conn, shop.now, member, token, &confirmation);
        assert!(matches!(answer, Err(SubmitError::NotFound)), "{answer:?}");
    }
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let confirmation = Confirmation {
        sender_bank: " ".to_owned(),
        sender_name: "R".repeat(500),
        amount: Rupiah(-5),
        transferred_on: shop.now.plus(Duration::days(2)).day(),
        note: "x".repeat(5_000),
        proof: None,
    };
    let answer = payments::submit(
        &mut shop.conn,
        shop.now,
        rina.id,
        &order.token,
        &confirmation,
    );
    match answer {
        Err(SubmitError::Invalid(problems)) => assert_eq!(problems.len(), 5, "{problems:?}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(
        shop.view(order.id).order.payment_status,
        PaymentStatus::Unpaid
    );
}

#[test]
fn there_is_nothing_to_confirm_on_a_canceled_order() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    orders::cancel_own(&mut shop.conn, shop.now, rina.id, &order.token).unwrap();
    let confirmation = shop.confirmation(order.total);
    let answer = payments::submit(
        &mut shop.conn,
        shop.now,
        rina.id,
        &order.token,
        &confirmation,
    );
    assert!(
        matches!(answer, Err(SubmitError::NothingToPay(OrderStage::Canceled))),
        "{answer:?}"
    );
}
