//! The one integration binary: use cases, pages, screens, commands, stories.
//!
//! First the equipment that the tests share, then the tests by area.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, helpers of tests included"
)]

mod browser;
mod database;
mod mailbox;
mod programs;
mod server;
mod terminal;
mod waiting;
mod web;

mod architecture;
mod schema;
