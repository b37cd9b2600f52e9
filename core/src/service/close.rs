//! What nobody came back to is closed for good.

use chrono::Duration;
use serde_json::json;

use super::{
    ConversationEvent, ConversationState,
    change::{record, worked_out},
    store,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, one_by_one, write_tx},
    events::EventKind,
    ids::ConversationId,
    time::Timestamp,
};

/// How long something solved can simply be taken up again.
pub const OPEN_AGAIN: Duration = Duration::days(14);

/// How long the shop waits for a customer's next word.
pub const WAITS: Duration = Duration::days(30);

/// Closes what was solved two weeks ago, and what a customer has not come
/// back to for a month; for the background jobs.
///
/// # Errors
/// When the database fails.
pub fn close_due(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, DbError> {
    let before = now.minus(OPEN_AGAIN);
    // What the payment's own record tells needs no word of its own.
    let payments = write_tx(conn, |conn| store::close_payments(conn, before))?;
    let mut due = store::to_close(conn, before, limit)?;
    due.extend(store::left_waiting(conn, now.minus(WAITS), limit)?);
    let closed = one_by_one(conn, "a conversation was not closed", due, |conn, id| {
        close(conn, now, id)
    })?;
    Ok(payments + closed)
}

fn close(conn: &mut Conn, now: Timestamp, id: ConversationId) -> Result<bool, DbError> {
    let Some(before) = store::lock(conn, id)? else {
        return Ok(false);
    };
    let solved_long_ago = before.state == ConversationState::Solved
        && before
            .solved_at
            .is_some_and(|at| at <= now.minus(OPEN_AGAIN));
    let left_waiting = before.state == ConversationState::Waiting
        && store::last_written(conn, &[id])?
            .get(&id)
            .is_some_and(|at| *at <= now.minus(WAITS));
    if !solved_long_ago && !left_waiting {
        return Ok(false);
    }
    let Ok(change) = worked_out(conn, now, &before, ConversationEvent::Close, false)? else {
        return Ok(false);
    };
    store::change(conn, id, &change)?;
    record(
        conn,
        now,
        &Actor::System,
        EventKind::ConversationClosed,
        &before,
        json!({ "state": before.state.as_str() }),
    )?;
    Ok(true)
}
