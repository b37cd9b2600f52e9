//! A conversation between a member and the shop.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use super::ConversationState;
use crate::{
    db::{MultiBackend, text_enum},
    ids::{ConversationId, MemberId},
    members::Member,
    messages::{Lang, text},
    schema::{conversation_messages, conversations},
    time::Timestamp,
};

/// What a member writes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ConversationKind {
    /// Wants to know something.
    Question,
    /// Did not like something.
    Criticism,
    /// Has an idea.
    Suggestion,
    /// Something went wrong and has to be put right.
    Complaint,
}

text_enum!(ConversationKind {
    Question => "question",
    Criticism => "criticism",
    Suggestion => "suggestion",
    Complaint => "complaint",
});

impl ConversationKind {
    /// Returns the kind in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("conversation-kind-{self}"))
    }
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = conversations, check_for_backend(MultiBackend))]
pub struct Conversation {
    /// The conversation.
    pub id: ConversationId,
    /// Its number, such as `HK-2611-0042`.
    pub number: String,
    /// Who wrote to the shop.
    pub member_id: MemberId,
    /// What it is about.
    pub kind: ConversationKind,
    /// Its subject line.
    pub subject: String,
    /// Whose turn it is.
    pub state: ConversationState,
    /// When the member wrote first.
    pub opened_at: Timestamp,
    /// When the shop answered first.
    pub first_answer_at: Option<Timestamp>,
    /// When it was solved, while it is.
    pub solved_at: Option<Timestamp>,
    /// Counts its changes.
    pub version: i64,
}

/// One message of a conversation.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = conversation_messages, check_for_backend(MultiBackend))]
pub struct ConversationMessage {
    /// Who wrote it, as an actor's code.
    pub author: String,
    /// Whether the shop wrote it.
    pub from_staff: bool,
    /// The plain text.
    pub body: String,
    /// When it was written.
    pub at: Timestamp,
}

/// A line of the list of conversations.
#[derive(Debug, Clone, PartialEq)]
pub struct ConversationRow {
    /// The conversation.
    pub conversation: Conversation,
    /// The member's name.
    pub member_name: String,
    /// When the last message was written.
    pub last_at: Timestamp,
}

/// A conversation with all that was written, the oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct ConversationView {
    /// The conversation.
    pub conversation: Conversation,
    /// Who wrote to the shop.
    pub member: Member,
    /// The messages.
    pub messages: Vec<ConversationMessage>,
}
