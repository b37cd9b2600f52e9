//! The one word that customers and staff read about an order.

use super::{FulfilmentStatus, Order, OrderStatus, PaymentStatus};
use crate::messages::{Lang, text};

/// Where an order stands, in the words of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderStage {
    /// It was called off.
    Canceled,
    /// Nobody paid in time.
    Expired,
    /// Staff have to agree first.
    AwaitingApproval,
    /// The customer has to pay.
    AwaitingPayment,
    /// Staff look for the money.
    PaymentInReview,
    /// It is paid and will be packed.
    Processing,
    /// It is packed.
    Packed,
    /// It is under way.
    Shipped,
    /// It has arrived.
    Delivered,
    /// Everything is done.
    Completed,
}

impl OrderStage {
    /// Every stage.
    pub const ALL: &'static [Self] = &[
        Self::Canceled,
        Self::Expired,
        Self::AwaitingApproval,
        Self::AwaitingPayment,
        Self::PaymentInReview,
        Self::Processing,
        Self::Packed,
        Self::Shipped,
        Self::Delivered,
        Self::Completed,
    ];

    /// Returns its name, as exported.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Canceled => "canceled",
            Self::Expired => "expired",
            Self::AwaitingApproval => "awaiting_approval",
            Self::AwaitingPayment => "awaiting_payment",
            Self::PaymentInReview => "payment_in_review",
            Self::Processing => "processing",
            Self::Packed => "packed",
            Self::Shipped => "shipped",
            Self::Delivered => "delivered",
            Self::Completed => "completed",
        }
    }

    /// Returns the stage in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(
            lang,
            &format!("order-stage-{}", self.as_str().replace('_', "-")),
        )
    }
}

impl Order {
    /// Returns the stage, the first that applies in order of importance.
    #[must_use]
    pub const fn stage(&self) -> OrderStage {
        match self.status {
            OrderStatus::Canceled => OrderStage::Canceled,
            OrderStatus::Expired => OrderStage::Expired,
            OrderStatus::Completed => OrderStage::Completed,
            OrderStatus::Draft | OrderStatus::Placed if self.needs_approval => {
                OrderStage::AwaitingApproval
            }
            OrderStatus::Draft | OrderStatus::Placed => match self.fulfilment_status {
                FulfilmentStatus::Delivered | FulfilmentStatus::Returned => OrderStage::Delivered,
                FulfilmentStatus::Shipped
                | FulfilmentStatus::PartlyShipped
                | FulfilmentStatus::PartlyDelivered => OrderStage::Shipped,
                FulfilmentStatus::Packing => OrderStage::Packed,
                FulfilmentStatus::None => match self.payment_status {
                    PaymentStatus::InReview => OrderStage::PaymentInReview,
                    PaymentStatus::Unpaid | PaymentStatus::Partial => OrderStage::AwaitingPayment,
                    PaymentStatus::Paid
                    | PaymentStatus::Overpaid
                    | PaymentStatus::Refunded
                    | PaymentStatus::Void => OrderStage::Processing,
                },
            },
        }
    }
}
