//! Running numbers without gaps.

use diesel::prelude::*;

use crate::{
    db::{Conn, on_each_backend},
    schema::counters,
};

/// Takes the next number of a series, starting with 1.
///
/// Inside the transaction that uses it: a rollback gives it back, and two
/// transactions wait for each other on the row.
///
/// # Errors
/// When the database fails.
pub(crate) fn next(conn: &mut Conn, series: &str) -> QueryResult<i64> {
    on_each_backend!(conn, |conn| diesel::insert_into(counters::table)
        .values((counters::name.eq(series), counters::value.eq(1_i64)))
        .on_conflict(counters::name)
        .do_update()
        .set(counters::value.eq(counters::value + 1))
        .returning(counters::value)
        .get_result(conn))
}
