//! The tables `forum_reads`, `forum_watches`, `forum_profiles`.

use diesel::{dsl::min, prelude::*};

use crate::{
    db::{Conn, on_each_backend},
    forum::PostState,
    ids::{MemberId, TopicId},
    schema::{forum_posts, forum_profiles, forum_reads, forum_watches},
    time::Timestamp,
};

/// How far a member has read a topic.
#[derive(Debug, Clone, Copy, Queryable)]
pub(in crate::forum) struct Read {
    pub(in crate::forum) topic_id: TopicId,
    /// Up to which number.
    pub(in crate::forum) number: i64,
    /// When: what appears later is new, whatever its number.
    pub(in crate::forum) at: Timestamp,
}

/// Returns how far a member has read each of some topics.
pub(in crate::forum) fn reads(
    conn: &mut Conn,
    member: MemberId,
    topics: &[TopicId],
) -> QueryResult<Vec<Read>> {
    forum_reads::table
        .filter(forum_reads::member_id.eq(member))
        .filter(forum_reads::topic_id.eq_any(topics.to_vec()))
        .select((
            forum_reads::topic_id,
            forum_reads::number,
            forum_reads::read_at,
        ))
        .load(conn)
}

/// Returns the first post a member has not read in each of some topics she
/// has read before: behind her place, or one that appeared since.
pub(in crate::forum) fn first_unread(
    conn: &mut Conn,
    member: MemberId,
    topics: &[TopicId],
) -> QueryResult<Vec<(TopicId, Option<i64>)>> {
    forum_posts::table
        .inner_join(
            forum_reads::table.on(forum_reads::topic_id
                .eq(forum_posts::topic_id)
                .and(forum_reads::member_id.eq(member))),
        )
        .filter(forum_posts::topic_id.eq_any(topics.to_vec()))
        .filter(forum_posts::state.eq(PostState::Visible))
        .filter(
            forum_posts::number
                .gt(forum_reads::number)
                .or(forum_posts::shown_at.gt(forum_reads::read_at.nullable())),
        )
        .group_by(forum_posts::topic_id)
        .select((forum_posts::topic_id, min(forum_posts::number)))
        .load(conn)
}

/// Notes that a member knows her own post that appears now, when she had
/// read everything else of its topic.
pub(in crate::forum) fn knows_her_own(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    topic: TopicId,
    last_post_at: Timestamp,
) -> QueryResult<usize> {
    diesel::update(forum_reads::table.find((member, topic)))
        .filter(forum_reads::read_at.ge(last_post_at))
        .set(forum_reads::read_at.eq(now))
        .execute(conn)
}

/// Moves a member's place in a topic forward, never back.
pub(in crate::forum) fn read_up_to(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    topic: TopicId,
    number: i64,
) -> QueryResult<()> {
    on_each_backend!(conn, |conn| diesel::insert_into(forum_reads::table)
        .values((
            forum_reads::member_id.eq(member),
            forum_reads::topic_id.eq(topic),
            forum_reads::number.eq(number),
            forum_reads::read_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(conn))?;
    diesel::update(forum_reads::table.find((member, topic)))
        .filter(forum_reads::number.lt(number))
        .set(forum_reads::number.eq(number))
        .execute(conn)?;
    diesel::update(forum_reads::table.find((member, topic)))
        .filter(forum_reads::read_at.lt(now))
        .set(forum_reads::read_at.eq(now))
        .execute(conn)?;
    Ok(())
}

pub(in crate::forum) fn watches(
    conn: &mut Conn,
    member: MemberId,
    topic: TopicId,
) -> QueryResult<bool> {
    let found = forum_watches::table
        .find((member, topic))
        .select(forum_watches::since)
        .get_result::<Timestamp>(conn)
        .optional()?;
    Ok(found.is_some())
}

pub(in crate::forum) fn watch(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    topic: TopicId,
) -> QueryResult<()> {
    on_each_backend!(conn, |conn| diesel::insert_into(forum_watches::table)
        .values((
            forum_watches::member_id.eq(member),
            forum_watches::topic_id.eq(topic),
            forum_watches::since.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

pub(in crate::forum) fn unwatch(
    conn: &mut Conn,
    member: MemberId,
    topic: TopicId,
) -> QueryResult<usize> {
    diesel::delete(forum_watches::table.find((member, topic))).execute(conn)
}

/// Returns who wants to hear of new posts in a topic.
pub(in crate::forum) fn watchers(conn: &mut Conn, topic: TopicId) -> QueryResult<Vec<MemberId>> {
    let watching: Vec<MemberId> = forum_watches::table
        .filter(forum_watches::topic_id.eq(topic))
        .order(forum_watches::member_id)
        .select(forum_watches::member_id)
        .load(conn)?;
    let silent: Vec<MemberId> = forum_profiles::table
        .filter(forum_profiles::member_id.eq_any(watching.clone()))
        .filter(forum_profiles::mail_replies.eq(false))
        .select(forum_profiles::member_id)
        .load(conn)?;
    Ok(watching
        .into_iter()
        .filter(|member| !silent.contains(member))
        .collect())
}

/// Returns when the member last marked everything as read, and whether
/// replies are mailed.
pub(in crate::forum) fn profile(
    conn: &mut Conn,
    member: MemberId,
) -> QueryResult<(Option<Timestamp>, bool)> {
    let found = forum_profiles::table
        .find(member)
        .select((forum_profiles::all_read_at, forum_profiles::mail_replies))
        .get_result(conn)
        .optional()?;
    Ok(found.unwrap_or((None, true)))
}

fn ensure_profile(conn: &mut Conn, member: MemberId) -> QueryResult<()> {
    on_each_backend!(conn, |conn| diesel::insert_into(forum_profiles::table)
        .values((
            forum_profiles::member_id.eq(member),
            forum_profiles::mail_replies.eq(true),
        ))
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

pub(in crate::forum) fn set_all_read(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
) -> QueryResult<usize> {
    ensure_profile(conn, member)?;
    diesel::update(forum_profiles::table.find(member))
        .set(forum_profiles::all_read_at.eq(now))
        .execute(conn)
}

pub(in crate::forum) fn set_mail_replies(
    conn: &mut Conn,
    member: MemberId,
    wanted: bool,
) -> QueryResult<usize> {
    ensure_profile(conn, member)?;
    diesel::update(forum_profiles::table.find(member))
        .set(forum_profiles::mail_replies.eq(wanted))
        .execute(conn)
}
