//! The pages of the web shop, through the real server.

mod bad_input;
mod demo;
mod doing;
mod fragments;
mod guards;
mod home;
mod reading;
mod returning;
mod starting;
mod wishes;
