//! Answering the question staff asked about a registration.

use serde_json::json;

use super::{Member, MemberEvent, decide::NOTE_LENGTH, letters, store};
use crate::{
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    messages::{Explain, Lang, text},
    secret::Token,
    text::paragraph,
    time::Timestamp,
};

/// The answer was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// No registration has this token.
    #[error("no registration has this token")]
    UnknownToken,
    /// Nothing was asked, or it was answered already.
    #[error("there is no question to answer")]
    NotAsked,
    /// The answer is empty or too long.
    #[error("the answer is not valid")]
    BadText,
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for AnswerError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::UnknownToken => text(lang, "error-answer-unknown"),
            Self::NotAsked => text(lang, "error-answer-not-asked"),
            Self::BadText => text(lang, "error-answer-text"),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Takes in the applicant's answer, kept in the member's timeline, and
/// brings the registration back to the reviewers.
///
/// # Errors
/// When nothing was asked, or the answer is empty or too long.
pub fn answer(
    conn: &mut Conn,
    now: Timestamp,
    status_token: &Token,
    answer: &str,
) -> Result<Member, AnswerError> {
    let answer = paragraph(answer, NOTE_LENGTH).map_err(|_| AnswerError::BadText)?;
    write_tx(conn, |conn| {
        let found = store::by_status_token(conn, status_token.reveal())?
            .ok_or(AnswerError::UnknownToken)?;
        let member = store::lock(conn, found.id)?.ok_or(AnswerError::UnknownToken)?;
        let state = member
            .state
            .apply(MemberEvent::Answer)
            .map_err(|_| AnswerError::NotAsked)?;
        store::set_state(
            conn,
            member.id,
            &store::StateChange {
                state,
                state_reason: None,
                state_note: None,
                waiting_since: Some(now),
            },
        )?;
        events::record(
            conn,
            now,
            &member.actor(),
            EventKind::MemberAnswered,
            Subject::Member(member.id),
            Some(member.id),
            &json!({ "name": member.name, "question": member.state_note, "note": answer }),
        )?;
        let member = store::by_id(conn, member.id)?.ok_or(DbError::NotFound)?;
        letters::awaits_review(conn, now, &member, "member-answered")?;
        Ok(member)
    })
}
