//! The tags of a product: words by which collections choose.

use std::collections::BTreeSet;

use diesel::prelude::*;
use serde_json::json;

use super::{CatalogField, EditProductError, edit_product::locked, fields::required};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::ProductId,
    schema::product_tags,
    text,
    time::Timestamp,
};

/// The most tags of a product.
const MOST: usize = 20;

/// Returns a tag as it is stored: `Hari Raya` and `hari-raya` are one.
pub(super) fn form(typed: &str) -> String {
    text::slug(typed).chars().take(40).collect()
}

/// Replaces the tags of a product. The same ones again change nothing.
///
/// # Errors
/// When the actor may not, there are too many, one has no letters or digits
/// in it, or there is no such product.
pub fn set_tags(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    tags: &[String],
) -> Result<Vec<String>, EditProductError> {
    by.require(Permission::ManageCatalog)?;
    let wanted = tags
        .iter()
        .map(|tag| required(CatalogField::Tag, &form(tag), 40))
        .collect::<Result<BTreeSet<String>, _>>()?;
    if wanted.len() > MOST {
        return Err(EditProductError::TooMany(MOST));
    }
    let wanted: Vec<String> = wanted.into_iter().collect();
    write_tx(conn, |conn| {
        let product = locked(conn, product)?;
        let before = tags_of(conn, product.id)?;
        if before == wanted {
            return Ok(wanted.clone());
        }
        diesel::delete(product_tags::table.filter(product_tags::product_id.eq(product.id)))
            .execute(conn)?;
        for tag in &wanted {
            diesel::insert_into(product_tags::table)
                .values((
                    product_tags::product_id.eq(product.id),
                    product_tags::tag.eq(tag),
                ))
                .execute(conn)?;
        }
        let data = json!({ "name": product.name, "before": before, "after": wanted });
        let subject = Subject::Product(product.id);
        let kind = EventKind::ProductTagged;
        events::record(conn, now, by, kind, subject, None, &data)?;
        Ok(wanted.clone())
    })
}

/// Returns the tags of a product, in order.
///
/// # Errors
/// When the database fails.
pub fn tags_of(conn: &mut Conn, product: ProductId) -> Result<Vec<String>, DbError> {
    let mut tags: Vec<String> = product_tags::table
        .filter(product_tags::product_id.eq(product))
        .select(product_tags::tag)
        .load(conn)?;
    tags.sort();
    Ok(tags)
}

/// Returns every tag that is in use, in order.
///
/// # Errors
/// When the database fails.
pub fn tags(conn: &mut Conn) -> Result<Vec<String>, DbError> {
    let mut tags: Vec<String> = product_tags::table
        .select(product_tags::tag)
        .distinct()
        .load(conn)?;
    tags.sort();
    Ok(tags)
}
