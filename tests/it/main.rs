//! The one integration binary: use cases, pages, screens, commands, stories.
//!
//! First the equipment that the tests share, then the tests by area.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, the equipment of tests included"
)]

mod books;
mod browser;
mod mailbox;
mod pdf;
mod programs;
mod server;
mod shop;
mod site;
mod terminal;
mod tmux;
mod waiting;
mod web;

mod architecture;
mod campaigns;
mod carts;
mod catalog;
mod cli;
mod content;
mod counter;
mod customers;
mod db;
mod events;
mod forum;
mod jobs;
mod mail;
mod members;
mod orders;
mod pages;
mod paper;
mod payments;
mod promotions;
mod reports;
mod requests;
mod schema;
mod service;
mod staff;
mod stock;
mod stories;
mod tui;
