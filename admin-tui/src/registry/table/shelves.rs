//! What is done about categories, collections and the printed catalogue.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const SHELVES: Command = Command {
    places: &[Place::Shelves, Place::Shelf],
    permission: Some(Permission::ManageCatalog),
    ..PLAIN
};

/// Commands about categories, collections and the printed catalogue.
pub(super) const RACK: &[Command] = &[
    Command {
        id: Id::ShelfPut,
        name: "shelf-put",
        keys: &["+"],
        cli: Some("collection put"),
        hint: 88,
        ..SHELVES
    },
    Command {
        id: Id::ShelfTake,
        name: "shelf-take",
        keys: &["-"],
        places: &[Place::Shelf],
        cli: Some("collection take"),
        hint: 87,
        ..SHELVES
    },
    Command {
        id: Id::ArticleUp,
        name: "article-up",
        keys: &["{"],
        places: &[Place::Shelf],
        cli: Some("collection fill"),
        hint: 86,
        ..SHELVES
    },
    Command {
        id: Id::ArticleDown,
        name: "article-down",
        keys: &["}"],
        places: &[Place::Shelf],
        cli: Some("collection fill"),
        ..SHELVES
    },
    Command {
        id: Id::ShelfPublish,
        name: "shelf-publish",
        keys: &["A"],
        danger: Danger::Customer,
        cli: Some("collection edit"),
        hint: 85,
        ..SHELVES
    },
    Command {
        id: Id::ShelfEdit,
        name: "shelf-edit",
        keys: &["E"],
        cli: Some("category edit"),
        hint: 84,
        ..SHELVES
    },
    Command {
        id: Id::ShelfNew,
        name: "shelf-new",
        keys: &["B", "ins"],
        cli: Some("category add"),
        hint: 82,
        ..SHELVES
    },
    Command {
        id: Id::ShelfProduct,
        name: "shelf-product",
        keys: &["p"],
        places: &[Place::Shelf],
        permission: None,
        cli: Some("product show"),
        hint: 74,
        ..SHELVES
    },
    Command {
        id: Id::ShelfUp,
        name: "shelf-up",
        keys: &["K"],
        places: &[Place::Shelves],
        cli: Some("category move"),
        hint: 66,
        ..SHELVES
    },
    Command {
        id: Id::ShelfDown,
        name: "shelf-down",
        keys: &["J"],
        places: &[Place::Shelves],
        cli: Some("collection move"),
        ..SHELVES
    },
    Command {
        id: Id::CataloguePdf,
        name: "catalogue-pdf",
        keys: &["X"],
        permission: None,
        cli: Some("catalog"),
        hint: 62,
        words: &["katalog", "catalog"],
        ..SHELVES
    },
    Command {
        id: Id::ShelfPicture,
        name: "shelf-picture",
        keys: &["f"],
        cli: Some("collection picture"),
        hint: 60,
        ..SHELVES
    },
    Command {
        id: Id::ShelfWithdraw,
        name: "shelf-withdraw",
        keys: &["T"],
        danger: Danger::Customer,
        cli: Some("collection edit"),
        hint: 58,
        ..SHELVES
    },
    Command {
        id: Id::ShelfDelete,
        name: "shelf-delete",
        keys: &["D", "del"],
        danger: Danger::Customer,
        cli: Some("category delete"),
        hint: 56,
        ..SHELVES
    },
];
