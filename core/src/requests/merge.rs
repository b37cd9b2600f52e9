//! Joining two requests about the same thing.

use serde_json::json;

use super::{Request, RequestError, RequestEvent, letters, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::RequestId,
    time::Timestamp,
};

/// Joins a request with another one: its votes move there, each member once,
/// and its number leads there from now on. Returns the one that remains.
///
/// # Errors
/// When either is gone, done with or the same, or the actor may not.
pub fn merge(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    from: RequestId,
    version: i64,
    into: RequestId,
) -> Result<Request, RequestError> {
    by.require(Permission::HandleRequests)?;
    if from == into {
        return Err(RequestError::Itself);
    }
    write_tx(conn, |conn| {
        // In ascending order, so that two merges never wait in a circle.
        store::lock(conn, from.min(into))?;
        store::lock(conn, from.max(into))?;
        let duplicate = store::by_id(conn, from)?.ok_or(RequestError::NotFound)?;
        let target = store::by_id(conn, into)?.ok_or(RequestError::NotFound)?;
        if duplicate.version != version {
            return Err(RequestError::Changed);
        }
        let state = duplicate
            .state
            .apply(RequestEvent::Merge)
            .map_err(|error| RequestError::WrongState(error.state))?;
        if !target.state.is_open() {
            return Err(RequestError::WrongState(target.state));
        }
        letters::merged(conn, now, &duplicate, &target)?;
        store::move_votes(conn, from, into)?;
        let change = store::Change {
            state,
            merged_into: Some(into),
            ..store::Change::of(&duplicate, now)
        };
        store::change(conn, from, &change)?;
        store::recount(conn, from)?;
        store::recount(conn, into)?;
        store::insert_step(conn, now, by, from, state, &target.number)?;
        let data = json!({
            "number": duplicate.number,
            "name": duplicate.title,
            "into": target.number,
        });
        let member = Some(duplicate.member_id);
        for subject in [Subject::Request(from), Subject::Request(into)] {
            let member = member.filter(|_| subject == Subject::Request(from));
            events::record(
                conn,
                now,
                by,
                EventKind::RequestMerged,
                subject,
                member,
                &data,
            )?;
        }
        Ok(store::by_id(conn, into)?.ok_or(DbError::NotFound)?)
    })
}
