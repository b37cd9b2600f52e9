//! Changing staff accounts: state, role, password.

use serde_json::json;

use super::{Role, StaffMember, StaffState, sign_in::limit_key, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::StaffId,
    limits,
    messages::{Explain, Lang, text},
    secret::Password,
    time::Timestamp,
};

/// The account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeStaffError {
    /// There is no such account.
    #[error("there is no such account")]
    NotFound,
    /// It is the last active owner; nobody could manage the shop any more.
    #[error("it is the last active owner")]
    LastOwner,
    /// The actor may not manage staff.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ChangeStaffError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-staff-not-found"),
            Self::LastOwner => text(lang, "error-staff-last-owner"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Disables an account. Does nothing when it is disabled already.
///
/// # Errors
/// When it is the last active owner, does not exist, or the actor may not.
pub fn disable(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: StaffId,
) -> Result<StaffMember, ChangeStaffError> {
    change(conn, by, id, |conn, account| {
        if account.state == StaffState::Disabled {
            return Ok(());
        }
        keep_an_owner(conn, account)?;
        store::set_state(conn, id, StaffState::Disabled)?;
        record(conn, now, by, EventKind::StaffDisabled, account, &[])
    })
}

/// Enables a disabled account. Does nothing when it is active already.
///
/// # Errors
/// When it does not exist or the actor may not.
pub fn enable(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: StaffId,
) -> Result<StaffMember, ChangeStaffError> {
    change(conn, by, id, |conn, account| {
        if account.state == StaffState::Active {
            return Ok(());
        }
        store::set_state(conn, id, StaffState::Active)?;
        record(conn, now, by, EventKind::StaffEnabled, account, &[])
    })
}

/// Gives an account another role.
///
/// # Errors
/// When it is the last active owner, does not exist, or the actor may not.
pub fn change_role(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: StaffId,
    role: Role,
) -> Result<StaffMember, ChangeStaffError> {
    change(conn, by, id, |conn, account| {
        if account.role == role {
            return Ok(());
        }
        keep_an_owner(conn, account)?;
        store::set_role(conn, id, role)?;
        let roles = [("before", account.role.as_str()), ("after", role.as_str())];
        record(conn, now, by, EventKind::StaffRoleChanged, account, &roles)
    })
}

/// Gives an account a new password and lifts its lock. Staff may do so for their own account;
/// for others they need the permission.
///
/// # Errors
/// When it does not exist or the actor may not.
pub fn reset_password(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: StaffId,
    password: &Password,
) -> Result<StaffMember, ChangeStaffError> {
    let own = matches!(by, Actor::Staff { id: actor, .. } if *actor == id);
    if !own {
        by.require(Permission::ManageStaff)?;
    }
    let hash = password.hash();
    let account = write_tx(conn, |conn| {
        let account = store::lock(conn, id)?.ok_or(ChangeStaffError::NotFound)?;
        store::set_password(conn, id, &hash)?;
        record(conn, now, by, EventKind::StaffPasswordReset, &account, &[])?;
        Ok::<_, ChangeStaffError>(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })?;
    // Whoever locked the account with the old password may try the new one.
    limits::clear(conn, &limit_key(&account.username))?;
    Ok(account)
}

fn change(
    conn: &mut Conn,
    by: &Actor,
    id: StaffId,
    mut change: impl FnMut(&mut Conn, &StaffMember) -> Result<(), ChangeStaffError>,
) -> Result<StaffMember, ChangeStaffError> {
    by.require(Permission::ManageStaff)?;
    write_tx(conn, |conn| {
        // Owners first: two who disable each other at once take turns.
        store::lock_owners(conn)?;
        let account = store::lock(conn, id)?.ok_or(ChangeStaffError::NotFound)?;
        change(conn, &account)?;
        Ok(store::by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}

fn keep_an_owner(conn: &mut Conn, account: &StaffMember) -> Result<(), ChangeStaffError> {
    let owners = store::lock_owners(conn)?;
    if owners == [account.id] {
        Err(ChangeStaffError::LastOwner)
    } else {
        Ok(())
    }
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    account: &StaffMember,
    more: &[(&str, &str)],
) -> Result<(), ChangeStaffError> {
    let mut data = json!({ "name": account.name, "username": account.username });
    for (name, value) in more {
        data[*name] = json!(value);
    }
    events::record(conn, now, by, kind, Subject::Staff(account.id), None, &data)?;
    Ok(())
}
