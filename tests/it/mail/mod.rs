//! The outbox.

mod delivering;
mod withdrawing;
