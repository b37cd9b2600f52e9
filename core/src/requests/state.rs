//! The life of a product request.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// How far the shop has come with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum RequestState {
    /// Nobody of the staff has looked at it.
    New,
    /// Staff have accepted it and look for a way; from here on it is public.
    Reviewing,
    /// It will be made or bought.
    Planned,
    /// It has been ordered from a workshop or supplier.
    Ordered,
    /// It is in the shop.
    Available,
    /// The shop will not have it.
    Declined,
    /// Nobody wants it any more.
    Withdrawn,
    /// Another request is about the same.
    Merged,
}

text_enum!(RequestState {
    New => "new",
    Reviewing => "reviewing",
    Planned => "planned",
    Ordered => "ordered",
    Available => "available",
    Declined => "declined",
    Withdrawn => "withdrawn",
    Merged => "merged",
});

/// What can happen to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestEvent {
    /// Staff accept it, or take it up again.
    Review,
    /// Staff decide to have it made or bought.
    Plan,
    /// Staff have ordered it.
    Order,
    /// It has arrived.
    Fulfil,
    /// Staff say no, with a reason.
    Decline,
    /// The asker does not want it any more.
    Withdraw,
    /// Staff join it with another one.
    Merge,
}

impl RequestEvent {
    /// Every event, in order.
    pub const ALL: &'static [Self] = &[
        Self::Review,
        Self::Plan,
        Self::Order,
        Self::Fulfil,
        Self::Decline,
        Self::Withdraw,
        Self::Merge,
    ];
}

/// The event cannot happen to a request in this state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a request that is {state} cannot {event:?}")]
pub struct RequestTransitionError {
    /// Where it stands.
    pub state: RequestState,
    /// What was tried.
    pub event: RequestEvent,
}

impl RequestState {
    /// The states in which somebody still works on it, or could.
    pub const OPEN: [Self; 4] = [Self::New, Self::Reviewing, Self::Planned, Self::Ordered];

    /// Returns whether the state is one of [`RequestState::OPEN`].
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::New | Self::Reviewing | Self::Planned | Self::Ordered
        )
    }

    /// Returns where the event leads: the whole life in one table.
    ///
    /// # Errors
    /// When the event cannot happen now.
    pub const fn apply(self, event: RequestEvent) -> Result<Self, RequestTransitionError> {
        use RequestEvent::{Decline, Fulfil, Merge, Order, Plan, Review, Withdraw};
        match (self, event) {
            // A supplier who fails puts it back; a refusal can be reconsidered.
            (Self::New | Self::Planned | Self::Ordered | Self::Declined, Review) => {
                Ok(Self::Reviewing)
            }
            (Self::New | Self::Reviewing | Self::Ordered, Plan) => Ok(Self::Planned),
            (Self::New | Self::Reviewing | Self::Planned, Order) => Ok(Self::Ordered),
            (Self::New | Self::Reviewing | Self::Planned | Self::Ordered, Fulfil) => {
                Ok(Self::Available)
            }
            (Self::New | Self::Reviewing | Self::Planned | Self::Ordered, Decline) => {
                Ok(Self::Declined)
            }
            (Self::New | Self::Reviewing | Self::Planned | Self::Ordered, Withdraw) => {
                Ok(Self::Withdrawn)
            }
            (Self::New | Self::Reviewing | Self::Planned | Self::Ordered, Merge) => {
                Ok(Self::Merged)
            }
            (Self::Reviewing, Review)
            | (Self::Planned, Plan)
            | (Self::Ordered, Order)
            | (Self::Declined, Plan | Order | Fulfil | Decline | Withdraw | Merge)
            | (
                Self::Available | Self::Withdrawn | Self::Merged,
                Review | Plan | Order | Fulfil | Decline | Withdraw | Merge,
            ) => Err(RequestTransitionError { state: self, event }),
        }
    }

    /// Returns the state in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("request-state-{self}"))
    }
}

/// Why the shop will not have something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum DeclineReason {
    /// It does not fit the collection.
    Style,
    /// Too few people want it.
    TooFew,
    /// Nobody makes or sells it.
    NoSupplier,
    /// It cannot be made for that price.
    Price,
    /// The shop has it already.
    AlreadyThere,
    /// It cannot be published.
    Unsuitable,
    /// Something else.
    Other,
}

text_enum!(DeclineReason {
    Style => "style",
    TooFew => "too_few",
    NoSupplier => "no_supplier",
    Price => "price",
    AlreadyThere => "already_there",
    Unsuitable => "unsuitable",
    Other => "other",
});

impl DeclineReason {
    /// Returns the reason in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(
            lang,
            &format!("decline-{}", self.as_str().replace('_', "-")),
        )
    }
}

/// How a member's wait for a sold-out variant stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum WatchState {
    /// She waits.
    Waiting,
    /// She was told that it is back.
    Notified,
    /// She does not want to know any more.
    Canceled,
}

text_enum!(WatchState {
    Waiting => "waiting",
    Notified => "notified",
    Canceled => "canceled",
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_life_of_a_request() {
        let mut table = String::new();
        for &state in RequestState::ALL {
            let moves: Vec<String> = RequestEvent::ALL
                .iter()
                .filter_map(|&event| {
                    let next = state.apply(event).ok()?;
                    Some(format!("{event:?} -> {next}"))
                })
                .collect();
            let line = format!("{state}: {}", moves.join(", "));
            table.push_str(line.trim_end());
            table.push('\n');
        }
        insta::assert_snapshot!(table, @"
        new: Review -> reviewing, Plan -> planned, Order -> ordered, Fulfil -> available, Decline -> declined, Withdraw -> withdrawn, Merge -> merged
        reviewing: Plan -> planned, Order -> ordered, Fulfil -> available, Decline -> declined, Withdraw -> withdrawn, Merge -> merged
        planned: Review -> reviewing, Order -> ordered, Fulfil -> available, Decline -> declined, Withdraw -> withdrawn, Merge -> merged
        ordered: Review -> reviewing, Plan -> planned, Fulfil -> available, Decline -> declined, Withdraw -> withdrawn, Merge -> merged
        available:
        declined: Review -> reviewing
        withdrawn:
        merged:
        ");
    }
}
