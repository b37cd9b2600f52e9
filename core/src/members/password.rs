//! Changing a member's own password.

use chrono::Duration;
use serde_json::json;

use super::{FieldError, fields::Fields, register::explain_all, store};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::MemberId,
    limits::{self, LimitError},
    messages::{Explain, Lang, text},
    secret::Password,
    sessions,
    time::Timestamp,
};

/// The password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangePasswordError {
    /// The present password is not right.
    #[error("the present password is wrong")]
    Wrong,
    /// There were too many wrong passwords.
    #[error("locked until {retry_at}")]
    Locked {
        /// When it may be tried again.
        retry_at: Timestamp,
    },
    /// The new password cannot be used.
    #[error("the new password is not valid")]
    Invalid(Vec<FieldError>),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<LimitError> for ChangePasswordError {
    fn from(error: LimitError) -> Self {
        match error {
            LimitError::Reached { retry_at } => Self::Locked { retry_at },
            LimitError::Database(error) => Self::Database(error),
        }
    }
}

impl Explain for ChangePasswordError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Wrong => text(lang, "error-present-password"),
            Self::Locked { retry_at } => limits::explain_reached(*retry_at, lang),
            Self::Invalid(errors) => explain_all(errors, lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Changes a member's password and ends every session; the caller signs the
/// member in again.
///
/// # Errors
/// When the present password is wrong or the new one cannot be used.
pub fn change_password(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    present: &Password,
    new: &str,
) -> Result<(), ChangePasswordError> {
    let mut fields = Fields::default();
    let password = fields.password(new);
    fields.finish().map_err(ChangePasswordError::Invalid)?;
    let password = password.ok_or_else(|| ChangePasswordError::Invalid(Vec::new()))?;
    let limit = format!("member-password:{member}");
    limits::take(conn, now, &limit, 5, Duration::minutes(15))?;
    let hash = store::password_of(conn, member)?;
    if !present.matches(hash.as_ref()) {
        return Err(ChangePasswordError::Wrong);
    }
    limits::clear(conn, &limit)?;
    let hash = password.hash();
    write_tx(conn, |conn| {
        store::set_password(conn, member, &hash)?;
        sessions::end_all(conn, member)?;
        events::record(
            conn,
            now,
            &Actor::Member(member),
            EventKind::MemberPasswordChanged,
            Subject::Member(member),
            Some(member),
            &json!({}),
        )?;
        Ok(())
    })
}
