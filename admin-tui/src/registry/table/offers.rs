//! What is done about promotions.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const PROMOTIONS: &[Place] = &[Place::Promotions, Place::Promotion];
const MANAGE: Option<Permission> = Some(Permission::ManagePromotions);

/// Commands about promotions and their codes.
pub(super) const OFFERS: &[Command] = &[
    Command {
        id: Id::PromotionNew,
        name: "promotion-new",
        keys: &["B", "ins"],
        places: PROMOTIONS,
        permission: MANAGE,
        cli: Some("promo create"),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::PromotionEdit,
        name: "promotion-edit",
        keys: &["E"],
        places: PROMOTIONS,
        permission: MANAGE,
        cli: Some("promo edit"),
        hint: 79,
        ..PLAIN
    },
    Command {
        id: Id::PromotionStart,
        name: "promotion-start",
        keys: &["A"],
        places: PROMOTIONS,
        danger: Danger::Customer,
        permission: MANAGE,
        cli: Some("promo start"),
        hint: 78,
        ..PLAIN
    },
    Command {
        id: Id::PromotionPause,
        name: "promotion-pause",
        keys: &["P"],
        places: PROMOTIONS,
        danger: Danger::Customer,
        permission: MANAGE,
        cli: Some("promo pause"),
        hint: 77,
        ..PLAIN
    },
    Command {
        id: Id::PromotionCodes,
        name: "promotion-codes",
        keys: &["C"],
        places: PROMOTIONS,
        permission: MANAGE,
        cli: Some("promo codes"),
        hint: 76,
        ..PLAIN
    },
    Command {
        id: Id::PromotionCopy,
        name: "promotion-copy",
        keys: &["Y"],
        places: PROMOTIONS,
        permission: MANAGE,
        cli: Some("promo copy"),
        hint: 60,
        ..PLAIN
    },
    Command {
        id: Id::PromotionEnd,
        name: "promotion-end",
        keys: &["D", "del"],
        places: PROMOTIONS,
        danger: Danger::Customer,
        permission: MANAGE,
        cli: Some("promo end"),
        hint: 50,
        ..PLAIN
    },
];
