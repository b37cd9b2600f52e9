//! What members agree to: a log that only grows, and what it says now.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use serde_json::json;

use super::{ConsentPurpose, ConsentSource, store};
use crate::{
    actor::{Actor, Denied, Permission},
    customers,
    db::{Conn, DbError, MultiBackend, write_tx},
    events::{self, EventKind, Subject},
    ids::MemberId,
    messages::{Explain, Lang, text},
    schema::consents,
    text::paragraph,
    time::Timestamp,
};

/// The longest wording that is kept.
pub(super) const WORDING_LENGTH: usize = 1_000;

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = consents, check_for_backend(MultiBackend))]
pub struct ConsentEntry {
    /// What it is about.
    pub purpose: ConsentPurpose,
    /// Given, or withdrawn.
    pub given: bool,
    /// The sentence that was shown or read out.
    pub wording: String,
    /// When.
    pub at: Timestamp,
    /// Where.
    pub source: ConsentSource,
    /// Who wrote it down, as an actor's code.
    pub actor: String,
}

/// What a member says about one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentChange {
    /// What it is about.
    pub purpose: ConsentPurpose,
    /// Given, or withdrawn.
    pub given: bool,
    /// The sentence beside the box, or the words that were spoken.
    pub wording: String,
    /// Where it was said.
    pub source: ConsentSource,
}

/// The consent was not written down.
#[derive(Debug, thiserror::Error)]
pub enum ConsentError {
    /// There is no such member.
    #[error("there is no such member")]
    NotFound,
    /// Without these nobody can be a member.
    #[error("a member cannot be without {0}")]
    Needed(ConsentPurpose),
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ConsentError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-member-not-found"),
            Self::Needed(_) => text(lang, "error-consent-needed"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Writes down what a member says about one purpose; saying the same again
/// adds nothing. A member says it for herself, staff note what she told them.
///
/// # Errors
/// When there is no such member, the purpose is one that members cannot do
/// without, or the actor may not.
pub fn set_consent(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    change: &ConsentChange,
) -> Result<(), ConsentError> {
    match by {
        Actor::Member(own) if *own == member => {}
        Actor::Member(_) => return Err(ConsentError::NotFound),
        Actor::Staff { .. } | Actor::CommandLine { .. } | Actor::System => {
            by.require(Permission::EditMembers)?;
        }
    }
    if !change.given
        && matches!(
            change.purpose,
            ConsentPurpose::Terms | ConsentPurpose::Privacy
        )
    {
        return Err(ConsentError::Needed(change.purpose));
    }
    write_tx(conn, |conn| {
        store::lock(conn, member)?.ok_or(ConsentError::NotFound)?;
        record_consent(conn, now, by, member, change)?;
        Ok(())
    })
}

/// Writes down a consent in the caller's transaction, unless it says what
/// holds already. Returns whether it changed anything.
///
/// # Errors
/// When the database fails.
pub fn record_consent(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    change: &ConsentChange,
) -> Result<bool, DbError> {
    if holds(conn, member, change.purpose)? == change.given {
        return Ok(false);
    }
    insert(conn, now, by, member, change)?;
    let kind = if change.given {
        EventKind::ConsentGiven
    } else {
        EventKind::ConsentWithdrawn
    };
    events::record(
        conn,
        now,
        by,
        kind,
        Subject::Member(member),
        Some(member),
        &json!({ "purpose": change.purpose.as_str(), "source": change.source.as_str() }),
    )?;
    if change.purpose == ConsentPurpose::Profiling {
        customers::profiling_said(conn, now, member)?;
    }
    Ok(true)
}

/// Adds an entry to the log.
pub(super) fn insert(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    change: &ConsentChange,
) -> Result<(), DbError> {
    let wording = paragraph(&change.wording, WORDING_LENGTH).unwrap_or_default();
    diesel::insert_into(consents::table)
        .values((
            consents::member_id.eq(member),
            consents::purpose.eq(change.purpose),
            consents::given.eq(change.given),
            consents::wording.eq(wording),
            consents::at.eq(now),
            consents::source.eq(change.source),
            consents::actor.eq(by.code()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Returns whether a member's word about a purpose is yes, now.
///
/// # Errors
/// When the database fails.
pub fn holds(conn: &mut Conn, member: MemberId, purpose: ConsentPurpose) -> QueryResult<bool> {
    let last = consents::table
        .filter(consents::member_id.eq(member))
        .filter(consents::purpose.eq(purpose))
        .order(consents::id.desc())
        .select(consents::given)
        .first(conn)
        .optional()?;
    Ok(last.unwrap_or(purpose.holds_unsaid()))
}

/// Returns the members who agree to a purpose now; only for one to which
/// nobody agrees without a word.
pub(crate) fn who_hold(conn: &mut Conn, purpose: ConsentPurpose) -> QueryResult<HashSet<MemberId>> {
    debug_assert!(
        !purpose.holds_unsaid(),
        "silence is no word about {purpose}"
    );
    let said: Vec<(MemberId, bool)> = consents::table
        .filter(consents::purpose.eq(purpose))
        .order(consents::id)
        .select((consents::member_id, consents::given))
        .load(conn)?;
    // The last word holds.
    let last: HashMap<MemberId, bool> = said.into_iter().collect();
    Ok(last
        .into_iter()
        .filter_map(|(member, given)| given.then_some(member))
        .collect())
}

/// Returns what a member has agreed to, as it stands now.
///
/// # Errors
/// When the database fails.
pub fn consents_of(conn: &mut Conn, id: MemberId) -> QueryResult<Vec<ConsentPurpose>> {
    let said = consent_log(conn, id)?;
    let last = |purpose| said.iter().rev().find(|entry| entry.purpose == purpose);
    Ok(ConsentPurpose::ALL
        .iter()
        .copied()
        .filter(|&purpose| last(purpose).is_some_and(|entry| entry.given))
        .collect())
}

/// Returns everything a member has said about consents, oldest first.
///
/// # Errors
/// When the database fails.
pub fn consent_log(conn: &mut Conn, id: MemberId) -> QueryResult<Vec<ConsentEntry>> {
    ConsentEntry::query()
        .filter(consents::member_id.eq(id))
        .order(consents::id)
        .load(conn)
}
