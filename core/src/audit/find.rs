//! Reading the log for people.

use chrono::Days;
use diesel::prelude::*;

use super::{AuditQuery, Who, kinds_named};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    events::{self, Event},
    ids::{EventId, StaffId},
    messages::{Explain, Lang},
    schema::events as log,
    text::like_pattern,
    time::Timestamp,
};

/// The log was not read.
#[derive(Debug, thiserror::Error)]
pub enum AuditError {
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for AuditError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// The most events of one page.
const MOST: i64 = 1_000;

diesel::define_sql_function! {
    /// Turns ASCII letters into small ones, on both databases.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// Returns what happened, newest first.
///
/// # Errors
/// When the actor may not read the log, or the database fails.
pub fn list(conn: &mut Conn, by: &Actor, query: &AuditQuery) -> Result<Vec<Event>, AuditError> {
    by.require(Permission::ReadAudit)?;
    let mut rows = log::table.into_boxed();
    match &query.by {
        None => {}
        Some(Who::Codes(codes)) => rows = rows.filter(log::actor.eq_any(codes)),
        Some(Who::Staff) => {
            rows = rows.filter(log::actor.like("staff:%").or(log::actor.like("cli:%")));
        }
        Some(Who::CommandLine) => rows = rows.filter(log::actor.like("cli:%")),
        Some(Who::Customers) => rows = rows.filter(log::actor.like("member:%")),
        Some(Who::Shop) => rows = rows.filter(log::actor.eq("system")),
    }
    if let Some(kinds) = &query.kinds {
        rows = rows.filter(log::kind.eq_any(kinds));
    }
    if let Some(subject) = query.about {
        rows = rows
            .filter(log::subject_kind.eq(subject.kind()))
            .filter(log::subject_id.eq(subject.id()));
    }
    if let Some(from) = query.from {
        rows = rows.filter(log::at.ge(Timestamp::start_of(from)));
    }
    if let Some(to) = query.to {
        rows = rows.filter(log::at.lt(Timestamp::start_of(to + Days::new(1))));
    }
    for word in &query.words {
        let pattern = like_pattern(&word.to_lowercase());
        let named = kinds_named(word);
        rows = rows.filter(
            lower(log::data)
                .like(pattern)
                .escape('\\')
                .or(log::kind.eq_any(named)),
        );
    }
    if let Some(after) = query.after {
        let at: Option<Timestamp> = log::table
            .filter(log::id.eq(after))
            .select(log::at)
            .get_result(conn)
            .optional()?;
        if let Some(at) = at {
            // The first condition lets the index begin in the right place.
            rows = rows
                .filter(log::at.le(at))
                .filter(log::at.lt(at).or(log::id.lt(after)));
        }
    }
    let ids: Vec<EventId> = rows
        .order((log::at.desc(), log::id.desc()))
        .limit(query.limit.clamp(1, MOST))
        .select(log::id)
        .load(conn)?;
    Ok(events::by_ids(conn, &ids)?)
}

/// Returns one event.
///
/// # Errors
/// When the actor may not read the log, or the database fails.
pub fn view(conn: &mut Conn, by: &Actor, id: EventId) -> Result<Option<Event>, AuditError> {
    by.require(Permission::ReadAudit)?;
    Ok(events::by_ids(conn, &[id])?.pop())
}

/// Returns what a member of staff did last.
///
/// # Errors
/// When the actor may not read the log, or the database fails.
pub fn of_staff(
    conn: &mut Conn,
    by: &Actor,
    id: StaffId,
    limit: i64,
) -> Result<Vec<Event>, AuditError> {
    let query = AuditQuery {
        by: Some(Who::Codes(vec![format!("staff:{id}")])),
        limit,
        ..AuditQuery::default()
    };
    list(conn, by, &query)
}
