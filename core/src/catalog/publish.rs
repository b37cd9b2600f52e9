//! Showing a product to customers, and taking it off sale.

use serde_json::json;

use super::{EditProductError, Product, ProductStatus, VariantStatus, edit_product::locked, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::ProductId,
    money::Rupiah,
    time::Timestamp,
};

/// Puts a product on sale. One that is on sale already stays as it is.
///
/// # Errors
/// When the actor may not, there is no such product, no variant is to be
/// sold, or one of those has no price.
pub fn publish(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ProductId,
) -> Result<Product, EditProductError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        let before = locked(conn, id)?;
        if before.status == ProductStatus::Active {
            return Ok(before);
        }
        let mut sold = store::variants_of(conn, id)?;
        sold.retain(|variant| variant.status == VariantStatus::Active);
        if sold.iter().all(|variant| variant.price <= Rupiah::ZERO) {
            return Err(EditProductError::NothingToSell);
        }
        // A variant without a price would be given away.
        if let Some(variant) = sold.iter().find(|variant| variant.price <= Rupiah::ZERO) {
            return Err(EditProductError::PriceMissing(variant.sku.clone()));
        }
        let published_at = before.published_at.unwrap_or(now);
        let after = store::set_status(conn, id, ProductStatus::Active, Some(published_at))?;
        record(conn, now, by, EventKind::ProductPublished, &before, &after)?;
        Ok(after)
    })
}

/// Takes a product off sale; its page stays and says so. One that is
/// archived already stays as it is.
///
/// # Errors
/// When the actor may not, or there is no such product.
pub fn archive(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ProductId,
) -> Result<Product, EditProductError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        let before = locked(conn, id)?;
        if before.status == ProductStatus::Archived {
            return Ok(before);
        }
        let after = store::set_status(conn, id, ProductStatus::Archived, before.published_at)?;
        record(conn, now, by, EventKind::ProductArchived, &before, &after)?;
        Ok(after)
    })
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    before: &Product,
    after: &Product,
) -> Result<(), EditProductError> {
    let data = json!({
        "name": after.name,
        "before": { "status": before.status },
        "after": { "status": after.status },
    });
    let subject = Subject::Product(after.id);
    Ok(events::record(conn, now, by, kind, subject, None, &data)?)
}
