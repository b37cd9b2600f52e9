//! A word among the staff, which the customer never reads.

use serde_json::json;

use super::{
    Conversation, Visibility, WritingError,
    change::{ChangeConversationError, again, record, take_hold},
    open::TWICE,
    store, writing,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::EventKind,
    ids::ConversationId,
    messages::{Explain, Lang},
    time::Timestamp,
};

/// The note was not written down.
#[derive(Debug, thiserror::Error)]
pub enum NoteError {
    /// The note is empty or too long.
    #[error(transparent)]
    Invalid(#[from] WritingError),
    /// The conversation cannot be changed.
    #[error(transparent)]
    Change(#[from] ChangeConversationError),
}

impl From<DbError> for NoteError {
    fn from(error: DbError) -> Self {
        Self::Change(error.into())
    }
}

impl Explain for NoteError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Invalid(error) => error.explain(lang),
            Self::Change(error) => error.explain(lang),
        }
    }
}

/// Writes an internal note; no clock takes notice of it, nobody is mailed.
///
/// # Errors
/// When the note cannot be used, there is no such conversation, or the actor
/// may not.
pub fn note(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
    body: &str,
) -> Result<Conversation, NoteError> {
    let body = writing::body(body)?;
    write_tx(conn, |conn| {
        let before = take_hold(conn, by, id)?;
        let twice = store::last_internal(conn, id)?.is_some_and(|last| {
            last.author == by.code() && last.body == body && last.at >= now.minus(TWICE)
        });
        if twice {
            return Ok(before);
        }
        store::insert_message(
            conn,
            &store::NewMessage {
                conversation_id: id,
                author: &by.code(),
                from_staff: true,
                body: &body,
                at: now,
                visibility: Visibility::Internal,
            },
        )?;
        record(
            conn,
            now,
            by,
            EventKind::ConversationNoted,
            &before,
            json!({}),
        )?;
        Ok(again(conn, id)?)
    })
}
