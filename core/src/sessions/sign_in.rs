//! Signing a member in.

use chrono::Duration;

use super::store;
use crate::{
    db::{Conn, DbError, write_tx},
    email::Email,
    limits::{self, LimitError},
    members::{self, Member, MemberState},
    messages::{Explain, Lang, text},
    secret::{Password, Token},
    time::Timestamp,
};

/// Wrong passwords before an account is locked for a while.
const ATTEMPTS: i64 = 10;

/// How long wrong passwords are remembered.
const WINDOW: Duration = Duration::minutes(15);

/// How long a session lasts.
const LIFETIME: Duration = Duration::days(30);

/// Nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// No account that may sign in has this address and password.
    #[error("wrong e-mail address or password")]
    Wrong,
    /// The password is right, but the account is closed.
    #[error("the account is {0}")]
    Closed(MemberState),
    /// There were too many wrong passwords.
    #[error("locked until {retry_at}")]
    Locked {
        /// When it may be tried again.
        retry_at: Timestamp,
    },
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<LimitError> for SignInError {
    fn from(error: LimitError) -> Self {
        match error {
            LimitError::Reached { retry_at } => Self::Locked { retry_at },
            LimitError::Database(error) => Self::Database(error),
        }
    }
}

impl Explain for SignInError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Wrong => text(lang, "error-sign-in"),
            Self::Closed(MemberState::Refused) => text(lang, "error-sign-in-refused"),
            Self::Closed(MemberState::Expired) => text(lang, "error-registration-expired"),
            Self::Closed(_) => text(lang, "error-sign-in-closed"),
            Self::Locked { retry_at } => limits::explain_reached(*retry_at, lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Signs a member in and begins a session. An unknown address and a wrong
/// password cannot be told apart; that an account is closed is said only to
/// whoever knows its password.
///
/// # Errors
/// When nothing matches, or after too many attempts.
pub fn sign_in(
    conn: &mut Conn,
    now: Timestamp,
    email: &str,
    password: &Password,
) -> Result<(Member, Token), SignInError> {
    let Ok(email) = email.parse::<Email>() else {
        return Err(SignInError::Wrong);
    };
    let limit = format!("member-sign-in:{email}");
    // Counted before the password is looked at, so that many attempts at
    // once do not slip through.
    limits::take(conn, now, &limit, ATTEMPTS, WINDOW)?;
    let known = members::password_of_email(conn, &email)?;
    if !password.matches(known.as_ref().map(|(_, hash)| hash)) {
        return Err(SignInError::Wrong);
    }
    let (id, _) = known.ok_or(SignInError::Wrong)?;
    let token = Token::random();
    let member = write_tx(conn, |conn| {
        let member = members::by_id(conn, id)?.ok_or(SignInError::Wrong)?;
        if !member.state.may_sign_in() {
            return Err(SignInError::Closed(member.state));
        }
        store::insert(conn, now, &token, id, now.plus(LIFETIME))?;
        Ok::<_, SignInError>(member)
    })?;
    limits::clear(conn, &limit)?;
    Ok((member, token))
}
