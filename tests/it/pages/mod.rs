//! The pages of the web shop, through the real server.

mod bad_input;
mod demo;
mod doing;
mod guards;
mod home;
mod reading;
mod starting;
mod wishes;
