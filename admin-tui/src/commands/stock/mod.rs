//! Pieces on the shelf.

mod adjust;
mod history;
mod low;
mod receive;

use clap::Subcommand;
use shop_core::{catalog::Variant, messages::text_with, stock::StockRow};

use super::{
    answer::{Answer, Failure},
    formats::{Document, Table},
    product::offer,
    session::Session,
};

/// What can be done with stock.
#[derive(Debug, Clone, Subcommand)]
pub enum StockCommand {
    /// Add pieces that came in
    Receive(receive::ReceiveArgs),
    /// Correct the count, with a reason
    Adjust(adjust::AdjustArgs),
    /// Say why the count of a variant is what it is, the newest first
    History(history::HistoryArgs),
    /// List variants on sale of which little is left, the scarcest first
    Low(low::LowArgs),
}

impl StockCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::Receive(args) => receive::run(session, args),
            Self::Adjust(args) => adjust::run(session, args),
            Self::History(args) => history::run(session, args),
            Self::Low(args) => low::run(session, args),
        }
    }
}

/// Answers with the counters of a variant as they are now.
fn counters(session: &mut Session, variant: &Variant, row: &StockRow) -> Result<Answer, Failure> {
    let lang = session.lang;
    let offer = offer(session, variant.id)?;
    let columns = [
        "sku",
        "product",
        "size",
        "colour",
        "on_hand",
        "allocated",
        "available",
    ];
    let table = Table::new(lang, "stock", &columns).with_rows([row], |row| {
        vec![
            (&variant.sku).into(),
            (&offer.product.name).into(),
            (&variant.size).into(),
            offer.colour.title(lang).into(),
            row.on_hand.into(),
            row.allocated.into(),
            row.available().into(),
        ]
    });
    let count = row.on_hand.to_string();
    let values = [("sku", variant.sku.as_str()), ("count", &count)];
    let remark = text_with(lang, "cli-stock-now", &values);
    Ok(Answer::document(Document::List(table)).remark(remark))
}
