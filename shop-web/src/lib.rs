//! The web shop.
