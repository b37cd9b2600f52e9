//! `admin-tui product publish` and `archive`: on sale, and off sale.

use clap::Args;
use shop_core::{
    catalog::{self, Product},
    messages::{Lang, text_with},
};

use super::find;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// Which product.
#[derive(Debug, Clone, Args)]
pub struct ProductArgs {
    /// The path segment of its page, or the code of one of its variants
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
}

pub(super) fn publish(session: &mut Session, args: &ProductArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find::product(session, &args.product)?;
    let Session { conn, now, by, .. } = session;
    let product = catalog::publish(conn, *now, by, id).map_err(explained(lang))?;
    Ok(changed(lang, "cli-product-published", &product))
}

pub(super) fn archive(session: &mut Session, args: &ProductArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find::product(session, &args.product)?;
    let Session { conn, now, by, .. } = session;
    let product = catalog::archive(conn, *now, by, id).map_err(explained(lang))?;
    Ok(changed(lang, "cli-product-archived", &product))
}

fn changed(lang: Lang, key: &str, product: &Product) -> Answer {
    let columns = ["slug", "name", "status", "published_at"];
    let table = Table::new(lang, "products", &columns).with_rows([product], |product| {
        let status = product.status;
        vec![
            (&product.slug).into(),
            (&product.name).into(),
            Cell::coded(status.as_str(), status.label(lang)),
            product.published_at.into(),
        ]
    });
    let remark = text_with(lang, key, &[("name", &product.name)]);
    Answer::document(Document::List(table)).remark(remark)
}
