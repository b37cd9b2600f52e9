//! The boutique's domain and its storage.
//!
//! One use case is one function and one transaction; the web shop, the
//! terminal and the command line call the same ones. This crate alone knows
//! diesel; it knows no HTTP, no HTML and no terminal, and it never reads the
//! clock: `now` is an argument.

pub mod actor;
pub mod audit;
pub mod campaigns;
pub mod carts;
pub mod catalog;
pub mod content;
pub mod counter;
pub mod customers;
pub mod db;
pub mod demo;
pub mod documents;
pub mod email;
pub mod events;
pub mod forum;
pub mod ids;
pub mod jobs;
pub mod limits;
pub mod mail;
pub mod media;
pub mod members;
pub mod messages;
pub mod money;
pub mod orders;
pub mod payments;
pub mod phone;
pub mod pricing;
pub mod promotions;
pub mod reports;
pub mod requests;
pub mod secret;
pub mod service;
pub mod sessions;
pub mod set_up;
pub mod settings;
pub mod shipping;
pub mod staff;
pub mod stock;
pub mod text;
pub mod tiers;
pub mod time;
pub mod work_queue;

mod counters;
mod schema;
#[cfg(test)]
mod scratch;
