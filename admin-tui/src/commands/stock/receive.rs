//! `admin-tui stock receive`: pieces that came in.

use clap::Args;
use shop_core::stock;

use super::counters;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::count,
    product::variant,
    session::Session,
};

/// What came in.
#[derive(Debug, Clone, Args)]
pub struct ReceiveArgs {
    /// The variant's code
    sku: String,
    /// How many pieces
    #[arg(allow_hyphen_values = true)]
    quantity: String,
    /// Where they came from
    #[arg(long, default_value = "")]
    reason: String,
}

pub(super) fn run(session: &mut Session, args: &ReceiveArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let quantity = count(lang, &args.quantity)?;
    let variant = variant(session, &args.sku)?;
    let Session { conn, now, by, .. } = session;
    let row = stock::receive(conn, *now, by, variant.id, quantity, &args.reason)
        .map_err(explained(lang))?;
    counters(session, &variant, &row)
}
