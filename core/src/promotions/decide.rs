//! Letting a promotion run, holding it back, ending it.

use diesel::prelude::*;
use serde_json::json;

use super::{
    Promotion, PromotionError, PromotionEvent, PromotionStatus, Trigger, create::record, store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::EventKind,
    ids::PromotionId,
    time::Timestamp,
};

/// Starts, pauses, resumes or ends a promotion; from the next price on it
/// applies or does not.
///
/// # Errors
/// When it does not fit where the promotion stands, its last day is past, all
/// that it is for is gone, it needs a code and has none, somebody else changed it first, or the actor
/// may not.
pub fn decide(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PromotionId,
    version: i64,
    event: PromotionEvent,
) -> Result<Promotion, PromotionError> {
    by.require(Permission::ManagePromotions)?;
    write_tx(conn, |conn| move_on(conn, now, by, id, version, event))
}

/// Decides inside a transaction.
pub(super) fn move_on(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PromotionId,
    version: i64,
    event: PromotionEvent,
) -> Result<Promotion, PromotionError> {
    let before = store::take(conn, id, version)?;
    let status = before
        .status
        .apply(event)
        .map_err(|error| PromotionError::WrongStatus(error.status))?;
    if status == PromotionStatus::Active {
        check_ready(conn, now, &before)?;
    }
    let after = store::set_status(conn, id, status)?;
    let kind = match event {
        PromotionEvent::Start => EventKind::PromotionStarted,
        PromotionEvent::Pause => EventKind::PromotionPaused,
        PromotionEvent::Resume => EventKind::PromotionResumed,
        PromotionEvent::End => EventKind::PromotionEnded,
    };
    let data = json!({ "name": after.name, "before": before.status, "after": after.status });
    record(conn, now, by, kind, &after, &data)?;
    Ok(after)
}

fn check_ready(
    conn: &mut Conn,
    now: Timestamp,
    promotion: &Promotion,
) -> Result<(), PromotionError> {
    if promotion.ends_at.is_some_and(|end| now >= end) {
        return Err(PromotionError::Over);
    }
    let targets = store::targets_of(conn, promotion.id)?;
    let there = store::names(conn, &targets)?;
    if let Some(gone) = targets
        .first()
        .filter(|_| there.iter().all(Option::is_none))
    {
        let what = format!("{} {}", gone.kind, gone.target_id);
        return Err(PromotionError::NoSuchTarget(what));
    }
    let coded = promotion.trigger == Trigger::Code;
    if coded && store::codes_of(conn, promotion.id, None, 1)?.is_empty() {
        return Err(PromotionError::NoCode);
    }
    Ok(())
}

/// Returns a promotion, whatever its state.
///
/// # Errors
/// When the database fails.
pub fn by_id(conn: &mut Conn, id: PromotionId) -> QueryResult<Option<Promotion>> {
    store::find(conn, id)
}
