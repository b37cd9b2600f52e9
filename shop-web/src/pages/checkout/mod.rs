//! The checkout: address, delivery, payment and the sum on one page.

mod form;
mod handle;
mod page;

pub use form::Typed;
pub use handle::{show, submit};
