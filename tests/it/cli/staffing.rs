//! Staff accounts from the command line, and databases that cannot be used.

use shop_test_database::TestDb;

use crate::programs::{Finished, command};

fn cli(url: &str, arguments: &[&str], typed: &str) -> Finished {
    use std::{io::Write, process::Stdio};
    let folder = tempfile::tempdir().unwrap();
    let mut program = command("admin-tui", folder.path());
    program.args(["--database", url]).args(arguments);
    let program = program
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    // A program that gives up does not read.
    child.stdin.take().unwrap().write_all(typed.as_bytes()).ok();
    child.wait_with_output().unwrap().into()
}

#[test]
fn the_first_account_is_an_owner() {
    let db = TestDb::blank();
    let owner = [
        "staff",
        "add",
        "--username",
        "ratna",
        "--name",
        "Ratna",
        "--role",
        "owner",
        "--password-stdin",
    ];
    let added = cli(db.url(), &owner, "kawung dan parang\n");
    assert_eq!(added.code, Some(0), "{}", added.stderr);
    let again = cli(db.url(), &owner, "kawung dan parang\n");
    assert_eq!(again.code, Some(1), "{}", again.stderr);
    let short = [
        "staff",
        "add",
        "--username",
        "budi",
        "--name",
        "Budi",
        "--role",
        "cashier",
        "--password-stdin",
    ];
    let short = cli(db.url(), &short, "batik\n");
    assert!(
        matches!(short.code, Some(1 | 2)),
        "{:?} {}",
        short.code,
        short.stderr
    );
    let listed = cli(db.url(), &["staff", "list", "--format", "csv"], "");
    assert!(listed.stdout.contains("ratna"), "{}", listed.stdout);
    assert!(!listed.stdout.contains("argon2"), "hashes are not shown");
    let disabled = cli(db.url(), &["staff", "disable", "ratna"], "");
    assert_eq!(
        disabled.code,
        Some(1),
        "the last owner stays: {}",
        disabled.stderr
    );
}

#[test]
fn a_database_that_cannot_be_used_ends_with_code_four() {
    let newer = TestDb::new();
    use diesel::connection::SimpleConnection;
    newer
        .conn()
        .batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')")
        .unwrap();
    let cases: [(&str, i32); 4] = [
        ("postgres://sari:rahasia@127.0.0.1:1/griya", 4),
        ("sqlite:///proc/griya/griya.db", 4),
        ("mysql://sari:rahasia@localhost/griya", 2),
        (newer.url(), 4),
    ];
    for (url, code) in cases {
        for lang in ["id", "en"] {
            let run = cli(url, &["order", "list", "--lang", lang], "");
            assert_eq!(run.code, Some(code), "{url}: {}{}", run.stdout, run.stderr);
            assert_eq!(run.stdout, "");
            assert!(
                !run.stderr.contains("rahasia"),
                "a password is shown: {}",
                run.stderr
            );
            assert!(
                !run.stderr.contains("panicked") && !run.stderr.contains('⟦'),
                "{}",
                run.stderr
            );
        }
    }
}

#[test]
fn the_tables_are_made_when_asked() {
    let db = TestDb::blank();
    let first = cli(db.url(), &["migrate"], "");
    assert_eq!(first.code, Some(0), "{}", first.stderr);
    let second = cli(db.url(), &["migrate"], "");
    assert_eq!(second.code, Some(0), "{}", second.stderr);
}
