//! Writing to the shop.

use serde_json::json;

use super::{
    Conversation, ConversationKind, ConversationState, WritingError, letters, store, writing,
};
use crate::{
    actor::Actor,
    counters,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    members::{self, Member, MemberState},
    messages::{Explain, Lang, text, text_with},
    time::Timestamp,
};

/// What the message form sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConversation {
    /// What it is about.
    pub kind: ConversationKind,
    /// The subject line.
    pub subject: String,
    /// The message.
    pub body: String,
}

/// The message was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Only members write to the shop here.
    #[error("the actor is not a member")]
    NotAMember,
    /// The member is not active.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// Fields are not filled in rightly.
    #[error("{} fields are not valid", .0.len())]
    Invalid(Vec<WritingError>),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for OpenError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotAMember => text(lang, "error-message-not-a-member"),
            Self::NotYetMember(state) => explain_not_yet(*state, lang),
            Self::Invalid(errors) => {
                let sentences: Vec<_> = errors.iter().map(|error| error.explain(lang)).collect();
                sentences.join(" ")
            }
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Says that a member has to be approved first.
pub(super) fn explain_not_yet(state: MemberState, lang: Lang) -> String {
    text_with(
        lang,
        "error-message-not-yet",
        &[("state", &state.label(lang))],
    )
}

/// Opens a conversation with a member's message, and mails that it arrived.
///
/// # Errors
/// When the actor is not an active member, or fields are wrong.
pub fn open(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: NewConversation,
) -> Result<Conversation, OpenError> {
    let Actor::Member(member) = by else {
        return Err(OpenError::NotAMember);
    };
    let (subject, body) = match (writing::subject(&new.subject), writing::body(&new.body)) {
        (Ok(subject), Ok(body)) => (subject, body),
        (subject, body) => {
            let errors = subject.err().into_iter().chain(body.err()).collect();
            return Err(OpenError::Invalid(errors));
        }
    };
    write_tx(conn, |conn| {
        let member = members::by_id(conn, *member)?.ok_or(OpenError::NotAMember)?;
        active(&member).map_err(OpenError::NotYetMember)?;
        let number = number(conn, now)?;
        let id = store::insert(
            conn,
            &store::NewRow {
                number: &number,
                member_id: member.id,
                kind: new.kind,
                subject: &subject,
                state: ConversationState::Open,
                opened_at: now,
                version: 1,
            },
        )?;
        store::insert_message(
            conn,
            &store::NewMessage {
                conversation_id: id,
                author: &by.code(),
                from_staff: false,
                body: &body,
                at: now,
            },
        )?;
        events::record(
            conn,
            now,
            by,
            EventKind::ConversationOpened,
            Subject::Conversation(id),
            Some(member.id),
            &json!({ "number": number, "name": subject, "kind": new.kind.as_str() }),
        )?;
        let conversation = store::by_id(conn, id)?.ok_or(DbError::NotFound)?;
        letters::opened(conn, now, &member, &conversation, &body)?;
        Ok(conversation)
    })
}

/// Refuses a member who is not active, with the state as the reason.
pub(super) fn active(member: &Member) -> Result<(), MemberState> {
    if member.may_order() {
        Ok(())
    } else {
        Err(member.state)
    }
}

/// Takes the next number of the month: `HK-2611-0042`.
fn number(conn: &mut Conn, now: Timestamp) -> Result<String, DbError> {
    let month = now.local().format("%y%m").to_string();
    let running = counters::next(conn, &format!("conversation:{month}"))?;
    Ok(format!("HK-{month}-{running:04}"))
}
