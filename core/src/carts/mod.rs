//! Carts: what a customer wants, found again by a token in her browser.
//!
//! A cart reserves nothing; whether the goods are there is decided when the
//! order is placed.

mod change;
mod codes;
mod error;
mod store;
mod view;

pub use change::{accept_prices, add, adopt, change, remove};
pub use codes::{MOST_CODES, add_code, codes, remove_code};
pub use error::CartError;
pub use store::CartState;
pub use store::{count, count_in, find, of_member, sweep};
pub(crate) use store::{lock, mark_ordered};
pub use view::{CartLineView, CartView, LineProblem, owner, view};

/// The most pieces of one variant in a cart.
pub const MOST_PIECES: i64 = 99;

/// The most lines in a cart.
pub const MOST_LINES: i64 = 50;
