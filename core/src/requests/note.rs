//! What staff tell each other about a request.

use serde_json::json;

use super::{RequestError, fields::NOTE_LENGTH, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::RequestId,
    text::paragraph,
    time::Timestamp,
};

/// Adds an internal note; no customer ever reads it.
///
/// # Errors
/// When there is no such request, the note is empty or too long, or the actor
/// may not.
pub fn note(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: RequestId,
    body: &str,
) -> Result<(), RequestError> {
    by.require(Permission::HandleRequests)?;
    let body = paragraph(body, NOTE_LENGTH).map_err(RequestError::Note)?;
    write_tx(conn, |conn| {
        let request = store::by_id(conn, id)?.ok_or(RequestError::NotFound)?;
        store::insert_note(conn, now, by, id, &body)?;
        events::record(
            conn,
            now,
            by,
            EventKind::RequestNoted,
            Subject::Request(id),
            None,
            &json!({ "number": request.number }),
        )?;
        Ok(())
    })
}
