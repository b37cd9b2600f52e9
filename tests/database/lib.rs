//! A database of its own for every test, on whichever kind is tested.
//!
//! Without `TEST_DATABASE_URL` it is a copy of a SQLite file; with it, a
//! database of that PostgreSQL server. Either is copied from a template that
//! was migrated once.

#![expect(
    clippy::unwrap_used,
    reason = "a test fails by panicking, the equipment of tests included"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        LazyLock,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use diesel::{connection::SimpleConnection, prelude::*, sql_types::Text};
use shop_core::db::{Conn, DatabaseUrl, DbPool, migrate, pool};
use tempfile::TempDir;

/// Databases of crashed runs older than this are dropped.
const LEFTOVER_AGE: Duration = Duration::from_secs(3600);

/// A database that is gone when the test is over.
pub struct TestDb {
    url: String,
    place: Place,
}

enum Place {
    Sqlite { _folder: TempDir },
    Postgres { name: String },
}

impl TestDb {
    /// Makes a database with all tables and no rows.
    #[expect(
        clippy::new_without_default,
        reason = "it makes a database, which a default should not"
    )]
    pub fn new() -> Self {
        match server() {
            None => {
                let db = Self::sqlite();
                fs::copy(sqlite_template(), db.file()).unwrap();
                db
            }
            Some(server) => Self::postgres(&server, &POSTGRES_TEMPLATE),
        }
    }

    /// Makes a database without a single table.
    pub fn blank() -> Self {
        match server() {
            None => Self::sqlite(),
            Some(server) => Self::postgres(&server, "template0"),
        }
    }

    /// Makes a database without a single table on SQLite, whatever is tested.
    pub fn blank_sqlite() -> Self {
        Self::sqlite()
    }

    fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("griya.db").display());
        Self {
            url,
            place: Place::Sqlite { _folder: folder },
        }
    }

    fn postgres(server: &str, template: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let started = UNIX_EPOCH.elapsed().unwrap().as_secs();
        let name = format!("griya_test_{started}_{}_{count}", std::process::id());
        run(
            server,
            &format!("CREATE DATABASE {name} TEMPLATE {template}"),
        );
        Self {
            url: with_name(server, &name),
            place: Place::Postgres { name },
        }
    }

    /// Returns the URL that the programs take.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Returns the URL as the domain wants it.
    pub fn database_url(&self) -> DatabaseUrl {
        self.url.parse().unwrap()
    }

    /// Opens a connection.
    pub fn conn(&self) -> Conn {
        self.database_url().connect().unwrap()
    }

    /// Makes a pool of connections.
    pub fn pool(&self, size: u32) -> DbPool {
        pool(self.database_url(), size)
    }

    /// Returns whether the database is the PostgreSQL server.
    pub fn is_postgres(&self) -> bool {
        matches!(self.place, Place::Postgres { .. })
    }

    /// Returns how large the SQLite file is with its log moved into it; zero
    /// for a server, whose disk is not ours.
    pub fn kilobytes(&self) -> u64 {
        if self.is_postgres() {
            return 0;
        }
        self.conn()
            .batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")
            .unwrap();
        fs::metadata(self.file()).unwrap().len() >> 10
    }

    fn file(&self) -> PathBuf {
        PathBuf::from(self.url.trim_start_matches("sqlite://"))
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        if let (Place::Postgres { name }, Some(server)) = (&self.place, server()) {
            // A panic here would hide the one that the test is about.
            if let Ok(mut conn) = PgConnection::establish(&server) {
                drop(conn.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
            }
        }
    }
}

/// The PostgreSQL server to test on, if that is what this run tests.
fn server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL")
        .ok()
        .filter(|url| !url.is_empty())
}

/// Returns the URL of another database of the same server.
fn with_name(server: &str, name: &str) -> String {
    let (base, parameters) = server
        .split_once('?')
        .map_or((server, String::new()), |(b, p)| (b, format!("?{p}")));
    let authority = base.find("://").map_or(0, |at| at + 3);
    let end = base[authority..]
        .find('/')
        .map_or(base.len(), |at| authority + at);
    format!("{}/{name}{parameters}", &base[..end])
}

fn run(server: &str, sql: &str) {
    let mut conn = PgConnection::establish(server).expect("TEST_DATABASE_URL can be reached");
    conn.batch_execute(sql)
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// A mark of this build: another build may have other tables.
fn build() -> u128 {
    let test = fs::metadata(std::env::current_exe().unwrap()).unwrap();
    test.modified()
        .unwrap()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_nanos()
}

/// The migrated SQLite file, made by the first test of this build.
///
/// Tests may run in a process each, so it stands in a file that all share.
fn sqlite_template() -> &'static Path {
    static TEMPLATE: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = &templates();
        let template = folder.join(format!("template-{}.db", build()));
        if !template.exists() {
            remove_old_templates(folder);
            let draft = tempfile::tempdir_in(folder).unwrap();
            let file = draft.path().join("template.db");
            let url: DatabaseUrl = format!("sqlite://{}", file.display()).parse().unwrap();
            // Closing the only connection moves the log into the file.
            let mut conn = url.connect().unwrap();
            migrate(&mut conn).unwrap();
            drop(conn);
            fs::rename(file, &template).unwrap();
        }
        template
    });
    &TEMPLATE
}

/// The folder beside the builds that tests may fill.
fn templates() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    // target/debug/deps/it-… keeps them in target/tmp.
    let folder = test.ancestors().nth(3).unwrap().join("tmp");
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn remove_old_templates(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let age = entry.metadata().and_then(|about| about.modified()).ok();
        let age = age.and_then(|changed| SystemTime::now().duration_since(changed).ok());
        let ours = entry.file_name().to_string_lossy().starts_with("template-");
        if ours && age.is_some_and(|age| age > LEFTOVER_AGE) {
            // Another process may have been faster.
            drop(fs::remove_file(entry.path()));
        }
    }
}

/// The migrated PostgreSQL database, made by the first test of this build.
static POSTGRES_TEMPLATE: LazyLock<String> = LazyLock::new(|| {
    let server = server().expect("only asked for when PostgreSQL is tested");
    let name = format!("griya_template_{}", build());
    let mut conn = PgConnection::establish(&server).expect("TEST_DATABASE_URL can be reached");
    // Tests may run in a process each: the first one makes it, the others wait.
    conn.batch_execute("SELECT pg_advisory_lock(471147)")
        .unwrap();
    let databases = database_names(&mut conn);
    if !databases.contains(&name) {
        sweep(&mut conn, &databases);
        let draft = format!("griya_draft_{}", std::process::id());
        conn.batch_execute(&format!("DROP DATABASE IF EXISTS {draft} WITH (FORCE)"))
            .unwrap();
        conn.batch_execute(&format!("CREATE DATABASE {draft} TEMPLATE template0"))
            .unwrap();
        let url: DatabaseUrl = with_name(&server, &draft).parse().unwrap();
        migrate(&mut url.connect().unwrap()).unwrap();
        conn.batch_execute(&format!("ALTER DATABASE {draft} RENAME TO {name}"))
            .unwrap();
    }
    conn.batch_execute("SELECT pg_advisory_unlock(471147)")
        .unwrap();
    name
});

#[derive(QueryableByName)]
struct Database {
    #[diesel(sql_type = Text)]
    name: String,
}

fn database_names(conn: &mut PgConnection) -> Vec<String> {
    let query = diesel::sql_query("SELECT datname::text AS name FROM pg_database");
    query
        .load::<Database>(conn)
        .unwrap()
        .into_iter()
        .map(|row| row.name)
        .collect()
}

/// Drops what crashed runs and older builds left behind.
fn sweep(conn: &mut PgConnection, databases: &[String]) {
    let now = UNIX_EPOCH.elapsed().unwrap().as_secs();
    for name in databases {
        let old_test = name
            .strip_prefix("griya_test_")
            .and_then(|rest| rest.split('_').next()?.parse::<u64>().ok())
            .is_some_and(|started| now.saturating_sub(started) > LEFTOVER_AGE.as_secs());
        let old_build = name.strip_prefix("griya_template_").is_some_and(|mark| {
            mark.parse::<u128>().is_ok_and(|made| {
                u128::from(now).saturating_sub(made / 1_000_000_000)
                    > u128::from(LEFTOVER_AGE.as_secs())
            })
        });
        if old_test || old_build {
            // Another run may be dropping it too.
            drop(conn.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
        }
    }
}

#[test]
fn the_name_in_a_url_is_replaced() {
    assert_eq!(
        with_name("postgres://a:b@h:1/postgres", "x"),
        "postgres://a:b@h:1/x"
    );
    assert_eq!(
        with_name("postgres://a@h?sslmode=disable", "x"),
        "postgres://a@h/x?sslmode=disable"
    );
}
