//! Letting a campaign go out, and calling it off.

use super::{Campaign, CampaignError, CampaignEvent, offer, store, write::record};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::EventKind,
    ids::CampaignId,
    settings,
    time::Timestamp,
};

/// Sets the hour at which a campaign goes out; now, if none is named.
///
/// # Errors
/// When the hour is past, the promotion does not run then, the shop's address
/// is not known, the state does not allow it, or the actor may not.
pub fn schedule(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CampaignId,
    version: i64,
    send_at: Option<Timestamp>,
) -> Result<Campaign, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    let send_at = send_at.unwrap_or(now);
    if send_at < now {
        return Err(CampaignError::Past);
    }
    write_tx(conn, |conn| {
        if settings::public_url(conn)?.is_none() {
            return Err(CampaignError::NoAddress);
        }
        let (campaign, state) = store::take(conn, id, Some(version), CampaignEvent::Schedule)?;
        offer::check_runs(conn, send_at, campaign.promotion_id)?;
        store::move_on(conn, &campaign, state, Some(send_at))?;
        record(
            conn,
            now,
            by,
            EventKind::CampaignScheduled,
            id,
            &campaign.name,
        )?;
        Ok(store::reread(conn, id)?)
    })
}

/// Calls a campaign off; whoever has the letter has it, nobody else gets it.
///
/// # Errors
/// When it has gone out already, or the actor may not.
pub fn cancel(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CampaignId,
    version: i64,
) -> Result<Campaign, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    write_tx(conn, |conn| {
        let (campaign, state) = store::take(conn, id, Some(version), CampaignEvent::Cancel)?;
        store::move_on(conn, &campaign, state, campaign.send_at)?;
        record(
            conn,
            now,
            by,
            EventKind::CampaignCanceled,
            id,
            &campaign.name,
        )?;
        Ok(store::reread(conn, id)?)
    })
}
