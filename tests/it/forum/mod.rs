//! The forum: writing, moderating, reading.

mod bad_input;
mod board;
mod moderating;
pub mod pages;
mod reading;
mod writing;
