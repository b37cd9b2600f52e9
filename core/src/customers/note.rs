//! Notes about a customer, for staff only; those that matter stay on top.

use diesel::prelude::*;
use serde_json::json;

use super::{ViewCustomerError, record_error::RecordError};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, MultiBackend, write_tx},
    events::{self, EventKind, Subject},
    ids::{MemberId, NoteId},
    members,
    schema::member_notes,
    text::paragraph,
    time::Timestamp,
};

/// The longest note.
pub(super) const NOTE_LENGTH: usize = 2_000;

/// A note about a member.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = member_notes, check_for_backend(MultiBackend))]
pub struct Note {
    /// The note.
    pub id: NoteId,
    /// Whom it is about.
    pub member_id: MemberId,
    /// What it says.
    pub body: String,
    /// Whether it stays on top.
    pub pinned: bool,
    /// Who wrote it, as an actor's code.
    pub actor: String,
    /// When it was written.
    pub at: Timestamp,
}

/// Writes a note about a member.
///
/// # Errors
/// When there is no such member, the note is empty or too long, or the actor
/// may not.
pub fn add_note(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    body: &str,
) -> Result<Note, RecordError> {
    by.require(Permission::LogContacts)?;
    let body = paragraph(body, NOTE_LENGTH).map_err(|_| RecordError::BadText)?;
    write_tx(conn, |conn| {
        members::by_id(conn, member)?.ok_or(RecordError::NotFound)?;
        let id: NoteId = diesel::insert_into(member_notes::table)
            .values((
                member_notes::member_id.eq(member),
                member_notes::body.eq(&body),
                member_notes::pinned.eq(false),
                member_notes::actor.eq(by.code()),
                member_notes::at.eq(now),
            ))
            .returning(member_notes::id)
            .get_result(conn)?;
        record(conn, now, by, EventKind::NoteAdded, member, id)?;
        Ok(by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}

/// Keeps a note on top of the others.
///
/// # Errors
/// When there is no such note, or the actor may not.
pub fn pin_note(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: NoteId,
) -> Result<Note, RecordError> {
    set_pinned(conn, now, by, id, EventKind::NotePinned)
}

/// Lets a note sink among the others again.
///
/// # Errors
/// When there is no such note, or the actor may not.
pub fn unpin_note(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: NoteId,
) -> Result<Note, RecordError> {
    set_pinned(conn, now, by, id, EventKind::NoteUnpinned)
}

fn set_pinned(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: NoteId,
    kind: EventKind,
) -> Result<Note, RecordError> {
    by.require(Permission::LogContacts)?;
    let pinned = kind == EventKind::NotePinned;
    write_tx(conn, |conn| {
        let note = by_id(conn, id)?.ok_or(RecordError::NotFound)?;
        let row = member_notes::table
            .find(id)
            .filter(member_notes::pinned.ne(pinned));
        let changed = diesel::update(row)
            .set(member_notes::pinned.eq(pinned))
            .execute(conn)?;
        if changed == 1 {
            record(conn, now, by, kind, note.member_id, id)?;
        }
        Ok(Note { pinned, ..note })
    })
}

/// Takes a note away; that there was one stays on record, what it said does
/// not.
///
/// # Errors
/// When there is no such note, or the actor may not.
pub fn remove_note(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: NoteId,
) -> Result<(), RecordError> {
    by.require(Permission::LogContacts)?;
    write_tx(conn, |conn| {
        let note = by_id(conn, id)?.ok_or(RecordError::NotFound)?;
        diesel::update(member_notes::table.find(id))
            .set((
                member_notes::removed_at.eq(now),
                member_notes::body.eq(""),
                member_notes::pinned.eq(false),
            ))
            .execute(conn)?;
        record(conn, now, by, EventKind::NoteRemoved, note.member_id, id)?;
        Ok(())
    })
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    member: MemberId,
    id: NoteId,
) -> Result<(), DbError> {
    // The words themselves stand in the note alone, so that removing it
    // removes them.
    events::record(
        conn,
        now,
        by,
        kind,
        Subject::Member(member),
        Some(member),
        &json!({ "note_id": id.0 }),
    )
}

fn by_id(conn: &mut Conn, id: NoteId) -> QueryResult<Option<Note>> {
    Note::query()
        .filter(member_notes::id.eq(id))
        .filter(member_notes::removed_at.is_null())
        .first(conn)
        .optional()
}

/// Returns a member's notes: the pinned ones first, then the latest.
///
/// # Errors
/// When the actor may not see members.
pub fn notes_of(
    conn: &mut Conn,
    by: &Actor,
    member: MemberId,
    limit: i64,
) -> Result<Vec<Note>, ViewCustomerError> {
    by.require(Permission::ViewMembers)?;
    Ok(Note::query()
        .filter(member_notes::member_id.eq(member))
        .filter(member_notes::removed_at.is_null())
        .order((member_notes::pinned.desc(), member_notes::id.desc()))
        .limit(limit)
        .load(conn)?)
}

/// Returns some notes by their numbers, without those that were removed.
pub(super) fn bodies(
    conn: &mut Conn,
    ids: &[NoteId],
) -> QueryResult<std::collections::HashMap<NoteId, String>> {
    let rows: Vec<(NoteId, String)> = member_notes::table
        .filter(member_notes::id.eq_any(ids))
        .filter(member_notes::removed_at.is_null())
        .select((member_notes::id, member_notes::body))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
