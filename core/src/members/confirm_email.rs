//! Confirming the e-mail address of a registration.

use serde_json::json;

use super::{Member, MemberEvent, MemberState, letters, store};
use crate::{
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    messages::{Explain, Lang, text},
    secret::Token,
    time::Timestamp,
};

/// The address was not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmEmailError {
    /// No registration has this token.
    #[error("no registration has this token")]
    UnknownToken,
    /// The registration has expired or was refused meanwhile.
    #[error("the registration is {0}")]
    Closed(MemberState),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ConfirmEmailError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::UnknownToken => text(lang, "error-email-token-unknown"),
            Self::Closed(MemberState::Expired) => text(lang, "error-registration-expired"),
            Self::Closed(_) => text(lang, "error-registration-closed"),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Confirms the address whose link holds the token. Opening the link again
/// changes nothing.
///
/// # Errors
/// When no registration has the token, or it is closed.
pub fn confirm_email(
    conn: &mut Conn,
    now: Timestamp,
    token: &Token,
) -> Result<Member, ConfirmEmailError> {
    write_tx(conn, |conn| {
        let found =
            store::by_email_token(conn, &token.digest())?.ok_or(ConfirmEmailError::UnknownToken)?;
        let member = store::lock(conn, found.id)?.ok_or(ConfirmEmailError::UnknownToken)?;
        let state = member
            .state
            .apply(MemberEvent::ConfirmEmail)
            .map_err(|error| ConfirmEmailError::Closed(error.state))?;
        if member.email_confirmed_at.is_some() {
            return Ok(member);
        }
        let waiting_since = match state {
            MemberState::AwaitingReview => member.waiting_since.or(Some(now)),
            MemberState::AwaitingEmail
            | MemberState::NeedsInfo
            | MemberState::Active
            | MemberState::Refused
            | MemberState::Expired
            | MemberState::Suspended => None,
        };
        store::set_email_confirmed(conn, member.id, now)?;
        store::set_state(
            conn,
            member.id,
            &store::StateChange {
                state,
                state_reason: member.state_reason,
                state_note: member.state_note.as_deref(),
                waiting_since,
            },
        )?;
        events::record(
            conn,
            now,
            &member.actor(),
            EventKind::MemberEmailConfirmed,
            Subject::Member(member.id),
            Some(member.id),
            &json!({ "name": member.name, "before": member.state.as_str(), "after": state.as_str() }),
        )?;
        let member = store::by_id(conn, member.id)?.ok_or(DbError::NotFound)?;
        if member.state == MemberState::AwaitingReview {
            letters::awaits_review(conn, now, &member, "member-email-confirmed")?;
        }
        Ok(member)
    })
}
