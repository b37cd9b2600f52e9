//! Members' sessions on the web: a random token in a cookie, of which only
//! the digest is stored.

mod sign_in;
mod store;

pub use sign_in::{SignInError, sign_in};
pub use store::{end, end_all, find, sweep};
