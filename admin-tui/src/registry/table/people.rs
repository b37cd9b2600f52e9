//! What is done about members.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const MEMBERS: &[Place] = &[Place::Members, Place::Member];

/// Commands about members.
pub(super) const PEOPLE: &[Command] = &[
    Command {
        id: Id::MemberConfirm,
        name: "member-confirm",
        keys: &["A"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::ReviewMembers),
        cli: Some("member approve"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::MemberRefuse,
        name: "member-refuse",
        keys: &["T"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::ReviewMembers),
        cli: Some("member refuse"),
        hint: 89,
        ..PLAIN
    },
    Command {
        id: Id::MemberAskInfo,
        name: "member-ask-info",
        keys: &["i"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::ReviewMembers),
        cli: Some("member ask"),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::MemberEdit,
        name: "member-edit",
        keys: &["E"],
        places: MEMBERS,
        permission: Some(Permission::EditMembers),
        hint: 79,
        ..PLAIN
    },
    Command {
        id: Id::MemberOrders,
        name: "member-orders",
        keys: &["o"],
        places: MEMBERS,
        permission: Some(Permission::ViewOrders),
        hint: 60,
        ..PLAIN
    },
    Command {
        id: Id::MemberSuspend,
        name: "member-suspend",
        keys: &["D"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::EditMembers),
        cli: Some("member suspend"),
        ..PLAIN
    },
    Command {
        id: Id::MemberRestore,
        name: "member-restore",
        keys: &["U"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::EditMembers),
        cli: Some("member restore"),
        ..PLAIN
    },
];
