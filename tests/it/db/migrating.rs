//! Bringing a database up to date, whoever starts first.

use std::{sync::Barrier, thread};

use diesel::connection::SimpleConnection;
use shop_core::db::{MigrateError, migrate, migration_names};

use shop_test_database::TestDb;

#[test]
fn several_that_start_at_once_migrate_once() {
    const STARTERS: usize = 4;
    let db = TestDb::blank();
    let together = Barrier::new(STARTERS);
    let applied: usize = thread::scope(|scope| {
        let starters: Vec<_> = (0..STARTERS)
            .map(|_| {
                scope.spawn(|| {
                    let mut conn = db.conn();
                    together.wait();
                    migrate(&mut conn).unwrap().applied.len()
                })
            })
            .collect();
        starters
            .into_iter()
            .map(|starter| starter.join().unwrap())
            .sum()
    });
    assert_eq!(applied, migration_names()[0].len());
    assert_eq!(
        migrate(&mut db.conn()).unwrap().applied,
        Vec::<String>::new()
    );
}

#[test]
fn several_that_open_a_new_database_at_once_are_all_let_in() {
    const OPENERS: usize = 8;
    for _ in 0..12 {
        let db = TestDb::blank();
        let together = Barrier::new(OPENERS);
        let let_in = thread::scope(|scope| {
            let openers: Vec<_> = (0..OPENERS)
                .map(|_| {
                    scope.spawn(|| {
                        let url = db.database_url();
                        together.wait();
                        url.connect().map(drop)
                    })
                })
                .collect();
            openers
                .into_iter()
                .map(|opener| opener.join().unwrap())
                .collect::<Result<Vec<()>, _>>()
        });
        assert!(let_in.is_ok(), "{let_in:?}");
    }
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let db = TestDb::new();
    let mut conn = db.conn();
    conn.batch_execute(
        "INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')",
    )
    .unwrap();
    match migrate(&mut conn) {
        Err(MigrateError::Newer { version }) => assert_eq!(version, "20990101000000"),
        other => panic!("{other:?}"),
    }
}
