//! Reporting a post.

use chrono::Duration;
use serde_json::json;

use super::{
    BadReason, Flag, FlagReason, HeldReason, PostEvent, PostState, WriterError, moderate, store,
    trust::HOLDING_WEIGHT, writer, writing,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::PostId,
    members::{self, MemberState},
    messages::{Explain, Lang, text},
    time::Timestamp,
};

/// The most reports of one member within a day.
const MOST_A_DAY: i64 = 20;

/// The post was not reported.
#[derive(Debug, thiserror::Error)]
pub enum FlagError {
    /// There is no such post to be seen.
    #[error("there is no such post")]
    NotFound,
    /// It is the member's own.
    #[error("it is the member's own post")]
    Own,
    /// The member reported many today.
    #[error("too many reports within a day")]
    TooMany,
    /// The note is too long.
    #[error(transparent)]
    BadNote(#[from] BadReason),
    /// Only active members report.
    #[error(transparent)]
    Writer(#[from] WriterError),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for FlagError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-forum-post-not-found"),
            Self::Own => text(lang, "error-forum-flag-own"),
            Self::TooMany => text(lang, "error-forum-flag-many"),
            Self::BadNote(error) => error.explain(lang),
            Self::Writer(error) => error.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Reports a post to the moderators; a member does so once for each post.
/// Reports that weigh enough together hold the post until one has looked.
///
/// # Errors
/// When the post cannot be seen or is the member's own, or the member is not
/// active.
pub fn flag(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PostId,
    reason: FlagReason,
    note: &str,
) -> Result<Flag, FlagError> {
    let Actor::Member(member_id) = *by else {
        return Err(WriterError::NotAMember.into());
    };
    let note = writing::note(note)?;
    write_tx(conn, |conn| {
        lock_for_update(conn, "members", member_id.0)?;
        let member = members::by_id(conn, member_id)?.ok_or(WriterError::NotAMember)?;
        if member.state != MemberState::Active {
            return Err(WriterError::NotYetMember(member.state).into());
        }
        if let Some(flag) = store::flag_of(conn, id, member_id)? {
            return Ok(flag);
        }
        let seen = store::post(conn, id)?.ok_or(FlagError::NotFound)?;
        let topic = store::lock_topic(conn, seen.topic_id)?.ok_or(FlagError::NotFound)?;
        let post = store::post(conn, id)?.ok_or(FlagError::NotFound)?;
        if post.state != PostState::Visible || topic.state != PostState::Visible {
            return Err(FlagError::NotFound);
        }
        if post.is_by(by) {
            return Err(FlagError::Own);
        }
        if store::flags_made_since(conn, member_id, now.minus(Duration::days(1)))? >= MOST_A_DAY {
            return Err(FlagError::TooMany);
        }
        let trust = writer::standing(conn, &member)?.trust(now);
        store::insert_flag(
            conn,
            &store::NewFlagRow {
                post_id: id,
                member_id,
                reason,
                note: &note,
                weight: trust.flag_weight(),
                at: now,
            },
        )?;
        events::record(
            conn,
            now,
            by,
            EventKind::ForumPostFlagged,
            Subject::Post(id),
            Some(member_id),
            &json!({
                "name": topic.title,
                "topic": topic.id,
                "post": post.number,
                "flag": reason.as_str(),
            }),
        )?;
        let flags = store::open_flags(conn, &[id])?;
        let weight: i64 = flags.iter().map(|flag| flag.weight).sum();
        if weight >= HOLDING_WEIGHT && !post.from_staff {
            let reason = Some(HeldReason::Flags);
            moderate::suspect(conn, now, &post, PostEvent::Suspect, reason)?;
        }
        Ok(store::flag_of(conn, id, member_id)?.ok_or(DbError::NotFound)?)
    })
}
