//! `admin-tui product price`: another price for a variant.

use clap::Args;
use shop_core::{catalog, messages::text_with};

use super::{offer, variant};
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Document, Table},
    input::amount,
    session::Session,
};

/// Which variant, and what it costs from now on.
#[derive(Debug, Clone, Args)]
pub struct PriceArgs {
    /// The variant's code
    sku: String,
    /// The price of one piece, tax included, such as 285000 or 285.000
    #[arg(allow_hyphen_values = true)]
    amount: String,
}

pub(super) fn run(session: &mut Session, args: &PriceArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let price = amount(lang, &args.amount)?;
    let before = variant(session, &args.sku)?;
    let Session { conn, now, by, .. } = session;
    let after = catalog::change_price(conn, *now, by, before.id, before.version, price)
        .map_err(explained(lang))?;
    let offer = offer(session, after.id)?;
    let values = [
        ("sku", after.sku.as_str()),
        ("old", &before.price.to_string()),
        ("new", &after.price.to_string()),
    ];
    let columns = ["sku", "product", "size", "colour", "price", "available"];
    let table = Table::new(lang, "variants", &columns).with_rows([offer], |offer| {
        vec![
            (&offer.variant.sku).into(),
            (&offer.product.name).into(),
            (&offer.variant.size).into(),
            offer.colour.title(lang).into(),
            offer.variant.price.into(),
            offer.available.into(),
        ]
    });
    let remark = text_with(lang, "cli-price-changed", &values);
    Ok(Answer::document(Document::List(table)).remark(remark))
}
