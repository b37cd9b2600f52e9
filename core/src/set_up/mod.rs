//! What a new shop begins with, so that it works before anyone has set it
//! up: a place for stock, provinces and shipping rates, pages and questions.

mod begin;
mod ensure;
mod furnish;
mod regions;
mod store;

pub use begin::{BeginError, Begun, begin};
pub use ensure::ensure;
