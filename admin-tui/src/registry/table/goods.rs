//! What is done about products and stock.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const PRODUCTS: &[Place] = &[Place::Products, Place::Product];

/// Commands about products, variants and stock.
pub(super) const GOODS: &[Command] = &[
    // Products.
    Command {
        id: Id::ProductNew,
        name: "product-new",
        keys: &["B", "ins"],
        places: PRODUCTS,
        permission: Some(Permission::ManageCatalog),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::ProductEdit,
        name: "product-edit",
        keys: &["E"],
        places: PRODUCTS,
        permission: Some(Permission::ManageCatalog),
        hint: 79,
        ..PLAIN
    },
    Command {
        id: Id::ProductPublish,
        name: "product-publish",
        keys: &["A"],
        places: PRODUCTS,
        danger: Danger::Customer,
        permission: Some(Permission::ManageCatalog),
        cli: Some("product publish"),
        hint: 60,
        ..PLAIN
    },
    Command {
        id: Id::ProductArchive,
        name: "product-archive",
        keys: &["D", "del"],
        places: PRODUCTS,
        danger: Danger::Customer,
        permission: Some(Permission::ManageCatalog),
        cli: Some("product archive"),
        hint: 50,
        ..PLAIN
    },
    Command {
        id: Id::VariantNew,
        name: "variant-new",
        keys: &["V"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        hint: 78,
        ..PLAIN
    },
    Command {
        id: Id::VariantEdit,
        name: "variant-edit",
        keys: &["e"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        ..PLAIN
    },
    Command {
        id: Id::VariantPrice,
        name: "variant-price",
        keys: &["H"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product price"),
        hint: 77,
        ..PLAIN
    },
    Command {
        id: Id::StockReceive,
        name: "stock-receive",
        keys: &["+"],
        places: &[Place::Product],
        permission: Some(Permission::ManageStock),
        cli: Some("stock receive"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::StockAdjust,
        name: "stock-adjust",
        keys: &["="],
        places: &[Place::Product],
        permission: Some(Permission::ManageStock),
        cli: Some("stock adjust"),
        hint: 89,
        ..PLAIN
    },
    // What stands beside a product.
    Command {
        id: Id::ProductRelate,
        name: "product-relate",
        keys: &["p"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product relate"),
        hint: 76,
        ..PLAIN
    },
    Command {
        id: Id::ProductUnrelate,
        name: "product-unrelate",
        keys: &["-"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product unrelate"),
        hint: 92,
        ..PLAIN
    },
    Command {
        id: Id::RelatedUp,
        name: "related-up",
        keys: &["{"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product reorder"),
        hint: 91,
        ..PLAIN
    },
    Command {
        id: Id::RelatedDown,
        name: "related-down",
        keys: &["}"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product reorder"),
        ..PLAIN
    },
    Command {
        id: Id::PairVeto,
        name: "pair-veto",
        keys: &["T"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product veto"),
        hint: 48,
        ..PLAIN
    },
    Command {
        id: Id::PairAllow,
        name: "pair-allow",
        keys: &["I"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product allow"),
        hint: 93,
        ..PLAIN
    },
    Command {
        id: Id::ProductTags,
        name: "product-tags",
        keys: &["#"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product tag"),
        hint: 56,
        ..PLAIN
    },
    Command {
        id: Id::ProductPicture,
        name: "product-picture",
        keys: &["f"],
        places: &[Place::Product],
        permission: Some(Permission::ManageCatalog),
        cli: Some("product picture add"),
        hint: 54,
        ..PLAIN
    },
];
