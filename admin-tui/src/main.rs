//! Starts a command, or the terminal application when there is none.

use std::process::ExitCode;

use admin_tui::{
    app::event_loop::{self, Ended},
    commands::{self, Arguments},
};
use clap::Parser;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(command) = &arguments.command {
        return commands::run(&arguments, command);
    }
    match event_loop::run(arguments.settings) {
        Ok(Ended::ByPerson) => ExitCode::SUCCESS,
        // What the screen said is gone with it, so it is said once more.
        Ok(Ended::WithoutDatabase(reason)) => {
            eprintln!("admin-tui: {reason}");
            ExitCode::from(4)
        }
        Err(error) => {
            eprintln!("admin-tui: {error}");
            ExitCode::FAILURE
        }
    }
}
