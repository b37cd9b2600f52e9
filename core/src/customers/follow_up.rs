//! What staff want to come back to a customer about, and when.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};
use serde_json::json;

use super::{ViewCustomerError, contact::LINE_LENGTH, due::parse_due, record_error::RecordError};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, MultiBackend, lock_for_update, text_enum, write_tx},
    events::{self, EventKind, Subject},
    ids::{ContactId, FollowUpId, MemberId},
    members::{self, Member},
    messages::{Explain, Lang},
    schema::{follow_ups, members as members_table},
    text::line,
    time::Timestamp,
    work_queue::QueueItem,
};

/// Where a follow-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum FollowUpState {
    /// To be done.
    Open,
    /// Done.
    Done,
}

text_enum!(FollowUpState { Open => "open", Done => "done" });

/// Something to come back to a member about.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = follow_ups, check_for_backend(MultiBackend))]
pub struct FollowUp {
    /// The follow-up.
    pub id: FollowUpId,
    /// Whom it is about.
    pub member_id: MemberId,
    /// The contact it comes from.
    pub contact_id: Option<ContactId>,
    /// What it is about.
    pub body: String,
    /// Whether it is done.
    pub state: FollowUpState,
    /// When it is due.
    pub due_at: Timestamp,
    /// When it was planned.
    pub created_at: Timestamp,
    /// Who planned it, as an actor's code.
    pub created_by: String,
}

/// Plans to come back to a member.
///
/// # Errors
/// When there is no such member, the line is empty or too long, the time is
/// none to come, or the actor may not.
pub fn add_follow_up(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    body: &str,
    due: &str,
) -> Result<FollowUpId, RecordError> {
    by.require(Permission::LogContacts)?;
    let body = line(body, LINE_LENGTH).map_err(|_| RecordError::BadText)?;
    let due = parse_due(due, now)?;
    write_tx(conn, |conn| {
        members::by_id(conn, member)?.ok_or(RecordError::NotFound)?;
        let id = insert(conn, now, by, member, None, &body, due)?;
        record(
            conn,
            now,
            by,
            EventKind::FollowUpAdded,
            member,
            &body,
            Some(due),
        )?;
        Ok(id)
    })
}

pub(super) fn insert(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    contact: Option<ContactId>,
    body: &str,
    due: Timestamp,
) -> QueryResult<FollowUpId> {
    diesel::insert_into(follow_ups::table)
        .values((
            follow_ups::member_id.eq(member),
            follow_ups::contact_id.eq(contact),
            follow_ups::body.eq(body),
            follow_ups::state.eq(FollowUpState::Open),
            follow_ups::due_at.eq(due),
            follow_ups::created_at.eq(now),
            follow_ups::created_by.eq(by.code()),
            follow_ups::version.eq(1_i64),
        ))
        .returning(follow_ups::id)
        .get_result(conn)
}

/// Marks a follow-up as done; doing it twice changes nothing.
///
/// # Errors
/// When there is no such follow-up, or the actor may not.
pub fn finish_follow_up(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: FollowUpId,
) -> Result<FollowUp, RecordError> {
    by.require(Permission::LogContacts)?;
    write_tx(conn, |conn| {
        let found = lock(conn, id)?.ok_or(RecordError::NotFound)?;
        if found.state == FollowUpState::Open {
            diesel::update(follow_ups::table.find(id))
                .set((
                    follow_ups::state.eq(FollowUpState::Done),
                    follow_ups::done_at.eq(now),
                    follow_ups::done_by.eq(by.code()),
                    follow_ups::version.eq(follow_ups::version + 1),
                ))
                .execute(conn)?;
            let kind = EventKind::FollowUpDone;
            record(conn, now, by, kind, found.member_id, &found.body, None)?;
        }
        Ok(by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}

/// Puts a follow-up off.
///
/// # Errors
/// When there is no such follow-up that is open, the time is none to come,
/// or the actor may not.
pub fn move_follow_up(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: FollowUpId,
    due: &str,
) -> Result<FollowUp, RecordError> {
    by.require(Permission::LogContacts)?;
    let due = parse_due(due, now)?;
    write_tx(conn, |conn| {
        let found = lock(conn, id)?
            .filter(|found| found.state == FollowUpState::Open)
            .ok_or(RecordError::NotFound)?;
        diesel::update(follow_ups::table.find(id))
            .set((
                follow_ups::due_at.eq(due),
                follow_ups::version.eq(follow_ups::version + 1),
            ))
            .execute(conn)?;
        let kind = EventKind::FollowUpMoved;
        record(conn, now, by, kind, found.member_id, &found.body, Some(due))?;
        Ok(by_id(conn, id)?.ok_or(DbError::NotFound)?)
    })
}

fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    member: MemberId,
    body: &str,
    due: Option<Timestamp>,
) -> Result<(), DbError> {
    events::record(
        conn,
        now,
        by,
        kind,
        Subject::Member(member),
        Some(member),
        &json!({ "note": body, "due": due }),
    )
}

fn by_id(conn: &mut Conn, id: FollowUpId) -> QueryResult<Option<FollowUp>> {
    FollowUp::query()
        .filter(follow_ups::id.eq(id))
        .first(conn)
        .optional()
}

fn lock(conn: &mut Conn, id: FollowUpId) -> QueryResult<Option<FollowUp>> {
    lock_for_update(conn, "follow_ups", id.0)?;
    by_id(conn, id)
}

/// Returns what is open about a member, the soonest first.
///
/// # Errors
/// When the actor may not see members.
pub fn follow_ups_of(
    conn: &mut Conn,
    by: &Actor,
    member: MemberId,
) -> Result<Vec<FollowUp>, ViewCustomerError> {
    by.require(Permission::ViewMembers)?;
    Ok(FollowUp::query()
        .filter(follow_ups::member_id.eq(member))
        .filter(follow_ups::state.eq(FollowUpState::Open))
        .order((follow_ups::due_at, follow_ups::id))
        .limit(50)
        .load(conn)?)
}

/// The follow-ups cannot be listed.
#[derive(Debug, thiserror::Error)]
pub enum ListFollowUpsError {
    /// The actor may not see them.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ListFollowUpsError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Returns what is open, the soonest first, with whom it is about: at most
/// `limit` after one that was shown.
///
/// # Errors
/// When the actor may not see members.
pub fn open_follow_ups(
    conn: &mut Conn,
    by: &Actor,
    until: Option<Timestamp>,
    after: Option<FollowUpId>,
    limit: i64,
) -> Result<Vec<(FollowUp, Member)>, ListFollowUpsError> {
    by.require(Permission::LogContacts)?;
    let mut query = FollowUp::query()
        .filter(follow_ups::state.eq(FollowUpState::Open))
        .order((follow_ups::due_at, follow_ups::id))
        .limit(limit)
        .into_boxed();
    if let Some(until) = until {
        query = query.filter(follow_ups::due_at.le(until));
    }
    if let Some(last) = after
        && let Some(last) = by_id(conn, last)?
    {
        query = query.filter(
            follow_ups::due_at.gt(last.due_at).or(follow_ups::due_at
                .eq(last.due_at)
                .and(follow_ups::id.gt(last.id))),
        );
    }
    let found: Vec<FollowUp> = query.load(conn)?;
    let ids: Vec<MemberId> = found.iter().map(|one| one.member_id).collect();
    let people: std::collections::HashMap<MemberId, Member> = Member::query()
        .filter(members_table::id.eq_any(ids))
        .load(conn)?
        .into_iter()
        .map(|member: Member| (member.id, member))
        .collect();
    Ok(found
        .into_iter()
        .filter_map(|one| {
            let member = people.get(&one.member_id)?.clone();
            Some((one, member))
        })
        .collect())
}

/// Counts what is due by an instant, and since when the oldest is: for the
/// work queue. Whoever may not log contacts sees none.
///
/// # Errors
/// When the database fails.
pub fn due_follow_ups(conn: &mut Conn, by: &Actor, now: Timestamp) -> QueryResult<QueueItem> {
    if !by.may(Permission::LogContacts) {
        return Ok(QueueItem::default());
    }
    diesel::sql_query(
        "SELECT COUNT(*) AS count, MIN(due_at) AS oldest FROM follow_ups \
         WHERE state = 'open' AND due_at <= $1",
    )
    .bind::<diesel::sql_types::Timestamp, _>(now)
    .get_result(conn)
}
