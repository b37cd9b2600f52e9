//! Packing.

use diesel::prelude::*;
use serde_json::json;

use super::{
    FulfilmentStatus, Order, OrderCommandError, OrderDelivery, OrderStatus, PaymentStatus,
    ShipmentState, command, store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::{OrderId, ShipmentId},
    schema::{order_deliveries, shipment_lines, shipments},
    stock,
    time::Timestamp,
};

/// Closes a parcel with everything the order holds.
///
/// # Errors
/// When the order is not paid or already packed, was changed meanwhile, or
/// the actor may not.
pub fn pack(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: OrderId,
    version: i64,
) -> Result<Order, OrderCommandError> {
    by.require(Permission::PackAndShip)?;
    write_tx(conn, |conn| {
        let order = command::take(conn, id, version)?;
        if order.status != OrderStatus::Placed
            || order.fulfilment_status != FulfilmentStatus::None
            || order.needs_approval
        {
            return Err(OrderCommandError::WrongStage(order.stage()));
        }
        if !matches!(
            order.payment_status,
            PaymentStatus::Paid | PaymentStatus::Overpaid
        ) {
            return Err(OrderCommandError::NotPaid);
        }
        let delivery: OrderDelivery = OrderDelivery::query()
            .filter(order_deliveries::order_id.eq(id))
            .get_result(conn)?;
        let location = stock::default_location(conn)?;
        let parcel: ShipmentId = diesel::insert_into(shipments::table)
            .values((
                shipments::order_id.eq(id),
                shipments::location_id.eq(location),
                shipments::state.eq(ShipmentState::Packed),
                shipments::courier.eq(&delivery.courier),
                shipments::service.eq(&delivery.service),
                shipments::created_at.eq(now),
                shipments::packed_at.eq(Some(now)),
                shipments::version.eq(1_i64),
            ))
            .returning(shipments::id)
            .get_result(conn)?;
        for line in store::lines(conn, id)? {
            diesel::insert_into(shipment_lines::table)
                .values((
                    shipment_lines::shipment_id.eq(parcel),
                    shipment_lines::order_line_id.eq(line.id),
                    shipment_lines::quantity.eq(line.quantity),
                ))
                .execute(conn)?;
        }
        let data = json!({ "number": order.number });
        let member = order.member_id;
        events::record(
            conn,
            now,
            by,
            EventKind::OrderPacked,
            Subject::Order(id),
            member,
            &data,
        )?;
        Ok(store::refresh(conn, id)?)
    })
}
