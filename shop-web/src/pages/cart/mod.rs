//! The cart: what is in it, its codes, and putting things into it.

mod codes;
mod filling;
mod page;

pub use codes::{Code, code};
pub use filling::{Add, Change, accept_prices, add, change};
pub use page::show;
