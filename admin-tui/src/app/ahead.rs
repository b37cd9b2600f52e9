//! Keys typed ahead: what is pressed for something that is still being read
//! waits until it is there, so that fast fingers never act on nothing or on
//! the rows of the view before.

use ratatui::crossterm::event::KeyEvent;

use super::{effect::Effect, keyboard, model::Model};
use crate::{
    registry::{Command, Id, Place},
    screens,
};

/// How many keys wait at most; whoever leans on a key means no more than this.
const MOST: usize = 256;

/// Keeps a key for later if others wait already: they stay in their order.
pub fn keep(model: &mut Model, key: KeyEvent) -> bool {
    if model.ahead.is_empty() {
        return false;
    }
    if model.ahead.len() < MOST {
        model.ahead.push_back(key);
    }
    true
}

/// Keeps the strokes of a command for later if what it is for is still being read.
pub fn postpone(model: &mut Model, command: &Command) -> bool {
    if !waits(command) || !screens::awaits(model) {
        return false;
    }
    let strokes = std::mem::take(&mut model.strokes);
    model.ahead.extend(strokes.into_iter().map(KeyEvent::from));
    true
}

/// Returns whether a command is for a row or a record, not for moving away from them.
fn waits(command: &Command) -> bool {
    match command.id {
        Id::Open
        | Id::MoveDown
        | Id::MoveUp
        | Id::PageDown
        | Id::PageUp
        | Id::First
        | Id::Last
        | Id::SwitchPane => true,
        Id::Back
        | Id::Up
        | Id::Filter
        | Id::NextView
        | Id::PreviousView
        | Id::NextRecord
        | Id::PreviousRecord
        | Id::Reload => false,
        _ => command.places != Place::ALL,
    }
}

/// Presses the keys that waited, as far as what they are for is there now.
pub fn catch_up(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    // What was pressed behind a key that waits again keeps its place behind it.
    let mut waiting = std::mem::take(&mut model.ahead);
    while !screens::awaits(model)
        && model.ahead.is_empty()
        && let Some(key) = waiting.pop_front()
    {
        effects.extend(keyboard::press(model, key));
    }
    model.ahead.extend(waiting);
    effects
}
