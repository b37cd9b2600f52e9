//! Every command there is: its name, keys, where it applies, how dangerous it is, and who may use it.
//!
//! Footer, help, palette, command line and the dialogs before a deed are
//! all made from this one table, so none of them can tell another story.

mod command;
mod resolve;
mod table;

pub use command::{Command, Danger, Id, Place};
pub use resolve::{Resolved, by_word, command, here, resolve};
pub use table::commands;
