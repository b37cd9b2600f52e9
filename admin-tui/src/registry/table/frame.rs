//! What the application itself does.

use super::{Command, Id, PLAIN};

/// Commands of the application itself.
pub(super) const FRAME: &[Command] = &[
    // The application itself.
    Command {
        id: Id::CommandLine,
        name: "command-line",
        keys: &[":"],
        hint: 8,
        ..PLAIN
    },
    Command {
        id: Id::Palette,
        name: "palette",
        keys: &["ctrl-p"],
        hint: 6,
        ..PLAIN
    },
    Command {
        id: Id::Quit,
        name: "quit",
        keys: &["Q"],
        hint: 5,
        words: &["q", "keluar", "exit"],
        ..PLAIN
    },
    Command {
        id: Id::SignOut,
        name: "sign-out",
        keys: &["f12"],
        words: &["kunci", "lock"],
        ..PLAIN
    },
    Command {
        id: Id::Help,
        name: "help",
        keys: &["?", "f1"],
        hint: 1,
        words: &["bantuan"],
        ..PLAIN
    },
];
