//! The staff's terminal application: a work queue, and everything a person does about it.
//!
//! `app` is the frame (model, messages, update, view, worker), `registry`
//! the one table of commands, `screens` what the shop is made of, `widgets`
//! what screens are made of; `commands` is the command line.

pub mod app;
pub mod commands;
pub mod elapsed;
pub mod keys;
pub mod own_editor;
pub mod proof;
pub mod registry;
pub mod screens;
pub mod settings;
#[cfg(test)]
mod stage;
pub mod theme;
pub mod widgets;
