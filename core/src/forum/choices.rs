//! What a member chooses for herself: topics to follow, mails, what is read.

use super::{PostState, Reader, read, store};
use crate::{
    db::{Conn, DbError, write_tx},
    ids::{MemberId, TopicId},
    time::Timestamp,
};

/// Follows a topic, or stops following it. Returns whether the topic is
/// there for the member.
///
/// # Errors
/// When the database fails.
pub fn set_watching(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    id: TopicId,
    wanted: bool,
) -> Result<bool, DbError> {
    write_tx(conn, |conn| {
        let Some(topic) = store::topic(conn, id)? else {
            return Ok(false);
        };
        if topic.state != PostState::Visible && topic.member_id != Some(member) {
            return Ok(false);
        }
        if wanted {
            store::watch(conn, now, member, id)?;
        } else {
            store::unwatch(conn, member, id)?;
        }
        Ok(true)
    })
}

/// Returns whether replies are mailed to a member.
///
/// # Errors
/// When the database fails.
pub fn mails_replies(conn: &mut Conn, member: MemberId) -> Result<bool, DbError> {
    Ok(store::profile(conn, member)?.1)
}

/// Chooses whether replies are mailed.
///
/// # Errors
/// When the database fails.
pub fn set_mails_replies(conn: &mut Conn, member: MemberId, wanted: bool) -> Result<(), DbError> {
    write_tx(conn, |conn| {
        store::set_mail_replies(conn, member, wanted)?;
        Ok(())
    })
}

/// Notes how far a member has read a topic.
///
/// # Errors
/// When the database fails.
pub fn note_read(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    topic: TopicId,
    number: i64,
) -> Result<(), DbError> {
    let Some(found) = store::topic(conn, topic)? else {
        return Ok(());
    };
    let known = store::reads(conn, member, &[topic])?.pop();
    if known.is_some_and(|read| read.number >= number && read.at >= found.last_post_at) {
        return Ok(());
    }
    write_tx(conn, |conn| {
        store::read_up_to(conn, now, member, topic, number)
    })
}

/// Marks everything in the forum as read.
///
/// # Errors
/// When the database fails.
pub fn mark_all_read(conn: &mut Conn, now: Timestamp, member: MemberId) -> Result<(), DbError> {
    write_tx(conn, |conn| {
        store::set_all_read(conn, now, member)?;
        Ok(())
    })
}

/// Returns the topics a member follows, the latest first.
///
/// # Errors
/// When the database fails.
pub fn watched(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
) -> Result<Vec<read::TopicRow>, DbError> {
    let topics = store::watched_topics(conn, member, 100)?;
    read::rows(conn, now, Reader::Member(member), topics)
}
