//! Write transactions and row locks.

use std::{cell::Cell, error::Error, num::NonZeroU32, thread, time::Duration};

use diesel::{
    connection::{AnsiTransactionManager, TransactionManager},
    prelude::*,
    sql_types::BigInt,
};

use super::{Conn, DbError, is_busy};

/// How often a transaction that met another one is run again.
const ATTEMPTS: u32 = 8;

thread_local! {
    /// Whether use cases on this thread join a transaction around them.
    static JOINED: Cell<bool> = const { Cell::new(false) };
}

/// Runs many use cases as one transaction: all of them, or none.
///
/// For filling a database with thousands of them, where a commit each would
/// be slow and half of them would be worth nothing. Inside, [`write_tx`] is a
/// savepoint.
///
/// # Errors
/// What `f` returns; a database error when a transaction is already open.
pub(crate) fn in_one_transaction<T, E>(
    conn: &mut Conn,
    mut f: impl FnMut(&mut Conn) -> Result<T, E>,
) -> Result<T, E>
where
    E: From<DbError>,
{
    struct Joined;
    impl Drop for Joined {
        fn drop(&mut self) {
            JOINED.set(false);
        }
    }
    once(conn, &mut |conn: &mut Conn| {
        JOINED.set(true);
        let _joined = Joined;
        f(conn)
    })
}

/// Runs `f` in a write transaction and commits it, or leaves no trace.
///
/// SQLite starts it as `BEGIN IMMEDIATE`: a transaction that reads first and
/// writes later would otherwise fail at once beside another writer. When the
/// database reports that another transaction was in the way, the whole of `f`
/// runs again, so it must not have effects outside the database.
///
/// # Errors
/// What `f` returns; a database error when a transaction is already open.
pub fn write_tx<T, E>(conn: &mut Conn, mut f: impl FnMut(&mut Conn) -> Result<T, E>) -> Result<T, E>
where
    E: From<DbError> + Error + 'static,
{
    if JOINED.get() {
        return conn.transaction(|conn| f(conn));
    }
    let mut attempt = 1;
    loop {
        match once(conn, &mut f) {
            Err(error) if attempt < ATTEMPTS && is_busy(&error) => {
                thread::sleep(pause(attempt));
                attempt += 1;
            }
            result => return result,
        }
    }
}

fn once<T, E>(conn: &mut Conn, f: &mut impl FnMut(&mut Conn) -> Result<T, E>) -> Result<T, E>
where
    E: From<DbError>,
{
    match conn {
        Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE")?,
        Conn::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN")?,
    }
    match f(conn) {
        Ok(value) => {
            <Conn as Connection>::TransactionManager::commit_transaction(conn)?;
            Ok(value)
        }
        Err(error) => {
            // The reason of the rollback matters more than a failed rollback,
            // which the pool notices by itself.
            if let Err(rollback) =
                <Conn as Connection>::TransactionManager::rollback_transaction(conn)
            {
                tracing::warn!(error = %rollback, "rollback failed");
            }
            Err(error)
        }
    }
}

/// Waits longer after each attempt, with a jitter so that two losers part.
fn pause(attempt: u32) -> Duration {
    let mut byte = [0_u8; 1];
    let jitter = getrandom::fill(&mut byte).map_or(7, |()| u64::from(byte[0]) % 16);
    Duration::from_millis((1 << attempt.min(7)) + jitter)
}

/// Locks one row of a table until the transaction ends.
///
/// On SQLite the immediate transaction already is the lock.
///
/// # Errors
/// When the database fails.
pub(crate) fn lock_for_update(
    conn: &mut Conn,
    table: &'static str,
    id: i64,
) -> Result<(), DbError> {
    match conn {
        Conn::Sqlite(_) => Ok(()),
        Conn::Postgres(c) => {
            diesel::sql_query(format!("SELECT 1 FROM {table} WHERE id = $1 FOR UPDATE"))
                .bind::<BigInt, _>(id)
                .execute(c)
                .map(|_| ())
        }
    }
}

#[derive(QueryableByName)]
struct Horizon {
    #[diesel(sql_type = BigInt)]
    horizon: i64,
}

/// Returns the transaction number below which every event is committed or
/// will never be.
///
/// SQLite has one writer at a time, so what is visible is all there is.
///
/// # Errors
/// When the database fails.
pub(crate) fn events_horizon(conn: &mut Conn) -> Result<i64, DbError> {
    match conn {
        Conn::Sqlite(_) => Ok(i64::MAX),
        Conn::Postgres(c) => diesel::sql_query(
            "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon",
        )
        .get_result::<Horizon>(c)
        .map(|row| row.horizon),
    }
}

/// Makes every query of the open transaction see the same moment.
///
/// On SQLite a transaction does so anyway. Inside another transaction the
/// moment of that one holds.
///
/// # Errors
/// When the database fails.
pub(crate) fn read_snapshot(conn: &mut Conn) -> Result<(), DbError> {
    match conn {
        Conn::Sqlite(_) => Ok(()),
        Conn::Postgres(c) => {
            let depth = AnsiTransactionManager::transaction_manager_status_mut(c)
                .transaction_depth()?
                .map_or(0, NonZeroU32::get);
            if depth > 1 {
                return Ok(());
            }
            diesel::sql_query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                .execute(c)
                .map(|_| ())
        }
    }
}
