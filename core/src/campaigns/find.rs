//! Finding campaigns.

use diesel::prelude::*;

use super::{
    Audience, Campaign, CampaignError, CampaignState, LetterCode, Results, audience::audience,
    offer, results::results, store,
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
    pub code: Option<LetterCode>,
    /// Whom it would reach now; only while nobody is written down.
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

/// Returns the promotions a letter may speak of, by what staff call them:
/// those that staff have not ended, and those of unsent letters.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn promotions_to_name(
    conn: &mut Conn,
    by: &Actor,
) -> Result<Vec<(PromotionId, String)>, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    let unsent = campaigns::table
        .filter(campaigns::state.eq_any([CampaignState::Draft, CampaignState::Scheduled]))
        .filter(campaigns::promotion_id.is_not_null())
        .select(campaigns::promotion_id.assume_not_null());
    Ok(promotions::table
        .filter(
            promotions::status
                .ne(PromotionStatus::Ended)
                .or(promotions::id.eq_any(unsent)),
        )
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
    let promotion = offer::found(conn, campaign.promotion_id)?.map(|promotion| promotion.name);
    let begun = campaign.started_at.is_some();
    Ok(Some(CampaignView {
        promotion,
        code: offer::code_of(conn, campaign.promotion_id)?,
        audience: match begun {
            false => Some(audience(conn, by, campaign.segment)?),
            true => None,
        },
        results: results(conn, &campaign)?,
        campaign,
    }))
}
