//! The promotion a letter speaks of: whether it runs, and the code it gives.

use super::CampaignError;
use crate::{
    db::Conn,
    ids::PromotionId,
    promotions::{self, Phase, Promotion, Trigger},
    time::Timestamp,
};

/// The code that a letter gives away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterCode {
    /// One that everybody may know and use.
    Shared(String),
    /// A fresh one in every letter, good for one order: the promotion has
    /// none that everybody may use.
    OfOnesOwn,
}

/// Returns which code the letters about a promotion give, if they can.
pub(super) fn code_of(
    conn: &mut Conn,
    promotion: Option<PromotionId>,
) -> Result<Option<LetterCode>, CampaignError> {
    let Some(promotion) = found(conn, promotion)? else {
        return Ok(None);
    };
    if promotion.trigger != Trigger::Code {
        return Ok(None);
    }
    let shared = promotions::public_code(conn, promotion.id)?;
    Ok(Some(
        shared.map_or(LetterCode::OfOnesOwn, LetterCode::Shared),
    ))
}

/// Refuses a promotion that does not run at the hour of its letters.
pub(super) fn check_runs(
    conn: &mut Conn,
    at: Timestamp,
    promotion: Option<PromotionId>,
) -> Result<(), CampaignError> {
    let Some(promotion) = found(conn, promotion)? else {
        return Ok(());
    };
    let name = promotion.name.clone();
    match promotion.phase(at) {
        Phase::Running if promotion.is_used_up() => Err(CampaignError::PromotionUsedUp(name)),
        Phase::Running => Ok(()),
        phase @ (Phase::Draft | Phase::Planned | Phase::Paused | Phase::Over) => {
            Err(CampaignError::PromotionNotRunning { name, phase })
        }
    }
}

/// Finds the promotion of a letter, if it has one.
pub(super) fn found(
    conn: &mut Conn,
    promotion: Option<PromotionId>,
) -> Result<Option<Promotion>, CampaignError> {
    match promotion {
        None => Ok(None),
        Some(id) => match promotions::by_id(conn, id)? {
            Some(promotion) => Ok(Some(promotion)),
            None => Err(CampaignError::NoSuchPromotion),
        },
    }
}
