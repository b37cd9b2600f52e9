//! The queries on drafts, their lines and what they keep aside.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{Draft, DraftState, error::CounterError};
use crate::{
    actor::Actor,
    db::{Conn, MultiBackend, lock_for_update},
    ids::{CounterDraftId, OrderId, VariantId},
    money::Rupiah,
    orders::OrderSource,
    schema::{counter_drafts, counter_holds, counter_lines, orders},
    time::Timestamp,
};

/// A line as stored.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = counter_lines, check_for_backend(MultiBackend))]
pub(super) struct LineRow {
    pub(super) draft_id: CounterDraftId,
    pub(super) variant_id: VariantId,
    pub(super) quantity: i64,
    pub(super) override_price: Option<Rupiah>,
    pub(super) override_reason: Option<String>,
}

pub(super) fn insert(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    source: OrderSource,
) -> QueryResult<CounterDraftId> {
    diesel::insert_into(counter_drafts::table)
        .values((
            counter_drafts::source.eq(source),
            counter_drafts::state.eq(DraftState::Open),
            counter_drafts::walk_in_name.eq(""),
            counter_drafts::code.eq(""),
            counter_drafts::delivery.eq(super::DraftDelivery::Taken),
            counter_drafts::note.eq(""),
            counter_drafts::opened_by.eq(by.code()),
            counter_drafts::opened_at.eq(now),
            counter_drafts::changed_at.eq(now),
            counter_drafts::version.eq(1_i64),
        ))
        .returning(counter_drafts::id)
        .get_result(conn)
}

pub(super) fn by_id(conn: &mut Conn, id: CounterDraftId) -> QueryResult<Option<Draft>> {
    Draft::query()
        .filter(counter_drafts::id.eq(id))
        .first(conn)
        .optional()
}

pub(super) fn of_order(conn: &mut Conn, order: OrderId) -> QueryResult<Option<Draft>> {
    Draft::query()
        .filter(counter_drafts::order_id.eq(order))
        .first(conn)
        .optional()
}

/// Locks a draft until the transaction ends and returns it.
pub(super) fn lock(conn: &mut Conn, id: CounterDraftId) -> Result<Draft, CounterError> {
    lock_for_update(conn, "counter_drafts", id.0)?;
    by_id(conn, id)?.ok_or(CounterError::NotFound)
}

/// Locks a draft that can still be changed, and notes that it changes now.
pub(super) fn lock_open(
    conn: &mut Conn,
    now: Timestamp,
    id: CounterDraftId,
) -> Result<Draft, CounterError> {
    let draft = lock(conn, id)?;
    if draft.state != DraftState::Open {
        return Err(CounterError::Closed(draft.state));
    }
    diesel::update(counter_drafts::table.find(id))
        .set((
            counter_drafts::changed_at.eq(now),
            counter_drafts::version.eq(counter_drafts::version + 1),
        ))
        .execute(conn)?;
    Ok(draft)
}

pub(super) fn count_open(conn: &mut Conn) -> QueryResult<i64> {
    counter_drafts::table
        .filter(counter_drafts::state.eq(DraftState::Open))
        .count()
        .get_result(conn)
}

pub(super) fn lines(conn: &mut Conn, id: CounterDraftId) -> QueryResult<Vec<LineRow>> {
    LineRow::query()
        .filter(counter_lines::draft_id.eq(id))
        .order(counter_lines::id)
        .load(conn)
}

/// Counts the pieces of several drafts.
pub(super) fn pieces_of(
    conn: &mut Conn,
    ids: &[CounterDraftId],
) -> QueryResult<HashMap<CounterDraftId, i64>> {
    let rows = LineRow::query()
        .filter(counter_lines::draft_id.eq_any(ids))
        .order(counter_lines::id)
        .load(conn)?;
    let mut pieces: HashMap<CounterDraftId, i64> = HashMap::new();
    for row in rows {
        *pieces.entry(row.draft_id).or_default() += row.quantity;
    }
    Ok(pieces)
}

/// Sets how many pieces a line has; none removes it.
pub(super) fn set_quantity(
    conn: &mut Conn,
    id: CounterDraftId,
    variant: VariantId,
    quantity: i64,
) -> QueryResult<()> {
    let row = counter_lines::table
        .filter(counter_lines::draft_id.eq(id))
        .filter(counter_lines::variant_id.eq(variant));
    if quantity == 0 {
        return diesel::delete(row).execute(conn).map(|_| ());
    }
    let changed = diesel::update(row)
        .set(counter_lines::quantity.eq(quantity))
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(counter_lines::table)
            .values((
                counter_lines::draft_id.eq(id),
                counter_lines::variant_id.eq(variant),
                counter_lines::quantity.eq(quantity),
            ))
            .execute(conn)?;
    }
    Ok(())
}

pub(super) fn set_price(
    conn: &mut Conn,
    id: CounterDraftId,
    variant: VariantId,
    price: Option<Rupiah>,
    reason: Option<&str>,
) -> QueryResult<usize> {
    diesel::update(
        counter_lines::table
            .filter(counter_lines::draft_id.eq(id))
            .filter(counter_lines::variant_id.eq(variant)),
    )
    .set((
        counter_lines::override_price.eq(price),
        counter_lines::override_reason.eq(reason),
    ))
    .execute(conn)
}

/// Returns the pieces a draft keeps aside.
pub(super) fn holds(conn: &mut Conn, id: CounterDraftId) -> QueryResult<Vec<(VariantId, i64)>> {
    counter_holds::table
        .filter(counter_holds::draft_id.eq(id))
        .order(counter_holds::variant_id)
        .select((counter_holds::variant_id, counter_holds::quantity))
        .load(conn)
}

pub(super) fn set_holds(
    conn: &mut Conn,
    id: CounterDraftId,
    holds: &[(VariantId, i64)],
    until: Option<Timestamp>,
) -> QueryResult<()> {
    diesel::delete(counter_holds::table.filter(counter_holds::draft_id.eq(id))).execute(conn)?;
    for (variant, quantity) in holds {
        diesel::insert_into(counter_holds::table)
            .values((
                counter_holds::draft_id.eq(id),
                counter_holds::variant_id.eq(variant),
                counter_holds::quantity.eq(quantity),
            ))
            .execute(conn)?;
    }
    diesel::update(counter_drafts::table.find(id))
        .set(counter_drafts::held_until.eq(until))
        .execute(conn)
        .map(|_| ())
}

/// Returns the drafts whose goods were kept long enough.
pub(super) fn holds_over(
    conn: &mut Conn,
    now: Timestamp,
    limit: i64,
) -> QueryResult<Vec<CounterDraftId>> {
    counter_drafts::table
        .filter(counter_drafts::held_until.le(now))
        .order(counter_drafts::id)
        .limit(limit)
        .select(counter_drafts::id)
        .load(conn)
}

/// Closes a draft as placed or thrown away.
pub(super) fn close(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    state: DraftState,
    order: Option<OrderId>,
) -> QueryResult<()> {
    diesel::update(counter_drafts::table.find(id))
        .set((
            counter_drafts::state.eq(state),
            counter_drafts::order_id.eq(order),
            counter_drafts::closed_by.eq(Some(by.code())),
            counter_drafts::closed_at.eq(Some(now)),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Returns number and total of several orders.
pub(super) fn orders_named(
    conn: &mut Conn,
    ids: &[OrderId],
) -> QueryResult<HashMap<OrderId, (String, Rupiah)>> {
    let rows: Vec<(OrderId, String, Rupiah)> = orders::table
        .filter(orders::id.eq_any(ids))
        .select((orders::id, orders::number, orders::total))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, number, total)| (id, (number, total)))
        .collect())
}
