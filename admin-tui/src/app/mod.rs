//! The application: a model, messages that change it, effects it asks for, and a view of it.

pub mod ahead;
pub mod effect;
pub mod event_loop;
pub mod gate;
mod history;
pub mod input;
mod keyboard;
mod live;
pub mod message;
pub mod model;
pub mod offers;
mod popups;
pub mod update;
pub mod view;
pub mod worker;
pub mod writing;
