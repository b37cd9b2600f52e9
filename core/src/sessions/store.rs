//! The rows of the table `sessions`.

use diesel::prelude::*;

use crate::{
    db::Conn,
    ids::MemberId,
    members::Member,
    schema::{members, sessions},
    secret::Token,
    time::Timestamp,
};

/// Returns who is signed in with a token. A session ends by itself when its
/// time is over or the member may not sign in any more.
///
/// # Errors
/// When the database fails.
pub fn find(conn: &mut Conn, now: Timestamp, token: &Token) -> QueryResult<Option<Member>> {
    let member: Option<Member> = sessions::table
        .inner_join(members::table)
        .filter(sessions::token_digest.eq(token.digest()))
        .filter(sessions::expires_at.gt(now))
        .select(Member::as_select())
        .get_result(conn)
        .optional()?;
    Ok(member.filter(|member| member.state.may_sign_in()))
}

/// Ends the session of a token.
///
/// # Errors
/// When the database fails.
pub fn end(conn: &mut Conn, token: &Token) -> QueryResult<()> {
    diesel::delete(sessions::table.find(token.digest())).execute(conn)?;
    Ok(())
}

/// Ends every session of a member; also inside a caller's transaction.
///
/// # Errors
/// When the database fails.
pub fn end_all(conn: &mut Conn, member: MemberId) -> QueryResult<()> {
    diesel::delete(sessions::table.filter(sessions::member_id.eq(member))).execute(conn)?;
    Ok(())
}

/// Drops the sessions whose time is over; for the background jobs.
///
/// # Errors
/// When the database fails.
pub fn sweep(conn: &mut Conn, now: Timestamp) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::expires_at.le(now))).execute(conn)
}

pub(super) fn insert(
    conn: &mut Conn,
    now: Timestamp,
    token: &Token,
    member: MemberId,
    expires_at: Timestamp,
) -> QueryResult<usize> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::token_digest.eq(token.digest()),
            sessions::member_id.eq(member),
            sessions::created_at.eq(now),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(conn)
}
