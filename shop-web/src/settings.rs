//! What the program is told when it starts: flags, or the environment.

use std::{
    net::IpAddr,
    path::{Path, PathBuf},
};

use clap::Parser;
use shop_core::{
    db::{BadDatabaseUrl, DatabaseUrl},
    messages::Lang,
};

/// The web shop of a boutique.
#[derive(Debug, Clone, Parser)]
#[command(name = "shop-web", version)]
pub struct Settings {
    /// Address to listen on; port 0 takes a free one
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "GRIYA_LISTEN",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: String,

    /// Database: sqlite://path/to/file.db or postgres://user@host/name
    #[arg(long, value_name = "URL", env = "GRIYA_DATABASE_URL")]
    pub database: Option<String>,

    /// Folder or URL of pictures and proofs of payment
    #[arg(long, value_name = "URL", env = "GRIYA_MEDIA_URL")]
    pub media: Option<String>,

    /// Address under which customers reach the shop, for links in letters
    #[arg(long, value_name = "URL", env = "GRIYA_PUBLIC_URL")]
    pub public_url: Option<String>,

    /// Mail server, smtp://… or smtps://…; without it letters are written to files
    #[arg(long, value_name = "URL", env = "GRIYA_SMTP_URL")]
    pub smtp: Option<String>,

    /// Folder for letters when there is no mail server
    #[arg(long, value_name = "FOLDER", env = "GRIYA_MAIL_FOLDER")]
    pub mail_folder: Option<PathBuf>,

    /// Address of a proxy whose X-Forwarded-For is believed; may be repeated
    #[arg(
        long,
        value_name = "ADDRESS",
        env = "GRIYA_TRUSTED_PROXY",
        value_delimiter = ','
    )]
    pub trusted_proxy: Vec<IpAddr>,

    /// Serve the demo shop, and make it if it is not there yet
    #[arg(long, env = "GRIYA_DEMO")]
    pub demo: bool,

    /// Language of what the program prints: id or en
    #[arg(long, value_name = "LANG", env = "GRIYA_LANG", default_value = "id", value_parser = language)]
    pub lang: Lang,
}

impl Settings {
    /// Returns the database to open.
    ///
    /// # Errors
    /// When the URL is none this program understands.
    pub fn database_url(&self) -> Result<DatabaseUrl, BadDatabaseUrl> {
        let fallback = self.choose("sqlite://data/demo/griya.db", "sqlite://data/griya.db");
        self.database.as_deref().unwrap_or(fallback).parse()
    }

    /// Returns where pictures and proofs are kept.
    #[must_use]
    pub fn media_url(&self) -> &str {
        self.media
            .as_deref()
            .unwrap_or(self.choose("data/demo/media", "data/media"))
    }

    /// Returns the folder for letters when there is no mail server.
    #[must_use]
    pub fn mail_folder(&self) -> &Path {
        let fallback = Path::new(self.choose("data/demo/mail", "data/mail"));
        self.mail_folder.as_deref().unwrap_or(fallback)
    }

    /// The demo shop lives apart, where the terminal application looks for
    /// it, too.
    const fn choose(&self, demo: &'static str, real: &'static str) -> &'static str {
        if self.demo { demo } else { real }
    }
}

fn language(code: &str) -> Result<Lang, String> {
    code.parse().map_err(|_| "id, en".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Settings;

    #[test]
    fn flags_are_consistent() {
        Settings::command().debug_assert();
    }
}
