//! The terminal application, in a real terminal.

mod broken;
mod entering;
mod living;
mod screens;

pub use screens::enter;
