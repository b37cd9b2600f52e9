//! What is set when the program starts, on the command line or in the environment.

use clap::Args;
use shop_core::{
    db::{BadDatabaseUrl, DatabaseUrl},
    messages::Lang,
};

/// Where the demo shop lives; the web shop's `--demo` uses the same place.
pub const DEMO_DATABASE: &str = "sqlite://data/demo/griya.db";
/// Where the shop lives when nothing else is said.
pub const DEFAULT_DATABASE: &str = "sqlite://data/griya.db";
/// Where the demo shop's pictures live.
pub const DEMO_MEDIA: &str = "data/demo/media";
/// Where pictures live when nothing else is said.
pub const DEFAULT_MEDIA: &str = "data/media";

/// The settings of the terminal application and of every subcommand.
#[derive(Debug, Clone, Args)]
pub struct Settings {
    /// Database: sqlite://path/to/file.db or postgres://user@host/name
    #[arg(
        long,
        value_name = "URL",
        env = "GRIYA_DATABASE_URL",
        hide_env_values = true,
        global = true
    )]
    pub database: Option<String>,
    /// Folder or URL of pictures and proofs of payment
    #[arg(long, value_name = "URL", env = "GRIYA_MEDIA_URL", global = true)]
    pub media: Option<String>,
    /// Language: id or en
    #[arg(long, value_name = "LANG", env = "GRIYA_LANG", global = true, default_value = "id", value_parser = language)]
    pub lang: Lang,
    /// Use the demo shop, and make it if it is not there yet
    #[arg(long, global = true)]
    pub demo: bool,
}

impl Settings {
    /// Returns the database to open.
    ///
    /// # Errors
    /// When the URL is none this program understands.
    pub fn database_url(&self) -> Result<DatabaseUrl, BadDatabaseUrl> {
        let fallback = if self.demo {
            DEMO_DATABASE
        } else {
            DEFAULT_DATABASE
        };
        self.database.as_deref().unwrap_or(fallback).parse()
    }

    /// Returns where pictures and proofs are kept.
    pub fn media_url(&self) -> &str {
        let fallback = if self.demo { DEMO_MEDIA } else { DEFAULT_MEDIA };
        self.media.as_deref().unwrap_or(fallback)
    }
}

fn language(code: &str) -> Result<Lang, String> {
    code.parse().map_err(|_| "id, en".to_owned())
}
