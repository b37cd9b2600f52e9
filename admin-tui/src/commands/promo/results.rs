//! `admin-tui promo results`: what promotions brought.

use clap::Args;
use shop_core::{promotions, time::Timestamp};

use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::day,
    session::Session,
};

/// Of which time.
#[derive(Debug, Clone, Args)]
pub struct ResultsArgs {
    /// The first day; without it the first of this month
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// The last day, itself included; without it today
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
}

pub(super) fn run(session: &mut Session, args: &ResultsArgs) -> Result<Answer, Failure> {
    use chrono::Datelike;
    let lang = session.lang;
    let today = session.now.day();
    let from = match &args.from {
        Some(typed) => day(lang, typed)?,
        None => today.with_day(1).unwrap_or(today),
    };
    let to = match &args.to {
        Some(typed) => day(lang, typed)?,
        None => today,
    };
    let (from, until) = (
        Timestamp::start_of(from),
        Timestamp::start_of(to.succ_opt().unwrap_or(to)),
    );
    let found = promotions::results(&mut session.conn, &session.by, from, until)
        .map_err(explained(lang))?;
    let columns = ["id", "name", "orders", "members", "discount", "net"];
    let mut table = Table::new(lang, "promotions", &columns).with_rows(&found, |result| {
        vec![
            Cell::Id(result.promotion.id.0),
            (&result.promotion.name).into(),
            result.orders.into(),
            result.members.into(),
            result.discount.into(),
            result.net.into(),
        ]
    });
    if !found.is_empty() {
        let given = found.iter().map(|result| result.discount).sum();
        table.total = Some(vec![
            Cell::Nothing,
            Cell::coded("total", shop_core::messages::text(lang, "cli-total")),
            Cell::Nothing,
            Cell::Nothing,
            Cell::Money(given),
            Cell::Nothing,
        ]);
    }
    Ok(Answer::list(lang, table))
}
