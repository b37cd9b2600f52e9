//! `admin-tui product list`: products, the newest first.

use clap::Args;
use shop_core::catalog::{self, ProductStatus, StaffProductQuery, StaffProductRow};

use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::{Limit, names, pages},
    session::Session,
};

/// Which products to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only products of this status
    #[arg(long, value_parser = names(ProductStatus::ALL, ProductStatus::as_str))]
    status: Option<ProductStatus>,
    /// Words that must all be found
    #[arg(long, value_name = "WORDS", default_value = "")]
    search: String,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = pages(args.limit, |last: Option<&StaffProductRow>, limit| {
        let query = StaffProductQuery {
            words: args.search.clone(),
            status: args.status,
            after: last.map(|row| row.product.id),
            limit,
        };
        catalog::staff_list(&mut session.conn, &session.by, &query)
    })
    .map_err(explained(lang))?;
    let columns = [
        "slug",
        "name",
        "category",
        "status",
        "variants",
        "on_hand",
        "available",
        "price_from",
        "price_to",
    ];
    let table = Table::new(lang, "products", &columns).with_rows(&found, |row| {
        let status = row.product.status;
        vec![
            (&row.product.slug).into(),
            (&row.product.name).into(),
            (&row.category_name).into(),
            Cell::coded(status.as_str(), status.label(lang)),
            row.variants.into(),
            row.on_hand.into(),
            row.available.into(),
            row.price_from.into(),
            row.price_to.into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
