//! The one integration binary: use cases, pages, screens, commands, stories.
//!
//! First the equipment that the tests share, then the tests by area.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, the equipment of tests included"
)]

mod browser;
mod database;
mod mailbox;
mod programs;
mod server;
mod shop;
mod terminal;
mod waiting;
mod web;

mod architecture;
mod db;
mod events;
mod schema;
mod staff;
