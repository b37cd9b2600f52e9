//! The web shop's program.

use std::{
    io::{self, IsTerminal},
    process::ExitCode,
};

use clap::Parser;
use shop_core::{messages::Explain, text::with_sources};
use shop_web::{serve, settings::Settings};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let settings = Settings::parse();
    let filter = EnvFilter::try_from_env("GRIYA_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr)
        .init();
    let lang = settings.lang;
    match serve::run(settings).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::debug!(error = with_sources(&error), "the shop does not serve");
            eprintln!("shop-web: {}", error.explain(lang));
            ExitCode::FAILURE
        }
    }
}
