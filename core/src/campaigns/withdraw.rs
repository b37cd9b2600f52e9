//! Letters that are not wanted any more while they wait in the outbox.

use serde_json::json;

use super::{CampaignState, Outcome, SuppressionReason, audience::why_not, store, suppress};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    email::Email,
    events::{self, EventKind, Subject},
    ids::CampaignRecipientId,
    members,
    time::Timestamp,
};

/// Asks once more, in the transaction that claims a letter, whether it may go
/// to its address. One that may not is taken off its recipient, and the
/// reason is returned.
pub(crate) fn withdrawn(
    conn: &mut Conn,
    now: Timestamp,
    id: CampaignRecipientId,
    address: &Email,
) -> Result<Option<&'static str>, DbError> {
    let recipient = store::recipient(conn, id)?.ok_or(DbError::NotFound)?;
    let campaign = store::find(conn, recipient.campaign_id)?.ok_or(DbError::NotFound)?;
    let member = members::by_id(conn, recipient.member_id)?.ok_or(DbError::NotFound)?;
    let called_off = !matches!(campaign.state, CampaignState::Sending | CampaignState::Sent);
    let (outcome, reason) = if called_off {
        // Should the campaign go out after all, she is asked about again.
        (Outcome::Waiting, "called_off")
    } else if let Some(outcome) = why_not(conn, &member)? {
        (outcome, outcome.as_str())
    } else if store::is_suppressed(conn, address.as_str())? {
        (Outcome::Suppressed, Outcome::Suppressed.as_str())
    } else {
        return Ok(None);
    };
    store::undecide(conn, now, id, outcome)?;
    let data = json!({ "name": campaign.name, "reason": reason });
    let about = Subject::Campaign(campaign.id);
    let kind = EventKind::NewsDropped;
    events::record(
        conn,
        now,
        &Actor::System,
        kind,
        about,
        Some(member.id),
        &data,
    )?;
    Ok(Some(reason))
}

/// Notes in the caller's transaction that mail to an address comes back, so
/// that it gets no more news.
pub(crate) fn bounced(
    conn: &mut Conn,
    now: Timestamp,
    address: &Email,
    said: &str,
) -> Result<(), DbError> {
    let note: String = said.chars().filter(|c| !c.is_control()).take(200).collect();
    suppress::add(
        conn,
        now,
        &Actor::System,
        address,
        SuppressionReason::Bounced,
        &note,
    )?;
    Ok(())
}
