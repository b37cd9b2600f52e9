//! Arrival, and the end of a good order.

use chrono::Duration;
use diesel::prelude::*;
use serde_json::json;

use super::{
    FulfilmentStatus, Order, OrderCommandError, OrderEvent, OrderStatus, PaymentStatus,
    ShipmentEvent, ShipmentState, command, store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::{MemberId, OrderId},
    schema::{orders, shipments},
    text::with_sources,
    tiers,
    time::Timestamp,
};

/// How long after its arrival an order counts as done: the time in which it
/// can be exchanged.
const COMPLETE_AFTER_DAYS: i64 = 7;

/// Notes that the parcel has arrived.
///
/// # Errors
/// When nothing is under way, the order was changed meanwhile, or the actor
/// may not.
pub fn deliver(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: OrderId,
    version: i64,
) -> Result<Order, OrderCommandError> {
    by.require(Permission::PackAndShip)?;
    write_tx(conn, |conn| {
        let order = command::take(conn, id, version)?;
        arrive(conn, now, by, &order)
    })
}

/// The customer says that she has received her order. Saying it twice is
/// fine.
///
/// # Errors
/// When the member has no such order or nothing is under way.
pub fn received(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    token: &str,
) -> Result<Order, OrderCommandError> {
    write_tx(conn, |conn| {
        let order =
            store::lock_for_member(conn, member, token)?.ok_or(OrderCommandError::NotFound)?;
        if order.fulfilment_status == FulfilmentStatus::Delivered {
            return Ok(order);
        }
        arrive(conn, now, &Actor::Member(member), &order)
    })
}

fn arrive(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: &Order,
) -> Result<Order, OrderCommandError> {
    let wrong_stage = || OrderCommandError::WrongStage(order.stage());
    let parcel =
        store::shipment_in(conn, order.id, ShipmentState::Shipped)?.ok_or_else(wrong_stage)?;
    let state = parcel
        .state
        .apply(ShipmentEvent::Deliver)
        .map_err(|_| wrong_stage())?;
    diesel::update(shipments::table.filter(shipments::id.eq(parcel.id)))
        .set((
            shipments::state.eq(state),
            shipments::delivered_at.eq(Some(now)),
            shipments::version.eq(shipments::version + 1),
        ))
        .execute(conn)?;
    let data = json!({ "number": order.number });
    let subject = Subject::Order(order.id);
    let member = order.member_id;
    events::record(
        conn,
        now,
        by,
        EventKind::OrderDelivered,
        subject,
        member,
        &data,
    )?;
    Ok(store::refresh(conn, order.id)?)
}

/// Closes a delivered and paid order.
///
/// # Errors
/// When it has not arrived or is not paid, was changed meanwhile, or the
/// actor may not.
pub fn complete(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: OrderId,
    version: i64,
) -> Result<Order, OrderCommandError> {
    by.require(Permission::PackAndShip)?;
    write_tx(conn, |conn| {
        let order = command::take(conn, id, version)?;
        close(conn, now, by, &order)
    })
}

pub(super) fn close(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: &Order,
) -> Result<Order, OrderCommandError> {
    let status = command::next(order, OrderEvent::Complete)?;
    if order.fulfilment_status != FulfilmentStatus::Delivered {
        return Err(OrderCommandError::WrongStage(order.stage()));
    }
    if !matches!(
        order.payment_status,
        PaymentStatus::Paid | PaymentStatus::Overpaid
    ) {
        return Err(OrderCommandError::NotPaid);
    }
    diesel::update(orders::table.filter(orders::id.eq(order.id)))
        .set((
            orders::status.eq(status),
            orders::closed_at.eq(Some(now)),
            orders::version.eq(orders::version + 1),
        ))
        .execute(conn)?;
    let data = json!({ "number": order.number });
    let subject = Subject::Order(order.id);
    let member = order.member_id;
    events::record(
        conn,
        now,
        by,
        EventKind::OrderCompleted,
        subject,
        member,
        &data,
    )?;
    if let Some(member) = order.member_id {
        tiers::reckon(conn, now, by, member)?;
    }
    store::find(conn, order.id)?.ok_or(OrderCommandError::NotFound)
}

/// Closes the orders that arrived a week ago, at most `limit` of them, and
/// returns how many.
///
/// # Errors
/// When the database fails.
pub fn complete_due(
    conn: &mut Conn,
    now: Timestamp,
    limit: i64,
) -> Result<usize, OrderCommandError> {
    let ripe: Vec<OrderId> = shipments::table
        .inner_join(orders::table)
        .filter(orders::status.eq(OrderStatus::Placed))
        .filter(orders::fulfilment_status.eq(FulfilmentStatus::Delivered))
        .filter(orders::payment_status.eq_any([PaymentStatus::Paid, PaymentStatus::Overpaid]))
        .filter(shipments::delivered_at.lt(now.minus(Duration::days(COMPLETE_AFTER_DAYS))))
        .order(orders::id)
        .select(orders::id)
        .limit(limit)
        .load(conn)?;
    let mut closed = 0;
    for id in ripe {
        let result = write_tx(conn, |conn| {
            let order = store::lock(conn, id)?.ok_or(OrderCommandError::NotFound)?;
            close(conn, now, &Actor::System, &order)
        });
        match result {
            Ok(_) => closed += 1,
            // Someone was quicker; there is nothing left to do.
            Err(OrderCommandError::WrongStage(_) | OrderCommandError::NotPaid) => {}
            Err(error) => {
                tracing::error!(
                    order = id.0,
                    error = with_sources(&error),
                    "an order was not closed"
                );
            }
        }
    }
    Ok(closed)
}
