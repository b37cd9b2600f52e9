//! Changing a conversation by one event: what all the verbs share.

use serde_json::{Value, json};

use super::{
    Conversation, ConversationEvent,
    clock::{self, Measure},
    hours,
    state::ConversationTransitionError,
    store::{self, Change},
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    events::{self, EventKind, Subject},
    ids::{ConversationId, StaffId},
    messages::{Explain, Lang, text},
    staff,
    time::Timestamp,
};

/// A conversation was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeConversationError {
    /// There is no such conversation, or it is someone else's.
    #[error("there is no such conversation")]
    NotFound,
    /// It cannot happen in the state it is in.
    #[error(transparent)]
    WrongState(#[from] ConversationTransitionError),
    /// The moment is not in the future, or too far away.
    #[error("the moment cannot be used")]
    BadMoment,
    /// There is no such account, or it is disabled.
    #[error("there is no such account")]
    NoSuchStaff,
    /// Only an account can take something.
    #[error("the actor has no account")]
    NoAccount,
    /// The actor may not answer messages.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ChangeConversationError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-conversation-not-found"),
            Self::WrongState(error) => error.explain(lang),
            Self::BadMoment => text(lang, "error-conversation-moment"),
            Self::NoSuchStaff => text(lang, "error-conversation-no-such-staff"),
            Self::NoAccount => text(lang, "error-conversation-no-account"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Locks a conversation for staff.
pub(super) fn take_hold(
    conn: &mut Conn,
    by: &Actor,
    id: ConversationId,
) -> Result<Conversation, ChangeConversationError> {
    by.require(Permission::AnswerMessages)?;
    store::lock(conn, id)?.ok_or(ChangeConversationError::NotFound)
}

/// Works out what an event makes of a conversation, with the calendar and
/// the promises as they are now.
pub(super) fn worked_out(
    conn: &mut Conn,
    now: Timestamp,
    before: &Conversation,
    event: ConversationEvent,
    by_staff: bool,
) -> Result<Result<Change, ConversationTransitionError>, DbError> {
    let rules = hours::rules(conn)?;
    let measure = Measure {
        calendar: &rules.calendar,
        target: rules.target(before.kind),
    };
    Ok(clock::after(before, event, by_staff, now, &measure))
}

/// Writes an event about a conversation, with its number and subject and
/// what there is to add.
pub(super) fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    conversation: &Conversation,
    more: Value,
) -> Result<(), DbError> {
    let mut data = json!({ "number": conversation.number, "name": conversation.subject });
    if let (Value::Object(data), Value::Object(more)) = (&mut data, more) {
        data.extend(more);
    }
    events::record(
        conn,
        now,
        by,
        kind,
        Subject::Conversation(conversation.id),
        Some(conversation.member_id),
        &data,
    )
}

/// Returns the account behind an actor, if there is one that may work.
pub(super) fn account_of(conn: &mut Conn, by: &Actor) -> Result<Option<StaffId>, DbError> {
    match by {
        Actor::Staff { id, .. } => Ok(staff::by_id(conn, *id)?
            .filter(|account| account.state == staff::StaffState::Active)
            .map(|account| account.id)),
        Actor::Member(_) | Actor::CommandLine { .. } | Actor::System => Ok(None),
    }
}

/// Gives a conversation nobody takes care of to whoever acts.
pub(super) fn claim(
    conn: &mut Conn,
    by: &Actor,
    conversation: &Conversation,
) -> Result<(), DbError> {
    if conversation.assigned_to.is_none()
        && let Some(account) = account_of(conn, by)?
    {
        store::assign(conn, conversation.id, Some(account))?;
    }
    Ok(())
}

/// Reads a conversation again after it was changed.
pub(super) fn again(conn: &mut Conn, id: ConversationId) -> Result<Conversation, DbError> {
    store::by_id(conn, id)?.ok_or(DbError::NotFound)
}
