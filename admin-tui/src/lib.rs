//! The staff's terminal application, and the same commands for scripts.

pub mod commands;
pub mod settings;
