//! A throw-away SQLite database for the unit tests of use cases; the
//! integration tests run on both databases.

use std::{env, fs, path::PathBuf};

use crate::{
    db::{Conn, DatabaseUrl, migrate},
    secret::Token,
    time::Timestamp,
};

/// A database that is deleted when the test ends.
pub struct Scratch {
    /// The folder of the database, for files of the test.
    pub folder: PathBuf,
    /// The connection to it.
    pub conn: Conn,
}

impl Scratch {
    /// Makes an empty database with all tables.
    pub fn new() -> Self {
        let folder = env::temp_dir().join(format!("griya-{}", Token::random().reveal()));
        let mut conn = DatabaseUrl::Sqlite(folder.join("scratch.db"))
            .connect()
            .unwrap();
        migrate(&mut conn).unwrap();
        Self { folder, conn }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // The system clears its temporary folder if this fails.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Returns a fixed instant, some minutes after ten on a Monday.
pub fn now() -> Timestamp {
    "2026-11-23T03:05:00Z".parse().unwrap()
}
