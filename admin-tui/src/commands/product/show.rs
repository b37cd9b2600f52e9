//! `admin-tui product show`: a product with its variants, prices and stock.

use clap::Args;
use shop_core::{catalog, ids::ProductId, messages::text};

use super::find;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Which product to show.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// The path segment of its page, or the code of one of its variants
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let id = find::product(session, &args.product)?;
    answer(session, id)
}

/// Answers with a product as it is now.
pub(super) fn answer(session: &mut Session, id: ProductId) -> Result<Answer, Failure> {
    let lang = session.lang;
    let view = catalog::view(&mut session.conn, &session.by, id)
        .map_err(explained(lang))?
        .ok_or_else(|| Failure::new(Exit::NothingFound, text(lang, "error-product-not-found")))?;
    let tags = catalog::tags_of(&mut session.conn, id).map_err(explained(lang))?;
    let product = &view.product;
    let facts = vec![
        Fact::new("slug", &product.slug),
        Fact::new("name", &product.name),
        Fact::new("category", view.category.title(lang)),
        Fact::new(
            "status",
            Cell::coded(product.status.as_str(), product.status.label(lang)),
        ),
        Fact::new(
            "technique",
            Cell::coded(product.technique.as_str(), product.technique.label(lang)),
        ),
        Fact::new("motif", &product.motif),
        Fact::new("material", product.material(lang)),
        Fact::new("tags", tags.join(", ")),
        Fact::new("pictures", view.pictures.len()),
        Fact::new("published_at", product.published_at),
    ];
    let columns = [
        "sku",
        "size",
        "colour",
        "price",
        "weight_grams",
        "available",
        "status",
    ];
    let variants = Table::new(lang, "variants", &columns).with_rows(&view.variants, |of| {
        let variant = &of.variant;
        vec![
            (&variant.sku).into(),
            (&variant.size).into(),
            of.colour.title(lang).into(),
            variant.price.into(),
            variant.weight_grams.into(),
            of.available.into(),
            Cell::coded(variant.status.as_str(), variant.status.label(lang)),
        ]
    });
    let tables = vec![variants];
    Ok(Answer::document(Document::Sheet { facts, tables }))
}
