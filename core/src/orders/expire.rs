//! The clock ends orders that nobody pays.

use diesel::prelude::*;
use serde_json::json;

use super::{
    CancelReason, FulfilmentStatus, Order, OrderEvent, OrderMail, OrderStatus, PaymentStatus,
    queue_mail, store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::OrderId,
    payments::{self, PaymentEvent, PaymentState},
    promotions,
    schema::{orders, payments as payment_rows},
    stock,
    text::with_sources,
    time::Timestamp,
};

/// What the clock did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Expired {
    /// The numbers of the orders that ended.
    pub numbers: Vec<String>,
}

/// Ends the orders whose time to pay is over and frees their goods, at most
/// `limit` of them; gives back the amounts of those that ended a week ago.
///
/// An order with a confirmation under review, with any money, or with a
/// parcel is left alone.
///
/// # Errors
/// When the database fails.
pub fn expire_due(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<Expired, DbError> {
    let due: Vec<OrderId> = payment_rows::table
        .inner_join(orders::table)
        .filter(payment_rows::state.eq(PaymentState::Pending))
        .filter(payment_rows::due_at.lt(now))
        .filter(orders::status.eq(OrderStatus::Placed))
        .filter(orders::payment_status.eq(PaymentStatus::Unpaid))
        .filter(orders::fulfilment_status.eq(FulfilmentStatus::None))
        .order(orders::id)
        .select(orders::id)
        .limit(limit)
        .load(conn)?;
    let mut numbers = Vec::new();
    for id in due {
        // One order that cannot be ended must not keep all others waiting.
        match write_tx(conn, |conn| expire(conn, now, id)) {
            Ok(number) => numbers.extend(number),
            Err(error) => {
                tracing::error!(
                    order = id.0,
                    error = with_sources(&error),
                    "an order was not ended"
                );
            }
        }
    }
    payments::release_late_amounts(conn, now)?;
    Ok(Expired { numbers })
}

/// Ends one order, unless somebody paid or called it off meanwhile.
fn expire(conn: &mut Conn, now: Timestamp, id: OrderId) -> Result<Option<String>, DbError> {
    let by = Actor::System;
    let Some(order) = store::lock(conn, id)? else {
        return Ok(None);
    };
    if !still_due(conn, now, &order)? {
        return Ok(None);
    }
    let Ok(status) = order.status.apply(OrderEvent::Expire) else {
        return Ok(None);
    };
    store::set_status(conn, id, status)?;
    diesel::update(orders::table.filter(orders::id.eq(id)))
        .set((
            orders::cancel_reason.eq(Some(CancelReason::Expired)),
            orders::closed_at.eq(Some(now)),
        ))
        .execute(conn)?;
    let pieces = store::pieces_of(conn, id)?;
    stock::release(conn, now, &by, id, &pieces)?;
    promotions::release(conn, now, id)?;
    payments::void_open(conn, now, &by, id, PaymentEvent::Expire)?;
    let order = store::refresh(conn, id)?;
    let data = json!({ "number": order.number });
    let member = order.member_id;
    events::record(
        conn,
        now,
        &by,
        EventKind::OrderExpired,
        Subject::Order(id),
        member,
        &data,
    )?;
    queue_mail(
        conn,
        now,
        &order,
        OrderMail::Expired,
        &order.version.to_string(),
    )?;
    Ok(Some(order.number))
}

fn still_due(conn: &mut Conn, now: Timestamp, order: &Order) -> QueryResult<bool> {
    let waits = order.status == OrderStatus::Placed
        && order.payment_status == PaymentStatus::Unpaid
        && order.fulfilment_status == FulfilmentStatus::None;
    let views = payments::of_order(conn, order.id)?;
    let open = views.iter().rev().find(|view| view.payment.state.is_open());
    Ok(waits
        && open.is_some_and(|view| {
            view.payment.state == PaymentState::Pending && view.payment.due_at < now
        }))
}
