//! How often something may be tried: counted in the database, so that every
//! process of the shop counts together.

use chrono::Duration;
use diesel::prelude::*;

use crate::{
    db::{Conn, DbError, on_each_backend, write_tx},
    messages::{Explain, Lang, text_with},
    schema::rate_limits,
    time::Timestamp,
};

/// The attempt is not allowed, or could not be counted.
#[derive(Debug, thiserror::Error)]
pub enum LimitError {
    /// It was tried too often.
    #[error("tried too often, again from {retry_at}")]
    Reached {
        /// When it may be tried again.
        retry_at: Timestamp,
    },
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for LimitError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Reached { retry_at } => explain_reached(*retry_at, lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Says from when on something may be tried again.
pub(crate) fn explain_reached(retry_at: Timestamp, lang: Lang) -> String {
    let clock = retry_at.clock_text(lang);
    text_with(lang, "error-limit-reached", &[("clock", &clock)])
}

/// Counts one attempt under a key: at most `most` within a window that
/// begins with the first one. Opens its own transaction.
///
/// # Errors
/// When the limit is reached.
pub fn take(
    conn: &mut Conn,
    now: Timestamp,
    key: &str,
    most: i64,
    window: Duration,
) -> Result<(), LimitError> {
    write_tx(conn, |conn| {
        on_each_backend!(conn, |conn| diesel::insert_into(rate_limits::table)
            .values((
                rate_limits::key.eq(key),
                rate_limits::window_start.eq(now),
                rate_limits::count.eq(0_i64),
            ))
            .on_conflict_do_nothing()
            .execute(conn))?;
        let row = rate_limits::table.find(key);
        let began = now.minus(window);
        let restarted = diesel::update(row.filter(rate_limits::window_start.le(began)))
            .set((
                rate_limits::window_start.eq(now),
                rate_limits::count.eq(1_i64),
            ))
            .execute(conn)?;
        if restarted == 1 {
            return Ok(());
        }
        let counted = diesel::update(row.filter(rate_limits::count.lt(most)))
            .set(rate_limits::count.eq(rate_limits::count + 1))
            .execute(conn)?;
        if counted == 1 {
            return Ok(());
        }
        let start: Option<Timestamp> = row
            .select(rate_limits::window_start)
            .first(conn)
            .optional()?;
        match start {
            Some(start) => Err(LimitError::Reached {
                retry_at: start.plus(window),
            }),
            // Forgotten by a success at this moment: nothing to hold back.
            None => Ok(()),
        }
    })
}

/// Forgets what was counted under a key, after it turned out well.
///
/// # Errors
/// When the database fails.
pub fn clear(conn: &mut Conn, key: &str) -> Result<(), DbError> {
    write_tx(conn, |conn| {
        diesel::delete(rate_limits::table.find(key)).execute(conn)?;
        Ok(())
    })
}

/// Drops what was counted more than a day ago; for the background jobs.
///
/// # Errors
/// When the database fails.
pub fn sweep(conn: &mut Conn, now: Timestamp) -> Result<usize, DbError> {
    let before = now.minus(Duration::days(1));
    write_tx(conn, |conn| {
        diesel::delete(rate_limits::table.filter(rate_limits::window_start.lt(before)))
            .execute(conn)
    })
}
