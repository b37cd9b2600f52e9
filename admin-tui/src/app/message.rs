//! Everything that can reach the application from outside.

use ratatui::crossterm::event::KeyEvent;
use shop_core::events::Position;

use super::effect::{Done, Failure, Loaded, Slot};
use crate::screens::Screen;

/// Something that happened: to the keyboard, the screen, the clock or the database.
#[derive(Debug)]
pub enum Msg {
    /// The application begins.
    Started,
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// A scanner typed a code, and perhaps Enter behind it.
    Scan {
        /// The code.
        code: String,
        /// Whether Enter came behind it.
        entered: bool,
    },
    /// The terminal has another size.
    Resized(u16, u16),
    /// The terminal is gone.
    Hangup,
    /// Time went by.
    Tick,
    /// The database was opened, or not.
    Connected(Result<Start, String>),
    /// Something was read.
    Loaded {
        /// What it is for.
        slot: Slot,
        /// Which request it answers.
        sequence: u64,
        /// What was read.
        result: Result<Loaded, String>,
    },
    /// Something was done.
    Acted {
        /// Which request it answers.
        ticket: u64,
        /// What came of it.
        result: Result<Done, Failure>,
    },
    /// The activity log was looked at.
    Polled(Result<Polled, String>),
    /// The account may no longer work here.
    PutOut,
}

/// What is known once the database is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Whether a staff account exists; if none does, the owner's is made first.
    pub has_staff: bool,
    /// Whether this is the demo shop, whose accounts everybody may know.
    pub is_demo: bool,
    /// How far the activity log has come.
    pub position: Position,
}

/// What the activity log tells since the last look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Polled {
    /// How far it has come.
    pub position: Position,
    /// The screens that would show something new, once for each event.
    pub screens: Vec<Screen>,
    /// The queues' counts, when something happened.
    pub counters: Option<Counters>,
    /// Whether the account may still work here as what it signed in as.
    pub welcome: bool,
}

/// How much waits for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counters {
    /// Payments to verify.
    pub payments: i64,
    /// Registrations to review.
    pub registrations: i64,
    /// Messages to answer.
    pub messages: i64,
}
