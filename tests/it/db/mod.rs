//! What the database module promises to everything above it.

mod migrating;
mod transactions;
