//! Carts, of guests and of members.

mod adopting;
mod filling;
