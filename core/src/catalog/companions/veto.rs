//! Staff keep a pair from being shown, however often it is bought.

use serde_json::json;

use super::{RelateError, store};
use crate::{
    actor::{Actor, Permission},
    catalog::{Product, store as rows},
    db::{Conn, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::ProductId,
    time::Timestamp,
};

/// Keeps two products from being shown as bought together, both ways. A
/// second time changes nothing.
///
/// # Errors
/// When the actor may not, it is one product twice, or one of them does not
/// exist.
pub fn veto_pair(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    other: ProductId,
) -> Result<(), RelateError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        let [product, other] = both(conn, product, other)?;
        if store::vetoed(conn, product.id)?.contains(&other.id) {
            return Ok(());
        }
        store::insert_veto(conn, pair(product.id, other.id), &by.code(), now)?;
        record(conn, now, by, EventKind::PairVetoed, &product, &other)
    })
}

/// Lets two products be shown as bought together again. A second time
/// changes nothing.
///
/// # Errors
/// When the actor may not, it is one product twice, or one of them does not
/// exist.
pub fn allow_pair(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    other: ProductId,
) -> Result<(), RelateError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        let [product, other] = both(conn, product, other)?;
        if !store::delete_veto(conn, pair(product.id, other.id))? {
            return Ok(());
        }
        record(conn, now, by, EventKind::PairAllowed, &product, &other)
    })
}

/// Locks both products, the smaller number first.
fn both(
    conn: &mut Conn,
    product: ProductId,
    other: ProductId,
) -> Result<[Product; 2], RelateError> {
    if product == other {
        return Err(RelateError::Itself);
    }
    let (first, second) = pair(product, other);
    lock_for_update(conn, "products", first.0)?;
    lock_for_update(conn, "products", second.0)?;
    let mut read = |id| rows::product(conn, id)?.ok_or(RelateError::NotFound);
    Ok([read(product)?, read(other)?])
}

fn pair(one: ProductId, other: ProductId) -> (ProductId, ProductId) {
    (one.min(other), one.max(other))
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    product: &Product,
    other: &Product,
) -> Result<(), RelateError> {
    let data = json!({
        "name": format!("{} + {}", product.name, other.name),
        "other_id": other.id,
    });
    let subject = Subject::Product(product.id);
    Ok(events::record(conn, now, by, kind, subject, None, &data)?)
}
