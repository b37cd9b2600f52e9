//! Adding a size and colour to a product.

use serde_json::json;

use super::{
    CatalogField, EditVariantError, Product, ProductStatus, Variant,
    fields::required,
    searchable, size, sku, store,
    variant_error::{HEAVIEST, HIGHEST_PRICE},
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::{ColourId, ProductId},
    money::Rupiah,
    stock,
    time::Timestamp,
};

/// What a new variant is.
#[derive(Debug, Clone, PartialEq)]
pub struct NewVariant {
    /// Its colour.
    pub colour_id: ColourId,
    /// Its size as written on the label.
    pub size: String,
    /// Its code; made of name, colour and size when empty.
    pub sku: String,
    /// Its price, tax included; nothing only while the product is no longer
    /// or not yet on sale.
    pub price: Rupiah,
    /// What it weighs, for the courier.
    pub weight_grams: i64,
}

/// Adds a variant to a product, with its counters at zero.
///
/// # Errors
/// When the actor may not, something is out of bounds, the product has this
/// size in this colour already, the code is taken, or product or colour do
/// not exist.
pub fn add_variant(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    new: NewVariant,
) -> Result<Variant, EditVariantError> {
    by.require(Permission::ManageCatalog)?;
    let size = size::form(&required(CatalogField::Size, &new.size, 20)?);
    if !(1..=HEAVIEST).contains(&new.weight_grams) {
        return Err(EditVariantError::BadWeight);
    }
    let given = match new.sku.trim() {
        "" => None,
        typed => Some(sku::checked(typed).ok_or(EditVariantError::BadSku)?),
    };
    let added = write_tx(conn, |conn| {
        let product = locked_product(conn, product)?;
        check_price(&product, new.price)?;
        let colour = store::colour(conn, new.colour_id)?.ok_or(EditVariantError::NoSuchColour)?;
        let present = store::variants_of(conn, product.id)?;
        if present
            .iter()
            .any(|other| other.colour_id == colour.id && other.size == size)
        {
            return Err(EditVariantError::AlreadyThere);
        }
        let sku = match &given {
            Some(sku) if store::variant_by_sku(conn, sku)?.is_some() => {
                return Err(EditVariantError::SkuTaken);
            }
            Some(sku) => sku.clone(),
            None => {
                let code = sku::made(&product.name, &colour.name, &size);
                let taken = store::skus_like(conn, &code)?;
                sku::free(code, |code| taken.iter().any(|taken| taken == code))
            }
        };
        let row = store::NewVariantRow {
            product_id: product.id,
            colour_id: colour.id,
            size: &size,
            sku: &sku,
            price: new.price,
            weight_grams: new.weight_grams,
            position: present
                .iter()
                .map(|other| other.position)
                .max()
                .unwrap_or(0)
                + 1,
        };
        let variant = store::insert_variant(conn, row)?;
        stock::open_row(conn, variant.id)?;
        searchable::refresh(conn, &product)?;
        let data = json!({
            "name": product.name,
            "sku": variant.sku,
            "product_id": product.id,
            "size": variant.size,
            "colour": colour.name,
            "price": variant.price,
        });
        let subject = Subject::Variant(variant.id);
        events::record(conn, now, by, EventKind::VariantAdded, subject, None, &data)?;
        Ok(variant)
    });
    added.map_err(sku_taken)
}

/// Locks the product of a variant first, always, so that two changes of its
/// variants come one after the other.
pub(super) fn locked_product(conn: &mut Conn, id: ProductId) -> Result<Product, EditVariantError> {
    lock_for_update(conn, "products", id.0)?;
    store::product(conn, id)?.ok_or(EditVariantError::NotFound)
}

/// Refuses a price out of bounds, and no price for what is on sale.
pub(super) fn check_price(product: &Product, price: Rupiah) -> Result<(), EditVariantError> {
    let lowest = match product.status {
        ProductStatus::Active => Rupiah(1),
        ProductStatus::Draft | ProductStatus::Archived => Rupiah::ZERO,
    };
    if (lowest..=HIGHEST_PRICE).contains(&price) {
        Ok(())
    } else {
        Err(EditVariantError::BadPrice)
    }
}

/// Two variants of different products can get the same code at the same
/// moment; the database lets one of them through.
pub(super) fn sku_taken(error: EditVariantError) -> EditVariantError {
    match error {
        EditVariantError::Database(error) if store::is_taken(&error) => EditVariantError::SkuTaken,
        error => error,
    }
}
