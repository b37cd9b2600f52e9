//! News by mail, and the way out of them.

mod holding;
mod pages;
mod sending;

pub use sending::wants_news;
