//! `admin-tui stock adjust`: a count that was wrong.

use clap::Args;
use shop_core::stock;

use super::counters;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::count,
    product::variant,
    session::Session,
};

/// By how much the count was wrong, and why.
#[derive(Debug, Clone, Args)]
pub struct AdjustArgs {
    /// The variant's code
    sku: String,
    /// The difference, such as +2 or -1
    #[arg(allow_hyphen_values = true)]
    difference: String,
    /// Why
    #[arg(long)]
    reason: String,
}

pub(super) fn run(session: &mut Session, args: &AdjustArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let difference = count(lang, &args.difference)?;
    let variant = variant(session, &args.sku)?;
    let Session { conn, now, by, .. } = session;
    let row = stock::adjust(conn, *now, by, variant.id, difference, &args.reason)
        .map_err(explained(lang))?;
    counters(session, &variant, &row)
}
