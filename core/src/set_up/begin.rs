//! The start of a program on a database.

use super::furnish::furnish;
use crate::{
    db::{self, Conn, DbError, MigrateError, Migrated},
    demo::{self, DemoError, DemoSignIns},
    media::MediaStore,
    messages::{Explain, Lang, explain_database},
    set_up,
    time::Timestamp,
};

/// What the start did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// What happened to the tables.
    pub migrated: Migrated,
    /// The accounts to try, when this is the demo shop and was asked for.
    pub demo: Option<DemoSignIns>,
}

/// The database cannot be worked with.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// Its tables do not fit this program.
    #[error("the tables could not be brought up to date")]
    Migrate(#[from] MigrateError),
    /// The demo shop was asked for and cannot be made.
    #[error("the demo shop could not be made")]
    Demo(#[from] DemoError),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for BeginError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Migrate(error) => error.explain(lang),
            Self::Demo(error) => error.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Makes a database ready: its tables, what a new shop begins with, and with
/// a media store for it the demo shop, unless that is there already.
///
/// # Errors
/// When the database is newer than the program, holds a shop that is not the
/// demo although the demo was asked for, or fails.
pub fn begin(
    conn: &mut Conn,
    now: Timestamp,
    demo: Option<&MediaStore>,
) -> Result<Begun, BeginError> {
    let migrated = db::migrate(conn)?;
    let demo = match demo {
        Some(_) if demo::is_there(conn)? => Some(demo::sign_ins()),
        Some(media) => Some(demo::fill(conn, now, media)?),
        None => None,
    };
    set_up::ensure(conn, now)?;
    if demo.is_none() {
        furnish(conn, now)?;
    }
    Ok(Begun { migrated, demo })
}
