//! Who may write in the forum now.

use chrono::Duration;

use super::{
    Standing, Trust,
    store::{self},
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, lock_for_update},
    members::{self, Member, MemberState},
    messages::{Explain, Lang, text, text_with},
    orders,
    time::Timestamp,
};

/// Why somebody may not write in the forum.
#[derive(Debug, thiserror::Error)]
pub enum WriterError {
    /// Nobody is signed in who could.
    #[error("the actor is not a member")]
    NotAMember,
    /// The member is not active.
    #[error("the member is {0}")]
    NotYetMember(MemberState),
    /// A moderator silenced the member.
    #[error("the member is silenced until {0}")]
    Silenced(Timestamp),
    /// The member wrote much within an hour.
    #[error("too much was written, again from {retry_at}")]
    TooOften {
        /// When the next post is possible.
        retry_at: Timestamp,
    },
    /// The member of staff may not write for the shop.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for WriterError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotAMember => text(lang, "error-forum-not-a-member"),
            Self::NotYetMember(state) => text_with(
                lang,
                "error-forum-not-yet",
                &[("state", &state.label(lang))],
            ),
            Self::Silenced(until) => text_with(
                lang,
                "error-forum-silenced",
                &[("until", &until.full_text(lang))],
            ),
            Self::TooOften { retry_at } => text_with(
                lang,
                "error-forum-too-often",
                &[("clock", &retry_at.clock_text(lang))],
            ),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Somebody who may write.
#[derive(Debug)]
pub(super) enum Writer {
    /// A member, with what is known of her.
    Member {
        member: Box<Member>,
        trust: Trust,
        approved: i64,
    },
    /// The shop.
    Staff,
}

/// What is about to be written, for the limits of an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    Topic,
    Reply,
    /// Something that has no limit: an edit, a mark.
    Change,
}

/// Returns who writes, or why she may not. The member's row is locked until
/// the transaction ends, so the limits hold however many forms come at once.
pub(super) fn writer(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    writing: Writing,
) -> Result<Writer, WriterError> {
    let Actor::Member(id) = by else {
        by.require(Permission::Moderate)?;
        return Ok(Writer::Staff);
    };
    lock_for_update(conn, "members", id.0)?;
    let member = members::by_id(conn, *id)?.ok_or(WriterError::NotAMember)?;
    if member.state != MemberState::Active {
        return Err(WriterError::NotYetMember(member.state));
    }
    if let Some(until) = store::silenced_until(conn, now, *id)? {
        return Err(WriterError::Silenced(until));
    }
    let standing = standing(conn, &member)?;
    let trust = standing.trust(now);
    let hour = Duration::hours(1);
    let since = now.minus(hour);
    let (most, written) = match writing {
        Writing::Topic => (
            trust.topics_an_hour(),
            store::topics_opened_since(conn, *id, since)?,
        ),
        Writing::Reply => (
            trust.posts_an_hour(),
            store::posts_written_since(conn, *id, since)?,
        ),
        Writing::Change => (i64::MAX, Vec::new()),
    };
    let count = i64::try_from(written.len()).unwrap_or(i64::MAX);
    if count >= most {
        // The next one is possible when the oldest that counts is an hour old.
        let free = usize::try_from(count - most).unwrap_or(0);
        let retry_at = written.get(free).map_or(now, |at| at.plus(hour));
        return Err(WriterError::TooOften { retry_at });
    }
    Ok(Writer::Member {
        member: Box::new(member),
        trust,
        approved: standing.approved,
    })
}

/// Returns what is known about a member who writes.
pub(super) fn standing(conn: &mut Conn, member: &Member) -> Result<Standing, DbError> {
    Ok(Standing {
        approved: store::visible_posts_of(conn, member.id)?,
        has_bought: orders::has_paid(conn, member.id)?,
        since: member.member_since.unwrap_or(member.registered_at),
        upheld: store::upheld_against(conn, member.id)?,
    })
}

/// Returns why a member may not write now, for the page that would offer it.
///
/// # Errors
/// When the member may not, or the database fails.
pub fn may_write(conn: &mut Conn, now: Timestamp, member: &Member) -> Result<(), WriterError> {
    if member.state != MemberState::Active {
        return Err(WriterError::NotYetMember(member.state));
    }
    match store::silenced_until(conn, now, member.id)? {
        Some(until) => Err(WriterError::Silenced(until)),
        None => Ok(()),
    }
}
