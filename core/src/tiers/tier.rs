//! The tiers, what leads to them and what they give.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};
use serde::{Deserialize, Serialize};

use crate::{
    db::{MultiBackend, text_enum},
    ids::MemberId,
    messages::{Lang, text, text_with},
    money::Rupiah,
    schema::member_tiers,
    time::Timestamp,
};

/// How much a member has bought in the last twelve months, in four steps.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    AsExpression,
    FromSqlRow,
    Serialize,
)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Every member.
    #[default]
    Member,
    /// Perunggu.
    Bronze,
    /// Perak.
    Silver,
    /// Emas.
    Gold,
}

text_enum!(Tier {
    Member => "member",
    Bronze => "bronze",
    Silver => "silver",
    Gold => "gold",
});

impl Tier {
    /// Returns the tier's name: `Perak`.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("tier-{self}"))
    }

    /// Returns what the tier's price is called: `Harga Perak`.
    #[must_use]
    pub fn price_label(self, lang: Lang) -> String {
        text_with(lang, "discount-tier", &[("tier", &self.label(lang))])
    }
}

/// What leads to a tier and what it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TierStep {
    /// From this value of goods bought in twelve months on.
    pub from: i64,
    /// How much lower the prices are, in hundredths of a percent.
    pub share: i64,
}

/// The three tiers above the first, which costs nothing and gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TierRules {
    /// Perunggu.
    pub bronze: TierStep,
    /// Perak.
    pub silver: TierStep,
    /// Emas.
    pub gold: TierStep,
}

impl Default for TierRules {
    fn default() -> Self {
        let step = |from, share| TierStep { from, share };
        Self {
            bronze: step(1_500_000, 200),
            silver: step(4_000_000, 300),
            gold: step(9_000_000, 500),
        }
    }
}

impl TierRules {
    /// Returns what leads to a tier; nothing leads to the first one.
    #[must_use]
    pub const fn step(&self, tier: Tier) -> Option<TierStep> {
        match tier {
            Tier::Member => None,
            Tier::Bronze => Some(self.bronze),
            Tier::Silver => Some(self.silver),
            Tier::Gold => Some(self.gold),
        }
    }

    /// Returns how much lower a tier's prices are, in hundredths of a percent.
    #[must_use]
    pub fn share(&self, tier: Tier) -> i64 {
        self.step(tier).map_or(0, |step| step.share)
    }

    /// Returns the tier a year's purchases lead to.
    #[must_use]
    pub fn reached(&self, spend: Rupiah) -> Tier {
        let reached = |tier: &&Tier| self.step(**tier).is_none_or(|step| spend.0 >= step.from);
        Tier::ALL
            .iter()
            .rev()
            .find(reached)
            .copied()
            .unwrap_or_default()
    }

    /// Returns the next tier above one and what is missing to it.
    #[must_use]
    pub fn next(&self, tier: Tier, spend: Rupiah) -> Option<(Tier, Rupiah)> {
        let above = Tier::ALL.iter().find(|other| **other > tier)?;
        let from = self.step(*above)?.from;
        Some((*above, Rupiah((from - spend.0).max(0))))
    }

    /// Returns whether the tiers rise and give no more than half the price.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let steps = [self.bronze, self.silver, self.gold];
        let rising = steps
            .windows(2)
            .all(|pair| pair[0].from < pair[1].from && pair[0].share <= pair[1].share);
        let bounded = steps.iter().all(|step| {
            (1..=1_000_000_000_000).contains(&step.from) && (0..=5_000).contains(&step.share)
        });
        rising && bounded
    }
}

/// Where a member stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, HasQuery)]
#[diesel(table_name = member_tiers, check_for_backend(MultiBackend))]
pub struct MemberTier {
    /// Who.
    pub member_id: MemberId,
    /// Her tier.
    pub tier: Tier,
    /// Whether staff have set it, so that the reckoning leaves it alone.
    pub pinned: bool,
    /// What she bought in the twelve months before the reckoning.
    pub spend: Rupiah,
    /// Since when she is in the tier.
    pub since: Timestamp,
    /// When her purchases were last added up.
    pub reckoned_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purchases_lead_to_tiers() {
        let rules = TierRules::default();
        let reached = [0, 1_499_999, 1_500_000, 4_000_000, 8_999_999, 9_000_000]
            .map(|spend| rules.reached(Rupiah(spend)));
        use Tier::{Bronze, Gold, Member, Silver};
        assert_eq!(reached, [Member, Member, Bronze, Silver, Silver, Gold]);
        let next = |tier, spend| rules.next(tier, Rupiah(spend));
        assert_eq!(next(Member, 1_200_000), Some((Bronze, Rupiah(300_000))));
        assert_eq!(next(Gold, 20_000_000), None);
        assert!(rules.is_sound());
    }

    #[test]
    fn tiers_that_do_not_rise_are_not_sound() {
        let mut rules = TierRules::default();
        rules.gold.from = rules.silver.from;
        assert!(!rules.is_sound());
        let mut rules = TierRules::default();
        rules.gold.share = 9_000;
        assert!(!rules.is_sound());
    }
}
