//! The command line: the same use cases as the terminal application, for
//! scripts, for cron, and for whoever sits at the machine.
//!
//! Data goes to standard output and everything else to standard error. One
//! file holds one command: its help, its arguments and what it does.

mod answer;
mod arguments;
mod audit;
mod bank;
mod campaign;
mod catalog;
mod category;
mod collection;
mod content;
mod conversation;
mod counter;
mod each;
mod formats;
mod forum;
mod input;
mod jobs;
mod mail;
mod member;
mod migrate;
mod order;
mod password;
mod payment;
mod picture_file;
mod product;
mod promo;
mod report;
mod request;
mod run;
mod session;
mod shop;
mod staff;
mod stock;
#[cfg(test)]
mod tests;
mod variant;

pub use answer::Exit;
pub use arguments::{Arguments, Command, Options};
pub use formats::{Format, render};
pub use report::document as report_document;
pub use run::run;
