//! What stands between the program and its database, in words.

use super::{BadDatabaseUrl, ConnectError, MigrateError};
use crate::messages::{Explain, Lang, explain_database, text_with};

impl Explain for BadDatabaseUrl {
    fn explain(&self, lang: Lang) -> String {
        text_with(lang, "error-database-url", &[("url", &self.shown)])
    }
}

impl Explain for ConnectError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Folder { folder, source } => text_with(
                lang,
                "error-database-folder",
                &[
                    ("folder", &folder.display().to_string()),
                    ("reason", &source.to_string()),
                ],
            ),
            Self::Refused { url, source } => text_with(
                lang,
                "error-database-refused",
                &[("url", url), ("reason", source.to_string().trim())],
            ),
            Self::TlsNotBuilt { url } => text_with(lang, "error-database-tls", &[("url", url)]),
        }
    }
}

impl Explain for MigrateError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Newer { version } => {
                text_with(lang, "error-database-newer", &[("version", version)])
            }
            Self::Database(error) => explain_database(error, lang),
            Self::Failed(error) => text_with(
                lang,
                "error-database-migration",
                &[("reason", &error.to_string())],
            ),
        }
    }
}
