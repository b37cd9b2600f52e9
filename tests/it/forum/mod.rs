//! The forum: writing, moderating, reading.

mod bad_input;
mod board;
mod moderating;
mod outliving;
mod pages;
mod reading;
mod writing;
