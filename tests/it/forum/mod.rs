//! The forum: writing, moderating, reading.

mod board;
mod moderating;
mod reading;
mod writing;
