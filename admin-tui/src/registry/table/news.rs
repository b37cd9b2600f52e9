//! What is done about campaigns.

use shop_core::actor::Permission;

use super::{Command, Danger, Id, PLAIN, Place};

const CAMPAIGNS: &[Place] = &[Place::Campaigns, Place::Campaign];

/// Commands about campaigns.
pub(super) const NEWS: &[Command] = &[
    Command {
        id: Id::CampaignNew,
        name: "campaign-new",
        keys: &["B"],
        places: CAMPAIGNS,
        permission: Some(Permission::ManagePromotions),
        cli: Some("campaign create"),
        hint: 90,
        ..PLAIN
    },
    Command {
        id: Id::CampaignEdit,
        name: "campaign-edit",
        keys: &["E"],
        places: CAMPAIGNS,
        permission: Some(Permission::ManagePromotions),
        cli: Some("campaign edit"),
        hint: 80,
        ..PLAIN
    },
    Command {
        id: Id::CampaignTry,
        name: "campaign-try",
        keys: &["t"],
        places: CAMPAIGNS,
        permission: Some(Permission::ManagePromotions),
        cli: Some("campaign try"),
        hint: 79,
        ..PLAIN
    },
    Command {
        id: Id::CampaignSend,
        name: "campaign-send",
        keys: &["S"],
        places: CAMPAIGNS,
        danger: Danger::Customer,
        permission: Some(Permission::ManagePromotions),
        cli: Some("campaign send"),
        hint: 89,
        ..PLAIN
    },
    Command {
        id: Id::CampaignCancel,
        name: "campaign-cancel",
        keys: &["D"],
        places: CAMPAIGNS,
        danger: Danger::Customer,
        permission: Some(Permission::ManagePromotions),
        cli: Some("campaign cancel"),
        ..PLAIN
    },
    Command {
        id: Id::NewsStopped,
        name: "news-stopped",
        keys: &["L"],
        places: CAMPAIGNS,
        permission: Some(Permission::ManagePromotions),
        cli: Some("campaign suppressed"),
        ..PLAIN
    },
    Command {
        id: Id::NewsStop,
        name: "news-stop",
        keys: &["x"],
        places: CAMPAIGNS,
        permission: Some(Permission::ManagePromotions),
        cli: Some("campaign suppress"),
        ..PLAIN
    },
    Command {
        id: Id::NewsAllow,
        name: "news-allow",
        keys: &["X"],
        places: CAMPAIGNS,
        permission: Some(Permission::ManagePromotions),
        cli: Some("campaign allow"),
        ..PLAIN
    },
];
