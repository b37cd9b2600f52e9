//! Handing goods over the counter: they are never packed nor under way.

use diesel::prelude::*;
use serde_json::json;

use super::{Order, OrderCommandError, ShipmentEvent, ShipmentState, deliver, store};
use crate::{
    actor::Actor,
    db::Conn,
    events::{self, EventKind, Subject},
    ids::ShipmentId,
    schema::{shipment_lines, shipments},
    stock,
    time::Timestamp,
};

/// Gives all goods of a paid order to the customer who stands there, and
/// closes it, in the caller's transaction.
///
/// # Errors
/// When it is not paid, or something of it has been packed or has left.
pub(crate) fn hand_over(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: &Order,
) -> Result<Order, OrderCommandError> {
    let state = ShipmentState::Preparing
        .apply(ShipmentEvent::HandOver)
        .map_err(|_| OrderCommandError::WrongStage(order.stage()))?;
    let location = stock::default_location(conn)?;
    let parcel: ShipmentId = diesel::insert_into(shipments::table)
        .values((
            shipments::order_id.eq(order.id),
            shipments::location_id.eq(location),
            shipments::state.eq(state),
            shipments::courier.eq(""),
            shipments::service.eq(""),
            shipments::created_at.eq(now),
            shipments::shipped_at.eq(Some(now)),
            shipments::delivered_at.eq(Some(now)),
            shipments::version.eq(1_i64),
        ))
        .returning(shipments::id)
        .get_result(conn)?;
    for line in store::lines_of(conn, &[order.id])? {
        diesel::insert_into(shipment_lines::table)
            .values((
                shipment_lines::shipment_id.eq(parcel),
                shipment_lines::order_line_id.eq(line.id),
                shipment_lines::quantity.eq(line.quantity),
            ))
            .execute(conn)?;
    }
    let pieces = store::pieces_of(conn, order.id)?;
    stock::ship(conn, now, by, order.id, &pieces)?;
    let order = store::refresh(conn, order.id)?;
    let data = json!({ "number": order.number });
    let (subject, member) = (Subject::Order(order.id), order.member_id);
    events::record(
        conn,
        now,
        by,
        EventKind::OrderDelivered,
        subject,
        member,
        &data,
    )?;
    deliver::close(conn, now, by, &order)
}
