//! Looking one member up.

use diesel::prelude::*;

use super::{Member, store};
use crate::{db::Conn, email::Email, ids::MemberId, secret::Token};

/// Returns a member.
///
/// # Errors
/// When the database fails.
pub fn by_id(conn: &mut Conn, id: MemberId) -> QueryResult<Option<Member>> {
    store::by_id(conn, id)
}

/// Returns the member with an e-mail address.
///
/// # Errors
/// When the database fails.
pub fn by_email(conn: &mut Conn, email: &Email) -> QueryResult<Option<Member>> {
    store::by_email(conn, email)
}

/// Returns the member whose confirmation link holds the token.
///
/// # Errors
/// When the database fails.
pub fn by_email_token(conn: &mut Conn, token: &Token) -> QueryResult<Option<Member>> {
    store::by_email_token(conn, &token.digest())
}

/// Returns the way to a member's own status page, for her alone: whoever has
/// it sees how her registration stands.
///
/// # Errors
/// When there is no such member, or the database fails.
pub fn status_path(conn: &mut Conn, id: MemberId) -> QueryResult<String> {
    Ok(format!("/daftar/status/{}", store::status_token(conn, id)?))
}

/// Returns the member whose status page the token opens.
///
/// # Errors
/// When the database fails.
pub fn by_status_token(conn: &mut Conn, token: &Token) -> QueryResult<Option<Member>> {
    store::by_status_token(conn, token.reveal())
}
