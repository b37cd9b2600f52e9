//! Conversations between members and the shop.

mod talking;
