//! What is done about payments and orders.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const PAYMENTS: &[Place] = &[Place::Payments, Place::Payment];
const ORDERS: &[Place] = &[Place::Orders, Place::Order];

/// Commands about payments and orders.
pub(super) const SALE: &[Command] = &[
    // Payments.
    Command {
        id: Id::PaymentSettle,
        name: "payment-settle",
        keys: &["A"],
        places: PAYMENTS,
        danger: Danger::Customer,
        permission: Some(Permission::VerifyPayments),
        cli: Some("payment verify"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::PaymentReject,
        name: "payment-reject",
        keys: &["T"],
        places: PAYMENTS,
        danger: Danger::Customer,
        permission: Some(Permission::VerifyPayments),
        cli: Some("payment reject"),
        hint: 89,
        ..PLAIN
    },
    Command {
        id: Id::PaymentProof,
        name: "payment-proof",
        keys: &["b"],
        places: PAYMENTS,
        permission: Some(Permission::VerifyPayments),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::PaymentOrder,
        name: "payment-order",
        keys: &["o"],
        places: PAYMENTS,
        permission: Some(Permission::ViewOrders),
        hint: 60,
        ..PLAIN
    },
    // Orders.
    Command {
        id: Id::OrderPack,
        name: "order-pack",
        keys: &["P"],
        places: ORDERS,
        permission: Some(Permission::PackAndShip),
        cli: Some("order pack"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::OrderShip,
        name: "order-ship",
        keys: &["S"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::PackAndShip),
        cli: Some("order ship"),
        hint: 89,
        ..PLAIN
    },
    Command {
        id: Id::OrderDeliver,
        name: "order-deliver",
        keys: &["R"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::PackAndShip),
        cli: Some("order deliver"),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::OrderCancel,
        name: "order-cancel",
        keys: &["D", "del"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::CancelOrders),
        cli: Some("order cancel"),
        hint: 60,
        ..PLAIN
    },
    Command {
        id: Id::OrderRefund,
        name: "order-refund",
        keys: &["U"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::PayRefunds),
        cli: Some("order refund"),
        hint: 50,
        ..PLAIN
    },
    Command {
        id: Id::OrderReopen,
        name: "order-reopen",
        keys: &["O"],
        places: ORDERS,
        danger: Danger::Customer,
        permission: Some(Permission::CancelOrders),
        cli: Some("order reopen"),
        hint: 55,
        ..PLAIN
    },
    Command {
        id: Id::OrderPayment,
        name: "order-payment",
        keys: &["b"],
        places: &[Place::Order],
        permission: Some(Permission::VerifyPayments),
        hint: 45,
        ..PLAIN
    },
    Command {
        id: Id::OrderMember,
        name: "order-member",
        keys: &["m"],
        places: ORDERS,
        permission: Some(Permission::ViewMembers),
        hint: 44,
        ..PLAIN
    },
];
