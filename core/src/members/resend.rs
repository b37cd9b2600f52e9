//! Sending the confirmation mail once more.

use chrono::Duration;
use serde_json::json;

use super::{
    Member, MemberState,
    expire::DAYS_TO_CONFIRM,
    letters::{self, RegistrationLinks},
    store,
};
use crate::{
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    limits::{self, LimitError},
    messages::{Explain, Lang, text},
    secret::Token,
    time::Timestamp,
};

/// How often the mail may be sent again within [`WINDOW`].
const MOST: i64 = 3;

/// How long it is counted.
const WINDOW: Duration = Duration::hours(1);

/// The mail was not sent again.
#[derive(Debug, thiserror::Error)]
pub enum ResendError {
    /// No registration has this token.
    #[error("no registration has this token")]
    UnknownToken,
    /// The address is confirmed already, or the registration is closed.
    #[error("the registration does not wait for its address")]
    NotAwaited,
    /// It was sent often enough for now.
    #[error("locked until {retry_at}")]
    TooOften {
        /// When it may be tried again.
        retry_at: Timestamp,
    },
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<LimitError> for ResendError {
    fn from(error: LimitError) -> Self {
        match error {
            LimitError::Reached { retry_at } => Self::TooOften { retry_at },
            LimitError::Database(error) => Self::Database(error),
        }
    }
}

impl Explain for ResendError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::UnknownToken => text(lang, "error-answer-unknown"),
            Self::NotAwaited => text(lang, "error-resend-not-awaited"),
            Self::TooOften { retry_at } => limits::explain_reached(*retry_at, lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Mails the link that confirms the address once more; links of earlier
/// mails stop working.
///
/// # Errors
/// When the address is not awaited, or the mail was sent too often.
pub fn resend_confirmation(
    conn: &mut Conn,
    now: Timestamp,
    status_token: &Token,
    base_url: &str,
) -> Result<Member, ResendError> {
    let found =
        store::by_status_token(conn, status_token.reveal())?.ok_or(ResendError::UnknownToken)?;
    if found.state != MemberState::AwaitingEmail {
        return Err(ResendError::NotAwaited);
    }
    limits::take(
        conn,
        now,
        &format!("member-resend:{}", found.id),
        MOST,
        WINDOW,
    )?;
    let email_token = Token::random();
    write_tx(conn, |conn| {
        let member = store::lock(conn, found.id)?
            .filter(|member| member.state == MemberState::AwaitingEmail)
            .ok_or(ResendError::NotAwaited)?;
        store::set_email_token(conn, member.id, &email_token.digest())?;
        let member = store::by_id(conn, member.id)?.ok_or(DbError::NotFound)?;
        events::record(
            conn,
            now,
            &member.actor(),
            EventKind::MemberConfirmationResent,
            Subject::Member(member.id),
            Some(member.id),
            &json!({ "name": member.name }),
        )?;
        let links = RegistrationLinks {
            base_url,
            email_token: &email_token,
            status_token,
        };
        letters::registered(conn, now, &member, &links, DAYS_TO_CONFIRM)?;
        Ok(member)
    })
}
