//! The life of a registration, in one table.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// How far a registration is, or what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum MemberState {
    /// The link in the mail has not been opened yet.
    AwaitingEmail,
    /// Staff have to decide.
    AwaitingReview,
    /// The member has to answer a question.
    NeedsInfo,
    /// A full member.
    Active,
    /// Refused; may register again.
    Refused,
    /// The address was never confirmed; may register again.
    Expired,
    /// Was a member and may not act for now.
    Suspended,
}

text_enum!(MemberState {
    AwaitingEmail => "awaiting_email",
    AwaitingReview => "awaiting_review",
    NeedsInfo => "needs_info",
    Active => "active",
    Refused => "refused",
    Expired => "expired",
    Suspended => "suspended",
});

/// Something that happens to a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MemberEvent {
    /// The person registers again.
    Register,
    /// The link in the mail was opened.
    ConfirmEmail,
    /// Staff approve.
    Approve,
    /// Staff refuse.
    Refuse,
    /// Staff ask a question.
    AskForInfo,
    /// The member answers it.
    Answer,
    /// Too long without confirming the address.
    Expire,
    /// Staff suspend the member.
    Suspend,
    /// Staff lift the suspension.
    Restore,
}

impl MemberEvent {
    /// Every event, in order.
    pub const ALL: &'static [Self] = &[
        Self::Register,
        Self::ConfirmEmail,
        Self::Approve,
        Self::Refuse,
        Self::AskForInfo,
        Self::Answer,
        Self::Expire,
        Self::Suspend,
        Self::Restore,
    ];
}

/// The event does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{event:?} does not fit the state {state}")]
pub struct TransitionError {
    /// The state.
    pub state: MemberState,
    /// The event.
    pub event: MemberEvent,
}

impl MemberState {
    /// Returns the state after an event: the whole life of a registration.
    ///
    /// # Errors
    /// When the event does not fit the state.
    pub const fn apply(self, event: MemberEvent) -> Result<Self, TransitionError> {
        use MemberEvent::{
            Answer, Approve, AskForInfo, ConfirmEmail, Expire, Refuse, Register, Restore, Suspend,
        };
        match (self, event) {
            (Self::Refused | Self::Expired, Register) => Ok(Self::AwaitingEmail),
            (Self::AwaitingEmail, ConfirmEmail) => Ok(Self::AwaitingReview),
            // The link may be opened twice, or after staff vouched.
            (
                Self::AwaitingReview | Self::NeedsInfo | Self::Active | Self::Suspended,
                ConfirmEmail,
            ) => Ok(self),
            (Self::AwaitingEmail | Self::AwaitingReview | Self::NeedsInfo, Approve) => {
                Ok(Self::Active)
            }
            (Self::AwaitingEmail | Self::AwaitingReview | Self::NeedsInfo, Refuse) => {
                Ok(Self::Refused)
            }
            // Nobody is asked at an address that may be someone else's.
            (Self::AwaitingReview | Self::NeedsInfo, AskForInfo) => Ok(Self::NeedsInfo),
            (Self::NeedsInfo, Answer) => Ok(Self::AwaitingReview),
            (Self::AwaitingEmail, Expire) => Ok(Self::Expired),
            (Self::Active, Suspend) => Ok(Self::Suspended),
            (Self::Suspended, Restore) => Ok(Self::Active),
            (
                Self::AwaitingEmail
                | Self::AwaitingReview
                | Self::NeedsInfo
                | Self::Active
                | Self::Suspended,
                Register,
            )
            | (Self::Refused | Self::Expired, ConfirmEmail)
            | (Self::Active | Self::Refused | Self::Expired | Self::Suspended, Approve | Refuse)
            | (
                Self::AwaitingEmail
                | Self::Active
                | Self::Refused
                | Self::Expired
                | Self::Suspended,
                AskForInfo,
            )
            | (
                Self::AwaitingEmail
                | Self::AwaitingReview
                | Self::Active
                | Self::Refused
                | Self::Expired
                | Self::Suspended,
                Answer,
            )
            | (
                Self::AwaitingReview
                | Self::NeedsInfo
                | Self::Active
                | Self::Refused
                | Self::Expired
                | Self::Suspended,
                Expire,
            )
            | (
                Self::AwaitingEmail
                | Self::AwaitingReview
                | Self::NeedsInfo
                | Self::Refused
                | Self::Expired
                | Self::Suspended,
                Suspend,
            )
            | (
                Self::AwaitingEmail
                | Self::AwaitingReview
                | Self::NeedsInfo
                | Self::Active
                | Self::Refused
                | Self::Expired,
                Restore,
            ) => Err(TransitionError { state: self, event }),
        }
    }

    /// Returns whether the member may sign in, if only to see how far the
    /// registration is.
    #[must_use]
    pub const fn may_sign_in(self) -> bool {
        match self {
            Self::AwaitingEmail | Self::AwaitingReview | Self::NeedsInfo | Self::Active => true,
            Self::Refused | Self::Expired | Self::Suspended => false,
        }
    }

    /// Returns the state in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(
            lang,
            &format!("member-state-{}", self.as_str().replace('_', "-")),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_life_of_a_registration() {
        let mut table = String::new();
        for &state in MemberState::ALL {
            for &event in MemberEvent::ALL {
                if let Ok(next) = state.apply(event) {
                    table.push_str(&format!("{state} + {event:?} -> {next}\n"));
                }
            }
        }
        insta::assert_snapshot!(table, @"
        awaiting_email + ConfirmEmail -> awaiting_review
        awaiting_email + Approve -> active
        awaiting_email + Refuse -> refused
        awaiting_email + Expire -> expired
        awaiting_review + ConfirmEmail -> awaiting_review
        awaiting_review + Approve -> active
        awaiting_review + Refuse -> refused
        awaiting_review + AskForInfo -> needs_info
        needs_info + ConfirmEmail -> needs_info
        needs_info + Approve -> active
        needs_info + Refuse -> refused
        needs_info + AskForInfo -> needs_info
        needs_info + Answer -> awaiting_review
        active + ConfirmEmail -> active
        active + Suspend -> suspended
        refused + Register -> awaiting_email
        expired + Register -> awaiting_email
        suspended + ConfirmEmail -> suspended
        suspended + Restore -> active
        ");
    }

    #[test]
    fn every_state_has_words() {
        for &state in MemberState::ALL {
            for lang in [Lang::Id, Lang::En] {
                assert!(!state.label(lang).contains('⟦'), "{state}");
            }
        }
    }
}
