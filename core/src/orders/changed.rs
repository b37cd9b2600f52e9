//! What made a total go up between looking and ordering.

use crate::{
    db::Conn,
    ids::PromotionId,
    messages::Lang,
    pricing::{Outcome, PricedCart, Unmet},
    promotions::{self, Phase},
    time::Timestamp,
};
use diesel::QueryResult;

/// A promotion that was in the price when the customer looked, and is not
/// any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostPromotion {
    /// Its name.
    pub label: String,
    /// Its name in English.
    pub label_en: String,
    /// Why, in a sentence.
    pub says: String,
    /// The sentence in English.
    pub says_en: String,
}

impl LostPromotion {
    /// Returns name and reason: `Promo Gajian: Sudah berakhir pada 25 Nov 2026.`
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        format!(
            "{}: {}",
            lang.choose(&self.label, &self.label_en),
            lang.choose(&self.says, &self.says_en)
        )
    }
}

/// Returns which of the promotions that were seen are gone from the price,
/// and why.
///
/// # Errors
/// When the database fails.
pub fn lost_promotions(
    conn: &mut Conn,
    now: Timestamp,
    seen: &[PromotionId],
    priced: &PricedCart,
) -> QueryResult<Vec<LostPromotion>> {
    let mut lost = Vec::new();
    for &id in seen.iter().take(20) {
        let reason = priced
            .reasons
            .iter()
            .find(|reason| reason.promotion_id == id);
        if let Some(reason) = reason {
            if !matches!(reason.outcome, Outcome::Applied(_)) {
                lost.push(LostPromotion {
                    label: reason.label.clone(),
                    label_en: reason.label_en.clone(),
                    says: reason.says(Lang::Id),
                    says_en: reason.says(Lang::En),
                });
            }
            continue;
        }
        // One that applied by itself is not asked any more once it is over.
        let Some(promotion) = promotions::by_id(conn, id)? else {
            continue;
        };
        let unmet = match promotion.phase(now) {
            // Nobody has seen these; the numbers come from a browser.
            Phase::Draft | Phase::Planned => continue,
            Phase::Paused => Unmet::Paused,
            Phase::Running | Phase::Over => Unmet::Over {
                since: promotion.ends_at.filter(|end| *end <= now),
            },
        };
        lost.push(LostPromotion {
            label_en: promotion.label(Lang::En).to_owned(),
            label: promotion.label,
            says: unmet.says(Lang::Id),
            says_en: unmet.says(Lang::En),
        });
    }
    Ok(lost)
}
