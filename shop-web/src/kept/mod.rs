//! Pages for visitors without any cookie, kept in memory until something
//! happens in the shop.
//!
//! Before a kept page is sent, the database is asked whether anything has
//! happened since it was made, in whichever process: one small question
//! instead of all that the page reads. Nothing personal can be kept: who
//! carries a cookie is never answered from here, and no answer that sets one
//! is kept.

mod middleware;
mod shelf;

pub use middleware::KeepPages;
pub use shelf::KeptPages;
