//! Tiers: what a member has bought in a year makes her prices lower.

mod find;
mod pin;
mod reckon;
mod tier;

pub use find::{of_member, tier_of};
pub use pin::{PinTierError, pin, unpin};
pub(crate) use reckon::reckon;
pub use reckon::reckon_all;
pub use tier::{MemberTier, Tier, TierRules, TierStep};
