//! `admin-tui collection show`: a collection with its products.

use clap::Args;
use shop_core::catalog::StaffCollection;

use super::find;
use crate::commands::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Which collection to show.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// Its path segment
    slug: String,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let found = find(session, &args.slug)?;
    Ok(Answer::document(sheet(session, &found)))
}

/// Writes a collection with its products.
pub(super) fn sheet(session: &Session, found: &StaffCollection) -> Document {
    let lang = session.lang;
    let collection = &found.collection;
    let facts = vec![
        Fact::new("slug", &collection.slug),
        Fact::new("name", &collection.name),
        Fact::new("name_en", &collection.name_en),
        Fact::new("description", &collection.description),
        Fact::new("description_en", &collection.description_en),
        Fact::new(
            "rule",
            Cell::coded(collection.choice.as_str(), collection.rule_text(lang)),
        ),
        Fact::new("published", collection.published),
        Fact::new("shown", found.shown),
        Fact::new("starts_at", collection.starts_at),
        Fact::new("ends_at", collection.ends_at),
    ];
    let columns = ["slug", "name", "status"];
    let products = Table::new(lang, "products", &columns).with_rows(&found.products, |product| {
        let status = product.status;
        vec![
            (&product.slug).into(),
            (&product.name).into(),
            Cell::coded(status.as_str(), status.label(lang)),
        ]
    });
    let tables = vec![products];
    Document::Sheet { facts, tables }
}
