//! The life of a payment.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::db::text_enum;

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum PaymentState {
    /// Instructions were given; the amount is reserved.
    Pending,
    /// The customer says that she has paid.
    Submitted,
    /// The money was seen on the statement.
    Settled,
    /// The money was not found, or not as it should be.
    Rejected,
    /// Nobody paid in time.
    Expired,
    /// No money will be counted: the order was cancelled.
    Voided,
}

text_enum!(PaymentState {
    Pending => "pending",
    Submitted => "submitted",
    Settled => "settled",
    Rejected => "rejected",
    Expired => "expired",
    Voided => "voided",
});

/// What can happen to a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentEvent {
    /// The customer confirms it.
    Submit,
    /// Staff see the money.
    Settle,
    /// Staff do not find it.
    Reject,
    /// Its time runs out.
    Expire,
    /// Its order is cancelled.
    Void,
}

impl PaymentEvent {
    /// Every event.
    pub const ALL: &'static [Self] = &[
        Self::Submit,
        Self::Settle,
        Self::Reject,
        Self::Expire,
        Self::Void,
    ];
}

/// The event cannot happen to a payment in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a payment that is {state} cannot {event:?}")]
pub struct PaymentTransitionError {
    /// Where it stands.
    pub state: PaymentState,
    /// What was tried.
    pub event: PaymentEvent,
}

impl PaymentState {
    /// The states in which the customer or the shop still waits.
    pub const OPEN: [Self; 2] = [Self::Pending, Self::Submitted];

    /// Returns whether the state is one of [`PaymentState::OPEN`].
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Submitted)
    }

    /// Returns where the event leads: the whole life in one table.
    ///
    /// # Errors
    /// When the event cannot happen now.
    pub const fn apply(self, event: PaymentEvent) -> Result<Self, PaymentTransitionError> {
        use PaymentEvent::{Expire, Reject, Settle, Submit, Void};
        match (self, event) {
            (Self::Pending, Submit) => Ok(Self::Submitted),
            // Money can be seen on the statement before anyone confirms it.
            (Self::Pending | Self::Submitted, Settle) => Ok(Self::Settled),
            (Self::Submitted, Reject) => Ok(Self::Rejected),
            // What was confirmed waits for a person, never for the clock.
            (Self::Pending, Expire) => Ok(Self::Expired),
            (Self::Pending | Self::Submitted, Void) => Ok(Self::Voided),
            (Self::Pending, Reject)
            | (Self::Submitted, Submit | Expire)
            | (
                Self::Settled | Self::Rejected | Self::Expired | Self::Voided,
                Submit | Settle | Reject | Expire | Void,
            ) => Err(PaymentTransitionError { state: self, event }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_answers_every_event() {
        let mut table = String::new();
        for state in PaymentState::ALL {
            for event in PaymentEvent::ALL {
                if let Ok(next) = state.apply(*event) {
                    table.push_str(&format!("{state} + {event:?} -> {next}\n"));
                }
            }
        }
        insta::assert_snapshot!(table, @r"
        pending + Submit -> submitted
        pending + Settle -> settled
        pending + Expire -> expired
        pending + Void -> voided
        submitted + Settle -> settled
        submitted + Reject -> rejected
        submitted + Void -> voided
        ");
    }
}
