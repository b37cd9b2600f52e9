//! Connections: how one is opened, and the pool that keeps them.

use std::{
    fs,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use diesel::{
    connection::SimpleConnection,
    prelude::*,
    r2d2::{ManageConnection, Pool, R2D2Connection},
};

use super::{DatabaseUrl, is_busy};

/// One connection to whichever database was chosen.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// A PostgreSQL server.
    Postgres(PgConnection),
    /// A SQLite file.
    Sqlite(SqliteConnection),
}

/// Opening a connection failed.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// The folder of the SQLite file could not be made.
    #[error("cannot make the folder {}", folder.display())]
    Folder {
        /// The folder of the database file.
        folder: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The database refused or is not there.
    #[error("cannot open {url}")]
    Refused {
        /// The database, without its password.
        url: String,
        /// What the database said.
        source: ConnectionError,
    },
    /// The URL demands TLS and this program was built without it.
    #[error("{url} asks for TLS, which this build does not have (cargo feature postgres-tls)")]
    TlsNotBuilt {
        /// The database, without its password.
        url: String,
    },
}

/// A pool of connections.
pub type DbPool = Pool<DatabaseUrl>;

/// SQLite as a shop needs it: readers beside one writer (WAL), an
/// acknowledged order on disk (FULL), foreign keys checked.
const SQLITE_SETUP: &str = "PRAGMA busy_timeout = 5000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;";

/// How long a file that is being turned to WAL is tried again, as long as the
/// busy timeout, and after which pause.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(5);

/// Sessions in UTC, and no transaction left open by a program that hangs:
/// it would hold back every reader of the event log.
const POSTGRES_SETUP: &str = "SET TIME ZONE 'UTC';
    SET client_min_messages = 'warning';
    SET lock_timeout = '10s';
    SET idle_in_transaction_session_timeout = '60s';";

impl DatabaseUrl {
    /// Opens a connection.
    ///
    /// # Errors
    /// When the file or the server cannot be reached.
    pub fn connect(&self) -> Result<Conn, ConnectError> {
        let refused = |source| ConnectError::Refused {
            url: self.to_string(),
            source,
        };
        match self {
            Self::Postgres(url) => {
                if cfg!(not(feature = "postgres-tls"))
                    && [
                        "sslmode=require",
                        "sslmode=verify-ca",
                        "sslmode=verify-full",
                    ]
                    .iter()
                    .any(|mode| url.contains(mode))
                {
                    return Err(ConnectError::TlsNotBuilt {
                        url: self.to_string(),
                    });
                }
                let mut conn = PgConnection::establish(url).map_err(refused)?;
                conn.batch_execute(POSTGRES_SETUP)
                    .map_err(|error| refused(ConnectionError::CouldntSetupConfiguration(error)))?;
                Ok(Conn::Postgres(conn))
            }
            Self::Sqlite(path) => {
                if let Some(folder) = path
                    .parent()
                    .filter(|folder| !folder.as_os_str().is_empty())
                {
                    fs::create_dir_all(folder).map_err(|source| ConnectError::Folder {
                        folder: folder.to_owned(),
                        source,
                    })?;
                }
                let mut conn =
                    SqliteConnection::establish(&path.to_string_lossy()).map_err(refused)?;
                set_up_sqlite(&mut conn)
                    .map_err(|error| refused(ConnectionError::CouldntSetupConfiguration(error)))?;
                Ok(Conn::Sqlite(conn))
            }
        }
    }
}

/// Sets a connection up. Of several programs that open a new file at once, one
/// turns it to WAL, and SQLite sends the others away without waiting: it asks
/// no busy handler where two might wait for each other.
fn set_up_sqlite(conn: &mut SqliteConnection) -> QueryResult<()> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match conn.batch_execute(SQLITE_SETUP) {
            Err(error) if is_busy(&error) && Instant::now() < deadline => thread::sleep(PAUSE),
            done => return done,
        }
    }
}

impl ManageConnection for DatabaseUrl {
    type Connection = Conn;
    type Error = ConnectError;

    fn connect(&self) -> Result<Conn, ConnectError> {
        Self::connect(self)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), ConnectError> {
        conn.ping().map_err(|error| ConnectError::Refused {
            url: self.to_string(),
            source: ConnectionError::CouldntSetupConfiguration(error),
        })
    }

    /// A connection left inside a transaction by a panic is not given out again.
    fn has_broken(&self, conn: &mut Conn) -> bool {
        conn.is_broken()
    }
}

/// Makes a pool of at most `size` connections, opening them as they are needed.
#[must_use]
pub fn pool(url: DatabaseUrl, size: u32) -> DbPool {
    Pool::builder()
        .max_size(size)
        .min_idle(Some(1))
        .connection_timeout(Duration::from_secs(5))
        .test_on_check_out(matches!(url, DatabaseUrl::Postgres(_)))
        .error_handler(Box::new(LogConnectErrors))
        .build_unchecked(url)
}

#[derive(Debug)]
struct LogConnectErrors;

impl diesel::r2d2::HandleError<ConnectError> for LogConnectErrors {
    fn handle_error(&self, error: ConnectError) {
        tracing::warn!(error = %crate::text::with_sources(&error), "no database connection");
    }
}
