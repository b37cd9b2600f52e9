//! Promotions: what they give, for what, to whom, when, and how often.
//!
//! `pricing` decides what they take off a cart; here they are made, found,
//! used up and counted.

mod add_codes;
mod code;
mod create;
mod dates;
mod decide;
mod describe;
mod error;
mod kind;
mod list;
mod load;
mod promotion;
mod redeem;
mod results;
mod running;
mod state;
mod store;
mod tags;
mod terms;

pub use add_codes::{MOST_CODES_AT_ONCE, add_code, codes, generate_codes};
pub(crate) use add_codes::{public_code, single_code};
pub use code::{LONGEST_CODE, fold_code};
pub use create::{copy, create, create_with_codes, edit};
pub(crate) use dates::naming;
pub use dates::{PromotionPhase, next_change, phases};
pub use decide::{by_id, decide};
pub use describe::share_text;
pub use error::{PromotionError, PromotionField};
pub use kind::{PromotionKind, find_targets, parse_share, typed_targets};
pub use list::{PromotionFilter, PromotionQuery, PromotionRow, PromotionView, list, named, view};
pub(crate) use load::{is_known, load};
pub use promotion::{Promotion, PromotionCode, Redemption, Reward, Target, TargetKind, Trigger};
pub(crate) use redeem::{RedeemError, redeem, release, take_again};
pub use results::{PromotionOrder, PromotionResult, ResultsError, results};
pub(crate) use results::{PromotionUse, offered, uses};
pub use running::{PublicPromotion, running};
pub use state::{Phase, PromotionEvent, PromotionStatus, PromotionTransitionError};
pub(crate) use tags::Shelves;
pub use tags::{PriceTag, PriceTags};
pub use terms::{MOST_TARGETS, PromotionTerms};
