//! The embedded migrations, run at every start.

use std::{collections::BTreeSet, error::Error};

use diesel::{
    connection::SimpleConnection, migration::MigrationSource, prelude::*, sql_types::Text,
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Conn, DbError};

const SQLITE: EmbeddedMigrations = embed_migrations!("../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../migrations/postgres");

/// A number of ours for PostgreSQL's advisory lock around migrations.
const MIGRATION_LOCK: i64 = 0x4772_6979_6100;

/// What running the migrations did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migrated {
    /// The migrations that were run now, in order; empty when up to date.
    pub applied: Vec<String>,
}

/// The migrations could not be run.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The database was made by a newer version of this program.
    #[error("the database was made by a newer version (it has migration {version})")]
    Newer {
        /// The first migration that this program does not know.
        version: String,
    },
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
    /// A migration failed; nothing of it remains.
    #[error("a migration failed: {0}")]
    Failed(Box<dyn Error + Send + Sync>),
}

/// Returns the names of the migrations built in, one list for each database.
#[must_use]
pub fn migration_names() -> [Vec<String>; 2] {
    [
        names::<diesel::sqlite::Sqlite>(&SQLITE),
        names::<diesel::pg::Pg>(&POSTGRES),
    ]
}

fn names<DB: diesel::backend::Backend>(source: &EmbeddedMigrations) -> Vec<String> {
    let migrations: Vec<Box<dyn diesel::migration::Migration<DB>>> = source
        .migrations()
        .expect("embedded migrations were read at compile time");
    let mut names: Vec<_> = migrations.iter().map(|m| m.name().to_string()).collect();
    names.sort();
    names
}

/// Brings the database to this version's tables, once, whoever starts first.
///
/// # Errors
/// When the database is newer than this program, or a migration fails.
pub fn migrate(conn: &mut Conn) -> Result<Migrated, MigrateError> {
    refuse_newer(conn)?;
    match conn {
        Conn::Postgres(c) => {
            // Held by the session, not by a transaction: each migration has
            // its own. A second process waits here, then finds nothing to do.
            lock_postgres(c, "SELECT pg_advisory_lock($1)")?;
            let applied = run(c, POSTGRES);
            lock_postgres(c, "SELECT pg_advisory_unlock($1)")?;
            applied
        }
        Conn::Sqlite(c) => {
            if up_to_date(c, SQLITE)? {
                return Ok(Migrated {
                    applied: Vec::new(),
                });
            }
            // One writer: all migrations in one immediate transaction, so a
            // second process waits for it, then finds nothing to do.
            c.batch_execute("PRAGMA busy_timeout = 60000")?;
            let applied = c.immediate_transaction(|c| run(c, SQLITE));
            c.batch_execute("PRAGMA busy_timeout = 5000")?;
            applied
        }
    }
}

/// Undoes every migration, newest first. For the tests of the schema.
///
/// # Errors
/// When a migration cannot be undone.
pub fn revert_all(conn: &mut Conn) -> Result<(), MigrateError> {
    match conn {
        Conn::Postgres(c) => c.revert_all_migrations(POSTGRES).map(|_| ()),
        Conn::Sqlite(c) => c.revert_all_migrations(SQLITE).map(|_| ()),
    }
    .map_err(MigrateError::Failed)
}

fn run<C, DB>(conn: &mut C, source: EmbeddedMigrations) -> Result<Migrated, MigrateError>
where
    C: MigrationHarness<DB>,
    DB: diesel::backend::Backend,
{
    let applied = conn
        .run_pending_migrations(source)
        .map_err(MigrateError::Failed)?;
    Ok(Migrated {
        applied: applied.iter().map(ToString::to_string).collect(),
    })
}

fn up_to_date<C, DB>(conn: &mut C, source: EmbeddedMigrations) -> Result<bool, MigrateError>
where
    C: MigrationHarness<DB>,
    DB: diesel::backend::Backend,
{
    conn.has_pending_migration(source)
        .map(|pending| !pending)
        .map_err(MigrateError::Failed)
}

fn lock_postgres(conn: &mut PgConnection, sql: &str) -> Result<(), DbError> {
    conn.batch_execute("SET lock_timeout = 0")?;
    diesel::sql_query(sql)
        .bind::<diesel::sql_types::BigInt, _>(MIGRATION_LOCK)
        .execute(conn)?;
    conn.batch_execute("SET lock_timeout = '10s'")
}

#[derive(QueryableByName)]
struct Applied {
    #[diesel(sql_type = Text)]
    version: String,
}

/// Refuses a database with a migration this program has never heard of.
fn refuse_newer(conn: &mut Conn) -> Result<(), MigrateError> {
    let exists = match conn {
        Conn::Postgres(c) => diesel::sql_query(
            "SELECT tablename::text AS version FROM pg_tables \
             WHERE tablename = '__diesel_schema_migrations' AND schemaname = ANY (current_schemas(false))",
        )
        .load::<Applied>(c)?,
        Conn::Sqlite(c) => diesel::sql_query(
            "SELECT name AS version FROM sqlite_master WHERE name = '__diesel_schema_migrations'",
        )
        .load::<Applied>(c)?,
    };
    if exists.is_empty() {
        return Ok(());
    }
    let applied = diesel::sql_query(
        "SELECT CAST(version AS TEXT) AS version FROM __diesel_schema_migrations ORDER BY version",
    )
    .load::<Applied>(conn)?;
    let [sqlite, postgres] = migration_names();
    let known = match conn {
        Conn::Postgres(_) => postgres,
        Conn::Sqlite(_) => sqlite,
    };
    // A migration is stored under its time, `2026-11-23-100000` as `20261123100000`.
    let known: BTreeSet<String> = known
        .iter()
        .filter_map(|name| name.split('_').next())
        .map(|time| time.replace('-', ""))
        .collect();
    match applied
        .into_iter()
        .find(|row| !known.contains(&row.version))
    {
        Some(row) => Err(MigrateError::Newer {
            version: row.version,
        }),
        None => Ok(()),
    }
}
