//! Where shipping is free from some value of goods on.

use diesel::prelude::*;

use super::DeliveryMethod;
use crate::{
    db::Conn,
    money::Rupiah,
    schema::{shipping_rates, shipping_zones},
};

/// A zone to which shipping becomes free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeShipping {
    /// What the zone is called.
    pub zone: String,
    /// The value of goods from which at least one courier is free.
    pub least: Rupiah,
}

/// Returns the zones to which shipping becomes free, nearest first.
///
/// # Errors
/// When the database fails.
pub fn free_shipping(conn: &mut Conn) -> QueryResult<Vec<FreeShipping>> {
    let rows: Vec<(String, Rupiah)> = shipping_rates::table
        .inner_join(shipping_zones::table)
        .filter(shipping_rates::active.eq(true))
        .filter(shipping_rates::method.eq(DeliveryMethod::Courier))
        .filter(shipping_rates::free_over.is_not_null())
        .order((
            shipping_zones::id,
            shipping_rates::free_over,
            shipping_rates::id,
        ))
        .select((
            shipping_zones::name,
            shipping_rates::free_over.assume_not_null(),
        ))
        .load(conn)?;
    let mut zones: Vec<FreeShipping> = Vec::new();
    for (zone, least) in rows {
        // The first of a zone is its lowest.
        if zones.last().is_none_or(|last| last.zone != zone) {
            zones.push(FreeShipping { zone, least });
        }
    }
    Ok(zones)
}
