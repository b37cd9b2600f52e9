//! Calling an order off.

use diesel::prelude::*;
use serde_json::json;

use super::{
    CancelReason, FulfilmentStatus, Order, OrderCommandError, OrderEvent, OrderMail, PaymentStatus,
    RefundState, ShipmentEvent, ShipmentState, command, queue_mail, store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::{MemberId, OrderId},
    money::Rupiah,
    payments::{self, PaymentEvent, PaymentState},
    promotions,
    schema::orders,
    stock,
    time::Timestamp,
};

/// Calls off an order that has not left the shop: its goods are free again,
/// its open payment ends, and money that has arrived is to be paid back.
///
/// # Errors
/// When a parcel has left, the order was changed meanwhile, or the actor may
/// not.
pub fn cancel(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: OrderId,
    version: i64,
    reason: CancelReason,
    note: &str,
) -> Result<Order, OrderCommandError> {
    by.require(Permission::CancelOrders)?;
    let note = command::note(note)?;
    write_tx(conn, |conn| {
        let order = command::take(conn, id, version)?;
        call_off(conn, now, by, &order, reason, note.as_deref())
    })
}

/// Calls off a member's own order, as long as she has not paid and nothing is
/// packed.
///
/// # Errors
/// When the member has no such order, or it is too late.
pub fn cancel_own(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    token: &str,
) -> Result<Order, OrderCommandError> {
    write_tx(conn, |conn| {
        let order =
            store::lock_for_member(conn, member, token)?.ok_or(OrderCommandError::NotFound)?;
        if order.payment_status != PaymentStatus::Unpaid
            || order.fulfilment_status != FulfilmentStatus::None
        {
            return Err(OrderCommandError::WrongStage(order.stage()));
        }
        call_off(
            conn,
            now,
            &Actor::Member(member),
            &order,
            CancelReason::Customer,
            None,
        )
    })
}

fn call_off(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: &Order,
    reason: CancelReason,
    note: Option<&str>,
) -> Result<Order, OrderCommandError> {
    let id = order.id;
    let status = command::next(order, OrderEvent::Cancel)?;
    // A confirmed transfer is looked for first: its money would be forgotten.
    if order.payment_status == PaymentStatus::InReview {
        return Err(OrderCommandError::WrongStage(order.stage()));
    }
    if !matches!(
        order.fulfilment_status,
        FulfilmentStatus::None | FulfilmentStatus::Packing
    ) {
        return Err(OrderCommandError::WrongStage(order.stage()));
    }
    if let Some(parcel) = store::shipment_in(conn, id, ShipmentState::Packed)? {
        let state = parcel
            .state
            .apply(ShipmentEvent::Cancel)
            .map_err(|_| OrderCommandError::WrongStage(order.stage()))?;
        store::set_shipment_state(conn, parcel.id, state)?;
    }
    diesel::update(orders::table.filter(orders::id.eq(id)))
        .set((
            orders::status.eq(status),
            orders::cancel_reason.eq(Some(reason)),
            orders::cancel_note.eq(note),
            orders::closed_at.eq(Some(now)),
        ))
        .execute(conn)?;
    let pieces = store::pieces_of(conn, id)?;
    stock::release(conn, now, by, id, &pieces)?;
    promotions::release(conn, now, id)?;
    let received = received(conn, id)?;
    payments::void_open(conn, now, by, id, PaymentEvent::Void)?;
    let member = order.member_id;
    if received > Rupiah::ZERO {
        let refund = store::request_refund(conn, now, by, id, received)?;
        let data = json!({ "number": order.number, "amount": received.to_string() });
        let subject = Subject::Refund(refund);
        events::record(
            conn,
            now,
            by,
            EventKind::RefundRequested,
            subject,
            member,
            &data,
        )?;
    }
    let order = store::refresh(conn, id)?;
    let data = json!({
        "number": order.number,
        "reason": reason.label(order.lang),
        "code": reason.as_str(),
        "note": note,
    });
    events::record(
        conn,
        now,
        by,
        EventKind::OrderCanceled,
        Subject::Order(id),
        member,
        &data,
    )?;
    queue_mail(conn, now, &order, OrderMail::Canceled { reason }, "")?;
    store::find(conn, id)?.ok_or(OrderCommandError::Database(DbError::NotFound))
}

/// Returns all money that has arrived for an order and was not paid back,
/// the unique codes included.
fn received(conn: &mut Conn, id: OrderId) -> QueryResult<Rupiah> {
    let settled: Rupiah = payments::of_order(conn, id)?
        .iter()
        .filter(|view| view.payment.state == PaymentState::Settled)
        .filter_map(|view| view.payment.settled_amount)
        .sum();
    let promised: Rupiah = store::refunds_of(conn, id)?
        .iter()
        .filter(|refund| refund.state != RefundState::Failed)
        .map(|refund| refund.amount)
        .sum();
    Ok(Rupiah(settled.0 - promised.0))
}
