//! Variants: a product in one size and colour.

mod add;
mod edit;

use clap::Subcommand;
use shop_core::{catalog::Variant, messages::text_with};

use super::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Table},
    product::offer,
    session::Session,
};

/// What can be done with variants.
#[derive(Debug, Clone, Subcommand)]
pub enum VariantCommand {
    /// Add a size and colour to a product
    Add(add::AddArgs),
    /// Change code, weight or status of a variant
    Edit(edit::EditArgs),
}

impl VariantCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::Add(args) => add::run(session, args),
            Self::Edit(args) => edit::run(session, args),
        }
    }
}

/// Answers with a variant as it is now.
fn answer(session: &mut Session, variant: &Variant, remark: &str) -> Result<Answer, Failure> {
    let lang = session.lang;
    let offer = offer(session, variant.id)?;
    let columns = [
        "sku",
        "product",
        "size",
        "colour",
        "price",
        "weight_grams",
        "status",
    ];
    let table = Table::new(lang, "variants", &columns).with_rows([&offer], |offer| {
        let status = offer.variant.status;
        vec![
            (&offer.variant.sku).into(),
            (&offer.product.name).into(),
            (&offer.variant.size).into(),
            offer.colour.title(lang).into(),
            offer.variant.price.into(),
            offer.variant.weight_grams.into(),
            Cell::coded(status.as_str(), status.label(lang)),
        ]
    });
    let remark = text_with(lang, remark, &[("sku", &variant.sku)]);
    Ok(Answer::document(Document::List(table)).remark(remark))
}
