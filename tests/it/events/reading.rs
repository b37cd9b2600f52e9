//! A reader of the log sees every event exactly once, whoever commits late.

use std::{sync::mpsc, thread};

use serde_json::json;
use shop_core::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::{EventKind, Position, Subject, end, of_subject, read_after, record},
    ids::ProductId,
    messages::Lang,
};

use shop_test_database::TestDb;

use crate::{shop::start_of_tests, waiting::until};

fn write(conn: &mut Conn, product: i64) -> Result<(), DbError> {
    let subject = Subject::Product(ProductId(product));
    let data = json!({ "name": format!("Kebaya {product}") });
    record(
        conn,
        start_of_tests(),
        &Actor::System,
        EventKind::ProductEdited,
        subject,
        None,
        &data,
    )
}

fn subjects(conn: &mut Conn, position: &mut Position) -> Vec<i64> {
    let (events, next) = read_after(conn, *position, 100).unwrap();
    *position = next;
    events.iter().map(|event| event.subject.id()).collect()
}

/// Reads on until so many events were seen.
///
/// A PostgreSQL server counts the transactions of all its databases, so one
/// of another test may hold the events back for a moment.
fn read_until(conn: &mut Conn, position: &mut Position, seen: &mut Vec<i64>, wanted: usize) {
    until("every event", || {
        seen.extend(subjects(conn, position));
        (seen.len() >= wanted).then_some(())
    });
}

#[test]
fn a_late_commit_is_not_missed() {
    let db = TestDb::new();
    let (mut slow, mut reader) = (db.conn(), db.conn());
    let mut position = Position::default();
    let mut seen = Vec::new();
    thread::scope(|scope| {
        write_tx(&mut slow, |slow| {
            write(slow, 1)?;
            // Another writer starts later. PostgreSQL lets it commit first,
            // SQLite lets it wait.
            let mut fast = db.conn();
            let (done, committed) = mpsc::channel();
            scope.spawn(move || {
                write_tx(&mut fast, |fast| write(fast, 2)).unwrap();
                // Nobody waits for it on SQLite.
                done.send(()).ok();
            });
            if db.is_postgres() {
                committed.recv().unwrap();
            }
            seen.extend(subjects(&mut reader, &mut position));
            assert!(
                !seen.contains(&1),
                "an event was read before it was committed"
            );
            Ok::<(), DbError>(())
        })
        .unwrap();
    });
    read_until(&mut reader, &mut position, &mut seen, 2);
    seen.sort_unstable();
    assert_eq!(seen, [1, 2]);
    assert_eq!(subjects(&mut reader, &mut position), Vec::<i64>::new());
    assert_eq!(end(&mut reader).unwrap(), position);
}

#[test]
fn many_writers_and_one_reader_agree() {
    const WRITERS: i64 = 8;
    const EACH: i64 = 25;
    let db = TestDb::new();
    let mut reader = db.conn();
    let mut position = Position::default();
    let mut seen: Vec<i64> = Vec::new();
    thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let db = &db;
                scope.spawn(move || {
                    let mut conn = db.conn();
                    for turn in 0..EACH {
                        write_tx(&mut conn, |conn| write(conn, writer * EACH + turn)).unwrap();
                    }
                })
            })
            .collect();
        while writers.iter().any(|writer| !writer.is_finished()) {
            seen.extend(subjects(&mut reader, &mut position));
        }
    });
    let all = usize::try_from(WRITERS * EACH).unwrap();
    read_until(&mut reader, &mut position, &mut seen, all);
    assert_eq!(seen.len(), all, "each event once");
    seen.sort_unstable();
    assert_eq!(seen, (0..WRITERS * EACH).collect::<Vec<_>>());
}

#[test]
fn a_refused_transaction_leaves_no_event() {
    let db = TestDb::new();
    let mut conn = db.conn();
    let refused = write_tx(&mut conn, |conn| {
        write(conn, 1)?;
        Err::<(), _>(DbError::RollbackTransaction)
    });
    assert!(refused.is_err());
    let subject = Subject::Product(ProductId(1));
    assert_eq!(of_subject(&mut conn, subject, 10).unwrap(), []);
    write_tx(&mut conn, |conn| write(conn, 1)).unwrap();
    let events = of_subject(&mut conn, subject, 10).unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].at, start_of_tests());
    assert_eq!(events[0].actor, "system");
    assert_eq!(events[0].sentence(Lang::En), "Product edited · Kebaya 1");
}

#[test]
fn a_position_survives_being_written_down() {
    let db = TestDb::new();
    let mut conn = db.conn();
    write_tx(&mut conn, |conn| write(conn, 7)).unwrap();
    let mut position = Position::default();
    read_until(&mut conn, &mut position, &mut Vec::new(), 1);
    assert_eq!(position.to_string().parse(), Ok(position));
    assert!("morgen".parse::<Position>().is_err());
}

#[test]
fn every_kind_is_said_in_both_languages() {
    for kind in EventKind::ALL {
        for lang in [Lang::Id, Lang::En] {
            assert!(
                !kind.label(lang).contains('⟦'),
                "{kind} has no words in {lang}"
            );
        }
    }
}
