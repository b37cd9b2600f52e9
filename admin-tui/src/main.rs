//! Starts a command, or the terminal application when there is none.

use std::process::ExitCode;

use admin_tui::{
    app::event_loop,
    commands::{self, Arguments},
};
use clap::Parser;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(command) = &arguments.command {
        return commands::run(&arguments, command);
    }
    match event_loop::run(arguments.settings) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("admin-tui: {error}");
            ExitCode::FAILURE
        }
    }
}
