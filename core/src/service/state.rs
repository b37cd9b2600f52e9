//! Whose turn it is in a conversation, from the first word to the last.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Explain, Lang, text, text_with},
};

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ConversationState {
    /// Nobody has looked at it.
    New,
    /// It is the shop's turn.
    Open,
    /// It is the customer's turn.
    Waiting,
    /// It sleeps until a moment.
    Snoozed,
    /// Done, until the customer writes again.
    Solved,
    /// Done for good: what is written now begins anew.
    Closed,
    /// No message of a customer.
    Spam,
}

text_enum!(ConversationState {
    New => "new",
    Open => "open",
    Waiting => "waiting",
    Snoozed => "snoozed",
    Solved => "solved",
    Closed => "closed",
    Spam => "spam",
});

/// Something that happens to a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConversationEvent {
    /// The customer writes.
    Write,
    /// The shop answers.
    Answer,
    /// Somebody takes care of it.
    Take,
    /// It is put aside until a moment.
    Snooze,
    /// The moment has come.
    Wake,
    /// One of them says that it is done.
    Solve,
    /// It is not done after all.
    Reopen,
    /// Nobody came back to it.
    Close,
    /// It is no message of a customer.
    MarkSpam,
}

impl ConversationEvent {
    /// Every event, in order.
    pub const ALL: &'static [Self] = &[
        Self::Write,
        Self::Answer,
        Self::Take,
        Self::Snooze,
        Self::Wake,
        Self::Solve,
        Self::Reopen,
        Self::Close,
        Self::MarkSpam,
    ];
}

/// The event does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a conversation that is {state} cannot {event:?}")]
pub struct ConversationTransitionError {
    /// Where it stands.
    pub state: ConversationState,
    /// What was tried.
    pub event: ConversationEvent,
}

impl Explain for ConversationTransitionError {
    fn explain(&self, lang: Lang) -> String {
        let state = self.state.label(lang);
        text_with(lang, "error-conversation-state", &[("state", &state)])
    }
}

impl ConversationState {
    /// The states in which the shop has to do something.
    pub const OURS: [Self; 2] = [Self::New, Self::Open];

    /// The states in which nothing is settled yet.
    pub const UNSETTLED: [Self; 4] = [Self::New, Self::Open, Self::Waiting, Self::Snoozed];

    /// Returns whether the shop has to do something, so that clocks run.
    #[must_use]
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::New | Self::Open)
    }

    /// Returns the state after an event: the whole life in one table.
    ///
    /// # Errors
    /// When the event cannot happen now.
    pub const fn apply(
        self,
        event: ConversationEvent,
    ) -> Result<Self, ConversationTransitionError> {
        use ConversationEvent::{
            Answer, Close, MarkSpam, Reopen, Snooze, Solve, Take, Wake, Write,
        };
        match (self, event) {
            (Self::New, Write) => Ok(Self::New),
            (Self::Open | Self::Waiting | Self::Snoozed | Self::Solved, Write) => Ok(Self::Open),
            (Self::New | Self::Open | Self::Waiting | Self::Snoozed, Answer) => Ok(Self::Waiting),
            (Self::New | Self::Open, Take) => Ok(Self::Open),
            (Self::Waiting | Self::Snoozed | Self::Solved, Take)
            // A word more to something done does not undo it.
            | (Self::Solved, Answer)
            // Who was told apart as spam does not come back by writing more.
            | (Self::Spam, Write) => Ok(self),
            (Self::New | Self::Open | Self::Waiting | Self::Snoozed, Snooze) => Ok(Self::Snoozed),
            (Self::Snoozed, Wake) => Ok(Self::Open),
            (Self::New | Self::Open | Self::Waiting | Self::Snoozed, Solve) => Ok(Self::Solved),
            (Self::Waiting | Self::Snoozed | Self::Solved | Self::Spam, Reopen) => Ok(Self::Open),
            (Self::Waiting | Self::Solved, Close) => Ok(Self::Closed),
            (
                Self::New | Self::Open | Self::Waiting | Self::Snoozed | Self::Solved,
                MarkSpam,
            ) => Ok(Self::Spam),
            (Self::New | Self::Open, Wake | Reopen | Close)
            | (Self::Waiting, Wake)
            | (Self::Snoozed, Close)
            | (Self::Solved, Snooze | Wake | Solve)
            | (
                Self::Closed,
                Write | Answer | Take | Snooze | Wake | Solve | Reopen | Close | MarkSpam,
            )
            | (Self::Spam, Answer | Take | Snooze | Wake | Solve | Close | MarkSpam) => {
                Err(ConversationTransitionError { state: self, event })
            }
        }
    }

    /// Returns the state in words, as staff say it.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("conversation-state-{self}"))
    }

    /// Returns the state in words, as the customer is told.
    #[must_use]
    pub fn told(self, lang: Lang) -> String {
        text(lang, &format!("conversation-told-{self}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_life_of_a_conversation() {
        let mut table = String::new();
        for &state in ConversationState::ALL {
            for &event in ConversationEvent::ALL {
                if let Ok(next) = state.apply(event) {
                    table.push_str(&format!("{state} + {event:?} -> {next}\n"));
                }
            }
        }
        insta::assert_snapshot!(table, @r"
        new + Write -> new
        new + Answer -> waiting
        new + Take -> open
        new + Snooze -> snoozed
        new + Solve -> solved
        new + MarkSpam -> spam
        open + Write -> open
        open + Answer -> waiting
        open + Take -> open
        open + Snooze -> snoozed
        open + Solve -> solved
        open + MarkSpam -> spam
        waiting + Write -> open
        waiting + Answer -> waiting
        waiting + Take -> waiting
        waiting + Snooze -> snoozed
        waiting + Solve -> solved
        waiting + Reopen -> open
        waiting + Close -> closed
        waiting + MarkSpam -> spam
        snoozed + Write -> open
        snoozed + Answer -> waiting
        snoozed + Take -> snoozed
        snoozed + Snooze -> snoozed
        snoozed + Wake -> open
        snoozed + Solve -> solved
        snoozed + Reopen -> open
        snoozed + MarkSpam -> spam
        solved + Write -> open
        solved + Answer -> solved
        solved + Take -> solved
        solved + Reopen -> open
        solved + Close -> closed
        solved + MarkSpam -> spam
        spam + Write -> spam
        spam + Reopen -> open
        ");
    }
}
