//! The rows of the table `staff`.

use diesel::prelude::*;

use super::{Role, StaffMember, StaffState};
use crate::{
    db::{Conn, lock_for_update},
    ids::StaffId,
    schema::staff,
    secret::PasswordHashText,
    time::Timestamp,
};

#[derive(Insertable)]
#[diesel(table_name = staff)]
pub(super) struct NewRow<'a> {
    pub(super) username: &'a str,
    pub(super) name: &'a str,
    pub(super) role: Role,
    pub(super) state: StaffState,
    pub(super) password_hash: &'a PasswordHashText,
    pub(super) created_at: Timestamp,
    pub(super) version: i64,
}

/// Returns whether the shop has any staff account yet.
///
/// # Errors
/// When the database fails.
pub fn exists_any(conn: &mut Conn) -> QueryResult<bool> {
    let any = staff::table
        .select(staff::id)
        .first::<StaffId>(conn)
        .optional()?;
    Ok(any.is_some())
}

/// Returns every account by user name.
///
/// # Errors
/// When the database fails.
pub fn list(conn: &mut Conn) -> QueryResult<Vec<StaffMember>> {
    StaffMember::query()
        .order((staff::username, staff::id))
        .load(conn)
}

/// Returns the account with a user name.
///
/// # Errors
/// When the database fails.
pub fn by_username(conn: &mut Conn, username: &str) -> QueryResult<Option<StaffMember>> {
    StaffMember::query()
        .filter(staff::username.eq(username.trim().to_lowercase()))
        .get_result(conn)
        .optional()
}

/// Returns an account.
///
/// # Errors
/// When the database fails.
pub fn by_id(conn: &mut Conn, id: StaffId) -> QueryResult<Option<StaffMember>> {
    StaffMember::query()
        .filter(staff::id.eq(id))
        .get_result(conn)
        .optional()
}

/// Returns an account, locked until the transaction ends.
pub(super) fn lock(conn: &mut Conn, id: StaffId) -> QueryResult<Option<StaffMember>> {
    lock_for_update(conn, "staff", id.0)?;
    by_id(conn, id)
}

/// Returns the active owners, locked in the order of their ids.
pub(super) fn lock_owners(conn: &mut Conn) -> QueryResult<Vec<StaffId>> {
    let owners = staff::table
        .filter(staff::role.eq(Role::Owner))
        .select(staff::id)
        .order(staff::id)
        .load::<StaffId>(conn)?;
    for owner in owners {
        lock_for_update(conn, "staff", owner.0)?;
    }
    staff::table
        .filter(staff::role.eq(Role::Owner))
        .filter(staff::state.eq(StaffState::Active))
        .select(staff::id)
        .order(staff::id)
        .load(conn)
}

pub(super) fn insert(conn: &mut Conn, row: &NewRow<'_>) -> QueryResult<StaffId> {
    diesel::insert_into(staff::table)
        .values(row)
        .returning(staff::id)
        .get_result(conn)
}

pub(super) fn set_state(conn: &mut Conn, id: StaffId, state: StaffState) -> QueryResult<usize> {
    diesel::update(staff::table.find(id))
        .set((
            staff::state.eq(state),
            staff::version.eq(staff::version + 1),
        ))
        .execute(conn)
}

pub(super) fn set_role(conn: &mut Conn, id: StaffId, role: Role) -> QueryResult<usize> {
    diesel::update(staff::table.find(id))
        .set((staff::role.eq(role), staff::version.eq(staff::version + 1)))
        .execute(conn)
}

pub(super) fn set_password(
    conn: &mut Conn,
    id: StaffId,
    hash: &PasswordHashText,
) -> QueryResult<usize> {
    diesel::update(staff::table.find(id))
        .set((
            staff::password_hash.eq(hash),
            staff::version.eq(staff::version + 1),
        ))
        .execute(conn)
}

pub(super) fn password_of(conn: &mut Conn, id: StaffId) -> QueryResult<PasswordHashText> {
    staff::table
        .find(id)
        .select(staff::password_hash)
        .get_result(conn)
}

pub(super) fn signed_in(conn: &mut Conn, id: StaffId, now: Timestamp) -> QueryResult<usize> {
    diesel::update(staff::table.find(id))
        .set(staff::last_sign_in_at.eq(now))
        .execute(conn)
}
