//! Warning and silencing a member, and lifting a silence. It concerns the
//! forum alone: orders, messages and complaints go on.

use chrono::Duration;
use serde_json::json;

use super::{BadReason, Sanction, SanctionKind, notices, store, writing};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::MemberId,
    members,
    messages::{Explain, Lang, text, text_with},
    time::Timestamp,
};

/// The longest silence.
pub const MOST_DAYS: i64 = 365;

/// Nothing was decided about the member.
#[derive(Debug, thiserror::Error)]
pub enum SilenceError {
    /// There is no such member.
    #[error("there is no such member")]
    NotFound,
    /// The number of days is not possible.
    #[error("the number of days is not possible")]
    BadDays,
    /// The member is silenced already.
    #[error("the member is silenced until {0}")]
    Already(Timestamp),
    /// The member is not silenced.
    #[error("the member is not silenced")]
    NotSilenced,
    /// The reason is missing or too long.
    #[error(transparent)]
    BadReason(#[from] BadReason),
    /// The actor is no moderator.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for SilenceError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-forum-member-not-found"),
            Self::BadDays => text_with(
                lang,
                "error-forum-days",
                &[("most", &MOST_DAYS.to_string())],
            ),
            Self::Already(until) => text_with(
                lang,
                "error-forum-already-silenced",
                &[("until", &until.full_text(lang))],
            ),
            Self::NotSilenced => text(lang, "error-forum-not-silenced"),
            Self::BadReason(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Silences a member in the forum for some days, or warns her with none; the
/// reason is mailed to her.
///
/// # Errors
/// When the member is silenced already, the days or the reason are not
/// valid, or the actor is no moderator.
pub fn silence(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
    days: i64,
    reason: &str,
) -> Result<Sanction, SilenceError> {
    by.require(Permission::Moderate)?;
    let reason = writing::reason(reason)?;
    if !(0..=MOST_DAYS).contains(&days) {
        return Err(SilenceError::BadDays);
    }
    let (kind, until, event) = if days == 0 {
        (SanctionKind::Warning, None, EventKind::ForumMemberWarned)
    } else {
        let until = now.plus(Duration::days(days));
        (
            SanctionKind::Silence,
            Some(until),
            EventKind::ForumMemberSilenced,
        )
    };
    write_tx(conn, |conn| {
        lock_for_update(conn, "members", id.0)?;
        let member = members::by_id(conn, id)?.ok_or(SilenceError::NotFound)?;
        if let Some(until) = store::silenced_until(conn, now, id)? {
            return Err(SilenceError::Already(until));
        }
        store::insert_sanction(
            conn,
            &store::NewSanctionRow {
                member_id: id,
                kind,
                reason: &reason,
                at: now,
                until,
                decided_by: &by.code(),
            },
        )?;
        let sanction = latest(conn, id)?;
        events::record(
            conn,
            now,
            by,
            event,
            Subject::Member(id),
            Some(id),
            &json!({
                "name": member.name,
                "days": days,
                "until": until.map(Timestamp::rfc3339),
                "reason": reason,
            }),
        )?;
        notices::sanctioned(conn, now, &member, &sanction)?;
        Ok(sanction)
    })
}

/// Lifts a member's silence, and tells her.
///
/// # Errors
/// When the member is not silenced, or the actor is no moderator.
pub fn lift(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
) -> Result<Sanction, SilenceError> {
    by.require(Permission::Moderate)?;
    write_tx(conn, |conn| {
        lock_for_update(conn, "members", id.0)?;
        let member = members::by_id(conn, id)?.ok_or(SilenceError::NotFound)?;
        if store::lift_silences(conn, now, id, &by.code())? == 0 {
            return Err(SilenceError::NotSilenced);
        }
        let sanction = store::sanctions_of(conn, id)?
            .into_iter()
            .find(|sanction| sanction.lifted_at == Some(now))
            .ok_or(DbError::NotFound)?;
        events::record(
            conn,
            now,
            by,
            EventKind::ForumSilenceLifted,
            Subject::Member(id),
            Some(id),
            &json!({ "name": member.name }),
        )?;
        notices::lifted(conn, now, &member, &sanction)?;
        Ok(sanction)
    })
}

fn latest(conn: &mut Conn, id: MemberId) -> Result<Sanction, DbError> {
    store::sanctions_of(conn, id)?
        .into_iter()
        .next()
        .ok_or(DbError::NotFound)
}
