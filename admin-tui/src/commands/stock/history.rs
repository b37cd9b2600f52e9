//! `admin-tui stock history`: the ledger of a variant.

use clap::Args;
use shop_core::stock;

use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    product::variant,
    session::Session,
};

/// Which variant.
#[derive(Debug, Clone, Args)]
pub struct HistoryArgs {
    /// The variant's code
    sku: String,
    /// The most lines to list
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(i64).range(1..=500))]
    limit: i64,
}

pub(super) fn run(session: &mut Session, args: &HistoryArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let variant = variant(session, &args.sku)?;
    let lines = stock::movements(&mut session.conn, &session.by, variant.id, args.limit)
        .map_err(explained(lang))?;
    let columns = [
        "at",
        "kind",
        "on_hand_change",
        "allocated_change",
        "reason",
        "actor",
    ];
    let table = Table::new(lang, "movements", &columns).with_rows(&lines, |line| {
        vec![
            line.at.into(),
            Cell::coded(line.kind.as_str(), line.kind.label(lang)),
            line.on_hand_delta.into(),
            line.allocated_delta.into(),
            (&line.reason).into(),
            (&line.actor).into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
