//! Handing a parcel to the courier, or to the customer at the shop.

use diesel::prelude::*;
use serde_json::json;

use super::{
    Order, OrderCommandError, OrderDelivery, OrderMail, ShipmentEvent, ShipmentState, command,
    queue_mail, store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::OrderId,
    schema::{order_deliveries, orders, shipments},
    shipping::DeliveryMethod,
    stock,
    text::{TextError, fold, line},
    time::Timestamp,
};

/// How a parcel leaves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShipDetails {
    /// The courier; empty keeps the one the customer chose.
    pub courier: String,
    /// The courier's service; empty keeps the one the customer chose.
    pub service: String,
    /// The courier's number for the parcel; not needed for pick-up.
    pub tracking_number: String,
}

/// Reads a tracking number: capitals, digits and dashes, 8 to 25 of them;
/// spaces are dropped.
#[must_use]
pub fn tracking_number(text: &str) -> Option<String> {
    let number: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect();
    let formed = (8..=25).contains(&number.len())
        && number
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
    formed.then_some(number)
}

/// Sends the packed parcel on its way: the goods leave the stock and the
/// customer is told.
///
/// # Errors
/// When nothing is packed, the tracking number cannot be one, the order was
/// changed meanwhile, or the actor may not.
pub fn ship(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: OrderId,
    version: i64,
    details: &ShipDetails,
) -> Result<Order, OrderCommandError> {
    by.require(Permission::PackAndShip)?;
    write_tx(conn, |conn| {
        let order = command::take(conn, id, version)?;
        let parcel = store::shipment_in(conn, id, ShipmentState::Packed)?
            .ok_or(OrderCommandError::WrongStage(order.stage()))?;
        let state = parcel
            .state
            .apply(ShipmentEvent::Ship)
            .map_err(|_| OrderCommandError::WrongStage(order.stage()))?;
        let delivery: OrderDelivery = OrderDelivery::query()
            .filter(order_deliveries::order_id.eq(id))
            .get_result(conn)?;
        let (courier, service, tracking) = match delivery.method {
            DeliveryMethod::Pickup => (String::new(), String::new(), None),
            DeliveryMethod::Courier => {
                let named = |typed: &str, chosen: &str| match line(typed, 40) {
                    Ok(name) => Ok(name),
                    Err(TextError::Empty) => Ok(chosen.to_owned()),
                    Err(error) => Err(OrderCommandError::Note(error)),
                };
                let courier = named(&details.courier, &parcel.courier)?;
                if courier.is_empty() {
                    return Err(OrderCommandError::CourierMissing);
                }
                let tracking = tracking_number(&details.tracking_number)
                    .ok_or(OrderCommandError::BadTracking)?;
                (
                    courier,
                    named(&details.service, &parcel.service)?,
                    Some(tracking),
                )
            }
        };
        diesel::update(shipments::table.filter(shipments::id.eq(parcel.id)))
            .set((
                shipments::state.eq(state),
                shipments::courier.eq(&courier),
                shipments::service.eq(&service),
                shipments::tracking_number.eq(&tracking),
                shipments::shipped_at.eq(Some(now)),
                shipments::version.eq(shipments::version + 1),
            ))
            .execute(conn)?;
        if let Some(tracking) = &tracking {
            let search: String = orders::table
                .filter(orders::id.eq(id))
                .select(orders::search)
                .get_result(conn)?;
            diesel::update(orders::table.filter(orders::id.eq(id)))
                .set(orders::search.eq(format!("{search} {}", fold(tracking))))
                .execute(conn)?;
        }
        let pieces = store::pieces_of(conn, id)?;
        stock::ship(conn, now, by, id, &pieces)?;
        let order = store::refresh(conn, id)?;
        let data = json!({ "number": order.number, "courier": courier, "tracking": tracking });
        let member = order.member_id;
        events::record(
            conn,
            now,
            by,
            EventKind::OrderShipped,
            Subject::Order(id),
            member,
            &data,
        )?;
        queue_mail(
            conn,
            now,
            &order,
            OrderMail::Shipped,
            &parcel.id.to_string(),
        )?;
        store::find(conn, id)?.ok_or(OrderCommandError::Database(DbError::NotFound))
    })
}

#[cfg(test)]
mod tests {
    use super::tracking_number;

    #[test]
    fn tracking_numbers_are_folded_and_bounded() {
        assert_eq!(
            tracking_number(" jne 0112 2233 ").as_deref(),
            Some("JNE01122233")
        );
        for wrong in ["", "1234567", "ABC_12345", "1234567890123456789012345678"] {
            assert_eq!(tracking_number(wrong), None, "{wrong}");
        }
    }
}
