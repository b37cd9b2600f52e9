//! Keeping goods aside for somebody, until a time.

use chrono::Duration;
use diesel::QueryResult;
use serde_json::json;

use super::{CounterError, Draft, change::record, store};
use crate::{
    actor::{Actor, Permission},
    catalog,
    db::{Conn, DbError, lock_for_update, one_by_one, write_tx},
    events::EventKind,
    ids::{CounterDraftId, VariantId},
    stock::{self, AllocateError},
    time::Timestamp,
};

/// The longest that goods are kept aside.
const LONGEST_DAYS: i64 = 14;

/// Keeps the goods of a draft aside for the customer it names.
///
/// # Errors
/// When nobody is named, the time cannot be, there are not enough, or the
/// draft is closed.
pub fn hold(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    until: Timestamp,
) -> Result<(), CounterError> {
    by.require(Permission::SellAtCounter)?;
    if until <= now || until > now.plus(Duration::days(LONGEST_DAYS)) {
        return Err(CounterError::HoldTime);
    }
    write_tx(conn, |conn| {
        let draft = store::lock_open(conn, now, id)?;
        if draft.member_id.is_none() && draft.walk_in_name.is_empty() {
            return Err(CounterError::HoldName);
        }
        if store::lines(conn, id)?.is_empty() {
            return Err(CounterError::Empty);
        }
        take(conn, id, Some(until))?;
        let data = json!({
            "number": format!("#{id}"),
            "name": draft.walk_in_name,
            "until": until,
        });
        let (kind, member) = (EventKind::DraftHeld, draft.member_id);
        Ok(record(conn, now, by, kind, id, member, &data)?)
    })
}

/// Lets the goods of a draft go; nothing kept aside is fine.
///
/// # Errors
/// When the draft is closed, or the actor may not.
pub fn release(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
) -> Result<(), CounterError> {
    by.require(Permission::SellAtCounter)?;
    write_tx(conn, |conn| {
        let draft = store::lock_open(conn, now, id)?;
        Ok(free(conn, now, by, &draft)?)
    })
}

/// Lets goods go that were kept long enough; for the background jobs.
///
/// # Errors
/// When the database fails.
pub fn release_due(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, DbError> {
    let due = store::holds_over(conn, now, limit)?;
    one_by_one(conn, "goods were not let go", due, |conn, id| {
        lock_for_update(conn, "counter_drafts", id.0)?;
        // Somebody may have kept them longer meanwhile.
        let draft = store::by_id(conn, id)?
            .filter(|draft| draft.held_until.is_some_and(|until| until <= now));
        if let Some(draft) = &draft {
            free(conn, now, &Actor::System, draft)?;
        }
        Ok(draft.is_some())
    })
}

fn free(conn: &mut Conn, now: Timestamp, by: &Actor, draft: &Draft) -> QueryResult<()> {
    if draft.held_until.is_none() {
        return Ok(());
    }
    let_go(conn, draft.id)?;
    let data = json!({ "number": format!("#{}", draft.id), "name": draft.walk_in_name });
    let (kind, member) = (EventKind::DraftReleased, draft.member_id);
    record(conn, now, by, kind, draft.id, member, &data)
}

/// Keeps what the draft has now, when it keeps goods aside at all.
pub(super) fn follow(conn: &mut Conn, draft: &Draft) -> Result<(), CounterError> {
    match draft.held_until {
        Some(until) => take(conn, draft.id, Some(until)),
        None => Ok(()),
    }
}

/// Gives the goods of a draft back to everybody, in the caller's transaction.
pub(super) fn let_go(conn: &mut Conn, id: CounterDraftId) -> QueryResult<()> {
    let kept = store::holds(conn, id)?;
    stock::unhold(conn, &kept)?;
    store::set_holds(conn, id, &[], None)
}

/// Keeps exactly the draft's lines aside.
fn take(conn: &mut Conn, id: CounterDraftId, until: Option<Timestamp>) -> Result<(), CounterError> {
    let kept = store::holds(conn, id)?;
    stock::unhold(conn, &kept)?;
    let mut wanted: Vec<(VariantId, i64)> = store::lines(conn, id)?
        .iter()
        .map(|line| (line.variant_id, line.quantity))
        .collect();
    wanted.sort_unstable();
    if let Err(error) = stock::hold(conn, &wanted) {
        return Err(match error {
            AllocateError::NotEnough { variant, available } => CounterError::NotEnough {
                name: catalog::offers(conn, &[variant])?
                    .pop()
                    .map(|offer| offer.product.name)
                    .unwrap_or_default(),
                left: available.max(0),
            },
            AllocateError::Database(error) => error.into(),
        });
    }
    let until = until.filter(|_| !wanted.is_empty());
    store::set_holds(conn, id, &wanted, until)?;
    Ok(())
}
