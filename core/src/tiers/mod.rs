//! Tiers: what a member has bought in a year makes her prices lower.

mod tier;

pub use tier::{MemberTier, Tier, TierRules, TierStep};
