//! What is done about what customers say.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const TALK_PLACES: &[Place] = &[Place::Inbox, Place::Conversation];

const MESSAGE: Command = Command {
    places: TALK_PLACES,
    permission: Some(Permission::AnswerMessages),
    ..PLAIN
};

/// Commands about conversations.
pub(super) const TALK: &[Command] = &[
    Command {
        id: Id::MessageReply,
        name: "message-reply",
        keys: &["r"],
        danger: Danger::Customer,
        cli: Some("conversation reply"),
        hint: 90,
        ..MESSAGE
    },
    Command {
        id: Id::MessageNote,
        name: "message-note",
        keys: &["n"],
        cli: Some("conversation note"),
        hint: 88,
        ..MESSAGE
    },
    Command {
        id: Id::MessageTake,
        name: "message-take",
        keys: &["a"],
        cli: Some("conversation take"),
        hint: 87,
        ..MESSAGE
    },
    Command {
        id: Id::MessageSnooze,
        name: "message-snooze",
        keys: &["s"],
        cli: Some("conversation snooze"),
        hint: 86,
        ..MESSAGE
    },
    Command {
        id: Id::MessageSolve,
        name: "message-solve",
        keys: &["e"],
        danger: Danger::Customer,
        cli: Some("conversation solve"),
        hint: 85,
        ..MESSAGE
    },
    Command {
        id: Id::MessageAssign,
        name: "message-assign",
        keys: &["V"],
        cli: Some("conversation assign"),
        hint: 60,
        ..MESSAGE
    },
    Command {
        id: Id::MessageReopen,
        name: "message-reopen",
        keys: &["O"],
        danger: Danger::Customer,
        cli: Some("conversation reopen"),
        hint: 84,
        ..MESSAGE
    },
    Command {
        id: Id::MessageSpam,
        name: "message-spam",
        keys: &["D", "del"],
        danger: Danger::Customer,
        cli: Some("conversation spam"),
        ..MESSAGE
    },
    Command {
        id: Id::MessageNew,
        name: "message-new",
        keys: &["B", "ins"],
        danger: Danger::Customer,
        cli: Some("conversation open"),
        hint: 55,
        ..MESSAGE
    },
    Command {
        id: Id::MessagePhotos,
        name: "message-photos",
        keys: &["b"],
        hint: 58,
        ..MESSAGE
    },
    Command {
        id: Id::MessageOrder,
        name: "message-order",
        keys: &["o"],
        permission: Some(Permission::ViewOrders),
        hint: 57,
        ..MESSAGE
    },
    Command {
        id: Id::CannedReplies,
        name: "canned-replies",
        keys: &["E"],
        cli: Some("conversation canned"),
        words: &["balasan", "canned"],
        ..MESSAGE
    },
];
