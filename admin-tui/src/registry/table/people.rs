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
        cli: Some("member edit"),
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
    Command {
        id: Id::MemberNew,
        name: "member-new",
        keys: &["B", "ins"],
        places: MEMBERS,
        danger: Danger::Customer,
        permission: Some(Permission::EditMembers),
        cli: Some("member create"),
        hint: 58,
        words: &["anggota-baru", "new-member"],
    },
    Command {
        id: Id::ContactCall,
        name: "contact-call",
        keys: &["c t"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        cli: Some("member log"),
        hint: 78,
        ..PLAIN
    },
    Command {
        id: Id::ContactWhatsapp,
        name: "contact-whatsapp",
        keys: &["c w"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        cli: Some("member log"),
        ..PLAIN
    },
    Command {
        id: Id::ContactVisit,
        name: "contact-visit",
        keys: &["c k"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        cli: Some("member log"),
        ..PLAIN
    },
    Command {
        id: Id::MemberNote,
        name: "member-note",
        keys: &["n"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        cli: Some("member note"),
        hint: 77,
        ..PLAIN
    },
    Command {
        id: Id::NotePin,
        name: "note-pin",
        keys: &["P"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        cli: Some("member pin"),
        ..PLAIN
    },
    Command {
        id: Id::NoteRemove,
        name: "note-remove",
        keys: &["X"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        danger: Danger::Reversible,
        cli: Some("member unnote"),
        ..PLAIN
    },
    Command {
        id: Id::MemberTags,
        name: "member-tags",
        keys: &["#"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        cli: Some("member tag"),
        hint: 56,
        ..PLAIN
    },
    Command {
        id: Id::FollowUpNew,
        name: "follow-up-new",
        keys: &["d"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        cli: Some("member follow-up"),
        ..PLAIN
    },
    Command {
        id: Id::FollowUpDone,
        name: "follow-up-done",
        keys: &["e"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        cli: Some("member done"),
        hint: 54,
        ..PLAIN
    },
    Command {
        id: Id::FollowUpMove,
        name: "follow-up-move",
        keys: &["s"],
        places: MEMBERS,
        permission: Some(Permission::LogContacts),
        cli: Some("member postpone"),
        ..PLAIN
    },
    Command {
        id: Id::MemberConsents,
        name: "member-consents",
        keys: &["C"],
        places: &[Place::Member],
        permission: Some(Permission::EditMembers),
        cli: Some("member consent"),
        ..PLAIN
    },
    Command {
        id: Id::MemberTier,
        name: "member-tier",
        keys: &["t"],
        places: &[Place::Member],
        permission: Some(Permission::EditMembers),
        cli: Some("member tier"),
        ..PLAIN
    },
    Command {
        id: Id::TimelineNext,
        name: "timeline-next",
        keys: &[")"],
        places: &[Place::Member],
        cli: Some("member timeline"),
        hint: 33,
        ..PLAIN
    },
    Command {
        id: Id::TimelinePrevious,
        name: "timeline-previous",
        keys: &["("],
        places: &[Place::Member],
        cli: Some("member timeline"),
        ..PLAIN
    },
];
