//! What is done at the counter and on the telephone.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const BOTH: &[Place] = &[Place::Drafts, Place::Draft];
const ONE: &[Place] = &[Place::Draft];

const COMMAND: Command = Command {
    places: ONE,
    permission: Some(Permission::SellAtCounter),
    ..PLAIN
};

/// Commands about orders that are being written down.
pub(super) const COUNTER: &[Command] = &[
    Command {
        id: Id::DraftNew,
        name: "draft-new",
        keys: &["B", "ins"],
        places: BOTH,
        cli: Some("counter draft"),
        hint: 70,
        ..COMMAND
    },
    Command {
        id: Id::DraftPhone,
        name: "draft-phone",
        keys: &["t"],
        places: BOTH,
        cli: Some("counter draft"),
        hint: 68,
        ..COMMAND
    },
    Command {
        id: Id::DraftAdd,
        name: "draft-add",
        keys: &["+"],
        cli: Some("counter add"),
        hint: 88,
        ..COMMAND
    },
    Command {
        id: Id::DraftQuantity,
        name: "draft-quantity",
        keys: &["="],
        cli: Some("counter set"),
        hint: 86,
        ..COMMAND
    },
    Command {
        id: Id::DraftRemove,
        name: "draft-remove",
        keys: &["-"],
        cli: Some("counter remove"),
        hint: 60,
        ..COMMAND
    },
    Command {
        id: Id::DraftPrice,
        name: "draft-price",
        keys: &["H"],
        permission: Some(Permission::OverridePrices),
        cli: Some("counter set"),
        hint: 64,
        ..COMMAND
    },
    Command {
        id: Id::DraftCode,
        name: "draft-code",
        keys: &["c"],
        cli: Some("counter code"),
        hint: 80,
        ..COMMAND
    },
    Command {
        id: Id::DraftCustomer,
        name: "draft-customer",
        keys: &["m"],
        cli: Some("counter customer"),
        hint: 84,
        ..COMMAND
    },
    Command {
        id: Id::DraftDelivery,
        name: "draft-delivery",
        keys: &["w"],
        cli: Some("counter delivery"),
        hint: 78,
        ..COMMAND
    },
    Command {
        id: Id::DraftHold,
        name: "draft-hold",
        keys: &["s"],
        cli: Some("counter hold"),
        hint: 66,
        ..COMMAND
    },
    Command {
        id: Id::DraftNote,
        name: "draft-note",
        keys: &["n"],
        cli: Some("counter set"),
        ..COMMAND
    },
    Command {
        id: Id::DraftPay,
        name: "draft-pay",
        keys: &["A"],
        danger: Danger::Customer,
        cli: Some("counter place"),
        hint: 90,
        ..COMMAND
    },
    Command {
        id: Id::DraftCancel,
        name: "draft-cancel",
        keys: &["D", "del"],
        places: BOTH,
        danger: Danger::Customer,
        cli: Some("counter cancel"),
        hint: 40,
        ..COMMAND
    },
    Command {
        id: Id::DraftOrder,
        name: "draft-order",
        keys: &["o"],
        places: BOTH,
        permission: Some(Permission::ViewOrders),
        hint: 82,
        ..PLAIN
    },
    Command {
        id: Id::CounterDay,
        name: "counter-day",
        keys: &["u"],
        places: BOTH,
        cli: Some("counter day"),
        ..COMMAND
    },
    Command {
        id: Id::OrderReceipt,
        name: "order-receipt",
        keys: &["p"],
        places: &[Place::Orders, Place::Order],
        permission: Some(Permission::ViewOrders),
        cli: Some("order receipt"),
        hint: 30,
        ..PLAIN
    },
];
