//! Writing an event.

use diesel::prelude::*;
use serde_json::Value;

use super::{EventKind, Subject};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    ids::MemberId,
    schema::events,
    time::Timestamp,
};

#[derive(Insertable)]
#[diesel(table_name = events)]
struct NewEvent<'a> {
    at: Timestamp,
    kind: EventKind,
    actor: String,
    subject_kind: &'a str,
    subject_id: i64,
    member_id: Option<MemberId>,
    data: String,
}

/// Writes an event into the caller's transaction.
///
/// `member` is whose timeline it belongs to; `data` says what is worth
/// knowing later, with the values before and after a change.
///
/// # Errors
/// When the database fails.
pub fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    subject: Subject,
    member: Option<MemberId>,
    data: &Value,
) -> Result<(), DbError> {
    let event = NewEvent {
        at: now,
        kind,
        actor: by.code(),
        subject_kind: subject.kind(),
        subject_id: subject.id(),
        member_id: member,
        data: data.to_string(),
    };
    diesel::insert_into(events::table)
        .values(event)
        .execute(conn)?;
    Ok(())
}
