//! Starts the terminal application.

use std::process::ExitCode;

use admin_tui::{app::event_loop, settings::Settings};
use clap::Parser;

/// The staff's terminal application of the boutique.
#[derive(Debug, Parser)]
#[command(name = "admin-tui", version)]
struct CommandLine {
    #[command(flatten)]
    settings: Settings,
}

fn main() -> ExitCode {
    let line = CommandLine::parse();
    match event_loop::run(line.settings) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("admin-tui: {error}");
            ExitCode::FAILURE
        }
    }
}
