//! The forum is moderated from the command line.

use shop_core::{
    actor::Actor,
    forum::{self, NewTopic, Reader},
};

use super::desk::Desk;

/// A desk with a category and a topic whose first post is held.
fn desk() -> (Desk, String) {
    let mut desk = Desk::new();
    let added = desk.said(&[
        "forum",
        "category",
        "add",
        "Ukuran & Potongan",
        "--description",
        "Muat?",
    ]);
    assert_eq!(
        added,
        (0, "Kategori Ukuran & Potongan disimpan.".to_owned())
    );
    let rina = desk.registers("Rina Wulandari", "081234567890");
    let conn = &mut desk.conn;
    shop_core::members::approve(conn, desk.now, &Actor::System, rina.id).unwrap();
    let category = forum::categories(conn, Reader::Staff).unwrap()[0].id;
    let new = NewTopic {
        category,
        title: "Kebaya wisuda".to_owned(),
        body: "Tinggi saya 148 cm.".to_owned(),
        product: None,
    };
    let posted = forum::open(conn, desk.now, &rina.actor(), &new).unwrap();
    (desk, posted.topic.id.to_string())
}

#[test]
fn the_queue_is_worked_off() {
    let (desk, topic) = desk();
    let first = format!("{topic}#1");
    let queue = desk.data(&["forum", "queue", "--format", "json"]);
    assert!(queue.contains("\"held_for\": \"new_member\""), "{queue}");
    let refused = desk.said(&["forum", "hide", &first, "--reason", " "]);
    assert_eq!(refused.0, 1, "{refused:?}");
    assert_eq!(
        desk.said(&["forum", "approve", &first]),
        (0, format!("Tulisan {first} ditampilkan."))
    );
    assert_eq!(desk.said(&["forum", "queue"]).0, 3, "nothing waits");
    assert_eq!(desk.said(&["forum", "approve", "999#1"]).0, 3);
    assert_eq!(desk.said(&["forum", "approve", &format!("{topic}#9")]).0, 3);
    let hidden = desk.said(&["forum", "hide", &first, "--reason", "Di luar topik"]);
    assert_eq!(hidden.0, 0);
    let gone = desk.said(&["forum", "delete", &first, "--reason", "Ganda"]);
    assert_eq!(gone, (0, format!("Tulisan {first} dihapus.")));
    let log = desk.data(&["forum", "log", "--format", "csv"]);
    let kinds: Vec<&str> = log
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').nth(1))
        .collect();
    assert_eq!(
        kinds,
        [
            "forum.post_deleted",
            "forum.post_hidden",
            "forum.post_approved",
            "forum.category_created"
        ],
        "{log}"
    );
}

#[test]
fn topics_are_answered_locked_pinned_and_moved() {
    let (desk, topic) = desk();
    desk.data(&["forum", "approve", &topic]);
    let answered = desk.said(&["forum", "answer", &topic, "--text", "Kutubaru.", "--solve"]);
    assert_eq!(
        answered,
        (
            0,
            "Jawaban toko di topik \"Kebaya wisuda\" ditayangkan.".to_owned()
        )
    );
    let shown = desk.data(&["forum", "show", &topic]);
    assert!(
        shown.contains("Kutubaru.") && shown.contains("Toko"),
        "{shown}"
    );
    for verb in ["lock", "pin"] {
        assert_eq!(desk.said(&["forum", verb, &topic]).0, 0, "{verb}");
    }
    let list = desk.data(&["forum", "list", "--format", "json"]);
    for set in ["\"pinned\": true", "\"locked\": true", "\"solved\": true"] {
        assert!(list.contains(set), "{set}: {list}");
    }
    for verb in ["unlock", "unpin"] {
        assert_eq!(desk.said(&["forum", verb, &topic]).0, 0, "{verb}");
    }
    desk.data(&["forum", "solve", &format!("{topic}#2"), "--undo"]);
    desk.data(&["forum", "category", "add", "Belanja", "--locked", "true"]);
    let moved = desk.said(&["forum", "move", &topic, "--to", "belanja"]);
    assert_eq!(
        moved,
        (
            0,
            "Topik \"Kebaya wisuda\" dipindahkan ke Belanja.".to_owned()
        )
    );
    assert_eq!(
        desk.said(&["forum", "move", &topic, "--to", "tidak-ada"]).0,
        1
    );
    desk.data(&[
        "forum",
        "category",
        "edit",
        "belanja",
        "--locked",
        "false",
        "--position",
        "9",
    ]);
    let categories = desk.data(&["forum", "category", "list", "--format", "csv"]);
    assert!(
        categories.ends_with("belanja,Belanja,,,9,everyone,false,false\n"),
        "{categories}"
    );
    assert_eq!(desk.said(&["forum", "category", "edit", "tidak-ada"]).0, 3);
    assert_eq!(desk.said(&["forum", "list", "--unanswered"]).0, 3);
}

#[test]
fn a_member_is_silenced_and_let_speak_again() {
    let (desk, _) = desk();
    let rina = "rina.wulandari@example.com";
    let silence = ["forum", "silence", rina, "--days", "3", "--reason", "Iklan"];
    let said = desk.said(&silence);
    assert_eq!(said, (0, "Rina Wulandari dibisukan di forum.".to_owned()));
    assert_eq!(desk.said(&silence).0, 1, "she is silenced already");
    assert!(desk.data(&["forum", "silenced"]).contains("Iklan"));
    let lifted = desk.said(&["forum", "lift", rina]);
    assert_eq!(lifted, (0, "Pembisuan Rina Wulandari dicabut.".to_owned()));
    assert_eq!(desk.said(&["forum", "lift", rina]).0, 1);
    let warned = desk.said(&["forum", "silence", rina, "--days", "0", "--reason", "Iklan"]);
    assert_eq!(warned, (0, "Rina Wulandari diperingatkan.".to_owned()));
    assert_eq!(desk.said(&["forum", "silenced"]).0, 3);
}

#[test]
fn the_shop_opens_and_corrects_what_it_wrote() {
    let (desk, _) = desk();
    let open = [
        "forum",
        "open",
        "ukuran-potongan",
        "Tabel ukuran",
        "--text",
        "Lihat di sini.",
    ];
    assert_eq!(desk.said(&open).0, 0);
    let list = desk.data(&["forum", "list", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    let topic = list[0]["topic"].to_string();
    let first = format!("{topic}#1");
    assert_eq!(list[0]["title"], "Tabel ukuran");
    let edit = ["forum", "edit", &first, "--text", "Lihat di sana."];
    assert_eq!(desk.said(&edit).0, 0);
    let shown = desk.data(&["forum", "show", &topic]);
    assert!(!shown.contains("Lihat di sini."), "{shown}");
    let shown = desk.data(&["forum", "show", &topic, "--history"]);
    for words in ["Lihat di sana.", "Lihat di sini."] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert_eq!(
        desk.said(&["forum", "open", "tidak-ada", "X", "--text", "Y"])
            .0,
        3
    );
    let full = desk.said(&["forum", "category", "delete", "ukuran-potongan"]);
    assert_eq!(full.0, 1, "{full:?}");
    desk.data(&["forum", "category", "add", "Kosong"]);
    let empty = desk.said(&["forum", "category", "delete", "kosong"]);
    assert_eq!(empty, (0, "Kategori Kosong dihapus.".to_owned()));
}

#[test]
fn members_posts_are_not_the_shops_to_correct() {
    let (desk, topic) = desk();
    let edit = ["forum", "edit", &topic, "--text", "Bukan kata-katanya."];
    assert_eq!(desk.said(&edit).0, 1);
}
