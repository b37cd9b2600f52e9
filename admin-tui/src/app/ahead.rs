//! What is typed ahead: pressed, pasted or scanned for something that is
//! still being read, it waits until that is there, so that fast fingers never
//! act on nothing, nor on the rows of the view before.

use ratatui::crossterm::event::KeyEvent;

use super::{
    effect::Effect,
    keyboard,
    model::{Model, Phase, Popup},
};
use crate::{
    registry::{Command, Id, Place},
    screens::{self, Screen},
};

/// How much waits at most; whoever leans on a key means no more than this.
const MOST: usize = 256;

/// Something that came from the keyboard's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A key.
    Key(KeyEvent),
    /// A pasted text.
    Paste(String),
    /// What a scanner typed, and whether Enter came behind it.
    Scan(String, bool),
}

/// Keeps something for later if what it is for is being read, or if more
/// waits already: all of it stays in its order. Gives it back if it is to be
/// taken now.
///
/// A key waits only once it is known which command it is for, see [`postpone`].
pub fn keep(model: &mut Model, typed: Typed) -> Option<Typed> {
    if model.ahead.is_empty() && !is_early(model, &typed) {
        return Some(typed);
    }
    if model.ahead.len() < MOST {
        model.ahead.push_back(typed);
    }
    None
}

/// Keeps the strokes of a command for later if what it is for is still being read.
pub fn postpone(model: &mut Model, command: &Command) -> bool {
    let early = match waits_for(command) {
        Wait::Nothing => false,
        Wait::List => screens::awaits_list(model),
        Wait::Chosen => screens::awaits(model),
    };
    if early {
        let strokes = std::mem::take(&mut model.strokes);
        let keys = strokes.into_iter().map(|stroke| Typed::Key(stroke.into()));
        model.ahead.extend(keys);
    }
    early
}

/// What has to be there before a command means anything.
enum Wait {
    Nothing,
    /// The rows of the list.
    List,
    /// The row or the open record it would be done to.
    Chosen,
}

fn waits_for(command: &Command) -> Wait {
    match command.id {
        Id::Open
        | Id::MoveDown
        | Id::MoveUp
        | Id::PageDown
        | Id::PageUp
        | Id::First
        | Id::Last
        | Id::SwitchPane => Wait::Chosen,
        Id::NextRecord | Id::PreviousRecord => Wait::List,
        Id::Back | Id::Up | Id::Filter | Id::NextView | Id::PreviousView | Id::Reload => {
            Wait::Nothing
        }
        _ if command.places == Place::ALL => Wait::Nothing,
        _ => Wait::Chosen,
    }
}

/// Returns whether something has to wait before it is looked at: what is typed
/// while somebody is being let in, and what is scanned at the counter, since
/// the first article begins an order and the next belongs to it.
fn is_early(model: &Model, typed: &Typed) -> bool {
    if model.phase == Phase::SignedOut {
        return matches!(model.popups.last(), Some(Popup::Form { form, .. }) if form.busy);
    }
    let Typed::Scan(..) = typed else { return false };
    let typing = !model.popups.is_empty() || screens::filtering(model);
    let under_way = !model.work.acts.is_empty() || screens::awaits(model);
    !typing && model.screen == Screen::Counter && under_way
}

/// Takes what waited, as far as what it is for is there now.
///
/// A question that opens ends it: nobody answers what she has not seen.
pub fn catch_up(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    // What waits again keeps its place before what was typed behind it.
    let mut waiting = std::mem::take(&mut model.ahead);
    while model.ahead.is_empty()
        && !screens::awaits(model)
        && !waiting.front().is_some_and(|typed| is_early(model, typed))
        && let Some(typed) = waiting.pop_front()
    {
        effects.extend(keyboard::take(model, typed));
        if matches!(model.popups.last(), Some(Popup::Dialog { .. })) {
            waiting.clear();
        }
    }
    model.ahead.extend(waiting);
    effects
}

/// Forgets keys that were meant for a place which is no longer in front; what
/// was scanned is still to be sold.
pub fn forget_keys(model: &mut Model) {
    model.ahead.retain(|typed| matches!(typed, Typed::Scan(..)));
}
