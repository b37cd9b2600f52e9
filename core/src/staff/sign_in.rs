//! Signing staff in.

use chrono::Duration;
use serde_json::json;

use super::{StaffMember, StaffState, store};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    limits::{self, LimitError},
    messages::{Explain, Lang, text},
    secret::Password,
    time::Timestamp,
};

/// Wrong passwords before an account is locked for a while.
const ATTEMPTS: i64 = 5;

/// How long wrong passwords are remembered.
const WINDOW: Duration = Duration::minutes(15);

/// Failed attempts that are put on record within an hour; a machine that
/// tries name after name must not fill the log.
const RECORDED: i64 = 60;

/// Nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// No active account has this user name and password.
    #[error("wrong user name or password")]
    Wrong,
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
            Self::Wrong => text(lang, "error-staff-sign-in"),
            Self::Locked { retry_at } => limits::explain_reached(*retry_at, lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Signs a member of staff in. An unknown user name, a wrong password and a
/// disabled account cannot be told apart.
///
/// # Errors
/// When no active account matches, or after too many attempts.
pub fn sign_in(
    conn: &mut Conn,
    now: Timestamp,
    username: &str,
    password: &Password,
) -> Result<StaffMember, SignInError> {
    let typed: String = username.trim().to_lowercase().chars().take(32).collect();
    let limit = limit_key(&typed);
    // Counted before the password is looked at, so that many attempts at
    // once do not slip through.
    limits::take(conn, now, &limit, ATTEMPTS, WINDOW)?;
    let account =
        store::by_username(conn, &typed)?.filter(|account| account.state == StaffState::Active);
    let hash = match &account {
        Some(account) => Some(store::password_of(conn, account.id)?),
        None => None,
    };
    if !password.matches(hash.as_ref()) {
        record_failure(conn, now, &typed)?;
        return Err(SignInError::Wrong);
    }
    let account = account.ok_or(SignInError::Wrong)?;
    limits::clear(conn, &limit)?;
    write_tx(conn, |conn| {
        store::signed_in(conn, account.id, now)?;
        let data = json!({ "name": account.name, "username": account.username });
        let (by, subject) = (account.actor(), Subject::Staff(account.id));
        events::record(
            conn,
            now,
            &by,
            EventKind::StaffSignedIn,
            subject,
            None,
            &data,
        )?;
        Ok(store::by_id(conn, account.id)?.ok_or(DbError::NotFound)?)
    })
}

/// Puts a failed attempt on record: about the account, disabled ones too, or
/// about the shop when nobody has the name.
fn record_failure(conn: &mut Conn, now: Timestamp, typed: &str) -> Result<(), DbError> {
    match limits::take(
        conn,
        now,
        "staff-sign-in-failures",
        RECORDED,
        Duration::hours(1),
    ) {
        Ok(()) => {}
        Err(LimitError::Reached { .. }) => return Ok(()),
        Err(LimitError::Database(error)) => return Err(error),
    }
    write_tx(conn, |conn| {
        let account = store::by_username(conn, typed)?;
        let subject = account.map_or(Subject::Shop, |account| Subject::Staff(account.id));
        let name: String = typed.chars().filter(|c| !c.is_control()).collect();
        let data = json!({ "username": name, "name": name });
        let kind = EventKind::StaffSignInFailed;
        events::record(conn, now, &Actor::System, kind, subject, None, &data)
    })
}

/// Returns the key under which the attempts for a user name are counted.
pub(super) fn limit_key(username: &str) -> String {
    format!("staff-sign-in:{username}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        scratch::{Scratch, now},
        staff,
    };

    #[test]
    fn an_account_is_locked_after_wrong_passwords_until_the_window_ends() {
        let mut scratch = Scratch::new();
        let conn = &mut scratch.conn;
        let right = Password::typed("kawung dan parang");
        let wrong = Password::typed("kawung");
        let owner = staff::add_first_owner(conn, now(), "Sari", "Sari W.", right.clone()).unwrap();
        for _ in 0..ATTEMPTS {
            assert!(matches!(
                sign_in(conn, now(), "sari", &wrong),
                Err(SignInError::Wrong)
            ));
        }
        let locked = sign_in(conn, now(), "sari", &right).unwrap_err();
        assert_eq!(
            locked.explain(Lang::Id),
            "Terlalu banyak percobaan. Silakan coba lagi pukul 10.20 WIB."
        );
        let later = now().plus(WINDOW);
        let signed_in = sign_in(conn, later, " SARI ", &right).unwrap();
        assert_eq!(signed_in.last_sign_in_at, Some(later));
        assert!(matches!(
            staff::disable(conn, later, &owner.actor(), owner.id),
            Err(staff::ChangeStaffError::LastOwner)
        ));
    }
}
