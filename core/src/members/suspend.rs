//! Suspending members and lifting the suspension.

use serde_json::json;

use super::{DecideError, Member, MemberEvent, MemberState, decide::optional_note, letters, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::MemberId,
    sessions,
    time::Timestamp,
};

/// Suspends a member: signed out everywhere, and not let in again until the
/// suspension is lifted. A note is needed.
///
/// # Errors
/// When the member is not active, the note is missing, or the actor may not.
pub fn suspend(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
    note: &str,
) -> Result<Member, DecideError> {
    let note = optional_note(note)?.ok_or(DecideError::BadNote)?;
    change(conn, now, by, id, MemberEvent::Suspend, Some(&note))
}

/// Lifts a suspension.
///
/// # Errors
/// When the member is not suspended, or the actor may not.
pub fn restore(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
) -> Result<Member, DecideError> {
    change(conn, now, by, id, MemberEvent::Restore, None)
}

fn change(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: MemberId,
    event: MemberEvent,
    note: Option<&str>,
) -> Result<Member, DecideError> {
    by.require(Permission::EditMembers)?;
    write_tx(conn, |conn| {
        let before = store::lock(conn, id)?.ok_or(DecideError::NotFound)?;
        let state = before
            .state
            .apply(event)
            .map_err(|error| DecideError::WrongState(error.state))?;
        store::set_state(
            conn,
            id,
            &store::StateChange {
                state,
                state_reason: None,
                state_note: note,
                waiting_since: None,
            },
        )?;
        store::set_decision(conn, id, now, &by.code())?;
        sessions::end_all(conn, id)?;
        events::record(
            conn,
            now,
            by,
            EventKind::MemberEdited,
            Subject::Member(id),
            Some(id),
            &json!({
                "name": before.name,
                "before": { "state": before.state.as_str() },
                "after": { "state": state.as_str() },
                "note": note,
            }),
        )?;
        let member = store::by_id(conn, id)?.ok_or(DbError::NotFound)?;
        if member.state == MemberState::Suspended {
            letters::suspended(conn, now, &member)?;
        } else {
            letters::restored(conn, now, &member)?;
        }
        Ok(member)
    })
}
