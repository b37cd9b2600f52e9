//! Staff set a member's tier by hand, and let it follow her purchases again.

use diesel::prelude::*;
use serde_json::json;

use super::{MemberTier, Tier, find, reckon, reckon::store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::MemberId,
    messages::{Explain, Lang, explain_database, text},
    money::Rupiah,
    schema::members,
    text::{TextError, line},
    time::Timestamp,
};

/// A tier could not be set.
#[derive(Debug, thiserror::Error)]
pub enum PinTierError {
    /// There is no such member.
    #[error("there is no such member")]
    NotFound,
    /// No reason was given, or too long a one.
    #[error("the reason cannot be used")]
    Reason(TextError),
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for PinTierError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-member-not-found"),
            Self::Reason(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Sets a member's tier, whatever she has bought, until it is let go.
///
/// # Errors
/// When there is no such member, no reason, or the actor may not.
pub fn pin(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    tier: Tier,
    reason: &str,
) -> Result<MemberTier, PinTierError> {
    by.require(Permission::EditMembers)?;
    let reason = line(reason, 200).map_err(PinTierError::Reason)?;
    write_tx(conn, |conn| {
        let before = lock(conn, member)?;
        let since = before
            .filter(|row| row.tier == tier)
            .map_or(now, |row| row.since);
        let row = MemberTier {
            member_id: member,
            tier,
            pinned: true,
            spend: before.map_or(Rupiah::ZERO, |row| row.spend),
            since,
            reckoned_at: before.map_or(now, |row| row.reckoned_at),
        };
        store(conn, &row)?;
        let old = before.map_or_else(Tier::default, |row| row.tier);
        let data = json!({
            "before": old,
            "after": tier,
            "name": tier.label(Lang::Id),
            "reason": reason,
        });
        let subject = Subject::Member(member);
        let kind = EventKind::MemberTierPinned;
        events::record(conn, now, by, kind, subject, Some(member), &data)?;
        Ok(row)
    })
}

/// Lets a tier that was set by hand follow her purchases again.
///
/// # Errors
/// When there is no such member or the actor may not.
pub fn unpin(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
) -> Result<Tier, PinTierError> {
    by.require(Permission::EditMembers)?;
    write_tx(conn, |conn| {
        if let Some(before) = lock(conn, member)? {
            let pinned = false;
            store(conn, &MemberTier { pinned, ..before })?;
        }
        Ok(reckon(conn, now, by, member)?)
    })
}

fn lock(conn: &mut Conn, member: MemberId) -> Result<Option<MemberTier>, PinTierError> {
    lock_for_update(conn, "members", member.0)?;
    let there: Option<MemberId> = members::table
        .find(member)
        .select(members::id)
        .first(conn)
        .optional()?;
    if there.is_none() {
        return Err(PinTierError::NotFound);
    }
    Ok(find::of_member(conn, member)?)
}
