//! What is done about contents.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const CONTENT: &[Place] = &[Place::Contents, Place::Content];

const CONTENTS: Command = Command {
    places: CONTENT,
    permission: Some(Permission::ManageContent),
    ..PLAIN
};

/// Commands about pages, questions, menus, the home page and banners.
pub(super) const WRITTEN: &[Command] = &[
    Command {
        id: Id::ContentWrite,
        name: "content-write",
        keys: &["w"],
        cli: Some("content page edit"),
        hint: 88,
        ..CONTENTS
    },
    Command {
        id: Id::ContentPublish,
        name: "content-publish",
        keys: &["A"],
        danger: Danger::Customer,
        cli: Some("content page publish"),
        hint: 86,
        ..CONTENTS
    },
    Command {
        id: Id::ContentEdit,
        name: "content-edit",
        keys: &["E"],
        cli: Some("content menu edit"),
        hint: 84,
        ..CONTENTS
    },
    Command {
        id: Id::ContentNew,
        name: "content-new",
        keys: &["B", "ins"],
        cli: Some("content page add"),
        hint: 82,
        ..CONTENTS
    },
    Command {
        id: Id::FaqCategoryNew,
        name: "faq-category-new",
        keys: &["C"],
        places: &[Place::Contents],
        cli: Some("content faq-category add"),
        hint: 70,
        ..CONTENTS
    },
    Command {
        id: Id::ContentUp,
        name: "content-up",
        keys: &["K"],
        places: &[Place::Contents],
        cli: Some("content page move"),
        hint: 66,
        ..CONTENTS
    },
    Command {
        id: Id::ContentDown,
        name: "content-down",
        keys: &["J"],
        places: &[Place::Contents],
        cli: Some("content menu move"),
        ..CONTENTS
    },
    Command {
        id: Id::ContentLanguage,
        name: "content-language",
        keys: &["t"],
        places: &[Place::Content],
        hint: 64,
        ..CONTENTS
    },
    Command {
        id: Id::ContentVersions,
        name: "content-versions",
        keys: &["v"],
        cli: Some("content page show"),
        hint: 62,
        ..CONTENTS
    },
    Command {
        id: Id::ContentRestore,
        name: "content-restore",
        keys: &["R"],
        places: &[Place::Content],
        cli: Some("content page restore"),
        hint: 87,
        ..CONTENTS
    },
    Command {
        id: Id::ContentUntranslate,
        name: "content-untranslate",
        keys: &["X"],
        cli: Some("content page untranslate"),
        ..CONTENTS
    },
    Command {
        id: Id::ContentWithdraw,
        name: "content-withdraw",
        keys: &["T"],
        danger: Danger::Customer,
        cli: Some("content page unpublish"),
        hint: 58,
        ..CONTENTS
    },
    Command {
        id: Id::ContentDelete,
        name: "content-delete",
        keys: &["D", "del"],
        danger: Danger::Customer,
        cli: Some("content page delete"),
        hint: 56,
        ..CONTENTS
    },
];
