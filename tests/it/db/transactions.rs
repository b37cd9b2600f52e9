//! Write transactions: whole or not at all, and patient with each other.

use std::{sync::Barrier, thread};

use diesel::{
    connection::SimpleConnection,
    prelude::*,
    sql_types::{BigInt, Text},
};
use shop_core::db::{Conn, DatabaseUrl, DbError, is_busy, is_full, write_tx};

use shop_test_database::TestDb;

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

#[derive(QueryableByName)]
struct Words {
    #[diesel(sql_type = Text)]
    words: String,
}

fn counted(conn: &mut Conn) -> Result<i64, DbError> {
    diesel::sql_query("SELECT value AS number FROM tally")
        .get_result::<Number>(conn)
        .map(|n| n.number)
}

fn tally() -> TestDb {
    let db = TestDb::blank();
    let sql = "CREATE TABLE tally (value BIGINT NOT NULL); INSERT INTO tally VALUES (0)";
    db.conn().batch_execute(sql).unwrap();
    db
}

#[test]
fn writers_at_once_lose_nothing() {
    const WRITERS: usize = 12;
    let db = tally();
    let together = Barrier::new(WRITERS);
    thread::scope(|scope| {
        for _ in 0..WRITERS {
            scope.spawn(|| {
                let mut conn = db.conn();
                together.wait();
                for _ in 0..10 {
                    write_tx(&mut conn, |conn| {
                        conn.batch_execute("UPDATE tally SET value = value + 1")
                    })
                    .unwrap();
                }
            });
        }
    });
    assert_eq!(counted(&mut db.conn()).unwrap(), 120);
}

#[test]
fn an_error_takes_everything_back() {
    let db = tally();
    let mut conn = db.conn();
    let refused: Result<(), DbError> = write_tx(&mut conn, |conn| {
        conn.batch_execute("UPDATE tally SET value = 5")?;
        Err(DbError::NotFound)
    });
    assert_eq!(refused, Err(DbError::NotFound));
    assert_eq!(counted(&mut conn).unwrap(), 0);
}

#[test]
fn a_transaction_within_a_transaction_is_refused() {
    let db = tally();
    let mut conn = db.conn();
    let nested: Result<(), DbError> =
        write_tx(&mut conn, |conn| write_tx(conn, |_| Ok::<(), DbError>(())));
    assert!(
        matches!(nested, Err(DbError::AlreadyInTransaction)),
        "{nested:?}"
    );
    // The connection is as good as before.
    write_tx(&mut conn, |conn| {
        conn.batch_execute("UPDATE tally SET value = 3")
    })
    .unwrap();
    assert_eq!(counted(&mut conn).unwrap(), 3);
}

#[test]
fn a_connection_broken_by_a_panic_is_not_given_out_again() {
    let db = tally();
    let pool = db.pool(1);
    let died = thread::scope(|scope| {
        scope
            .spawn(|| {
                let mut conn = pool.get().unwrap();
                let _: Result<(), DbError> = write_tx(&mut conn, |conn| {
                    conn.batch_execute("UPDATE tally SET value = 9")?;
                    panic!("in the middle of a transaction");
                });
            })
            .join()
    });
    assert!(died.is_err());
    assert_eq!(counted(&mut pool.get().unwrap()).unwrap(), 0);
}

#[test]
fn a_missing_table_is_neither_busy_nor_full() {
    let db = tally();
    let error = db
        .conn()
        .batch_execute("SELECT * FROM nowhere")
        .unwrap_err();
    assert!(!is_busy(&error) && !is_full(&error));
}

#[test]
fn text_sorts_by_its_letters_codes_on_both() {
    let db = tally();
    let sql = "SELECT words FROM (SELECT 'b' AS words UNION ALL SELECT 'B' UNION ALL SELECT 'ä'
               UNION ALL SELECT 'a') AS four ORDER BY words";
    let rows = diesel::sql_query(sql)
        .load::<Words>(&mut db.conn())
        .unwrap();
    let words: Vec<String> = rows.into_iter().map(|row| row.words).collect();
    assert_eq!(words, ["B", "a", "b", "ä"]);
}

#[test]
fn a_server_that_is_not_there_is_said_without_the_password() {
    let url: DatabaseUrl = "postgres://sari:rahasia@127.0.0.1:1/griya".parse().unwrap();
    let Err(error) = url.connect() else {
        panic!("nothing listens on port 1")
    };
    assert!(error.to_string().contains("127.0.0.1:1"));
    assert!(!shop_core::text::with_sources(&error).contains("rahasia"));
}
