//! `admin-tui variant add`: a size and colour of a product.

use clap::Args;
use shop_core::catalog::{self, NewVariant};

use super::answer;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::amount,
    product::{colour, product},
    session::Session,
};

/// What a new variant is.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// The path segment of the product's page, or the code of another variant
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
    /// Its size as written on the label
    #[arg(long)]
    size: String,
    /// The path name of its colour
    #[arg(long, value_name = "COLOUR")]
    colour: String,
    /// The price of one piece, tax included, such as 285000 or 285.000
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    price: String,
    /// What it weighs in grams
    #[arg(long, value_name = "GRAMS", allow_hyphen_values = true)]
    weight: i64,
    /// Its code; made of name, colour and size when it is not given
    #[arg(long, default_value = "")]
    sku: String,
}

pub(super) fn run(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let price = amount(lang, &args.price)?;
    let product = product(session, &args.product)?;
    let new = NewVariant {
        colour_id: colour(session, &args.colour)?,
        size: args.size.clone(),
        sku: args.sku.clone(),
        price,
        weight_grams: args.weight,
    };
    let Session { conn, now, by, .. } = session;
    let made = catalog::add_variant(conn, *now, by, product, new).map_err(explained(lang))?;
    answer(session, &made, "cli-variant-added")
}
