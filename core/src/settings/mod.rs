//! What the owner decides about the shop: its name, contacts and rules.
//!
//! One JSON value in the table `settings`; what was never set has a default,
//! so that a new shop works before anyone has opened the settings.

mod public_url;
mod save;
mod shop;
mod store;

pub use public_url::{link, public_url, remember_public_url};
pub use save::{SaveSettingsError, SettingsField, save};
pub use shop::{ShopSettings, TaxRule};
pub use store::load;
pub(crate) use store::{read, write, write_if_missing};
