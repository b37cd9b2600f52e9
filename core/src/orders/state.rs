//! The life of an order.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::db::text_enum;

/// Where an order stands; everything else about it is derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum OrderStatus {
    /// Staff write it down; nothing is reserved.
    Draft,
    /// It binds both sides; its goods are allocated.
    Placed,
    /// Everything is done.
    Completed,
    /// It was called off.
    Canceled,
    /// Nobody paid in time.
    Expired,
}

text_enum!(OrderStatus {
    Draft => "draft",
    Placed => "placed",
    Completed => "completed",
    Canceled => "canceled",
    Expired => "expired",
});

/// What can happen to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderEvent {
    /// A draft is placed.
    Place,
    /// Everything is done.
    Complete,
    /// It is called off.
    Cancel,
    /// Its time runs out.
    Expire,
    /// The money came after all.
    Reopen,
}

impl OrderEvent {
    /// Every event.
    pub const ALL: &'static [Self] = &[
        Self::Place,
        Self::Complete,
        Self::Cancel,
        Self::Expire,
        Self::Reopen,
    ];
}

/// The event cannot happen to an order in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an order that is {status} cannot {event:?}")]
pub struct OrderTransitionError {
    /// Where it stands.
    pub status: OrderStatus,
    /// What was tried.
    pub event: OrderEvent,
}

impl OrderStatus {
    /// Returns where the event leads: the whole life in one table.
    ///
    /// What an event needs besides (money, parcels) is asked by the use case.
    ///
    /// # Errors
    /// When the event cannot happen now.
    pub const fn apply(self, event: OrderEvent) -> Result<Self, OrderTransitionError> {
        use OrderEvent::{Cancel, Complete, Expire, Place, Reopen};
        match (self, event) {
            (Self::Draft, Place) | (Self::Expired, Reopen) => Ok(Self::Placed),
            (Self::Placed, Complete) => Ok(Self::Completed),
            (Self::Draft | Self::Placed, Cancel) => Ok(Self::Canceled),
            (Self::Placed, Expire) => Ok(Self::Expired),
            (Self::Draft, Complete | Expire | Reopen)
            | (Self::Placed, Place | Reopen)
            | (Self::Completed | Self::Canceled, Place | Complete | Cancel | Expire | Reopen)
            | (Self::Expired, Place | Complete | Cancel | Expire) => Err(OrderTransitionError {
                status: self,
                event,
            }),
        }
    }
}

/// What the money says, derived from payments and refunds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum PaymentStatus {
    /// Nothing has arrived.
    Unpaid,
    /// A confirmation waits for staff.
    InReview,
    /// Less has arrived than is due.
    Partial,
    /// What is due has arrived.
    Paid,
    /// More has arrived than is due.
    Overpaid,
    /// Everything was paid back.
    Refunded,
    /// Called off, and no money to pay back.
    Void,
}

text_enum!(PaymentStatus {
    Unpaid => "unpaid",
    InReview => "in_review",
    Partial => "partial",
    Paid => "paid",
    Overpaid => "overpaid",
    Refunded => "refunded",
    Void => "void",
});

/// What the parcels say, derived from shipments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum FulfilmentStatus {
    /// Nothing is packed.
    None,
    /// A parcel is packed.
    Packing,
    /// Some goods are under way.
    PartlyShipped,
    /// All goods are under way.
    Shipped,
    /// Some goods have arrived.
    PartlyDelivered,
    /// All goods have arrived.
    Delivered,
    /// The goods came back.
    Returned,
}

text_enum!(FulfilmentStatus {
    None => "none",
    Packing => "packing",
    PartlyShipped => "partly_shipped",
    Shipped => "shipped",
    PartlyDelivered => "partly_delivered",
    Delivered => "delivered",
    Returned => "returned",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_answers_every_event() {
        let mut table = String::new();
        for status in OrderStatus::ALL {
            for event in OrderEvent::ALL {
                if let Ok(next) = status.apply(*event) {
                    table.push_str(&format!("{status} + {event:?} -> {next}\n"));
                }
            }
        }
        insta::assert_snapshot!(table, @r"
        draft + Place -> placed
        draft + Cancel -> canceled
        placed + Complete -> completed
        placed + Cancel -> canceled
        placed + Expire -> expired
        expired + Reopen -> placed
        ");
    }
}
