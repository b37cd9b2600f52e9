//! Finding campaigns.

use diesel::prelude::*;

use super::{
    Audience, Campaign, CampaignError, CampaignState, Results, audience::audience,
    results::results, store,
};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::{CampaignId, PromotionId},
    promotions::PromotionStatus,
    schema::{campaigns, promotions},
};

/// A campaign with everything its record shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignView {
    /// The campaign.
    pub campaign: Campaign,
    /// What staff call the promotion it speaks of.
    pub promotion: Option<String>,
    /// The code it gives away.
    pub code: Option<String>,
    /// Whom it would reach now; only while it has not begun.
    pub audience: Option<Audience>,
    /// What became of it.
    pub results: Results,
}

/// Returns campaigns, the newest first, of one state or all.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn list(
    conn: &mut Conn,
    by: &Actor,
    states: &[CampaignState],
    before: Option<CampaignId>,
    limit: i64,
) -> Result<Vec<Campaign>, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    let mut found = Campaign::query()
        .order(campaigns::id.desc())
        .limit(limit.clamp(1, 200))
        .into_boxed();
    if !states.is_empty() {
        found = found.filter(campaigns::state.eq_any(states.to_vec()));
    }
    if let Some(before) = before {
        found = found.filter(campaigns::id.lt(before));
    }
    Ok(found.load(conn)?)
}

/// Returns the promotions a letter may speak of: those that are not over, by
/// what staff call them.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn promotions_to_name(
    conn: &mut Conn,
    by: &Actor,
) -> Result<Vec<(PromotionId, String)>, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    Ok(promotions::table
        .filter(promotions::status.ne(PromotionStatus::Ended))
        .order(promotions::id.desc())
        .limit(100)
        .select((promotions::id, promotions::name))
        .load(conn)?)
}

/// Returns a campaign with its audience and results.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn view(
    conn: &mut Conn,
    by: &Actor,
    id: CampaignId,
) -> Result<Option<CampaignView>, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    let Some(campaign) = store::find(conn, id)? else {
        return Ok(None);
    };
    let promotion = match campaign.promotion_id {
        Some(promotion) => promotions::table
            .find(promotion)
            .select(promotions::name)
            .first(conn)
            .optional()?,
        None => None,
    };
    let begun = campaign.started_at.is_some();
    Ok(Some(CampaignView {
        promotion,
        code: store::code_of(conn, campaign.promotion_id)?,
        audience: match begun {
            false => Some(audience(conn, by, campaign.segment)?),
            true => None,
        },
        results: results(conn, &campaign)?,
        campaign,
    }))
}
