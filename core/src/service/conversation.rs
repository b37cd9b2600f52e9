//! A conversation between a member and the shop.

use diesel::prelude::*;

use super::{Cause, Channel, ConversationKind, ConversationState, Outcome, Visibility};
use crate::{
    db::MultiBackend,
    ids::{
        AttachmentId, ConversationId, MemberId, MessageId, OrderId, OrderLineId, PaymentId, StaffId,
    },
    members::Member,
    schema::{conversation_messages, conversation_ratings, conversations},
    time::Timestamp,
};

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
    /// How it reached the shop.
    pub channel: Channel,
    /// The order it is about.
    pub order_id: Option<OrderId>,
    /// The line of the order it is about.
    pub order_line_id: Option<OrderLineId>,
    /// The payment it confirms.
    pub payment_id: Option<PaymentId>,
    /// The closed conversation it goes on from.
    pub previous_id: Option<ConversationId>,
    /// Who takes care of it.
    pub assigned_to: Option<StaffId>,
    /// Since when the member has been waiting for an answer.
    pub waiting_since: Option<Timestamp>,
    /// Since when the clock of the answer runs, while it does.
    pub respond_since: Option<Timestamp>,
    /// The minutes of opening hours it has run before.
    pub respond_worked: i64,
    /// Until when the shop has promised to answer.
    pub respond_due_at: Option<Timestamp>,
    /// Since when the clock of the solution runs, while it does.
    pub solve_since: Option<Timestamp>,
    /// The minutes of opening hours it has run before.
    pub solve_worked: i64,
    /// Until when it should be solved.
    pub solve_due_at: Option<Timestamp>,
    /// The nearer of the two: lists are sorted by it.
    pub due_at: Option<Timestamp>,
    /// The minutes of opening hours until the first answer.
    pub first_answer_minutes: Option<i64>,
    /// The minutes of opening hours spent until the solutions so far.
    pub solved_minutes: i64,
    /// How often staff have solved it.
    pub solutions: i64,
    /// How often it came back after it was solved.
    pub reopened: i64,
    /// Until when it sleeps.
    pub snoozed_until: Option<Timestamp>,
    /// Why there was something to complain about.
    pub cause: Option<Cause>,
    /// How it was put right.
    pub outcome: Option<Outcome>,
    /// What was at the root of it, for the shop itself.
    pub root_cause: Option<String>,
}

impl Conversation {
    /// Returns whether something of it is overdue.
    #[must_use]
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.due_at.is_some_and(|due| due <= now)
    }

    /// Returns whether little of the time that was left when its clock
    /// started is left now: a quarter of the way to the nearer due time.
    #[must_use]
    pub fn is_pressing(&self, now: Timestamp) -> bool {
        let since = if self.respond_due_at.is_some() && self.due_at == self.respond_due_at {
            self.respond_since
        } else {
            self.solve_since
        };
        match (since, self.due_at) {
            (Some(since), Some(due)) => due.since(now) * 4 <= due.since(since),
            _ => false,
        }
    }
}

/// One message of a conversation.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = conversation_messages, check_for_backend(MultiBackend))]
pub struct ConversationMessage {
    /// The message.
    pub id: MessageId,
    /// Who wrote it, as an actor's code.
    pub author: String,
    /// Whether the shop wrote it.
    pub from_staff: bool,
    /// The plain text.
    pub body: String,
    /// When it was written.
    pub at: Timestamp,
    /// Who may read it.
    pub visibility: Visibility,
}

/// A photo that came with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The photo.
    pub id: AttachmentId,
    /// The message it came with.
    pub message_id: MessageId,
    /// Where it lies.
    pub media_key: String,
}

/// What a member thinks of a solution.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = conversation_ratings, check_for_backend(MultiBackend))]
pub struct Rating {
    /// Which of the solutions.
    pub solution: i64,
    /// One to five; nothing when she did not want to say.
    pub stars: Option<i64>,
    /// What she adds.
    pub comment: String,
    /// When she said so.
    pub at: Timestamp,
}

/// A line of the list of conversations.
#[derive(Debug, Clone, PartialEq)]
pub struct ConversationRow {
    /// The conversation.
    pub conversation: Conversation,
    /// The member's name.
    pub member_name: String,
    /// Who takes care of it.
    pub assignee: Option<String>,
    /// When the last message was written.
    pub last_at: Timestamp,
}

/// A message as it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct MessageView {
    /// The message.
    pub message: ConversationMessage,
    /// The name of who wrote it, for staff; members read the shop's name.
    pub author: String,
    /// The photos that came with it.
    pub photos: Vec<Attachment>,
}

/// What a conversation is about, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// The order's number.
    pub order: String,
    /// The token of the order's page.
    pub token: String,
    /// The article with size and colour, when it is about one line.
    pub line: Option<(String, String, String, String)>,
    /// The tracking number of the last parcel.
    pub tracking: Option<String>,
}

/// A conversation with all that was written, the oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct ConversationView {
    /// The conversation.
    pub conversation: Conversation,
    /// Who wrote to the shop.
    pub member: Member,
    /// What it is about.
    pub matter: Option<Matter>,
    /// Who takes care of it.
    pub assignee: Option<String>,
    /// The number of the conversation it goes on from.
    pub previous: Option<String>,
    /// The messages; a member's view has none of the internal ones.
    pub messages: Vec<MessageView>,
    /// What she thought of each solution, the newest first.
    pub ratings: Vec<Rating>,
}

impl ConversationView {
    /// Returns whether the member may say now what she thinks of the
    /// solution: once for each that a person found.
    #[must_use]
    pub fn may_be_rated(&self) -> bool {
        let conversation = &self.conversation;
        conversation.state == ConversationState::Solved
            && conversation.kind != ConversationKind::PaymentConfirmation
            && conversation.solutions > 0
            && self
                .ratings
                .iter()
                .all(|rating| rating.solution != conversation.solutions)
    }
}
