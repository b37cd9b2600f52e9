//! Putting a conversation aside until a moment, and what brings it back.

use chrono::Duration;
use serde_json::json;

use super::{
    Conversation, ConversationEvent, ConversationState,
    change::{ChangeConversationError, again, claim, record, take_hold, worked_out},
    store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, one_by_one, write_tx},
    events::EventKind,
    ids::ConversationId,
    time::Timestamp,
};

/// How long something may sleep at most.
const LONGEST: Duration = Duration::days(90);

/// Puts a conversation aside until a moment; its clocks stand still so long.
///
/// # Errors
/// When there is no such conversation, it is settled already, the moment is
/// past or too far away, or the actor may not.
pub fn snooze(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: ConversationId,
    until: Timestamp,
) -> Result<Conversation, ChangeConversationError> {
    if until <= now || until > now.plus(LONGEST) {
        return Err(ChangeConversationError::BadMoment);
    }
    write_tx(conn, |conn| {
        let before = take_hold(conn, by, id)?;
        if before.state == ConversationState::Snoozed && before.snoozed_until == Some(until) {
            return Ok(before);
        }
        let mut change = worked_out(conn, now, &before, ConversationEvent::Snooze, true)??;
        change.snoozed_until = Some(until);
        store::change(conn, id, &change)?;
        claim(conn, by, &before)?;
        record(
            conn,
            now,
            by,
            EventKind::ConversationSnoozed,
            &before,
            json!({ "until": until }),
        )?;
        Ok(again(conn, id)?)
    })
}

/// Brings back what has slept until now; for the background jobs.
///
/// # Errors
/// When the database fails.
pub fn wake_due(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, DbError> {
    let due = store::to_wake(conn, now, limit)?;
    one_by_one(conn, "a conversation was not woken", due, |conn, id| {
        wake(conn, now, id)
    })
}

fn wake(conn: &mut Conn, now: Timestamp, id: ConversationId) -> Result<bool, DbError> {
    let Some(before) = store::lock(conn, id)? else {
        return Ok(false);
    };
    // Somebody may have been quicker.
    if before.snoozed_until.is_none_or(|until| until > now) {
        return Ok(false);
    }
    let Ok(change) = worked_out(conn, now, &before, ConversationEvent::Wake, false)? else {
        return Ok(false);
    };
    store::change(conn, id, &change)?;
    record(
        conn,
        now,
        &Actor::System,
        EventKind::ConversationWoken,
        &before,
        json!({}),
    )?;
    Ok(true)
}
