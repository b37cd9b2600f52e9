//! Scripts and templates in what customers write about orders and payments:
//! they are words, on every page that shows them.

use shop_core::service::{self, ConversationKind, NewConversation};

use crate::{site::Site, web::Page};

const FRAGMENTS: [&str; 4] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "{{ 7*7 }}",
];

#[track_caller]
fn harmless(page: &Page) {
    assert!(page.status < 500, "{page:?}");
    for live in ["<script>alert", "<img src=x", "<svg onload"] {
        assert!(!page.body.contains(live), "{live} is alive: {page:?}");
    }
}

#[test]
fn an_answer_in_a_conversation_is_words() {
    let mut site = Site::open();
    let member = site.shop.member("Wati");
    let wati = site.visitor();
    assert_eq!(wati.sign_in("Wati").status, 303);
    let new = NewConversation::new(ConversationKind::Question, "Ukuran", "Muat?");
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    let number = service::open(conn, now, &member.actor(), new)
        .unwrap()
        .conversation
        .number;
    let path = format!("/akun/pesan/{number}");
    for fragment in FRAGMENTS {
        let sent = wati.letter(&path, &[("reply", fragment)], &[]);
        assert_eq!(sent.status, 303, "{sent:?}");
    }
    let page = wati.get(&path);
    assert!(
        page.body.contains("{{ 7*7 }}"),
        "as it was written: {page:?}"
    );
    harmless(&page);
}

#[test]
fn address_note_and_confirmation_are_words() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = site.member("Rina");
    let (pick_up, account) = (
        site.shop.pick_up().to_string(),
        site.shop.account.to_string(),
    );
    // Only three orders may wait for money at once.
    for fragment in FRAGMENTS.into_iter().take(3) {
        assert_eq!(rina.add(kebaya, "1").status, 303);
        let mut fields = rina.checkout((&pick_up, &account));
        for name in ["street", "city", "district", "landmark", "postcode"] {
            fields.push((name.to_owned(), fragment.to_owned()));
        }
        fields.push(("note".to_owned(), fragment.to_owned()));
        // First shown again, since the province is none.
        let mut wrong = fields.clone();
        wrong.push(("province".to_owned(), fragment.to_owned()));
        wrong.retain(|(name, _)| name != "action");
        harmless(&rina.place(&wrong));
        let placed = rina.place(&fields);
        assert_eq!(placed.status, 303, "{placed:?}");
        let order = placed.location.split('?').next().unwrap().to_owned();
        let page = rina.get(&order);
        assert_eq!(page.status, 200, "{page:?}");
        harmless(&page);
        let token = order.rsplit('/').next().unwrap().to_owned();
        let confirmation = [
            ("order", &*token),
            ("bank", fragment),
            ("sender", fragment),
            ("amount", "450000"),
            ("date", fragment),
            ("note", fragment),
        ];
        let receipt = ("proof", "bukti.pdf", &b"%PDF-1.4 transfer\n%%EOF\n"[..]);
        let refused = rina
            .upload("/konfirmasi-pembayaran", &confirmation, receipt)
            .unwrap();
        assert_eq!(refused.status, 422, "a fragment is no day: {refused:?}");
        harmless(&refused);
        let today = site.shop.now.day().to_string();
        let confirmation = confirmation.map(|(name, value)| match name {
            "date" => (name, &*today),
            _ => (name, value),
        });
        let sent = rina
            .upload("/konfirmasi-pembayaran", &confirmation, receipt)
            .unwrap();
        assert_eq!(sent.status, 303, "{sent:?}");
        harmless(&rina.get(&order));
        harmless(&rina.get("/akun/pesan"));
    }
}
