//! The tables `forum_flags`, `forum_sanctions`.

use diesel::{
    dsl::{count_star, max},
    prelude::*,
};

use crate::{
    db::Conn,
    forum::{Flag, FlagOutcome, FlagReason, Sanction, SanctionKind},
    ids::{FlagId, MemberId, PostId, SanctionId},
    schema::{forum_flags, forum_posts, forum_sanctions},
    time::Timestamp,
};

#[derive(Insertable)]
#[diesel(table_name = forum_flags)]
pub(in crate::forum) struct NewFlagRow<'a> {
    pub(in crate::forum) post_id: PostId,
    pub(in crate::forum) member_id: MemberId,
    pub(in crate::forum) reason: FlagReason,
    pub(in crate::forum) note: &'a str,
    pub(in crate::forum) weight: i64,
    pub(in crate::forum) at: Timestamp,
}

#[derive(Insertable)]
#[diesel(table_name = forum_sanctions)]
pub(in crate::forum) struct NewSanctionRow<'a> {
    pub(in crate::forum) member_id: MemberId,
    pub(in crate::forum) kind: SanctionKind,
    pub(in crate::forum) reason: &'a str,
    pub(in crate::forum) at: Timestamp,
    pub(in crate::forum) until: Option<Timestamp>,
    pub(in crate::forum) decided_by: &'a str,
}

pub(in crate::forum) fn insert_flag(conn: &mut Conn, row: &NewFlagRow<'_>) -> QueryResult<FlagId> {
    diesel::insert_into(forum_flags::table)
        .values(row)
        .returning(forum_flags::id)
        .get_result(conn)
}

pub(in crate::forum) fn flag_of(
    conn: &mut Conn,
    post: PostId,
    member: MemberId,
) -> QueryResult<Option<Flag>> {
    Flag::query()
        .filter(forum_flags::post_id.eq(post))
        .filter(forum_flags::member_id.eq(member))
        .get_result(conn)
        .optional()
}

/// Returns the reports of posts that nobody has decided about, oldest first.
pub(in crate::forum) fn open_flags(conn: &mut Conn, posts: &[PostId]) -> QueryResult<Vec<Flag>> {
    Flag::query()
        .filter(forum_flags::post_id.eq_any(posts.to_vec()))
        .filter(forum_flags::outcome.is_null())
        .order(forum_flags::id)
        .load(conn)
}

pub(in crate::forum) fn decide_flags(
    conn: &mut Conn,
    now: Timestamp,
    post: PostId,
    outcome: FlagOutcome,
    by: &str,
) -> QueryResult<usize> {
    diesel::update(forum_flags::table)
        .filter(forum_flags::post_id.eq(post))
        .filter(forum_flags::outcome.is_null())
        .set((
            forum_flags::outcome.eq(outcome),
            forum_flags::decided_at.eq(now),
            forum_flags::decided_by.eq(by),
        ))
        .execute(conn)
}

/// Counts the reports a member made since an instant.
pub(in crate::forum) fn flags_made_since(
    conn: &mut Conn,
    member: MemberId,
    since: Timestamp,
) -> QueryResult<i64> {
    forum_flags::table
        .filter(forum_flags::member_id.eq(member))
        .filter(forum_flags::at.gt(since))
        .select(count_star())
        .get_result(conn)
}

/// Counts the reports against a member's posts that were right.
pub(in crate::forum) fn upheld_against(conn: &mut Conn, member: MemberId) -> QueryResult<i64> {
    forum_flags::table
        .inner_join(forum_posts::table)
        .filter(forum_posts::member_id.eq(member))
        .filter(forum_flags::outcome.eq(FlagOutcome::Upheld))
        .select(count_star())
        .get_result(conn)
}

pub(in crate::forum) fn insert_sanction(
    conn: &mut Conn,
    row: &NewSanctionRow<'_>,
) -> QueryResult<SanctionId> {
    diesel::insert_into(forum_sanctions::table)
        .values(row)
        .returning(forum_sanctions::id)
        .get_result(conn)
}

/// Returns until when a member is silenced, if at all.
pub(in crate::forum) fn silenced_until(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
) -> QueryResult<Option<Timestamp>> {
    forum_sanctions::table
        .filter(forum_sanctions::member_id.eq(member))
        .filter(forum_sanctions::kind.eq(SanctionKind::Silence))
        .filter(forum_sanctions::lifted_at.is_null())
        .filter(forum_sanctions::until.gt(now))
        .select(max(forum_sanctions::until))
        .get_result(conn)
}

/// Returns a member's warnings and silences, the latest first.
pub(in crate::forum) fn sanctions_of(
    conn: &mut Conn,
    member: MemberId,
) -> QueryResult<Vec<Sanction>> {
    Sanction::query()
        .filter(forum_sanctions::member_id.eq(member))
        .order(forum_sanctions::id.desc())
        .limit(50)
        .load(conn)
}

/// Returns the silences that hold now, the one that ends first on top.
pub(in crate::forum) fn silences(conn: &mut Conn, now: Timestamp) -> QueryResult<Vec<Sanction>> {
    Sanction::query()
        .filter(forum_sanctions::kind.eq(SanctionKind::Silence))
        .filter(forum_sanctions::lifted_at.is_null())
        .filter(forum_sanctions::until.gt(now))
        .order((forum_sanctions::until, forum_sanctions::id))
        .limit(200)
        .load(conn)
}

pub(in crate::forum) fn lift_silences(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    by: &str,
) -> QueryResult<usize> {
    diesel::update(forum_sanctions::table)
        .filter(forum_sanctions::member_id.eq(member))
        .filter(forum_sanctions::kind.eq(SanctionKind::Silence))
        .filter(forum_sanctions::lifted_at.is_null())
        .filter(forum_sanctions::until.gt(now))
        .set((
            forum_sanctions::lifted_at.eq(now),
            forum_sanctions::lifted_by.eq(by),
        ))
        .execute(conn)
}
