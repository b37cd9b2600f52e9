//! An order: how to pay it, where it is, and what its owner can do.

mod handle;
mod page;
mod steps;

pub use handle::{cancel, received, show};
