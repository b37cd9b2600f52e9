//! Orders that end early: canceled, expired, paid back.

use chrono::Duration;
use shop_core::{
    actor::Actor,
    orders::{self, CancelReason, OrderCommandError, OrderStage, PaymentStatus},
    payments::PaymentState,
    staff::Role,
};

use crate::shop::{Shop, staff};

#[test]
fn a_canceled_order_gives_its_goods_back() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 2)]);
    let canceled = orders::cancel_own(&mut shop.conn, shop.now, rina.id, &order.token).unwrap();
    assert_eq!(canceled.cancel_reason, Some(CancelReason::Customer));
    assert_eq!(canceled.stage(), OrderStage::Canceled);
    assert_eq!(shop.stock(kebaya), (3, 0, 3));
    let view = shop.view(order.id);
    assert!(view.open_payment().is_none(), "nothing is due any more");
    shop.check_books();
}

#[test]
fn others_cannot_cancel_it() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let order = shop.order(&rina, &[(kebaya, 2)]);
    let answer = orders::cancel_own(&mut shop.conn, shop.now, sari.id, &order.token);
    assert!(
        matches!(answer, Err(OrderCommandError::NotFound)),
        "{answer:?}"
    );
    for by in [
        Actor::Member(rina.id),
        staff(Role::Warehouse),
        staff(Role::Moderator),
    ] {
        let reason = CancelReason::Other;
        let answer = orders::cancel(
            &mut shop.conn,
            shop.now,
            &by,
            order.id,
            order.version,
            reason,
            "",
        );
        assert!(
            matches!(answer, Err(OrderCommandError::Denied(_))),
            "{by:?}: {answer:?}"
        );
    }
    assert_eq!(shop.stock(kebaya), (3, 2, 1));
}

#[test]
fn money_of_a_canceled_order_is_paid_back() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let paid = shop.pay(&order);
    assert_eq!(paid.payment_status, PaymentStatus::Paid);
    // The customer herself can no longer do it.
    let (now, reason) = (shop.now, CancelReason::Inventory);
    let answer = orders::cancel_own(&mut shop.conn, now, rina.id, &order.token);
    assert!(
        matches!(answer, Err(OrderCommandError::WrongStage(_))),
        "{answer:?}"
    );

    let by = staff(Role::Cashier);
    orders::cancel(
        &mut shop.conn,
        now,
        &by,
        order.id,
        paid.version,
        reason,
        "robek",
    )
    .unwrap();
    let view = shop.view(order.id);
    assert_eq!(view.refunds.len(), 1);
    let received = view.payments[0].payment.settled_amount;
    assert_eq!(
        Some(view.refunds[0].amount),
        received,
        "the unique code too"
    );
    let refund = view.refunds[0].id;
    assert!(
        orders::refund_paid(&mut shop.conn, now, &by, refund, "BCA").is_err(),
        "a cashier may not"
    );
    orders::refund_paid(&mut shop.conn, now, &staff(Role::Admin), refund, "BCA").unwrap();
    let again = orders::refund_paid(&mut shop.conn, now, &staff(Role::Admin), refund, "BCA");
    assert!(again.is_err(), "money is paid back once");
    assert_eq!(
        shop.view(order.id).order.payment_status,
        PaymentStatus::Refunded
    );
    assert_eq!(shop.stock(kebaya), (3, 0, 3));
    shop.check_books();
}

#[test]
fn an_order_nobody_pays_expires() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 2)]);
    let confirmed = shop.order(&rina, &[(kebaya, 1)]);
    shop.confirm_payment(&confirmed);

    shop.wait(Duration::hours(23));
    assert_eq!(
        orders::expire_due(&mut shop.conn, shop.now, 100)
            .unwrap()
            .numbers,
        Vec::<String>::new()
    );
    shop.wait(Duration::hours(3));
    let expired = orders::expire_due(&mut shop.conn, shop.now, 100)
        .unwrap()
        .numbers;
    assert_eq!(
        expired,
        [&*order.number],
        "one that waits for staff does not expire"
    );
    assert_eq!(
        orders::expire_due(&mut shop.conn, shop.now, 100)
            .unwrap()
            .numbers,
        Vec::<String>::new()
    );
    let view = shop.view(order.id);
    assert_eq!(view.order.stage(), OrderStage::Expired);
    assert_eq!(view.payments[0].payment.state, PaymentState::Expired);
    assert_eq!(shop.stock(kebaya), (3, 1, 2));
    shop.check_books();
}

#[test]
fn an_expired_order_can_be_taken_up_again_while_goods_are_left() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 2);
    let (rina, sari) = (shop.member("Rina"), shop.member("Sari"));
    let order = shop.order(&rina, &[(kebaya, 2)]);
    shop.wait(Duration::hours(30));
    orders::expire_due(&mut shop.conn, shop.now, 100).unwrap();
    let by = staff(Role::Cashier);
    let version = shop.view(order.id).order.version;
    let reopened = orders::reopen(&mut shop.conn, shop.now, &by, order.id, version).unwrap();
    assert_eq!(reopened.stage(), OrderStage::AwaitingPayment);
    assert_eq!(shop.stock(kebaya), (2, 2, 0));
    assert!(shop.view(order.id).open_payment().is_some());

    shop.wait(Duration::hours(30));
    orders::expire_due(&mut shop.conn, shop.now, 100).unwrap();
    shop.order(&sari, &[(kebaya, 1)]);
    let version = shop.view(order.id).order.version;
    match orders::reopen(&mut shop.conn, shop.now, &by, order.id, version) {
        Err(OrderCommandError::NotEnough { left, .. }) => assert_eq!(left, 1),
        other => panic!("{other:?}"),
    }
    shop.check_books();
}
