//! Reading the log: forward without missing anything, or backward for people.

use std::{collections::HashMap, fmt, str::FromStr};

use diesel::prelude::*;
use serde_json::Value;

use super::{EventKind, Subject};
use crate::{
    db::{Conn, MultiBackend, events_horizon},
    ids::{EventId, MemberId},
    schema::{events, staff},
    text::UnknownName,
    time::Timestamp,
};

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its number.
    pub id: EventId,
    /// When it happened.
    pub at: Timestamp,
    /// What happened.
    pub kind: EventKind,
    /// Who did it, as [`crate::actor::Actor::code`] writes it.
    pub actor: String,
    /// The name of the member of staff who did it, or `cli:` and the user of
    /// the machine; nothing for customers and the shop itself.
    pub actor_name: Option<String>,
    /// What the member of staff signs in with.
    pub actor_username: Option<String>,
    /// What it is about.
    pub subject: Subject,
    /// Whose timeline it belongs to.
    pub member_id: Option<MemberId>,
    /// What is worth knowing about it.
    pub data: Value,
}

/// How far a reader has come. The default is the beginning.
///
/// The number of the writing transaction comes first: ids are given out when
/// a row is written, so a row with a small id can appear after one with a
/// larger id. Transactions below the oldest one that still runs are settled,
/// and only their rows are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    transaction: i64,
    id: i64,
}

impl Position {
    /// The beginning of the log.
    pub(super) const START: Self = Self {
        transaction: 0,
        id: 0,
    };
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.transaction, self.id)
    }
}

impl FromStr for Position {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        text.split_once(':')
            .and_then(|(transaction, id)| {
                Some(Self {
                    transaction: transaction.parse().ok()?,
                    id: id.parse().ok()?,
                })
            })
            .ok_or_else(|| UnknownName(text.to_owned()))
    }
}

#[derive(HasQuery)]
#[diesel(table_name = events, check_for_backend(MultiBackend))]
struct EventRow {
    id: EventId,
    transaction_id: i64,
    at: Timestamp,
    kind: EventKind,
    actor: String,
    subject_kind: String,
    subject_id: i64,
    member_id: Option<MemberId>,
    data: String,
}

impl EventRow {
    fn position(&self) -> Position {
        Position {
            transaction: self.transaction_id,
            id: self.id.0,
        }
    }

    fn event(self) -> QueryResult<Event> {
        let damaged = |what: String| diesel::result::Error::DeserializationError(what.into());
        let subject = Subject::from_stored(&self.subject_kind, self.subject_id)
            .ok_or_else(|| damaged(format!("unknown subject {:?}", self.subject_kind)))?;
        let data = serde_json::from_str(&self.data).map_err(|error| damaged(error.to_string()))?;
        Ok(Event {
            id: self.id,
            at: self.at,
            kind: self.kind,
            actor_name: self.actor.starts_with("cli:").then(|| self.actor.clone()),
            actor_username: None,
            actor: self.actor,
            subject,
            member_id: self.member_id,
            data,
        })
    }
}

/// Returns the events after a position, oldest first, and where to go on.
///
/// Rows of transactions that still run are left for a later call, so a
/// reader that keeps its position sees every event exactly once.
///
/// # Errors
/// When the database fails.
pub fn read_after(
    conn: &mut Conn,
    position: Position,
    limit: i64,
) -> QueryResult<(Vec<Event>, Position)> {
    let horizon = events_horizon(conn)?;
    let rows = EventRow::query()
        .filter(events::transaction_id.lt(horizon))
        .filter(
            events::transaction_id
                .gt(position.transaction)
                .or(events::transaction_id
                    .eq(position.transaction)
                    .and(events::id.gt(position.id))),
        )
        .order((events::transaction_id, events::id))
        .limit(limit)
        .load(conn)?;
    let next = rows.last().map_or(position, EventRow::position);
    let events = rows
        .into_iter()
        .map(EventRow::event)
        .collect::<QueryResult<_>>()?;
    Ok((events, next))
}

/// Returns the position after everything that is settled now.
///
/// # Errors
/// When the database fails.
pub fn end(conn: &mut Conn) -> QueryResult<Position> {
    let horizon = events_horizon(conn)?;
    let last = EventRow::query()
        .filter(events::transaction_id.lt(horizon))
        .order((events::transaction_id.desc(), events::id.desc()))
        .first(conn)
        .optional()?;
    Ok(last.map_or_else(Position::default, |row| row.position()))
}

/// Returns what happened of some kinds, newest first, before an event already
/// shown.
///
/// # Errors
/// When the database fails.
pub fn of_kinds(
    conn: &mut Conn,
    kinds: &[EventKind],
    before: Option<EventId>,
    limit: i64,
) -> QueryResult<Vec<Event>> {
    EventRow::query()
        .filter(events::kind.eq_any(kinds.to_vec()))
        .filter(events::id.lt(before.unwrap_or(EventId(i64::MAX))))
        .order(events::id.desc())
        .limit(limit)
        .load(conn)
        .and_then(|rows| named(conn, rows))
}

/// Returns what happened to one record, newest first.
///
/// # Errors
/// When the database fails.
pub fn of_subject(conn: &mut Conn, subject: Subject, limit: i64) -> QueryResult<Vec<Event>> {
    EventRow::query()
        .filter(events::subject_kind.eq(subject.kind()))
        .filter(events::subject_id.eq(subject.id()))
        .order(events::id.desc())
        .limit(limit)
        .load(conn)
        .and_then(|rows| named(conn, rows))
}

/// Returns a member's timeline, newest first, before an event already shown.
///
/// # Errors
/// When the database fails.
pub fn of_member(
    conn: &mut Conn,
    member: MemberId,
    before: Option<EventId>,
    limit: i64,
) -> QueryResult<Vec<Event>> {
    EventRow::query()
        .filter(events::member_id.eq(member))
        .filter(events::id.lt(before.unwrap_or(EventId(i64::MAX))))
        .order(events::id.desc())
        .limit(limit)
        .load(conn)
        .and_then(|rows| named(conn, rows))
}

/// Returns a member's events, the latest first by time and number: some kinds
/// or all, before a moment and number already shown.
///
/// # Errors
/// When the database fails.
pub fn timeline(
    conn: &mut Conn,
    member: MemberId,
    kinds: Option<&[EventKind]>,
    before: Option<(Timestamp, i64)>,
    limit: i64,
) -> QueryResult<Vec<Event>> {
    let mut query = EventRow::query()
        .filter(events::member_id.eq(member))
        .order((events::at.desc(), events::id.desc()))
        .limit(limit)
        .into_boxed();
    if let Some(kinds) = kinds {
        query = query.filter(events::kind.eq_any(kinds));
    }
    if let Some((at, id)) = before {
        query = query.filter(
            events::at
                .lt(at)
                .or(events::at.eq(at).and(events::id.lt(EventId(id)))),
        );
    }
    query.load(conn).and_then(|rows| named(conn, rows))
}

/// Returns events by their ids, in the order of the ids given.
///
/// # Errors
/// When the database fails.
pub(crate) fn by_ids(conn: &mut Conn, ids: &[EventId]) -> QueryResult<Vec<Event>> {
    let mut rows: Vec<EventRow> = EventRow::query()
        .filter(events::id.eq_any(ids))
        .load(conn)?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    named(conn, rows)
}

/// Turns rows into events that say who of the staff did it.
fn named(conn: &mut Conn, rows: Vec<EventRow>) -> QueryResult<Vec<Event>> {
    let staff: HashMap<String, (String, String)> = staff::table
        .select((staff::id, staff::name, staff::username))
        .load::<(i64, String, String)>(conn)?
        .into_iter()
        .map(|(id, name, username)| (format!("staff:{id}"), (name, username)))
        .collect();
    rows.into_iter()
        .map(|row| {
            let mut event = row.event()?;
            if let Some((name, username)) = staff.get(&event.actor) {
                event.actor_name = Some(name.clone());
                event.actor_username = Some(username.clone());
            }
            Ok(event)
        })
        .collect()
}
