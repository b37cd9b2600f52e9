//! What an order does to the stock: promise, give back, ship.
//!
//! These run inside the transaction of the order. They take all of its
//! lines at once: the pieces are added up for each variant and the rows are
//! touched in ascending order, so that two orders never wait for each other
//! in a circle.

use std::collections::BTreeMap;

use super::{
    MovementKind,
    ledger::{self, Entry},
    store::{self, Change, Condition},
};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    ids::{OrderId, VariantId},
    time::Timestamp,
};

/// The goods of an order could not be promised.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AllocateError {
    /// Fewer pieces can be sold than are wanted; nothing else is known about
    /// the later variants.
    #[error("only {available} pieces of variant {variant} are available")]
    NotEnough {
        /// The first variant that falls short.
        variant: VariantId,
        /// How many pieces of it can be sold.
        available: i64,
    },
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

/// The counters contradict the orders; nothing a person did can lead here.
#[derive(Debug, thiserror::Error)]
#[error("the stock of variant {variant} does not cover {pieces} pieces of order {order}")]
struct NotCovered {
    variant: VariantId,
    pieces: i64,
    order: OrderId,
}

/// Promises the goods to an order, or says what falls short. The caller
/// rolls its transaction back in that case.
///
/// # Errors
/// When there is not enough of a variant, or the database fails.
pub(crate) fn allocate(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: OrderId,
    lines: &[(VariantId, i64)],
) -> Result<(), AllocateError> {
    let location = store::default_location(conn)?;
    for (variant, pieces) in added_up(order, lines)? {
        let entry = Entry {
            variant,
            location,
            kind: MovementKind::Allocated,
            change: Change {
                on_hand: 0,
                allocated: pieces,
            },
            order: Some(order),
            reason: "",
        };
        if ledger::write(conn, now, by, entry, Condition::Available(pieces))?.is_none() {
            let row = store::row(conn, variant, location)?;
            let available = row.map_or(0, |row| row.available());
            return Err(AllocateError::NotEnough { variant, available });
        }
    }
    Ok(())
}

/// Gives the promised goods of an order back, when it ends without shipping.
///
/// # Errors
/// When the goods were not promised, or the database fails.
pub(crate) fn release(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: OrderId,
    lines: &[(VariantId, i64)],
) -> Result<(), DbError> {
    let location = store::default_location(conn)?;
    for (variant, pieces) in added_up(order, lines)? {
        let entry = Entry {
            variant,
            location,
            kind: MovementKind::Released,
            change: Change {
                on_hand: 0,
                allocated: -pieces,
            },
            order: Some(order),
            reason: "",
        };
        let when = Condition::Allocated { pieces, leaving: 0 };
        ledger::write(conn, now, by, entry, when)?
            .ok_or_else(|| not_covered(variant, pieces, order))?;
    }
    Ok(())
}

/// Takes the goods of an order off the shelf, when they leave the shop.
///
/// # Errors
/// When the goods were not promised or are not there, or the database fails.
pub(crate) fn ship(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: OrderId,
    lines: &[(VariantId, i64)],
) -> Result<(), DbError> {
    let location = store::default_location(conn)?;
    for (variant, pieces) in added_up(order, lines)? {
        let entry = Entry {
            variant,
            location,
            kind: MovementKind::Shipped,
            change: Change {
                on_hand: -pieces,
                allocated: -pieces,
            },
            order: Some(order),
            reason: "",
        };
        let when = Condition::Allocated {
            pieces,
            leaving: pieces,
        };
        ledger::write(conn, now, by, entry, when)?
            .ok_or_else(|| not_covered(variant, pieces, order))?;
    }
    Ok(())
}

/// Adds the lines up for each variant, in ascending order.
fn added_up(
    order: OrderId,
    lines: &[(VariantId, i64)],
) -> Result<BTreeMap<VariantId, i64>, DbError> {
    let mut pieces: BTreeMap<VariantId, i64> = BTreeMap::new();
    for &(variant, quantity) in lines {
        let sum = pieces.entry(variant).or_default();
        *sum = sum
            .checked_add(quantity)
            .filter(|_| quantity > 0)
            .ok_or_else(|| not_covered(variant, quantity, order))?;
    }
    Ok(pieces)
}

fn not_covered(variant: VariantId, pieces: i64, order: OrderId) -> DbError {
    let error = NotCovered {
        variant,
        pieces,
        order,
    };
    tracing::error!(%error, "stock and orders disagree");
    DbError::QueryBuilderError(Box::new(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_one_variant_are_taken_together_in_ascending_order() {
        let lines = [(VariantId(9), 1), (VariantId(2), 3), (VariantId(9), 2)];
        let pieces: Vec<_> = added_up(OrderId(1), &lines).unwrap().into_iter().collect();
        assert_eq!(pieces, [(VariantId(2), 3), (VariantId(9), 3)]);
        assert!(added_up(OrderId(1), &[(VariantId(1), 0)]).is_err());
        assert!(added_up(OrderId(1), &[(VariantId(1), -1)]).is_err());
    }
}
