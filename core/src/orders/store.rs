//! The queries on orders that several use cases share.

use diesel::prelude::*;

use super::{
    Order, OrderDiscount, OrderLine, OrderStatus, Refund, RefundState, Shipment, ShipmentState,
    derive::{MoneyFacts, fulfilment_status, payment_status},
};
use crate::{
    actor::Actor,
    db::{Conn, lock_for_update},
    ids::{MemberId, OrderId, RefundId, ShipmentId, VariantId},
    money::Rupiah,
    payments::{self, Payment, PaymentMethod, PaymentState},
    schema::{order_discounts, order_lines, orders, refunds, shipment_lines, shipments},
    time::Timestamp,
};

/// Locks an order until the transaction ends and returns it.
pub(crate) fn lock(conn: &mut Conn, id: OrderId) -> QueryResult<Option<Order>> {
    lock_for_update(conn, "orders", id.0)?;
    find(conn, id)
}

/// Locks a member's own order by the token of its page.
pub(crate) fn lock_for_member(
    conn: &mut Conn,
    member: MemberId,
    token: &str,
) -> QueryResult<Option<Order>> {
    let id: Option<OrderId> = orders::table
        .filter(orders::token.eq(token))
        .filter(orders::member_id.eq(member))
        .select(orders::id)
        .get_result(conn)
        .optional()?;
    match id {
        Some(id) => lock(conn, id),
        None => Ok(None),
    }
}

pub(crate) fn find(conn: &mut Conn, id: OrderId) -> QueryResult<Option<Order>> {
    Order::query()
        .filter(orders::id.eq(id))
        .get_result(conn)
        .optional()
}

/// Derives again what payments, refunds and shipments mean for an order and
/// stores it. Call it after any of them changed, in the same transaction.
pub(crate) fn refresh(conn: &mut Conn, id: OrderId) -> QueryResult<Order> {
    let order = find(conn, id)?.ok_or(diesel::result::Error::NotFound)?;
    let payments = payments::rows_of_order(conn, id)?;
    let refunds = refunds_of(conn, id)?;
    let received: Rupiah = payments
        .iter()
        .filter(|payment| payment.state == PaymentState::Settled)
        .map(Payment::counted)
        .sum();
    let paid_back: Rupiah = refunds
        .iter()
        .filter(|refund| refund.state == RefundState::Paid)
        .map(|refund| refund.amount)
        .sum();
    let granted: Rupiah = refunds
        .iter()
        .filter(|refund| refund.state != RefundState::Failed)
        .map(|refund| refund.amount)
        .sum();
    // A refund gives the unique code back as well, which was never counted.
    let net_paid = Rupiah((received.0 - paid_back.0).max(0));
    // Paying back what was too much does not make the order cheaper.
    let granted_refund = match order.status {
        OrderStatus::Canceled => granted.min(order.total),
        OrderStatus::Draft
        | OrderStatus::Placed
        | OrderStatus::Completed
        | OrderStatus::Expired => Rupiah::ZERO,
    };
    let pieces: i64 = lines(conn, id)?.iter().map(|line| line.quantity).sum();
    let parcels = pieces_of_shipments(conn, id)?;
    let in_review = payments
        .iter()
        .any(|payment| payment.state == PaymentState::Submitted);
    diesel::update(orders::table.filter(orders::id.eq(id)))
        .set((
            orders::net_paid.eq(net_paid),
            orders::granted_refund.eq(granted_refund),
            orders::payment_status.eq(payment_status(MoneyFacts {
                status: order.status,
                total: order.total,
                granted_refund,
                net_paid,
                in_review,
            })),
            orders::fulfilment_status.eq(fulfilment_status(pieces, &parcels)),
            orders::version.eq(orders::version + 1),
        ))
        .execute(conn)?;
    find(conn, id)?.ok_or(diesel::result::Error::NotFound)
}

fn pieces_of_shipments(conn: &mut Conn, order: OrderId) -> QueryResult<Vec<(ShipmentState, i64)>> {
    shipments::table
        .inner_join(shipment_lines::table)
        .filter(shipments::order_id.eq(order))
        .select((shipments::state, shipment_lines::quantity))
        .load(conn)
}

/// Returns the lines of an order by position.
pub(super) fn lines(conn: &mut Conn, id: OrderId) -> QueryResult<Vec<OrderLine>> {
    OrderLine::query()
        .filter(order_lines::order_id.eq(id))
        .order(order_lines::position)
        .load(conn)
}

/// Returns the lines of several orders, by order and position.
pub(super) fn lines_of(conn: &mut Conn, ids: &[OrderId]) -> QueryResult<Vec<OrderLine>> {
    OrderLine::query()
        .filter(order_lines::order_id.eq_any(ids))
        .order((order_lines::order_id, order_lines::position))
        .load(conn)
}

/// Returns what an order takes from stock.
pub(super) fn pieces_of(conn: &mut Conn, id: OrderId) -> QueryResult<Vec<(VariantId, i64)>> {
    Ok(lines(conn, id)?
        .iter()
        .map(|line| (line.variant_id, line.quantity))
        .collect())
}

/// Returns the frozen discounts of an order, in the order of the lanes.
pub(super) fn discounts_of(conn: &mut Conn, id: OrderId) -> QueryResult<Vec<OrderDiscount>> {
    OrderDiscount::query()
        .filter(order_discounts::order_id.eq(id))
        .order(order_discounts::id)
        .load(conn)
}

/// Returns the refunds of an order, oldest first.
pub(super) fn refunds_of(conn: &mut Conn, id: OrderId) -> QueryResult<Vec<Refund>> {
    Refund::query()
        .filter(refunds::order_id.eq(id))
        .order(refunds::id)
        .load(conn)
}

/// Returns the parcels of an order, oldest first.
pub(super) fn shipments_of(conn: &mut Conn, id: OrderId) -> QueryResult<Vec<Shipment>> {
    Shipment::query()
        .filter(shipments::order_id.eq(id))
        .order(shipments::id)
        .load(conn)
}

/// Returns the parcel of an order that is in a state, if there is one.
pub(super) fn shipment_in(
    conn: &mut Conn,
    id: OrderId,
    state: ShipmentState,
) -> QueryResult<Option<Shipment>> {
    Shipment::query()
        .filter(shipments::order_id.eq(id))
        .filter(shipments::state.eq(state))
        .order(shipments::id)
        .get_result(conn)
        .optional()
}

pub(super) fn set_shipment_state(
    conn: &mut Conn,
    id: ShipmentId,
    state: ShipmentState,
) -> QueryResult<()> {
    diesel::update(shipments::table.filter(shipments::id.eq(id)))
        .set((
            shipments::state.eq(state),
            shipments::version.eq(shipments::version + 1),
        ))
        .execute(conn)
        .map(|_| ())
}

pub(super) fn set_status(conn: &mut Conn, id: OrderId, status: OrderStatus) -> QueryResult<()> {
    diesel::update(orders::table.filter(orders::id.eq(id)))
        .set(orders::status.eq(status))
        .execute(conn)
        .map(|_| ())
}

/// Notes that the shop owes money back; what it owes for the order already
/// and what comes on top are one sum to pay.
pub(crate) fn request_refund(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: OrderId,
    amount: Rupiah,
) -> QueryResult<RefundId> {
    let open = refunds_of(conn, order)?
        .into_iter()
        .find(|refund| refund.state == RefundState::Requested);
    if let Some(open) = open {
        let together = Rupiah(open.amount.0 + amount.0);
        diesel::update(refunds::table.filter(refunds::id.eq(open.id)))
            .set(refunds::amount.eq(together))
            .execute(conn)?;
        return Ok(open.id);
    }
    let method = payments::rows_of_order(conn, order)?
        .iter()
        .rev()
        .find(|payment| payment.state == PaymentState::Settled)
        .map_or(PaymentMethod::Transfer, |payment| payment.method);
    diesel::insert_into(refunds::table)
        .values((
            refunds::order_id.eq(order),
            refunds::amount.eq(amount),
            refunds::state.eq(RefundState::Requested),
            refunds::note.eq(""),
            refunds::created_at.eq(now),
            refunds::created_by.eq(by.code()),
            refunds::method.eq(method),
        ))
        .returning(refunds::id)
        .get_result(conn)
}
