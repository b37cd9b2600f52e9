//! Registrations whose address is never confirmed.

use chrono::Duration;
use serde_json::json;

use super::{MemberEvent, letters, store};
use crate::{
    actor::Actor,
    db::{Conn, DbError, one_by_one},
    events::{self, EventKind, Subject},
    ids::MemberId,
    sessions,
    time::Timestamp,
};

/// How many days a registration waits for its address to be confirmed.
pub(crate) const DAYS_TO_CONFIRM: i64 = 7;

/// Expires registrations whose address was not confirmed in time, at most
/// `limit` of them; for the background jobs. Returns how many.
///
/// # Errors
/// When the database fails.
pub fn expire_due(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, DbError> {
    let before = now.minus(Duration::days(DAYS_TO_CONFIRM));
    let due = store::unconfirmed_since(conn, before, limit)?;
    one_by_one(conn, "a registration was not ended", due, |conn, id| {
        expire(conn, now, before, id)
    })
}

/// Expires one registration unless it was confirmed or renewed meanwhile.
fn expire(
    conn: &mut Conn,
    now: Timestamp,
    before: Timestamp,
    id: MemberId,
) -> Result<bool, DbError> {
    let Some(member) = store::lock(conn, id)?.filter(|member| member.registered_at < before) else {
        return Ok(false);
    };
    let Ok(state) = member.state.apply(MemberEvent::Expire) else {
        return Ok(false);
    };
    store::set_state(
        conn,
        id,
        &store::StateChange {
            state,
            state_reason: None,
            state_note: None,
            waiting_since: None,
        },
    )?;
    sessions::end_all(conn, id)?;
    events::record(
        conn,
        now,
        &Actor::System,
        EventKind::MemberEdited,
        Subject::Member(id),
        Some(id),
        &json!({
            "name": member.name,
            "before": { "state": member.state.as_str() },
            "after": { "state": state.as_str() },
        }),
    )?;
    let member = store::by_id(conn, id)?.ok_or(DbError::NotFound)?;
    letters::expired(conn, now, &member, DAYS_TO_CONFIRM)?;
    Ok(true)
}
