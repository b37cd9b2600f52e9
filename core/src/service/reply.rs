//! Going on with a conversation.

use serde_json::json;

use super::{
    Conversation, ConversationEvent, WritingError, letters,
    open::{active, explain_not_yet},
    store, writing,
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::ConversationId,
    members::{self, MemberState},
    messages::{Explain, Lang, text},
    time::Timestamp,
};

/// The reply was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    /// There is no such conversation, or it is someone else's.
    #[error("there is no such conversation")]
    NotFound,
    /// The member is not active.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// The message is empty or too long.
    #[error(transparent)]
    Invalid(#[from] WritingError),
    /// The actor may not answer.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ReplyError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-conversation-not-found"),
            Self::NotYetMember(state) => explain_not_yet(*state, lang),
            Self::Invalid(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Adds a message. Staff answer, which is mailed to the member; the member's
/// own message puts the conversation back into the inbox.
///
/// # Errors
/// When the conversation is not the member's, the message is empty or too
/// long, or the actor may not answer.
pub fn reply(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
    body: &str,
) -> Result<Conversation, ReplyError> {
    let from_staff = !matches!(by, Actor::Member(_));
    if from_staff {
        by.require(Permission::AnswerMessages)?;
    }
    let body = writing::body(body)?;
    write_tx(conn, |conn| {
        let before = store::lock(conn, id)?.ok_or(ReplyError::NotFound)?;
        let member = members::by_id(conn, before.member_id)?.ok_or(ReplyError::NotFound)?;
        if !from_staff {
            if *by != member.actor() {
                return Err(ReplyError::NotFound);
            }
            active(&member).map_err(ReplyError::NotYetMember)?;
        }
        let (event, kind) = if from_staff {
            (ConversationEvent::Answer, EventKind::ConversationAnswered)
        } else {
            (ConversationEvent::Write, EventKind::ConversationReplied)
        };
        let first_answer = from_staff.then_some(now);
        let state = before.state.apply(event);
        store::change(
            conn,
            id,
            &store::Change {
                state,
                first_answer_at: before.first_answer_at.or(first_answer),
                solved_at: before.solved_at.filter(|_| state == before.state),
                version: before.version + 1,
            },
        )?;
        store::insert_message(
            conn,
            &store::NewMessage {
                conversation_id: id,
                author: &by.code(),
                from_staff,
                body: &body,
                at: now,
            },
        )?;
        events::record(
            conn,
            now,
            by,
            kind,
            Subject::Conversation(id),
            Some(member.id),
            &json!({ "number": before.number, "name": before.subject }),
        )?;
        let conversation = store::by_id(conn, id)?.ok_or(DbError::NotFound)?;
        if from_staff {
            letters::answered(conn, now, &member, &conversation, &body)?;
        }
        Ok(conversation)
    })
}
