//! What the program is told when it starts: flags, or the environment.

use std::{net::IpAddr, path::PathBuf};

use clap::Parser;
use shop_core::db::DatabaseUrl;

/// The web shop of a boutique.
#[derive(Debug, Clone, Parser)]
#[command(name = "shop-web", version)]
pub struct Settings {
    /// Address to listen on; port 0 takes a free one
    #[arg(long, env = "GRIYA_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,

    /// Database: sqlite://path or postgres://…
    #[arg(
        long,
        env = "GRIYA_DATABASE_URL",
        default_value = "sqlite://data/griya.db"
    )]
    pub database: DatabaseUrl,

    /// Where pictures and payment proofs are kept
    #[arg(long, env = "GRIYA_MEDIA_URL", default_value = "file://data/media")]
    pub media: String,

    /// Address under which customers reach the shop, for links in letters
    #[arg(long, env = "GRIYA_PUBLIC_URL")]
    pub public_url: Option<String>,

    /// Mail server, smtp://… or smtps://…; without it letters are written to files
    #[arg(long, env = "GRIYA_SMTP_URL")]
    pub smtp: Option<String>,

    /// Folder for letters when there is no mail server
    #[arg(long, env = "GRIYA_MAIL_FOLDER", default_value = "data/mail")]
    pub mail_folder: PathBuf,

    /// Address of a proxy whose X-Forwarded-For is believed; may be repeated
    #[arg(long, env = "GRIYA_TRUSTED_PROXY", value_delimiter = ',')]
    pub trusted_proxy: Vec<IpAddr>,

    /// Fill an empty database with a shop to try out
    #[arg(long, env = "GRIYA_DEMO")]
    pub demo: bool,
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
