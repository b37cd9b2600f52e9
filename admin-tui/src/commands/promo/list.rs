//! `admin-tui promo list`: promotions, the newest first.

use clap::Args;
use shop_core::promotions::{self, PromotionFilter, PromotionQuery, PromotionRow};

use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::{Limit, names, pages},
    session::Session,
};

/// Which promotions to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only those that stand like this
    #[arg(long, default_value = "all", value_parser = names(PromotionFilter::ALL, PromotionFilter::as_str))]
    state: PromotionFilter,
    /// Words of the name, or a code
    #[arg(long, value_name = "WORDS", default_value = "")]
    search: String,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let now = session.now;
    let found = pages(args.limit, |last: Option<&PromotionRow>, limit| {
        let query = PromotionQuery {
            words: args.search.clone(),
            filter: args.state,
            after: last.map(|row| row.promotion.id),
            limit,
        };
        promotions::list(&mut session.conn, now, &session.by, &query)
    })
    .map_err(explained(lang))?;
    let columns = [
        "id",
        "name",
        "state",
        "first_day",
        "last_day",
        "uses",
        "max_uses",
        "discount",
        "orders",
        "net",
    ];
    let table = Table::new(lang, "promotions", &columns).with_rows(&found, |row| {
        let promotion = &row.promotion;
        let phase = promotion.phase(now);
        vec![
            Cell::Id(promotion.id.0),
            (&promotion.name).into(),
            Cell::coded(phase.as_str(), phase.label(lang)),
            promotion.starts_at.day().into(),
            promotion.last_day().into(),
            promotion.uses.into(),
            promotion.max_uses.into(),
            promotion.spent.into(),
            row.orders.into(),
            row.net.into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
