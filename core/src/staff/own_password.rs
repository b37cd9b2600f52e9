//! Staff change their own password.

use chrono::Duration;
use serde_json::json;

use super::{StaffMember, StaffState, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    limits::{self, LimitError},
    messages::{Explain, Lang, text},
    secret::Password,
    time::Timestamp,
};

/// Wrong passwords before it cannot be tried for a while.
const ATTEMPTS: i64 = 5;

/// How long they are remembered.
const WINDOW: Duration = Duration::minutes(15);

/// The password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum OwnPasswordError {
    /// The old password is not the one of the account.
    #[error("wrong password")]
    Wrong,
    /// There were too many wrong passwords.
    #[error("locked until {retry_at}")]
    Locked {
        /// When it may be tried again.
        retry_at: Timestamp,
    },
    /// Only staff who are signed in have a password of their own.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<LimitError> for OwnPasswordError {
    fn from(error: LimitError) -> Self {
        match error {
            LimitError::Reached { retry_at } => Self::Locked { retry_at },
            LimitError::Database(error) => Self::Database(error),
        }
    }
}

impl Explain for OwnPasswordError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Wrong => text(lang, "error-staff-own-password"),
            Self::Locked { retry_at } => limits::explain_reached(*retry_at, lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Replaces the password of whoever acts, who has to know the old one: an
/// unattended terminal must not be enough.
///
/// # Errors
/// When the old password is wrong, or was wrong too often.
pub fn change_password(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    old: &Password,
    new: &Password,
) -> Result<StaffMember, OwnPasswordError> {
    let Actor::Staff { id, .. } = *by else {
        let permission = Permission::ManageStaff;
        return Err(Denied { permission }.into());
    };
    let limit = format!("staff-own-password:{id}");
    limits::take(conn, now, &limit, ATTEMPTS, WINDOW)?;
    let account = store::by_id(conn, id)?.filter(|account| account.state == StaffState::Active);
    let hash = match &account {
        Some(account) => Some(store::password_of(conn, account.id)?),
        None => None,
    };
    if !old.matches(hash.as_ref()) {
        return Err(OwnPasswordError::Wrong);
    }
    let hash = new.hash();
    let account = write_tx(conn, |conn| {
        let account = store::lock(conn, id)?.ok_or(DbError::NotFound)?;
        store::set_password(conn, id, &hash)?;
        let data = json!({ "name": account.name, "username": account.username });
        let kind = EventKind::StaffPasswordChanged;
        events::record(conn, now, by, kind, Subject::Staff(id), None, &data)?;
        Ok::<_, OwnPasswordError>(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })?;
    limits::clear(conn, &limit)?;
    Ok(account)
}
