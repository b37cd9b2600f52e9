//! Noticing that anything has happened, for whoever keeps what was read.

use diesel::prelude::*;

use super::{Position, end};
use crate::{db::Conn, schema::events};

/// How far the log had come when it was looked at: two equal marks mean that
/// nothing has happened in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    settled: Position,
    newest: i64,
}

impl Mark {
    /// Makes some mark, for tests of those who keep things.
    #[must_use]
    pub const fn of_test(newest: i64) -> Self {
        Self {
            settled: Position::START,
            newest,
        }
    }
}

/// Looks how far the log has come.
///
/// The newest row shows a change at once; what is settled shows a change
/// whose transaction ended after a younger one.
///
/// # Errors
/// When the database fails.
pub fn mark(conn: &mut Conn) -> QueryResult<Mark> {
    let settled = end(conn)?;
    let newest = events::table
        .select(diesel::dsl::max(events::id))
        .first::<Option<i64>>(conn)?;
    Ok(Mark {
        settled,
        newest: newest.unwrap_or(0),
    })
}
