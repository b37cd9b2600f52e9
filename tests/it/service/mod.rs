//! Conversations between members and the shop.

mod calendar;
mod canned;
mod clocks;
mod measuring;
mod payments;
mod talking;
