//! Keeping goods aside for somebody before there is an order.
//!
//! Nothing is promised and nothing leaves: no line of the ledger belongs to
//! it. Whoever keeps goods aside writes down which, and gives exactly those
//! back.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{AllocateError, StockRow, store};
use crate::{
    db::{Conn, MultiBackend},
    ids::VariantId,
    schema::stock,
};

/// Keeps pieces aside, or says what falls short. The caller rolls its
/// transaction back in that case.
pub(crate) fn hold(conn: &mut Conn, pieces: &[(VariantId, i64)]) -> Result<(), AllocateError> {
    let location = store::default_location(conn)?;
    for (variant, wanted) in in_order(pieces) {
        let row = stock::table
            .filter(stock::variant_id.eq(variant))
            .filter(stock::location_id.eq(location))
            .filter((stock::on_hand - stock::allocated - stock::held - stock::safety).ge(wanted));
        let kept = diesel::update(row)
            .set((
                stock::held.eq(stock::held + wanted),
                stock::version.eq(stock::version + 1),
            ))
            .execute(conn)?;
        if kept == 0 {
            let row = store::row(conn, variant, location)?;
            let available = row.map_or(0, |row| row.available());
            return Err(AllocateError::NotEnough { variant, available });
        }
    }
    Ok(())
}

/// Gives pieces that were kept aside back to everybody.
pub(crate) fn unhold(conn: &mut Conn, pieces: &[(VariantId, i64)]) -> QueryResult<()> {
    let location = store::default_location(conn)?;
    for (variant, kept) in in_order(pieces) {
        let row = stock::table
            .filter(stock::variant_id.eq(variant))
            .filter(stock::location_id.eq(location))
            .filter(stock::held.ge(kept));
        let _: StockRow = diesel::update(row)
            .set((
                stock::held.eq(stock::held - kept),
                stock::version.eq(stock::version + 1),
            ))
            .returning(<StockRow as Selectable<MultiBackend>>::construct_selection())
            .get_result(conn)?;
    }
    Ok(())
}

/// Adds pieces up for each variant, in ascending order: whoever touches
/// several rows touches them in this one.
fn in_order(pieces: &[(VariantId, i64)]) -> BTreeMap<VariantId, i64> {
    let mut sums: BTreeMap<VariantId, i64> = BTreeMap::new();
    for &(variant, quantity) in pieces {
        *sums.entry(variant).or_default() += quantity;
    }
    sums
}
