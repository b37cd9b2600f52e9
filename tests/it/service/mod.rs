//! Conversations between members and the shop.

mod calendar;
mod canned;
mod clocks;
pub mod letters;
mod measuring;
mod payments;
mod talking;
mod twice;
