//! `admin-tui promo show`: a promotion with its terms, codes and results.

use clap::Args;
use shop_core::{
    messages::Lang,
    promotions::{PromotionCode, PromotionView},
    time::Timestamp,
};

use super::find;
use crate::commands::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Which promotion to show.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// Its number, one of its codes, or its whole name
    #[arg(value_name = "PROMOTION")]
    promotion: String,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let view = find(session, &args.promotion)?;
    Ok(Answer::document(sheet(session.lang, session.now, &view)))
}

/// Writes a promotion out.
pub(super) fn sheet(lang: Lang, now: Timestamp, view: &PromotionView) -> Document {
    let promotion = &view.promotion;
    let phase = promotion.phase(now);
    let plain = |text: String| text.replace('\u{a0}', " ");
    let facts = vec![
        Fact::new("id", Cell::Id(promotion.id.0)),
        Fact::new("name", &promotion.name),
        Fact::new("label", promotion.label(lang)),
        Fact::new("description", promotion.description(lang)),
        Fact::new("state", Cell::coded(phase.as_str(), phase.label(lang))),
        Fact::new(
            "kind",
            Cell::coded(promotion.kind().as_str(), promotion.kind().label(lang)),
        ),
        Fact::new(
            "trigger",
            Cell::coded(promotion.trigger.as_str(), promotion.trigger.label(lang)),
        ),
        Fact::new(
            "gives",
            plain(promotion.gives(&view.target_names(lang), lang)),
        ),
        Fact::new("conditions", plain(promotion.conditions(lang).join("; "))),
        Fact::new("targets", &view.typed_targets),
        Fact::new("first_day", promotion.starts_at.day()),
        Fact::new("last_day", promotion.last_day()),
        Fact::new("exclusive", promotion.exclusive),
        Fact::new("combines", promotion.combines),
        Fact::new("listed", promotion.listed),
        Fact::new("priority", promotion.priority),
        Fact::new("uses", promotion.uses),
        Fact::new("max_uses", promotion.max_uses),
        Fact::new("max_per_member", promotion.max_per_member),
        Fact::new("discount", promotion.spent),
        Fact::new("budget", promotion.budget),
        Fact::new("orders", view.result.orders),
        Fact::new("members", view.result.members),
        Fact::new("net", view.result.net),
        Fact::new("code_count", view.code_count),
    ];
    let columns = ["number", "placed_at", "total", "discount", "released_at"];
    let orders = Table::new(lang, "orders", &columns).with_rows(&view.orders, |order| {
        vec![
            (&order.number).into(),
            order.placed_at.into(),
            order.total.into(),
            order.amount.into(),
            order.released_at.into(),
        ]
    });
    let tables = vec![codes(lang, &view.codes), orders];
    Document::Sheet { facts, tables }
}

/// Writes codes in a table.
pub(super) fn codes(lang: Lang, codes: &[PromotionCode]) -> Table {
    let columns = ["code", "uses", "max_uses", "batch", "created_at"];
    Table::new(lang, "codes", &columns).with_rows(codes, |code| {
        vec![
            (&code.code).into(),
            code.uses.into(),
            code.max_uses.into(),
            (&code.batch).into(),
            code.created_at.into(),
        ]
    })
}
