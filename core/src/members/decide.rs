//! What staff decide about a registration.

use serde_json::json;

use super::{Member, MemberEvent, MemberState, RefusalReason, letters, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::MemberId,
    messages::{Explain, Lang, text, text_with},
    text::{TextError, paragraph},
    time::Timestamp,
};

/// The longest note and the longest question.
pub(super) const NOTE_LENGTH: usize = 2_000;

/// Nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// There is no such member.
    #[error("there is no such member")]
    NotFound,
    /// The decision does not fit the state the member is in.
    #[error("the member is {0}")]
    WrongState(MemberState),
    /// The note or question is too long, or missing where it is needed.
    #[error("the note is not valid")]
    BadNote,
    /// The actor may not decide.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for DecideError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-member-not-found"),
            Self::WrongState(state) => {
                text_with(lang, "error-member-state", &[("state", &state.label(lang))])
            }
            Self::BadNote => text(lang, "error-member-note"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Approves a registration and welcomes the member by mail.
///
/// # Errors
/// When the member is not waiting, or the actor may not review.
pub fn approve(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
) -> Result<Member, DecideError> {
    decide(conn, now, by, id, &Decision::Approve)
}

/// Refuses a registration and mails the reason. `Other` needs a note.
///
/// # Errors
/// When the member is not waiting, the note is missing or too long, or the
/// actor may not review.
pub fn refuse(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
    reason: RefusalReason,
    note: &str,
) -> Result<Member, DecideError> {
    by.require(Permission::ReviewMembers)?;
    let note = optional_note(note)?;
    if note.is_none() && reason == RefusalReason::Other {
        return Err(DecideError::BadNote);
    }
    decide(conn, now, by, id, &Decision::Refuse { reason, note })
}

/// Asks the applicant a question by mail; the answer brings the registration
/// back to the reviewers.
///
/// # Errors
/// When the member is not waiting for a review, the question is missing or
/// too long, or the actor may not review.
pub fn ask_for_info(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
    question: &str,
) -> Result<Member, DecideError> {
    by.require(Permission::ReviewMembers)?;
    let question = paragraph(question, NOTE_LENGTH).map_err(|_| DecideError::BadNote)?;
    decide(conn, now, by, id, &Decision::Ask { question })
}

/// Takes a note that may be left out.
pub(super) fn optional_note(note: &str) -> Result<Option<String>, DecideError> {
    match paragraph(note, NOTE_LENGTH) {
        Ok(note) => Ok(Some(note)),
        Err(TextError::Empty) => Ok(None),
        Err(TextError::TooLong(_)) => Err(DecideError::BadNote),
    }
}

enum Decision {
    Approve,
    Refuse {
        reason: RefusalReason,
        note: Option<String>,
    },
    Ask {
        question: String,
    },
}

impl Decision {
    const fn event(&self) -> MemberEvent {
        match self {
            Self::Approve => MemberEvent::Approve,
            Self::Refuse { .. } => MemberEvent::Refuse,
            Self::Ask { .. } => MemberEvent::AskForInfo,
        }
    }

    const fn kind(&self) -> EventKind {
        match self {
            Self::Approve => EventKind::MemberConfirmed,
            Self::Refuse { .. } => EventKind::MemberRefused,
            Self::Ask { .. } => EventKind::MemberAskedForInfo,
        }
    }

    const fn reason(&self) -> Option<RefusalReason> {
        match self {
            Self::Refuse { reason, .. } => Some(*reason),
            Self::Approve | Self::Ask { .. } => None,
        }
    }

    fn note(&self) -> Option<&str> {
        match self {
            Self::Approve => None,
            Self::Refuse { note, .. } => note.as_deref(),
            Self::Ask { question } => Some(question),
        }
    }
}

fn decide(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
    decision: &Decision,
) -> Result<Member, DecideError> {
    by.require(Permission::ReviewMembers)?;
    write_tx(conn, |conn| {
        let before = store::lock(conn, id)?.ok_or(DecideError::NotFound)?;
        let state = before
            .state
            .apply(decision.event())
            .map_err(|error| DecideError::WrongState(error.state))?;
        store::set_state(
            conn,
            id,
            &store::StateChange {
                state,
                state_reason: decision.reason(),
                state_note: decision.note(),
                waiting_since: None,
            },
        )?;
        match decision {
            Decision::Approve => {
                store::set_decision(conn, id, now, &by.code())?;
                store::set_member_since(conn, id, now)?;
            }
            Decision::Refuse { .. } => {
                store::set_decision(conn, id, now, &by.code())?;
            }
            // The review goes on.
            Decision::Ask { .. } => {}
        }
        events::record(
            conn,
            now,
            by,
            decision.kind(),
            Subject::Member(id),
            Some(id),
            &json!({
                "name": before.name,
                "before": before.state.as_str(),
                "after": state.as_str(),
                "refusal": decision.reason().map(RefusalReason::as_str),
                "note": decision.note(),
            }),
        )?;
        let member = store::by_id(conn, id)?.ok_or(DbError::NotFound)?;
        match decision {
            Decision::Approve => letters::approved(conn, now, &member)?,
            Decision::Refuse { .. } => letters::refused(conn, now, &member)?,
            Decision::Ask { question } => letters::asked(conn, now, &member, question)?,
        }
        Ok(member)
    })
}
