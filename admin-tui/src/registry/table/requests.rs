//! What is done about product requests.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const BOTH: &[Place] = &[Place::Requests, Place::Request];

const REQUEST: Command = Command {
    places: BOTH,
    permission: Some(Permission::HandleRequests),
    ..PLAIN
};

/// Commands about product requests and what was asked for.
pub(super) const REQUESTS: &[Command] = &[
    Command {
        id: Id::RequestAccept,
        name: "request-accept",
        keys: &["A"],
        danger: Danger::Customer,
        cli: Some("request review"),
        hint: 90,
        ..REQUEST
    },
    Command {
        id: Id::RequestMove,
        name: "request-move",
        keys: &["V"],
        danger: Danger::Customer,
        cli: Some("request plan"),
        hint: 86,
        ..REQUEST
    },
    Command {
        id: Id::RequestFulfil,
        name: "request-fulfil",
        keys: &["e"],
        danger: Danger::Customer,
        cli: Some("request fulfil"),
        hint: 84,
        ..REQUEST
    },
    Command {
        id: Id::RequestDecline,
        name: "request-decline",
        keys: &["T"],
        danger: Danger::Customer,
        cli: Some("request decline"),
        hint: 88,
        ..REQUEST
    },
    Command {
        id: Id::RequestNote,
        name: "request-note",
        keys: &["n"],
        cli: Some("request note"),
        hint: 60,
        ..REQUEST
    },
    Command {
        id: Id::RequestMerge,
        name: "request-merge",
        keys: &["M"],
        danger: Danger::Customer,
        cli: Some("request merge"),
        hint: 50,
        ..REQUEST
    },
    Command {
        id: Id::RequestLink,
        name: "request-link",
        keys: &["p"],
        cli: Some("request link"),
        hint: 70,
        ..REQUEST
    },
    Command {
        id: Id::RequestPhoto,
        name: "request-photo",
        keys: &["b"],
        cli: Some("request show"),
        hint: 72,
        ..REQUEST
    },
    Command {
        id: Id::RequestMember,
        name: "request-member",
        keys: &["m"],
        places: BOTH,
        permission: Some(Permission::ViewMembers),
        ..PLAIN
    },
    Command {
        id: Id::RequestNew,
        name: "request-new",
        keys: &["N"],
        danger: Danger::Customer,
        cli: Some("request create"),
        hint: 46,
        ..REQUEST
    },
    Command {
        id: Id::RequestLog,
        name: "request-log",
        keys: &["B", "ins"],
        cli: Some("request log"),
        hint: 45,
        ..REQUEST
    },
    Command {
        id: Id::DemandLog,
        name: "demand-log",
        keys: &["ctrl-t"],
        permission: Some(Permission::HandleRequests),
        cli: Some("request log"),
        words: &["ditanya", "asked"],
        ..PLAIN
    },
];
