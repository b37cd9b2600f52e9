//! What members write to the shop, and the shop's answers.

mod conversation;
mod find;
mod letters;
mod open;
mod reply;
mod solve;
mod state;
mod store;
mod writing;

pub use conversation::{
    Conversation, ConversationKind, ConversationMessage, ConversationRow, ConversationView,
};
pub use find::{ViewConversationError, by_number, list, of_member, view};
pub use open::{NewConversation, OpenError, open};
pub use reply::{ReplyError, reply};
pub use solve::{SolveError, solve};
pub use state::{ConversationEvent, ConversationState};
pub use writing::{WritingError, WritingField};
