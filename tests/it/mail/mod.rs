//! The outbox.

mod delivering;
