//! The terminal application, in a real terminal.

mod broken;
mod entering;
mod living;
pub mod screens;
