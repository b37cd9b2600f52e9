//! Parcels and their life.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use crate::{
    db::{MultiBackend, text_enum},
    ids::{LocationId, OrderId, ShipmentId},
    schema::shipments,
    time::Timestamp,
};

/// Where a parcel stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ShipmentState {
    /// Its goods are being gathered.
    Preparing,
    /// It is closed and waits for the courier or the customer.
    Packed,
    /// It is under way, or handed over.
    Shipped,
    /// It has arrived.
    Delivered,
    /// It was unpacked again.
    Canceled,
    /// The courier brought it back.
    ReturnedToSender,
}

text_enum!(ShipmentState {
    Preparing => "preparing",
    Packed => "packed",
    Shipped => "shipped",
    Delivered => "delivered",
    Canceled => "canceled",
    ReturnedToSender => "returned_to_sender",
});

/// What can happen to a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShipmentEvent {
    /// It is closed.
    Pack,
    /// It leaves the shop.
    Ship,
    /// It arrives.
    Deliver,
    /// It is unpacked again.
    Cancel,
    /// The courier brings it back.
    Return,
    /// The customer takes its goods along at the counter; it is never closed.
    HandOver,
}

impl ShipmentEvent {
    /// Every event.
    pub const ALL: &'static [Self] = &[
        Self::Pack,
        Self::Ship,
        Self::Deliver,
        Self::Cancel,
        Self::Return,
        Self::HandOver,
    ];
}

/// The event cannot happen to a parcel in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a shipment that is {state} cannot {event:?}")]
pub struct ShipmentTransitionError {
    /// Where it stands.
    pub state: ShipmentState,
    /// What was tried.
    pub event: ShipmentEvent,
}

impl ShipmentState {
    /// Returns where the event leads: the whole life in one table.
    ///
    /// # Errors
    /// When the event cannot happen now.
    pub const fn apply(self, event: ShipmentEvent) -> Result<Self, ShipmentTransitionError> {
        use ShipmentEvent::{Cancel, Deliver, HandOver, Pack, Return, Ship};
        match (self, event) {
            (Self::Preparing, Pack) => Ok(Self::Packed),
            (Self::Packed, Ship) => Ok(Self::Shipped),
            (Self::Shipped, Deliver) | (Self::Preparing, HandOver) => Ok(Self::Delivered),
            (Self::Preparing | Self::Packed, Cancel) => Ok(Self::Canceled),
            (Self::Shipped, Return) => Ok(Self::ReturnedToSender),
            (Self::Preparing, Ship | Deliver | Return)
            | (Self::Packed, Pack | Deliver | Return | HandOver)
            | (Self::Shipped, Pack | Ship | Cancel | HandOver)
            | (
                Self::Delivered | Self::Canceled | Self::ReturnedToSender,
                Pack | Ship | Deliver | Cancel | Return | HandOver,
            ) => Err(ShipmentTransitionError { state: self, event }),
        }
    }
}

/// A parcel.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = shipments, check_for_backend(MultiBackend))]
pub struct Shipment {
    /// Its number.
    pub id: ShipmentId,
    /// Its order.
    pub order_id: OrderId,
    /// Where its goods were taken from.
    pub location_id: LocationId,
    /// Where it stands.
    pub state: ShipmentState,
    /// The courier; empty for pick-up.
    pub courier: String,
    /// The courier's service.
    pub service: String,
    /// The courier's number for it.
    pub tracking_number: Option<String>,
    /// When it was packed.
    pub packed_at: Option<Timestamp>,
    /// When it left.
    pub shipped_at: Option<Timestamp>,
    /// When it arrived.
    pub delivered_at: Option<Timestamp>,
    /// Counts its changes.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_answers_every_event() {
        let mut table = String::new();
        for state in ShipmentState::ALL {
            for event in ShipmentEvent::ALL {
                if let Ok(next) = state.apply(*event) {
                    table.push_str(&format!("{state} + {event:?} -> {next}\n"));
                }
            }
        }
        insta::assert_snapshot!(table, @r"
        preparing + Pack -> packed
        preparing + Cancel -> canceled
        preparing + HandOver -> delivered
        packed + Ship -> shipped
        packed + Cancel -> canceled
        shipped + Deliver -> delivered
        shipped + Return -> returned_to_sender
        ");
    }
}
