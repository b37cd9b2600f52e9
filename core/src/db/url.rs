//! Where the data lives, parsed once at start.

use std::{fmt, path::PathBuf, str::FromStr};

/// A database by URL: `sqlite://path/to/file.db` or `postgres://user@host/name`.
///
/// diesel's own `establish` tries each backend in turn and hides the reason
/// of a failure, so the scheme is decided here and nowhere else.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file of this machine; its folder is created when missing.
    Sqlite(PathBuf),
    /// A PostgreSQL server, the URL kept as libpq wants it.
    Postgres(String),
}

/// The text is not a database URL this program understands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a database URL starts with sqlite:// or postgres://, this one is {shown:?}")]
pub struct BadDatabaseUrl {
    /// The URL as given, its password removed.
    pub shown: String,
}

impl FromStr for DatabaseUrl {
    type Err = BadDatabaseUrl;

    fn from_str(url: &str) -> Result<Self, BadDatabaseUrl> {
        let url = url.trim();
        if let Some(path) = url.strip_prefix("sqlite://")
            && !path.is_empty()
            && path != ":memory:"
        {
            return Ok(Self::Sqlite(PathBuf::from(path)));
        }
        let postgres = url
            .strip_prefix("postgres://")
            .or_else(|| url.strip_prefix("postgresql://"));
        if postgres.is_some_and(|rest| !rest.is_empty()) {
            return Ok(Self::Postgres(url.to_owned()));
        }
        Err(BadDatabaseUrl {
            shown: without_password(url),
        })
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite://{}", path.display()),
            Self::Postgres(url) => f.write_str(&without_password(url)),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

/// Replaces the password of `scheme://user:password@host` (and of a
/// `password=` parameter) by three dots.
fn without_password(url: &str) -> String {
    let mut shown = url.to_owned();
    if let Some(start) = shown.find("://").map(|at| at + 3) {
        // A password may hold a slash, so the last @ before the parameters
        // ends it.
        let end = shown[start..]
            .find('?')
            .map_or(shown.len(), |at| start + at);
        if let Some(at) = shown[start..end].rfind('@').map(|at| start + at)
            && let Some(colon) = shown[start..at].find(':').map(|colon| start + colon)
        {
            shown.replace_range(colon + 1..at, "…");
        }
    }
    if let Some(start) = shown.find("password=").map(|at| at + "password=".len()) {
        let end = shown[start..]
            .find('&')
            .map_or(shown.len(), |at| start + at);
        shown.replace_range(start..end, "…");
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_decide_the_database() {
        assert_eq!(
            "sqlite://data/griya.db".parse(),
            Ok(DatabaseUrl::Sqlite(PathBuf::from("data/griya.db")))
        );
        assert!(matches!(
            "postgresql://griya@/griya".parse(),
            Ok(DatabaseUrl::Postgres(url)) if url == "postgresql://griya@/griya"
        ));
        for wrong in [
            "",
            "griya.db",
            "mysql://a/b",
            "postgres:typo",
            "sqlite://",
            "postgres://",
        ] {
            assert!(
                wrong.parse::<DatabaseUrl>().is_err(),
                "{wrong:?} was accepted"
            );
        }
    }

    #[test]
    fn passwords_are_never_shown() {
        let url: DatabaseUrl = "postgres://sari:rahasia@db.example/griya".parse().unwrap();
        assert_eq!(format!("{url}"), "postgres://sari:…@db.example/griya");
        assert!(!format!("{url:?}").contains("rahasia"));
        let error = "mysql://sari:rahasia@db/griya"
            .parse::<DatabaseUrl>()
            .unwrap_err();
        assert!(!error.to_string().contains("rahasia"));
        assert_eq!(
            without_password("postgres://h/d?password=x&a=b"),
            "postgres://h/d?password=…&a=b"
        );
    }
}
