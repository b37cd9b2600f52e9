//! The discussion forum: categories, topics, posts and their moderation.

mod kinds;
mod state;

pub use kinds::{Audience, FlagOutcome, FlagReason, HeldReason, SanctionKind};
pub use state::{PostEvent, PostState, PostTransitionError};
