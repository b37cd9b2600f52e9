//! Promotions: what they give, for what, to whom, when, and how often.

mod dates;
mod promotion;
mod state;

pub use dates::{PromotionPhase, next_change, phases};
pub use promotion::{Promotion, PromotionCode, Redemption, Reward, Target, TargetKind, Trigger};
pub use state::{Phase, PromotionEvent, PromotionStatus, PromotionTransitionError};
