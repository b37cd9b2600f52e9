//! Knowing customers and what they want, from the command line: every command
//! walked once.

use serde_json::Value;
use shop_core::{
    actor::Actor,
    media::MediaStore,
    requests::{self, NewRequest},
    service::{self, ConversationKind, NewConversation},
};

use super::desk::Desk;

const RINA: &str = "rina@example.com";

/// The smallest picture there is: one pixel, as PNG.
const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, b'I', b'D', b'A', b'T',
    0x78, 0xda, 0x63, 0x64, 0xf8, 0xcf, 0x50, 0x0f, 0, 0x03, 0x86, 0x01, 0x80, 0x5a, 0x34, 0x7d,
    0x6b, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

fn desk() -> Desk {
    let mut desk = Desk::new();
    for (name, phone) in [("Rina", "081234567890"), ("Sari", "081234567891")] {
        let member = desk.registers(name, phone);
        shop_core::members::approve(&mut desk.conn, desk.now, &Actor::System, member.id).unwrap();
    }
    desk
}

fn json(desk: &Desk, line: &[&str]) -> Value {
    let line: Vec<&str> = line.iter().chain(&["--format", "json"]).copied().collect();
    serde_json::from_str(&desk.data(&line)).unwrap()
}

/// Returns a column of a list.
fn column(list: &Value, name: &str) -> Vec<Value> {
    let rows = list.as_array().unwrap_or_else(|| panic!("no list: {list}"));
    rows.iter().map(|row| row[name].clone()).collect()
}

#[test]
fn tags_are_put_on_renamed_joined_and_taken_off() {
    let desk = desk();
    desk.data(&["member", "tag", RINA, "kebaya", "wisuda"]);
    desk.data(&["member", "tag", "sari@example.com", "kebayaan"]);
    let tags = |desk: &Desk| column(&json(desk, &["member", "tags"]), "tag");
    desk.data(&["member", "rename-tag", "wisuda", "wisudawati"]);
    assert_eq!(tags(&desk), ["kebaya", "kebayaan", "wisudawati"]);
    desk.data(&["member", "merge-tags", "kebayaan", "kebaya"]);
    let left = json(&desk, &["member", "untag", RINA, "wisudawati"]);
    assert_eq!(column(&left, "tag"), ["kebaya"]);
    let all = json(&desk, &["member", "tags"]);
    assert_eq!(column(&all, "tag"), ["kebaya"]);
    assert_eq!(column(&all, "members"), [2]);
}

#[test]
fn notes_are_pinned_let_go_and_taken_away() {
    let desk = desk();
    let noted = json(&desk, &["member", "note", RINA, "Suka sogan."]);
    let id = column(&noted, "id")[0].to_string();
    desk.data(&["member", "note", RINA, "Lengan pendek."]);
    let pinned = |desk: &Desk| {
        let shown = json(desk, &["member", "show", RINA]);
        column(&shown["notes"], "pinned")
    };
    desk.data(&["member", "pin", &id]);
    assert_eq!(pinned(&desk), [true, false]);
    desk.data(&["member", "unpin", &id]);
    assert_eq!(pinned(&desk), [false, false]);
    desk.data(&["member", "unnote", &id]);
    assert_eq!(pinned(&desk), [false]);
    assert_eq!(desk.said(&["member", "pin", &id]).0, 1, "it is gone");
}

#[test]
fn what_is_to_follow_is_put_off_and_done() {
    let mut desk = desk();
    desk.data(&["member", "log", RINA, "whatsapp", "Menanyakan ukuran"]);
    desk.data(&["member", "log", RINA, "visit", "Mencoba kebaya"]);
    let planned = json(&desk, &["member", "follow-up", RINA, "+1h", "Kabari stok"]);
    let id = column(&planned, "id")[0].to_string();
    let shown = json(&desk, &["member", "show", RINA]);
    assert_eq!(column(&shown["follow_ups"], "text"), ["Kabari stok"]);
    for (fact, value) in [("tier", Value::from("member")), ("open_orders", 0.into())] {
        assert_eq!(shown[fact], value, "{fact} in {shown}");
    }
    desk.data(&["member", "postpone", &id, "+3h"]);
    desk.wait(48);
    assert_eq!(desk.said(&["member", "follow-ups", "--due"]).0, 3);
    desk.wait(48);
    assert_eq!(desk.said(&["member", "follow-ups", "--due"]).0, 0);
    desk.data(&["member", "done", &id]);
    assert_eq!(desk.said(&["member", "follow-ups"]).0, 3, "none is open");
    let contacts = json(&desk, &["member", "timeline", RINA, "--kind", "contacts"]);
    assert_eq!(column(&contacts, "text").len(), 5, "{contacts}");
}

#[test]
fn a_request_is_written_down_and_decided() {
    let desk = desk();
    let made = json(
        &desk,
        &["request", "create", RINA, "Kebaya janggan", "--size", "XL"],
    );
    let first = column(&made, "number")[0].as_str().unwrap().to_owned();
    let other = [
        "request",
        "create",
        "sari@example.com",
        "Kebaya janggan hitam",
    ];
    let made = json(&desk, &other);
    let second = column(&made, "number")[0].as_str().unwrap().to_owned();
    let state =
        |desk: &Desk, number: &str| json(desk, &["request", "show", number])["state"].clone();
    desk.data(&["request", "review", &first]);
    assert_eq!(state(&desk, &first), "reviewing");
    let reason = ["request", "decline", &first, "--reason", "other"];
    desk.data(&reason);
    assert_eq!(state(&desk, &first), "declined");
    desk.data(&["request", "review", &first]);
    desk.data(&["request", "plan", &first]);
    desk.data(&["request", "order", &first]);
    assert_eq!(state(&desk, &first), "ordered");
    desk.data(&["request", "note", &first, "Penjahit: Bu Darmi."]);
    let merged = json(&desk, &["request", "merge", &second, &first]);
    assert_eq!(column(&merged, "votes"), [2]);
    assert_eq!(state(&desk, &second), "merged");
    let shown = json(&desk, &["request", "show", &first]);
    let notes = column(&shown["notes"], "internal_note");
    assert_eq!(notes, ["Penjahit: Bu Darmi."]);
    let wanted = column(&shown["voters"], "customer");
    assert_eq!(wanted, ["Rina", "Sari"]);
    assert_eq!(desk.said(&["request", "log", "kebaya janggan L"]).0, 0);
    assert_eq!(desk.said(&["request", "merge", &first, &first]).0, 1);
}

#[test]
fn the_picture_of_a_request_is_looked_at_before_it_is_accepted() {
    let mut desk = desk();
    let media = desk.folder.join("media").display().to_string();
    let key = MediaStore::open(&media)
        .unwrap()
        .put_request_photo(PIXEL)
        .unwrap();
    let rina = shop_core::members::by_email(&mut desk.conn, &RINA.parse().unwrap())
        .unwrap()
        .unwrap();
    let new = NewRequest {
        title: "Kebaya janggan".to_owned(),
        photo_key: Some(key),
        ..NewRequest::default()
    };
    let (conn, now) = (&mut desk.conn, desk.now);
    let asked = requests::ask(conn, now, &rina.actor(), rina.id, &new).unwrap();
    let folder = desk.folder.join("gambar");
    let (code, said) = desk.said(&[
        "--media",
        &media,
        "request",
        "show",
        &asked.number,
        "--photos",
        &folder.display().to_string(),
    ]);
    assert_eq!(code, 0, "{said}");
    let written = std::fs::read(folder.join(format!("{}-1.jpg", asked.number))).unwrap();
    assert!(written.starts_with(&[0xff, 0xd8]), "a JPEG");
}

#[test]
fn the_inbox_is_searched() {
    let mut desk = desk();
    for (email, subject) in [
        (RINA, "Ukuran kebaya"),
        ("sari@example.com", "Ongkos kirim"),
    ] {
        let member = shop_core::members::by_email(&mut desk.conn, &email.parse().unwrap())
            .unwrap()
            .unwrap();
        let new = NewConversation::new(ConversationKind::Question, subject, "Muat?");
        service::open(&mut desk.conn, desk.now, &member.actor(), new).unwrap();
    }
    let list = json(&desk, &["conversation", "list", "--search", "rina kebaya"]);
    assert_eq!(column(&list, "subject"), ["Ukuran kebaya"]);
    let none = ["conversation", "list", "--search", "rina ongkos"];
    assert_eq!(desk.said(&none).0, 3);
}
