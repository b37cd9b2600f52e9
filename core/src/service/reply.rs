//! Adding to a conversation.

use serde_json::json;

use super::{
    ConversationEvent, ConversationState, Writing, WritingError, Written, canned,
    change::{again, claim, record, worked_out},
    hours, letters,
    open::{Start, TWICE, active, add, explain_not_yet, insert, says_the_same, twin},
    state::ConversationTransitionError,
    store, writing,
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::EventKind,
    ids::ConversationId,
    members::{self, Member, MemberState},
    messages::{Explain, Lang, text, text_with},
    time::Timestamp,
};

/// The message was not added.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    /// There is no such conversation, or it is someone else's.
    #[error("there is no such conversation")]
    NotFound,
    /// The member is not active.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// The message is empty or too long, or has too many photos.
    #[error(transparent)]
    Invalid(#[from] WritingError),
    /// A place of a text that is used again was not filled in.
    #[error("the place {{{0}}} is not filled in")]
    OpenPlace(String),
    /// Something was written meanwhile that the writer has not seen.
    #[error("the conversation was changed meanwhile")]
    Changed,
    /// Nothing can be answered in the state it is in.
    #[error(transparent)]
    WrongState(#[from] ConversationTransitionError),
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
            Self::OpenPlace(place) => {
                let place = format!("{{{place}}}");
                text_with(lang, "error-open-place", &[("place", &place)])
            }
            Self::Changed => text(lang, "error-conversation-changed"),
            Self::WrongState(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Adds a message. Staff answer, which is mailed to the member; the member's
/// own message puts the conversation back into the inbox, and after it was
/// closed begins a new one that goes on from it.
///
/// # Errors
/// When the conversation is not the member's, the message cannot be used,
/// or the actor may not answer.
pub fn reply(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
    writing: &Writing,
) -> Result<Written, ReplyError> {
    let from_staff = !matches!(by, Actor::Member(_));
    if from_staff {
        by.require(Permission::AnswerMessages)?;
    }
    let body = writing::body(&writing.body)?;
    writing::photos(&writing.photos)?;
    if from_staff && let Some(place) = canned::open_place(&body) {
        return Err(ReplyError::OpenPlace(place));
    }
    let writing = Writing {
        body,
        ..writing.clone()
    };
    write_tx(conn, |conn| {
        let before = store::lock(conn, id)?.ok_or(ReplyError::NotFound)?;
        let member = members::by_id(conn, before.member_id)?.ok_or(ReplyError::NotFound)?;
        if !from_staff {
            if *by != member.actor() {
                return Err(ReplyError::NotFound);
            }
            active(&member).map_err(ReplyError::NotYetMember)?;
        }
        let last = store::last_public(conn, id)?
            .filter(|last| last.author == by.code() && last.at >= now.minus(TWICE));
        let twice = match last {
            Some(last) => says_the_same(conn, &last, &writing)?,
            None => false,
        };
        if twice {
            return Ok(Written {
                conversation: before,
                already: true,
            });
        }
        if from_staff && writing.seen.is_some_and(|seen| seen != before.version) {
            return Err(ReplyError::Changed);
        }
        if !from_staff && before.state == ConversationState::Closed {
            return go_on(conn, now, by, &member, &before, &writing);
        }
        let (event, kind) = if from_staff {
            (ConversationEvent::Answer, EventKind::ConversationAnswered)
        } else {
            (ConversationEvent::Write, EventKind::ConversationReplied)
        };
        let change = worked_out(conn, now, &before, event, from_staff)??;
        store::change(conn, id, &change)?;
        if from_staff {
            claim(conn, by, &before)?;
        }
        add(conn, now, by, id, from_staff, &writing)?;
        record(conn, now, by, kind, &before, json!({}))?;
        let conversation = again(conn, id)?;
        if from_staff {
            letters::answered(conn, now, &member, &conversation, &writing.body)?;
        }
        Ok(Written {
            conversation,
            already: false,
        })
    })
}

/// Begins a conversation that goes on from a closed one.
fn go_on(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: &Member,
    closed: &super::Conversation,
    writing: &Writing,
) -> Result<Written, ReplyError> {
    let goes_on = |conversation: &super::Conversation| conversation.previous_id == Some(closed.id);
    if let Some(conversation) = twin(conn, now, member.id, writing, goes_on)? {
        return Ok(Written {
            conversation,
            already: true,
        });
    }
    let rules = hours::rules(conn)?;
    let kind = match closed.kind {
        // What comes after a payment was settled is no confirmation.
        super::ConversationKind::PaymentConfirmation => super::ConversationKind::Question,
        kind => kind,
    };
    let start = Start {
        kind,
        channel: super::Channel::Web,
        subject: &closed.subject,
        order: closed.order_id,
        line: closed.order_line_id,
        payment: None,
        previous: Some(closed.id),
    };
    let conversation = insert(conn, now, by, member, &start, writing, &rules)?;
    letters::opened(conn, now, member, &conversation, &writing.body)?;
    Ok(Written {
        conversation,
        already: false,
    })
}
