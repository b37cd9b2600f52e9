//! The statements on the counters.

use diesel::prelude::*;

use super::{Movement, StockRow};
use crate::{
    db::{Conn, MultiBackend},
    ids::{LocationId, VariantId},
    schema::{locations, stock, stock_movements},
};

/// Makes the shop's first location when there is none.
///
/// # Errors
/// When the database fails.
pub(crate) fn ensure_default_location(conn: &mut Conn, name: &str) -> QueryResult<()> {
    if default_location(conn).optional()?.is_none() {
        diesel::insert_into(locations::table)
            .values(locations::name.eq(name))
            .execute(conn)?;
    }
    Ok(())
}

pub(super) fn default_location(conn: &mut Conn) -> QueryResult<LocationId> {
    locations::table
        .select(locations::id)
        .order(locations::id)
        .get_result(conn)
}

/// Makes the counters of a new variant, all zero, inside the caller's
/// transaction.
///
/// # Errors
/// When there is no location yet, or the database fails.
pub(crate) fn open_row(conn: &mut Conn, variant: VariantId) -> QueryResult<()> {
    let location = default_location(conn)?;
    diesel::insert_into(stock::table)
        .values((
            stock::variant_id.eq(variant),
            stock::location_id.eq(location),
            stock::on_hand.eq(0),
            stock::allocated.eq(0),
            stock::held.eq(0),
            stock::safety.eq(0),
            stock::version.eq(1),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn rows(conn: &mut Conn, variants: &[VariantId]) -> QueryResult<Vec<StockRow>> {
    let all = StockRow::query().order((stock::variant_id, stock::location_id));
    match variants {
        [one] => all.filter(stock::variant_id.eq(one)).load(conn),
        several => all.filter(stock::variant_id.eq_any(several)).load(conn),
    }
}

pub(super) fn row(
    conn: &mut Conn,
    variant: VariantId,
    location: LocationId,
) -> QueryResult<Option<StockRow>> {
    StockRow::query()
        .filter(stock::variant_id.eq(variant))
        .filter(stock::location_id.eq(location))
        .get_result(conn)
        .optional()
}

/// Which counters change, and by how much.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change {
    pub(super) on_hand: i64,
    pub(super) allocated: i64,
}

/// What must be true of the row for the change to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    /// So many pieces can be sold.
    Available(i64),
    /// No counter becomes negative, and nothing promised is lost.
    Covered,
    /// So many pieces are promised, and as many as leave are on the shelf.
    Allocated { pieces: i64, leaving: i64 },
}

/// Changes the counters when the condition holds, in one statement.
///
/// Returns the row after the change, or nothing when the condition failed.
pub(super) fn change(
    conn: &mut Conn,
    variant: VariantId,
    location: LocationId,
    by: Change,
    when: Condition,
) -> QueryResult<Option<StockRow>> {
    let row = stock::table
        .filter(stock::variant_id.eq(variant))
        .filter(stock::location_id.eq(location));
    let set = (
        stock::on_hand.eq(stock::on_hand + by.on_hand),
        stock::allocated.eq(stock::allocated + by.allocated),
        stock::version.eq(stock::version + 1),
    );
    let selection = <StockRow as Selectable<MultiBackend>>::construct_selection();
    match when {
        Condition::Available(pieces) => {
            diesel::update(row.filter(
                (stock::on_hand - stock::allocated - stock::held - stock::safety).ge(pieces),
            ))
            .set(set)
            .returning(selection)
            .get_result(conn)
        }
        Condition::Covered => diesel::update(
            row.filter((stock::on_hand + by.on_hand).ge(stock::allocated + stock::held)),
        )
        .set(set)
        .returning(selection)
        .get_result(conn),
        Condition::Allocated { pieces, leaving } => diesel::update(
            row.filter(stock::allocated.ge(pieces))
                .filter(stock::on_hand.ge(leaving)),
        )
        .set(set)
        .returning(selection)
        .get_result(conn),
    }
    .optional()
}

pub(super) fn movements(
    conn: &mut Conn,
    variant: VariantId,
    limit: i64,
) -> QueryResult<Vec<Movement>> {
    Movement::query()
        .filter(stock_movements::variant_id.eq(variant))
        .order(stock_movements::id.desc())
        .limit(limit)
        .load(conn)
}
