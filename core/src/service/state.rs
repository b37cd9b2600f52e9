//! Whose turn it is in a conversation.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{
    db::text_enum,
    messages::{Lang, text},
};

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ConversationState {
    /// The member waits for the shop.
    Open,
    /// The shop has answered.
    Answered,
    /// Done, until the member writes again.
    Solved,
}

text_enum!(ConversationState {
    Open => "open",
    Answered => "answered",
    Solved => "solved",
});

/// Something that happens to a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConversationEvent {
    /// The member writes.
    Write,
    /// The shop answers.
    Answer,
    /// One of them says that it is done.
    Solve,
}

impl ConversationEvent {
    /// Every event, in order.
    pub const ALL: &'static [Self] = &[Self::Write, Self::Answer, Self::Solve];
}

impl ConversationState {
    /// Returns the state after an event; every event fits every state.
    #[must_use]
    pub const fn apply(self, event: ConversationEvent) -> Self {
        use ConversationEvent::{Answer, Solve, Write};
        match (self, event) {
            (Self::Open | Self::Answered | Self::Solved, Write) => Self::Open,
            (Self::Open | Self::Answered, Answer) => Self::Answered,
            // A word more to something done does not undo it.
            (Self::Solved, Answer) => Self::Solved,
            (Self::Open | Self::Answered | Self::Solved, Solve) => Self::Solved,
        }
    }

    /// Returns the state in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("conversation-state-{self}"))
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
                table.push_str(&format!("{state} + {event:?} -> {}\n", state.apply(event)));
            }
        }
        insta::assert_snapshot!(table, @"
        open + Write -> open
        open + Answer -> answered
        open + Solve -> solved
        answered + Write -> open
        answered + Answer -> answered
        answered + Solve -> solved
        solved + Write -> open
        solved + Answer -> solved
        solved + Solve -> solved
        ");
    }
}
