//! `admin-tui stock low`: what runs out soon.

use clap::Args;
use shop_core::{actor::Permission, settings, stock};

use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::Table,
    input::Limit,
    session::Session,
};

/// What counts as little.
#[derive(Debug, Clone, Args)]
pub struct LowArgs {
    /// From how many pieces on a variant is listed; otherwise the shop's setting
    #[arg(long, value_name = "PIECES", value_parser = clap::value_parser!(i64).range(0..=1_000))]
    threshold: Option<i64>,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &LowArgs) -> Result<Answer, Failure> {
    session.require(Permission::ManageStock)?;
    let lang = session.lang;
    let conn = &mut session.conn;
    let threshold = match args.threshold {
        Some(pieces) => pieces,
        None => settings::load(conn).map_err(explained(lang))?.low_stock,
    };
    let found = stock::low_stock(conn, threshold, args.limit.limit).map_err(explained(lang))?;
    let columns = [
        "sku",
        "product",
        "size",
        "colour",
        "on_hand",
        "allocated",
        "available",
    ];
    let table = Table::new(lang, "stock", &columns).with_rows(&found, |low| {
        vec![
            (&low.sku).into(),
            (&low.product_name).into(),
            (&low.size).into(),
            lang.choose(&low.colour, &low.colour_en).into(),
            low.stock.on_hand.into(),
            low.stock.allocated.into(),
            low.stock.available().into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
