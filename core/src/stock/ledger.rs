//! Writing the ledger: the only way a counter changes.

use diesel::prelude::*;

use super::{
    MovementKind, StockRow,
    store::{self, Change, Condition},
};
use crate::{
    actor::Actor,
    db::Conn,
    ids::{LocationId, OrderId, VariantId},
    schema::stock_movements,
    time::Timestamp,
};

/// One change of the counters with its reason.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) variant: VariantId,
    pub(super) location: LocationId,
    pub(super) kind: MovementKind,
    pub(super) change: Change,
    pub(super) order: Option<OrderId>,
    pub(super) reason: &'a str,
}

/// Changes the counters and writes the line that explains it, or does
/// neither and returns nothing when the condition does not hold.
pub(super) fn write(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    entry: Entry<'_>,
    when: Condition,
) -> QueryResult<Option<StockRow>> {
    let changed = store::change(conn, entry.variant, entry.location, entry.change, when)?;
    if changed.is_some() {
        diesel::insert_into(stock_movements::table)
            .values((
                stock_movements::variant_id.eq(entry.variant),
                stock_movements::location_id.eq(entry.location),
                stock_movements::kind.eq(entry.kind),
                stock_movements::on_hand_delta.eq(entry.change.on_hand),
                stock_movements::allocated_delta.eq(entry.change.allocated),
                stock_movements::order_id.eq(entry.order),
                stock_movements::reason.eq(entry.reason),
                stock_movements::actor.eq(by.code()),
                stock_movements::at.eq(now),
            ))
            .execute(conn)?;
    }
    Ok(changed)
}
