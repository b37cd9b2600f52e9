//! What payments and shipments mean for an order: pure rules.

use super::{FulfilmentStatus, OrderStatus, PaymentStatus, ShipmentState};
use crate::money::Rupiah;

/// What the money of an order adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MoneyFacts {
    pub(super) status: OrderStatus,
    pub(super) total: Rupiah,
    pub(super) granted_refund: Rupiah,
    pub(super) net_paid: Rupiah,
    pub(super) in_review: bool,
}

/// Returns what the money says. A confirmation under review comes first,
/// since it is what somebody has to act on.
pub(super) fn payment_status(facts: MoneyFacts) -> PaymentStatus {
    let due = facts.total.0 - facts.granted_refund.0 - facts.net_paid.0;
    if facts.in_review {
        PaymentStatus::InReview
    } else if facts.granted_refund >= facts.total && facts.granted_refund > Rupiah::ZERO && due >= 0
    {
        PaymentStatus::Refunded
    } else if matches!(facts.status, OrderStatus::Canceled | OrderStatus::Expired)
        && facts.net_paid == Rupiah::ZERO
    {
        PaymentStatus::Void
    } else if due < 0 {
        PaymentStatus::Overpaid
    } else if due == 0 {
        PaymentStatus::Paid
    } else if facts.net_paid > Rupiah::ZERO {
        PaymentStatus::Partial
    } else {
        PaymentStatus::Unpaid
    }
}

/// Returns what the parcels say, from the pieces ordered and the pieces in
/// each shipment.
pub(super) fn fulfilment_status(
    ordered: i64,
    shipments: &[(ShipmentState, i64)],
) -> FulfilmentStatus {
    let pieces = |states: &[ShipmentState]| -> i64 {
        shipments
            .iter()
            .filter(|(state, _)| states.contains(state))
            .map(|(_, count)| count)
            .sum()
    };
    let returned = pieces(&[ShipmentState::ReturnedToSender]);
    let delivered = pieces(&[ShipmentState::Delivered]);
    let shipped = delivered + pieces(&[ShipmentState::Shipped]);
    if returned > 0 && returned >= ordered {
        FulfilmentStatus::Returned
    } else if delivered >= ordered && ordered > 0 {
        FulfilmentStatus::Delivered
    } else if delivered > 0 {
        FulfilmentStatus::PartlyDelivered
    } else if shipped >= ordered && ordered > 0 {
        FulfilmentStatus::Shipped
    } else if shipped > 0 {
        FulfilmentStatus::PartlyShipped
    } else if pieces(&[ShipmentState::Preparing, ShipmentState::Packed]) > 0 {
        FulfilmentStatus::Packing
    } else {
        FulfilmentStatus::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(status: OrderStatus, granted: i64, paid: i64, in_review: bool) -> PaymentStatus {
        payment_status(MoneyFacts {
            status,
            total: Rupiah(100),
            granted_refund: Rupiah(granted),
            net_paid: Rupiah(paid),
            in_review,
        })
    }

    #[test]
    fn money_decides_the_payment_status() {
        use OrderStatus::{Canceled, Placed};
        assert_eq!(money(Placed, 0, 0, false), PaymentStatus::Unpaid);
        assert_eq!(money(Placed, 0, 0, true), PaymentStatus::InReview);
        assert_eq!(money(Placed, 0, 40, false), PaymentStatus::Partial);
        assert_eq!(money(Placed, 0, 100, false), PaymentStatus::Paid);
        assert_eq!(money(Placed, 0, 101, false), PaymentStatus::Overpaid);
        assert_eq!(money(Canceled, 0, 0, false), PaymentStatus::Void);
        assert_eq!(money(Canceled, 100, 100, false), PaymentStatus::Overpaid);
        assert_eq!(money(Canceled, 100, 0, false), PaymentStatus::Refunded);
    }

    #[test]
    fn parcels_decide_the_fulfilment_status() {
        use FulfilmentStatus as F;
        use ShipmentState::{Canceled, Delivered, Packed, Shipped};
        assert_eq!(fulfilment_status(3, &[]), F::None);
        assert_eq!(fulfilment_status(3, &[(Canceled, 3)]), F::None);
        assert_eq!(fulfilment_status(3, &[(Packed, 3)]), F::Packing);
        assert_eq!(
            fulfilment_status(3, &[(Shipped, 2), (Packed, 1)]),
            F::PartlyShipped
        );
        assert_eq!(
            fulfilment_status(3, &[(Shipped, 2), (Shipped, 1)]),
            F::Shipped
        );
        assert_eq!(
            fulfilment_status(3, &[(Delivered, 2), (Shipped, 1)]),
            F::PartlyDelivered
        );
        assert_eq!(fulfilment_status(3, &[(Delivered, 3)]), F::Delivered);
    }
}
