//! Writing a size chart.

use std::collections::BTreeSet;

use serde_json::json;

use super::{
    CatalogField, EditProductError, Measurement, edit_product::locked, fields::required, size,
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::ProductId,
    time::Timestamp,
};

/// The most fields of a chart.
const MOST: usize = 150;

/// The longest length: five metres of cloth.
const LONGEST: i64 = 500;

/// Replaces the size chart of a product.
///
/// # Errors
/// When the actor may not, a length is out of bounds or given twice, there
/// are too many, or there is no such product.
pub fn set_measurements(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    product: ProductId,
    measurements: Vec<Measurement>,
) -> Result<Vec<Measurement>, EditProductError> {
    by.require(Permission::ManageCatalog)?;
    let chart = checked(measurements)?;
    write_tx(conn, |conn| {
        let product = locked(conn, product)?;
        let before = store::measurements(conn, product.id)?;
        store::replace_measurements(conn, product.id, &chart)?;
        let data = json!({
            "name": product.name,
            "before": { "measurements": before },
            "after": { "measurements": chart },
        });
        let subject = Subject::Product(product.id);
        events::record(
            conn,
            now,
            by,
            EventKind::ProductEdited,
            subject,
            None,
            &data,
        )?;
        Ok(chart.clone())
    })
}

fn checked(measurements: Vec<Measurement>) -> Result<Vec<Measurement>, EditProductError> {
    if measurements.len() > MOST {
        return Err(EditProductError::TooMany(MOST));
    }
    let mut seen = BTreeSet::new();
    measurements
        .into_iter()
        .map(|field| {
            let size = size::form(&required(CatalogField::Size, &field.size, 20)?);
            let new = seen.insert((size.clone(), field.part.as_str()));
            if !new || !(1..=LONGEST).contains(&field.centimetres) {
                return Err(EditProductError::BadMeasurement(size));
            }
            Ok(Measurement { size, ..field })
        })
        .collect()
}
