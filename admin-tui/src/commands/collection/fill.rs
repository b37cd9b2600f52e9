//! `admin-tui collection fill`, `put` and `take`: what lies in it.

use clap::Args;
use shop_core::{
    catalog::{self, StaffCollection},
    ids::ProductId,
    messages::text_with,
};

use super::{find, show};
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::Place,
    product::product,
    session::Session,
};

/// Which collection, and everything that lies in it.
#[derive(Debug, Clone, Args)]
pub struct FillArgs {
    /// The path segment of the collection
    slug: String,
    /// The products, in order, by the path segment of their pages or the code of a variant
    #[arg(value_name = "SLUG-OR-SKU")]
    products: Vec<String>,
}

/// Which product goes into which collection, and where.
#[derive(Debug, Clone, Args)]
pub struct PutArgs {
    /// The path segment of the collection
    slug: String,
    /// The path segment of the product's page, or the code of a variant
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
    /// Where to.
    #[command(flatten)]
    place: Place,
}

/// Which product leaves which collection.
#[derive(Debug, Clone, Args)]
pub struct TakeArgs {
    /// The path segment of the collection
    slug: String,
    /// The path segment of the product's page, or the code of a variant
    #[arg(value_name = "SLUG-OR-SKU")]
    product: String,
}

pub(super) fn fill(session: &mut Session, args: &FillArgs) -> Result<Answer, Failure> {
    let before = find(session, &args.slug)?;
    let mut wanted = Vec::new();
    for typed in &args.products {
        wanted.push(product(session, typed)?);
    }
    filled(session, &before, &wanted)
}

pub(super) fn put(session: &mut Session, args: &PutArgs) -> Result<Answer, Failure> {
    let before = find(session, &args.slug)?;
    let new = product(session, &args.product)?;
    let next = match &args.place.before {
        Some(typed) => Some(product(session, typed)?),
        None => None,
    };
    let wanted = args.place.put(&ids(&before), new, next);
    filled(session, &before, &wanted)
}

pub(super) fn take(session: &mut Session, args: &TakeArgs) -> Result<Answer, Failure> {
    let before = find(session, &args.slug)?;
    let gone = product(session, &args.product)?;
    let mut wanted = ids(&before);
    wanted.retain(|product| *product != gone);
    filled(session, &before, &wanted)
}

fn ids(collection: &StaffCollection) -> Vec<ProductId> {
    let products = collection.products.iter();
    products.map(|product| product.id).collect()
}

fn filled(
    session: &mut Session,
    before: &StaffCollection,
    wanted: &[ProductId],
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let (id, version) = (before.collection.id, before.collection.version);
    let Session { conn, now, by, .. } = session;
    let after =
        catalog::fill_collection(conn, *now, by, id, version, wanted).map_err(explained(lang))?;
    let found = find(session, &after.slug)?;
    let count = found.products.len().to_string();
    let values = [("name", after.name.as_str()), ("count", &count)];
    let remark = text_with(lang, "cli-collection-filled", &values);
    Ok(Answer::document(show::sheet(session, &found)).remark(remark))
}
