//! Changing a variant and its price.

use serde_json::json;

use super::{
    EditVariantError, Product, ProductStatus, Variant, VariantStatus,
    add_variant::{check_price, locked_product, sku_taken},
    changes::changes,
    searchable, sku, store,
    variant_error::HEAVIEST,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::VariantId,
    money::Rupiah,
    time::Timestamp,
};

/// What a variant is to be from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantEdit {
    /// Its code.
    pub sku: String,
    /// What it weighs, for the courier.
    pub weight_grams: i64,
    /// Whether it is sold.
    pub status: VariantStatus,
}

/// Changes a variant's code, weight and status.
///
/// # Errors
/// When the actor may not, somebody else changed it first, something is out
/// of bounds, the code is taken, it is the last variant of a product on
/// sale, or it does not exist.
pub fn edit_variant(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: VariantId,
    version: i64,
    edit: VariantEdit,
) -> Result<Variant, EditVariantError> {
    by.require(Permission::ManageCatalog)?;
    let sku = sku::checked(&edit.sku).ok_or(EditVariantError::BadSku)?;
    if !(1..=HEAVIEST).contains(&edit.weight_grams) {
        return Err(EditVariantError::BadWeight);
    }
    let edited = write_tx(conn, |conn| {
        let (product, before) = locked(conn, id, version)?;
        if sku != before.sku && store::variant_by_sku(conn, &sku)?.is_some() {
            return Err(EditVariantError::SkuTaken);
        }
        match edit.status {
            VariantStatus::Archived => check_not_last(conn, &product, id)?,
            VariantStatus::Active => check_price(&product, before.price)?,
        }
        let after = store::update_variant(conn, id, &sku, edit.weight_grams, edit.status)?;
        searchable::refresh(conn, &product)?;
        let (old, new) = changes(&before, &after);
        let data = json!({
            "name": product.name,
            "sku": after.sku,
            "product_id": product.id,
            "before": old,
            "after": new,
        });
        let subject = Subject::Variant(id);
        events::record(
            conn,
            now,
            by,
            EventKind::VariantEdited,
            subject,
            None,
            &data,
        )?;
        Ok(after)
    });
    edited.map_err(sku_taken)
}

/// Changes a variant's price and keeps the old one in its history. The same
/// price again changes nothing.
///
/// # Errors
/// When the actor may not, somebody else changed the variant first, the
/// price is out of bounds, or the variant does not exist.
pub fn change_price(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: VariantId,
    version: i64,
    price: Rupiah,
) -> Result<Variant, EditVariantError> {
    by.require(Permission::ManageCatalog)?;
    write_tx(conn, |conn| {
        let (product, before) = locked(conn, id, version)?;
        check_price(&product, price)?;
        if price == before.price {
            return Ok(before);
        }
        let after = store::update_price(conn, id, price)?;
        store::insert_price_change(conn, now, by, &before, price)?;
        let data = json!({
            "name": product.name,
            "sku": after.sku,
            "product_id": product.id,
            "before": { "price": before.price },
            "after": { "price": after.price },
        });
        let subject = Subject::Variant(id);
        events::record(conn, now, by, EventKind::PriceChanged, subject, None, &data)?;
        Ok(after)
    })
}

/// Locks the product and reads the variant, which must be as it was seen.
fn locked(
    conn: &mut Conn,
    id: VariantId,
    version: i64,
) -> Result<(Product, Variant), EditVariantError> {
    let seen = store::variant(conn, id)?.ok_or(EditVariantError::NotFound)?;
    let product = locked_product(conn, seen.product_id)?;
    let variant = store::variant(conn, id)?.ok_or(EditVariantError::NotFound)?;
    if variant.version != version {
        return Err(EditVariantError::Changed(Box::new(variant)));
    }
    Ok((product, variant))
}

fn check_not_last(
    conn: &mut Conn,
    product: &Product,
    id: VariantId,
) -> Result<(), EditVariantError> {
    let others = store::variants_of(conn, product.id)?;
    let another = others
        .iter()
        .any(|other| other.id != id && other.status == VariantStatus::Active);
    match product.status {
        ProductStatus::Active if !another => Err(EditVariantError::LastVariant),
        ProductStatus::Active | ProductStatus::Draft | ProductStatus::Archived => Ok(()),
    }
}
