//! A promotion as pricing sees it: its terms, and how far it is used already.

use super::LineFacts;
use crate::{
    ids::PromotionCodeId,
    money::Rupiah,
    promotions::{Phase, Promotion, Target, TargetKind},
};

/// A promotion that may take part in a price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The promotion.
    pub promotion: Promotion,
    /// Where it stands now.
    pub phase: Phase,
    /// What it is limited to; nothing means everything.
    pub targets: Vec<Target>,
    /// How often the customer has used it.
    pub member_uses: i64,
    /// The code she typed for it.
    pub code: Option<TypedCode>,
}

/// A code that was typed and belongs to a promotion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedCode {
    /// The code's row.
    pub id: PromotionCodeId,
    /// The code, folded.
    pub code: String,
    /// Whether its own limit leaves no further use.
    pub used_up: bool,
}

impl Rule {
    /// Returns whether a line is among what the promotion is for.
    #[must_use]
    pub fn covers(&self, line: &LineFacts) -> bool {
        self.targets.is_empty()
            || self.targets.iter().any(|target| match target.kind {
                TargetKind::Product => line.product_id.0 == target.target_id,
                TargetKind::Category => line.categories.iter().any(|id| id.0 == target.target_id),
                TargetKind::Collection => line.collections.contains(&target.target_id),
            })
    }

    /// Returns what the budget leaves, if there is one.
    pub(super) fn budget_left(&self) -> Option<Rupiah> {
        let budget = self.promotion.budget?;
        Some(Rupiah(budget.0.saturating_sub(self.promotion.spent.0)))
    }

    /// Orders rules among equals: the higher priority, then the older one.
    pub(super) fn rank(&self) -> (i64, i64) {
        (-self.promotion.priority, self.promotion.id.0)
    }
}
