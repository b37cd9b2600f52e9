//! News by mail: written once, sent to those who asked for it, and honest
//! about what it brought.

mod act;
mod audience;
mod campaign;
mod error;
mod find;
mod letter;
mod offer;
mod results;
mod send;
mod state;
mod store;
mod suppress;
mod try_out;
mod unsubscribe;
mod withdraw;
mod write;

pub use act::{cancel, schedule};
pub use audience::{Audience, audience};
pub use campaign::{Campaign, CampaignProblem, Outcome};
pub use error::CampaignError;
pub use find::{CampaignView, list, promotions_to_name, view};
pub use offer::LetterCode;
pub use results::{Effect, Results, Verdict};
pub use send::{CampaignRound, send_due};
pub use state::{CampaignEvent, CampaignState, CampaignTransitionError};
pub use suppress::{Suppression, SuppressionReason, allow_again, suppress, suppressions};
pub use try_out::try_out;
pub use unsubscribe::{Farewell, farewell, unsubscribe};
pub(crate) use withdraw::{bounced, withdrawn};
pub use write::{CampaignText, create, edit};
