//! Looking up where a member stands.

use diesel::prelude::*;

use super::{MemberTier, Tier};
use crate::{db::Conn, ids::MemberId, schema::member_tiers};

/// Returns where a member stands, if she was ever reckoned.
///
/// # Errors
/// When the database fails.
pub fn of_member(conn: &mut Conn, member: MemberId) -> QueryResult<Option<MemberTier>> {
    MemberTier::query()
        .filter(member_tiers::member_id.eq(member))
        .first(conn)
        .optional()
}

/// Returns a member's tier.
///
/// # Errors
/// When the database fails.
pub fn tier_of(conn: &mut Conn, member: MemberId) -> QueryResult<Tier> {
    Ok(of_member(conn, member)?.map_or_else(Tier::default, |row| row.tier))
}
