//! Staff say what goes with a product.

use serde_json::json;

use super::{RelateError, store};
use crate::{
    actor::{Actor, Permission},
    catalog::{Product, store as rows, tidy::same_members},
    db::{Conn, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::ProductId,
    time::Timestamp,
};

/// The most that go with one product.
const MOST: usize = 12;

/// Puts a product behind those that go with another one. One that is there
/// already stays where it is.
///
/// # Errors
/// When the actor may not, it is the same product, there are too many, or
/// one of the two does not exist.
pub fn relate(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    related: ProductId,
) -> Result<(), RelateError> {
    if product == related {
        return Err(RelateError::Itself);
    }
    change(conn, now, by, product, |conn, is| {
        if rows::product(conn, related)?.is_none() {
            return Err(RelateError::NotFound);
        }
        if !is.contains(&related) {
            is.push(related);
        }
        Ok(())
    })
}

/// Takes a product away from those that go with another one. One that is
/// not there stays away.
///
/// # Errors
/// When the actor may not, or the product does not exist.
pub fn unrelate(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    related: ProductId,
) -> Result<(), RelateError> {
    change(conn, now, by, product, |_, is| {
        is.retain(|other| *other != related);
        Ok(())
    })
}

/// Puts what goes with a product in another order. `seen` is the order that
/// whoever decides has before their eyes.
///
/// # Errors
/// When the actor may not, the list is no longer the one that was seen, or
/// the wanted one does not name the same products.
pub fn reorder_related(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    seen: &[ProductId],
    wanted: &[ProductId],
) -> Result<(), RelateError> {
    change(conn, now, by, product, |_, is| {
        if is != seen || !same_members(is, wanted) {
            return Err(RelateError::OrderChanged);
        }
        *is = wanted.to_vec();
        Ok(())
    })
}

fn change(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    what: impl Fn(&mut Conn, &mut Vec<ProductId>) -> Result<(), RelateError>,
) -> Result<(), RelateError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        lock_for_update(conn, "products", product.0)?;
        let product = rows::product(conn, product)?.ok_or(RelateError::NotFound)?;
        let before = store::related(conn, product.id)?;
        let mut after = before.clone();
        what(conn, &mut after)?;
        if after.len() > MOST {
            return Err(RelateError::TooMany(MOST));
        }
        if after == before {
            return Ok(());
        }
        store::replace_related(conn, product.id, &after)?;
        let data = json!({
            "name": product.name,
            "before": names(conn, &before)?,
            "after": names(conn, &after)?,
        });
        let subject = Subject::Product(product.id);
        let kind = EventKind::ProductRelated;
        events::record(conn, now, by, kind, subject, None, &data)?;
        Ok(())
    })
}

fn names(conn: &mut Conn, ids: &[ProductId]) -> Result<Vec<String>, RelateError> {
    let products: Vec<Product> = store::products(conn, ids)?;
    Ok(products.into_iter().map(|product| product.name).collect())
}
