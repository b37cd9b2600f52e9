//! Staff look for the money.

use std::{sync::Barrier, thread};

use shop_core::{
    actor::Actor,
    money::Rupiah,
    orders::PaymentStatus,
    payments::{self, PaymentState, PaymentWarning, RejectReason, VerifyError},
    staff::Role,
};

use crate::shop::{Shop, staff};

#[test]
fn money_that_arrived_pays_the_order() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let paid = shop.pay(&order);
    assert_eq!(paid.payment_status, PaymentStatus::Paid);
    assert_eq!(paid.due(), Rupiah(0));
    let payment = &shop.view(order.id).payments[0].payment;
    assert_eq!(payment.state, PaymentState::Settled);
    assert!(!payment.reserved, "the amount is free again");
    shop.check_books();
}

#[test]
fn too_little_asks_for_the_rest() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&order);
    let by = staff(Role::Cashier);
    let part = Rupiah(200_000);
    payments::settle(
        &mut shop.conn,
        shop.now,
        &by,
        payment.id,
        payment.version,
        part,
        "",
    )
    .unwrap();
    let view = shop.view(order.id);
    assert_eq!(view.order.payment_status, PaymentStatus::Partial);
    let rest = &view.open_payment().unwrap().payment;
    assert_eq!(rest.base, view.order.due());
    assert_eq!(rest.base.0, order.total.0 - 200_000);
    assert_eq!(shop.pay(&order).payment_status, PaymentStatus::Paid);
}

#[test]
fn too_much_is_seen() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&order);
    let by = staff(Role::Cashier);
    let much = Rupiah(payment.amount_due.0 + 50_000);
    payments::settle(
        &mut shop.conn,
        shop.now,
        &by,
        payment.id,
        payment.version,
        much,
        "",
    )
    .unwrap();
    assert_eq!(
        shop.view(order.id).order.payment_status,
        PaymentStatus::Overpaid
    );
}

#[test]
fn money_that_is_not_found_can_be_confirmed_again() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&order);
    let by = staff(Role::Cashier);
    let reason = RejectReason::NotFound;
    let (id, version) = (payment.id, payment.version);
    payments::reject(
        &mut shop.conn,
        shop.now,
        &by,
        id,
        version,
        reason,
        "belum masuk",
    )
    .unwrap();
    let view = shop.view(order.id);
    assert_eq!(view.order.payment_status, PaymentStatus::Unpaid);
    let again = &view.open_payment().unwrap().payment;
    assert_eq!(
        again.amount_due, payment.amount_due,
        "she need not pay another amount"
    );
    shop.confirm_payment(&order);
    assert_eq!(
        shop.view(order.id).order.payment_status,
        PaymentStatus::InReview
    );
}

#[test]
fn staff_are_warned_before_they_believe_it() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let confirmation = shop.confirmation(Rupiah(1_000));
    let payment = payments::submit(
        &mut shop.conn,
        shop.now,
        rina.id,
        &order.token,
        &confirmation,
    )
    .unwrap();
    let by = staff(Role::Cashier);
    let row = payments::view(&mut shop.conn, &by, payment.id)
        .unwrap()
        .unwrap();
    assert!(
        row.warnings.contains(&PaymentWarning::AmountDiffers),
        "{:?}",
        row.warnings
    );
    assert!(
        row.warnings.contains(&PaymentWarning::NoProof),
        "{:?}",
        row.warnings
    );
}

#[test]
fn only_who_may_decides_and_only_about_what_was_shown() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&order);
    let (id, version, due) = (payment.id, payment.version, payment.amount_due);
    for by in [
        Actor::Member(rina.id),
        staff(Role::Warehouse),
        staff(Role::Moderator),
    ] {
        let answer = payments::settle(&mut shop.conn, shop.now, &by, id, version, due, "");
        assert!(
            matches!(answer, Err(VerifyError::Denied(_))),
            "{by:?}: {answer:?}"
        );
        assert!(payments::to_verify(&mut shop.conn, &by, None, 10).is_err());
    }
    let by = staff(Role::Cashier);
    let answer = payments::settle(&mut shop.conn, shop.now, &by, id, version + 1, due, "");
    assert!(matches!(answer, Err(VerifyError::Changed)), "{answer:?}");
    for nothing in [Rupiah(0), Rupiah(-1)] {
        let answer = payments::settle(&mut shop.conn, shop.now, &by, id, version, nothing, "");
        assert!(
            matches!(answer, Err(VerifyError::NotPositive)),
            "{answer:?}"
        );
    }
    assert_eq!(
        shop.view(order.id).order.payment_status,
        PaymentStatus::InReview
    );
}

#[test]
fn two_cashiers_at_one_payment_count_it_once() {
    let mut shop = Shop::new();
    let kebaya = shop.goods("Kebaya Kutubaru", 450_000, 3);
    let rina = shop.member("Rina");
    let order = shop.order(&rina, &[(kebaya, 1)]);
    let payment = shop.confirm_payment(&order);
    let together = Barrier::new(4);
    let counted = thread::scope(|scope| {
        let cashiers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut conn = shop.db.conn();
                    together.wait();
                    let (id, version) = (payment.id, payment.version);
                    let by = staff(Role::Cashier);
                    payments::settle(
                        &mut conn,
                        shop.now,
                        &by,
                        id,
                        version,
                        payment.amount_due,
                        "",
                    )
                })
            })
            .collect();
        cashiers
            .into_iter()
            .map(|c| c.join().unwrap())
            .filter(Result::is_ok)
            .count()
    });
    assert_eq!(counted, 1);
    let order = shop.view(order.id).order;
    assert_eq!(
        (order.net_paid, order.payment_status),
        (order.total, PaymentStatus::Paid)
    );
}
