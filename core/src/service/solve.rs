//! Saying that a conversation is done.

use serde_json::json;

use super::{
    Cause, Conversation, ConversationEvent, ConversationKind, ConversationState, Outcome, Writing,
    WritingError, canned,
    change::{ChangeConversationError, again, claim, record, take_hold, worked_out},
    letters,
    open::add,
    store, writing,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::EventKind,
    ids::{ConversationId, MemberId},
    members,
    messages::{Explain, Lang, text, text_with},
    text::{TextError, paragraph},
    time::Timestamp,
};

/// The longest note about what was at the root of a complaint.
const ROOT_CAUSE_LENGTH: usize = 500;

/// How something was settled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Solution {
    /// Why there was something to complain about; asked for complaints.
    pub cause: Option<Cause>,
    /// How it was put right; asked for complaints.
    pub outcome: Option<Outcome>,
    /// What was at the root of it, for the shop itself; may be empty.
    pub root_cause: String,
    /// The last word to the customer; may be empty.
    pub message: String,
    /// The version of the conversation that was read; what was written since
    /// stops it.
    pub seen: Option<i64>,
}

/// The conversation was not marked as solved.
#[derive(Debug, thiserror::Error)]
pub enum SolveError {
    /// A complaint needs its cause.
    #[error("the cause is missing")]
    CauseMissing,
    /// A complaint needs its outcome.
    #[error("the outcome is missing")]
    OutcomeMissing,
    /// The note about the root of it is too long.
    #[error("the note about the root cause cannot be used")]
    RootCause(TextError),
    /// The last word cannot be used.
    #[error(transparent)]
    Invalid(#[from] WritingError),
    /// A place of a text that is used again was not filled in.
    #[error("the place {{{0}}} is not filled in")]
    OpenPlace(String),
    /// Something was written meanwhile that nobody has read.
    #[error("the conversation was changed meanwhile")]
    Changed,
    /// The conversation cannot be changed.
    #[error(transparent)]
    Change(#[from] ChangeConversationError),
}

impl From<DbError> for SolveError {
    fn from(error: DbError) -> Self {
        Self::Change(error.into())
    }
}

impl Explain for SolveError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::CauseMissing => text(lang, "error-cause-missing"),
            Self::OutcomeMissing => text(lang, "error-outcome-missing"),
            Self::RootCause(_) => text_with(
                lang,
                "error-root-cause-long",
                &[("most", &ROOT_CAUSE_LENGTH.to_string())],
            ),
            Self::Invalid(error) => error.explain(lang),
            Self::OpenPlace(place) => {
                let place = format!("{{{place}}}");
                text_with(lang, "error-open-place", &[("place", &place)])
            }
            Self::Changed => text(lang, "error-conversation-changed"),
            Self::Change(error) => error.explain(lang),
        }
    }
}

/// Marks a conversation as solved, for staff: with cause and outcome when it
/// is a complaint. The customer is told. Does nothing when it is solved
/// already.
///
/// # Errors
/// When there is no such conversation, something was written that has not
/// been read, something is missing, or the actor may not.
pub fn solve(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
    solution: &Solution,
) -> Result<Conversation, SolveError> {
    let root_cause = match paragraph(&solution.root_cause, ROOT_CAUSE_LENGTH) {
        Ok(root_cause) => Some(root_cause),
        Err(TextError::Empty) => None,
        Err(error) => return Err(SolveError::RootCause(error)),
    };
    let message = if solution.message.trim().is_empty() {
        None
    } else {
        Some(writing::body(&solution.message)?)
    };
    if let Some(place) = message.as_deref().and_then(canned::open_place) {
        return Err(SolveError::OpenPlace(place));
    }
    write_tx(conn, |conn| {
        let before = take_hold(conn, by, id)?;
        if before.state == ConversationState::Solved {
            return Ok(before);
        }
        if solution.seen.is_some_and(|seen| seen != before.version) {
            return Err(SolveError::Changed);
        }
        if before.kind == ConversationKind::Complaint {
            if solution.cause.is_none() {
                return Err(SolveError::CauseMissing);
            }
            if solution.outcome.is_none() {
                return Err(SolveError::OutcomeMissing);
            }
        }
        let change = worked_out(conn, now, &before, ConversationEvent::Solve, true)?
            .map_err(ChangeConversationError::from)?;
        store::change(conn, id, &change)?;
        store::set_solution(
            conn,
            id,
            solution.cause,
            solution.outcome,
            root_cause.as_deref(),
        )?;
        claim(conn, by, &before)?;
        if let Some(message) = &message {
            add(conn, now, by, id, true, &Writing::from(message.as_str()))?;
        }
        record(
            conn,
            now,
            by,
            EventKind::ConversationSolved,
            &before,
            json!({
                "cause": solution.cause.map(Cause::as_str),
                "outcome": solution.outcome.map(Outcome::as_str),
            }),
        )?;
        let conversation = again(conn, id)?;
        let member = members::by_id(conn, before.member_id)?.ok_or(DbError::NotFound)?;
        letters::solved(conn, now, &member, &conversation, message.as_deref())?;
        Ok(conversation)
    })
}

/// Marks a member's own conversation as done. Does nothing when it is.
///
/// # Errors
/// When it is not hers, or cannot be done any more.
pub fn close_own(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    id: ConversationId,
) -> Result<Conversation, ChangeConversationError> {
    write_tx(conn, |conn| {
        let before = own(conn, member, id)?;
        if matches!(
            before.state,
            ConversationState::Solved | ConversationState::Closed
        ) {
            return Ok(before);
        }
        let change = worked_out(conn, now, &before, ConversationEvent::Solve, false)??;
        store::change(conn, id, &change)?;
        let by = Actor::Member(member);
        record(
            conn,
            now,
            &by,
            EventKind::ConversationSolved,
            &before,
            json!({}),
        )?;
        Ok(again(conn, id)?)
    })
}

/// Locks a conversation for the member whose it is; to others it does not
/// exist.
pub(super) fn own(
    conn: &mut Conn,
    member: MemberId,
    id: ConversationId,
) -> Result<Conversation, ChangeConversationError> {
    store::lock(conn, id)?
        .filter(|conversation| conversation.member_id == member)
        .ok_or(ChangeConversationError::NotFound)
}
