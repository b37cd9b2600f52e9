//! Saying that a conversation is done.

use serde_json::json;

use super::{Conversation, ConversationEvent, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::ConversationId,
    messages::{Explain, Lang, text},
    time::Timestamp,
};

/// The conversation was not marked as solved.
#[derive(Debug, thiserror::Error)]
pub enum SolveError {
    /// There is no such conversation, or it is someone else's.
    #[error("there is no such conversation")]
    NotFound,
    /// The actor may not answer.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for SolveError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-conversation-not-found"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Marks a conversation as solved: staff, or the member whose it is. Does
/// nothing when it is solved already.
///
/// # Errors
/// When the conversation is not the member's, or the actor may not answer.
pub fn solve(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
) -> Result<Conversation, SolveError> {
    let member = matches!(by, Actor::Member(_));
    if !member {
        by.require(Permission::AnswerMessages)?;
    }
    write_tx(conn, |conn| {
        let before = store::lock(conn, id)?.ok_or(SolveError::NotFound)?;
        if member && *by != Actor::Member(before.member_id) {
            return Err(SolveError::NotFound);
        }
        let state = before.state.apply(ConversationEvent::Solve);
        if state == before.state {
            return Ok(before);
        }
        store::change(
            conn,
            id,
            &store::Change {
                state,
                first_answer_at: before.first_answer_at,
                solved_at: Some(now),
                version: before.version + 1,
            },
        )?;
        events::record(
            conn,
            now,
            by,
            EventKind::ConversationSolved,
            Subject::Conversation(id),
            Some(before.member_id),
            &json!({ "number": before.number, "name": before.subject }),
        )?;
        Ok(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}
