//! The forum: writing, moderating, reading.

mod bad_input;
mod board;
mod moderating;
mod outliving;
pub mod pages;
mod reading;
mod writing;
