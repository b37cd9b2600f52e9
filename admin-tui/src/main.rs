//! Starts a command, or the terminal application when there is none.

use std::process::ExitCode;

use admin_tui::commands::{self, Arguments};
use clap::Parser;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match &arguments.command {
        Some(command) => commands::run(&arguments, command),
        None => ExitCode::SUCCESS,
    }
}
