//! News by mail: written once, sent to those who asked for it, and honest
//! about what it brought.

mod act;
mod audience;
mod campaign;
mod error;
mod find;
mod letter;
mod results;
mod send;
mod state;
mod store;
mod suppress;
mod try_out;
mod unsubscribe;
mod write;

pub use act::{cancel, schedule};
pub use audience::{Audience, audience};
pub use campaign::{Campaign, Outcome};
pub use error::CampaignError;
pub use find::{CampaignView, list, promotions_to_name, view};
pub use results::{Effect, Results, Verdict};
pub use send::{CampaignRound, send_due};
pub use state::{CampaignEvent, CampaignState, CampaignTransitionError};
pub use suppress::{Suppression, SuppressionReason, allow_again, suppress, suppressions};
pub use try_out::try_out;
pub use unsubscribe::{Farewell, farewell, unsubscribe};
pub use write::{CampaignText, create, edit};
