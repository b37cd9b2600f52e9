//! What is done in the forum.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const FORUM_PLACES: &[Place] = &[Place::Forum, Place::Thread];

/// What every command of the forum has.
const MODERATE: Command = Command {
    places: FORUM_PLACES,
    permission: Some(Permission::Moderate),
    ..PLAIN
};

/// Commands of the forum.
pub(super) const FORUM: &[Command] = &[
    Command {
        id: Id::ForumApprove,
        name: "forum-approve",
        keys: &["A"],
        danger: Danger::Customer,
        cli: Some("forum approve"),
        hint: 90,
        ..MODERATE
    },
    Command {
        id: Id::ForumRefuse,
        name: "forum-refuse",
        keys: &["T"],
        danger: Danger::Customer,
        cli: Some("forum hide"),
        hint: 88,
        ..MODERATE
    },
    Command {
        id: Id::ForumReply,
        name: "forum-reply",
        keys: &["r"],
        danger: Danger::Customer,
        cli: Some("forum answer"),
        hint: 86,
        ..MODERATE
    },
    Command {
        id: Id::ForumHide,
        name: "forum-hide",
        keys: &["H"],
        danger: Danger::Customer,
        cli: Some("forum hide"),
        hint: 84,
        ..MODERATE
    },
    Command {
        id: Id::ForumDelete,
        name: "forum-delete",
        keys: &["D"],
        danger: Danger::Customer,
        cli: Some("forum delete"),
        ..MODERATE
    },
    Command {
        id: Id::ForumAnswered,
        name: "forum-answered",
        keys: &["e"],
        cli: Some("forum solve"),
        hint: 60,
        ..MODERATE
    },
    Command {
        id: Id::ForumLock,
        name: "forum-lock",
        keys: &["L"],
        cli: Some("forum lock"),
        hint: 58,
        ..MODERATE
    },
    Command {
        id: Id::ForumPin,
        name: "forum-pin",
        keys: &["P"],
        cli: Some("forum pin"),
        hint: 57,
        ..MODERATE
    },
    Command {
        id: Id::ForumMove,
        name: "forum-move",
        keys: &["V"],
        cli: Some("forum move"),
        hint: 56,
        ..MODERATE
    },
    Command {
        id: Id::ForumSilence,
        name: "forum-silence",
        keys: &["S"],
        danger: Danger::Customer,
        cli: Some("forum silence"),
        hint: 55,
        ..MODERATE
    },
    Command {
        id: Id::ForumLift,
        name: "forum-lift",
        keys: &["U"],
        danger: Danger::Customer,
        cli: Some("forum lift"),
        ..MODERATE
    },
    Command {
        id: Id::ForumCategoryNew,
        name: "forum-category-new",
        keys: &["B"],
        cli: Some("forum category add"),
        ..MODERATE
    },
    Command {
        id: Id::ForumCategoryEdit,
        name: "forum-category-edit",
        keys: &["E"],
        cli: Some("forum category edit"),
        hint: 50,
        ..MODERATE
    },
    Command {
        id: Id::ForumCategoryDelete,
        name: "forum-category-delete",
        keys: &["X"],
        danger: Danger::Irreversible,
        cli: Some("forum category delete"),
        ..MODERATE
    },
    Command {
        id: Id::ForumTopicNew,
        name: "forum-topic-new",
        keys: &["N"],
        danger: Danger::Customer,
        cli: Some("forum open"),
        hint: 48,
        ..MODERATE
    },
    Command {
        id: Id::ForumPostEdit,
        name: "forum-post-edit",
        keys: &["O"],
        places: &[Place::Thread],
        danger: Danger::Customer,
        cli: Some("forum edit"),
        ..MODERATE
    },
    Command {
        id: Id::ForumHistory,
        name: "forum-history",
        keys: &["W"],
        places: &[Place::Thread],
        cli: Some("forum show"),
        hint: 46,
        ..MODERATE
    },
];
