//! Making staff accounts.

use diesel::result::DatabaseErrorKind;
use serde_json::json;

use super::{Role, StaffMember, StaffState, store};
use crate::{
    actor::{Actor, Denied, Permission},
    audit,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    messages::{Explain, Lang, text},
    secret::{Password, PasswordHashText},
    text::line,
    time::Timestamp,
};

/// What a new account needs.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// The name to sign in with.
    pub username: String,
    /// The person's name.
    pub name: String,
    /// What the person is responsible for.
    pub role: Role,
    /// The first password.
    pub password: Password,
}

/// The account was not made.
#[derive(Debug, thiserror::Error)]
pub enum AddStaffError {
    /// Another account has the user name.
    #[error("the user name is taken")]
    UsernameTaken,
    /// The user name is not 3 to 32 letters, digits, dots or hyphens.
    #[error("the user name is not valid")]
    BadUsername,
    /// The user name is a word for everybody of a kind: `staff`, `shop`.
    #[error("the user name means a group of people")]
    ReservedUsername,
    /// The person's name is empty or too long.
    #[error("the name is not valid")]
    BadName,
    /// The first owner was asked for, but there is staff already.
    #[error("the shop has staff already")]
    NotFirst,
    /// The actor may not manage staff.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for AddStaffError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::UsernameTaken => text(lang, "error-staff-username-taken"),
            Self::BadUsername => text(lang, "error-staff-username"),
            Self::ReservedUsername => text(lang, "error-staff-username-reserved"),
            Self::BadName => text(lang, "error-staff-name"),
            Self::NotFirst => text(lang, "error-staff-not-first"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Makes an account.
///
/// # Errors
/// When a field is not valid, the user name is taken or the actor may not.
pub fn add(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: NewStaff,
) -> Result<StaffMember, AddStaffError> {
    by.require(Permission::ManageStaff)?;
    let new = Checked::new(&new)?;
    write_tx(conn, |conn| insert(conn, now, by, &new)).map_err(taken_meanwhile)
}

/// Makes the first account of a shop, its owner, while there is no other.
///
/// # Errors
/// When a field is not valid or there is staff already.
pub fn add_first_owner(
    conn: &mut Conn,
    now: Timestamp,
    username: &str,
    name: &str,
    password: Password,
) -> Result<StaffMember, AddStaffError> {
    let new = Checked::new(&NewStaff {
        username: username.to_owned(),
        name: name.to_owned(),
        role: Role::Owner,
        password,
    })?;
    write_tx(conn, |conn| {
        if store::exists_any(conn)? {
            return Err(AddStaffError::NotFirst);
        }
        insert(conn, now, &Actor::System, &new)
    })
    .map_err(taken_meanwhile)
}

/// A new account whose fields are valid and whose password is hashed.
struct Checked {
    username: String,
    name: String,
    role: Role,
    password_hash: PasswordHashText,
}

impl Checked {
    fn new(new: &NewStaff) -> Result<Self, AddStaffError> {
        let username = username(&new.username).ok_or(AddStaffError::BadUsername)?;
        if audit::group(&username).is_some() {
            return Err(AddStaffError::ReservedUsername);
        }
        Ok(Self {
            username,
            name: line(&new.name, 60).map_err(|_| AddStaffError::BadName)?,
            role: new.role,
            password_hash: new.password.hash(),
        })
    }
}

fn username(text: &str) -> Option<String> {
    let username = text.trim().to_lowercase();
    let formed = (3..=32).contains(&username.len())
        && username
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b));
    formed.then_some(username)
}

fn insert(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &Checked,
) -> Result<StaffMember, AddStaffError> {
    if store::by_username(conn, &new.username)?.is_some() {
        return Err(AddStaffError::UsernameTaken);
    }
    let id = store::insert(
        conn,
        &store::NewRow {
            username: &new.username,
            name: &new.name,
            role: new.role,
            state: StaffState::Active,
            password_hash: &new.password_hash,
            created_at: now,
            version: 1,
        },
    )?;
    events::record(
        conn,
        now,
        by,
        EventKind::StaffAdded,
        Subject::Staff(id),
        None,
        &json!({ "name": new.name, "username": new.username, "role": new.role.as_str() }),
    )?;
    Ok(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
}

/// Two transactions may ask for the same user name at once; the unique
/// column then decides.
fn taken_meanwhile(error: AddStaffError) -> AddStaffError {
    match error {
        AddStaffError::Database(DbError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            AddStaffError::UsernameTaken
        }
        error => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_names_are_short_plain_words() {
        assert_eq!(username(" Sari.W "), Some("sari.w".to_owned()));
        for wrong in ["", "ab", "sari w", "särah", &"a".repeat(33)] {
            assert_eq!(username(wrong), None, "{wrong:?}");
        }
    }
}
