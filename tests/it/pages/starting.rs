//! Starting and stopping the server, and what keeps it from starting.

use std::net::TcpListener;

use diesel::connection::SimpleConnection;

use shop_test_database::TestDb;

use crate::{server::Server, site::Site};

/// Starts a server that must give up, and checks how it says so.
fn refused(database: &str, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (code, said) = Server::refused(database, folder.path(), arguments);
    assert!(code.is_some_and(|code| code != 0), "{code:?}: {said}");
    for trace in ["panicked", "backtrace", "rahasia", "listening on"] {
        assert!(!said.contains(trace), "{trace:?}: {said}");
    }
    assert!(!said.trim().is_empty());
    said
}

#[test]
fn a_wrong_database_is_said_without_its_password() {
    for url in [
        "mysql://sari:rahasia@localhost/griya",
        "griya.db",
        "postgres://sari:rahasia@127.0.0.1:1/griya",
        "sqlite:///proc/griya/griya.db",
    ] {
        refused(url, &[]);
    }
}

#[test]
fn a_newer_database_is_left_alone() {
    let db = TestDb::new();
    let newer = "INSERT INTO __diesel_schema_migrations (version) VALUES ('20990101000000')";
    db.conn().batch_execute(newer).unwrap();
    let said = refused(db.url(), &[]);
    assert!(said.contains("20990101000000"), "{said}");
}

#[test]
fn a_port_in_use_is_said() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let db = TestDb::new();
    let said = refused(db.url(), &["--listen", &address]);
    assert!(said.contains(&address), "{said}");
    refused(db.url(), &["--listen", "nowhere"]);
}

#[test]
fn a_server_that_is_asked_to_stop_stops() {
    let mut site = Site::open();
    assert_eq!(site.visitor().get("/").status, 200);
    let status = site.server.stop();
    assert_eq!(status.code(), Some(0), "{}", site.server.said());
}

#[test]
fn a_second_process_serves_the_same_shop() {
    let mut site = Site::open();
    let folder = tempfile::tempdir().unwrap();
    let second = Server::start(site.shop.db.url(), folder.path(), &[]);
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let visitor = site.member("Rina");
    visitor.add(kebaya, "2");
    let elsewhere = visitor.moved_to(&second.url(""));
    let page = elsewhere.get("/keranjang");
    assert!(page.body.contains("Kebaya Kutubaru"), "{page:?}");
}
