//! `admin-tui member tier`: where a member stands, and setting it by hand.

use clap::Args;
use shop_core::{
    actor::Permission,
    messages::text_with,
    promotions::share_text,
    settings,
    tiers::{self, MemberTier, Tier},
};

use super::find;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Fact},
    input::names,
    session::Session,
};

/// Whose tier, and what becomes of it.
#[derive(Debug, Clone, Args)]
pub struct TierArgs {
    /// The member's number or e-mail address
    member: String,
    /// Set her tier by hand, whatever she has bought
    #[arg(long, requires = "reason", value_parser = names(Tier::ALL, Tier::as_str))]
    set: Option<Tier>,
    /// Why, for the activity log
    #[arg(long)]
    reason: Option<String>,
    /// Let her tier follow her purchases again
    #[arg(long, conflicts_with = "set")]
    release: bool,
}

pub(super) fn run(session: &mut Session, args: &TierArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let member = find(session, &args.member)?;
    // A tier tells what somebody bought.
    session.require(Permission::ViewOrders)?;
    let Session { conn, now, by, .. } = session;
    let mut remark = None;
    if let Some(tier) = args.set {
        let reason = args.reason.as_deref().unwrap_or_default();
        tiers::pin(conn, *now, by, member.id, tier, reason).map_err(explained(lang))?;
        remark = Some("cli-tier-set");
    }
    if args.release {
        tiers::unpin(conn, *now, by, member.id).map_err(explained(lang))?;
        remark = Some("cli-tier-released");
    }
    let standing = tiers::of_member(conn, member.id).map_err(explained(lang))?;
    let rules = settings::load(conn).map_err(explained(lang))?.tiers;
    let tier = standing.map_or_else(Tier::default, |standing| standing.tier);
    let spend = standing.map_or_else(Default::default, |standing| standing.spend);
    let next = rules.next(tier, spend);
    let of = |read: fn(&MemberTier) -> Cell| standing.as_ref().map_or(Cell::Nothing, read);
    let facts = vec![
        Fact::new("id", Cell::Id(member.id.0)),
        Fact::new("name", &member.name),
        Fact::new("tier", Cell::coded(tier.as_str(), tier.label(lang))),
        Fact::new(
            "lower_prices",
            share_text(rules.share(tier), lang).replace('\u{a0}', " "),
        ),
        Fact::new(
            "set_by_hand",
            standing.is_some_and(|standing| standing.pinned),
        ),
        Fact::new("spend", spend),
        Fact::new(
            "next_tier",
            next.map_or(Cell::Nothing, |(next, _)| {
                Cell::coded(next.as_str(), next.label(lang))
            }),
        ),
        Fact::new("missing", next.map(|(_, missing)| missing)),
        Fact::new("since", of(|standing| standing.since.into())),
        Fact::new("reckoned_at", of(|standing| standing.reckoned_at.into())),
    ];
    let tables = Vec::new();
    let answer = Answer::document(Document::Sheet { facts, tables });
    let values = [("name", member.name.as_str()), ("tier", &tier.label(lang))];
    Ok(match remark {
        Some(key) => answer.remark(text_with(lang, key, &values)),
        None => answer,
    })
}
