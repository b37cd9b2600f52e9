//! Hubungi Kami and the pages of a conversation, over HTTP: what is taken
//! in, what is refused, and who may see it.

use chrono::Duration;
use shop_core::{
    messages::{Lang, text_with},
    service::{self, Solution, Writing},
    staff::Role,
};

use crate::{
    shop::staff,
    site::{Site, say},
    web::{Page, Visitor},
};

/// The smallest picture there is: one pixel, as PNG.
pub const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, b'I', b'D', b'A', b'T',
    0x78, 0xda, 0x63, 0x64, 0xf8, 0xcf, 0x50, 0x0f, 0, 0x03, 0x86, 0x01, 0x80, 0x5a, 0x34, 0x7d,
    0x6b, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

fn complain(visitor: &Visitor, about: &str, message: &str, photos: &[(&str, &[u8])]) -> Page {
    let fields = [
        ("kind", "complaint"),
        ("subject", "Jahitan lepas"),
        ("message", message),
        ("about", about),
    ];
    visitor.letter("/hubungi-kami", &fields, photos)
}

/// The path of a conversation from the redirect that leads to it.
fn path(page: &Page) -> String {
    assert_eq!(page.status, 303, "{page:?}");
    page.location
        .split('?')
        .next()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_complaint_with_a_photo_is_taken_in_and_only_she_sees_it() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    let sari = site.returning_member("Sari");
    let member = site.shop.member("Wati");
    let wati = {
        let visitor = site.visitor();
        let page = visitor.sign_in("Wati");
        assert_eq!(page.status, 303, "{page:?}");
        visitor
    };
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 9);
    let order = site.shop.order(&member, &[(kebaya, 1)]);
    site.shop.pay(&order);
    let line = site.shop.view(order.id).lines[0].id;

    // The way there leads from the order's own line.
    let shown = wati.get(&format!("/pesanan/{}", order.token));
    let way = format!("/hubungi-kami?jenis=keluhan&amp;barang={line}");
    let plain = way.replace("&amp;", "&");
    assert!(
        shown.body.contains(&way)
            || shown.body.contains(&plain)
            || shown.body.contains(&way.replace("&amp;", "&#38;")),
        "{shown:?}"
    );
    let form = wati.get(&plain);
    assert!(
        form.body
            .contains(&format!("value=\"line:{line}\" selected")),
        "{form:?}"
    );
    assert!(
        form.body.contains("value=\"complaint\" checked"),
        "{form:?}"
    );

    let about = format!("line:{line}");
    let sent = complain(&wati, &about, "Lengan kiri lepas.", &[("a.png", PIXEL)]);
    let path = path(&sent);
    let page = wati.get(&path);
    assert_eq!(page.status, 200);
    for seen in [
        "Jahitan lepas",
        "Lengan kiri lepas.",
        "Kebaya Kutubaru",
        &order.number,
    ] {
        assert!(page.body.contains(seen), "{seen}: {page:?}");
    }
    let number = path.rsplit('/').next().unwrap_or_default();
    let found = service::by_number(&mut site.shop.conn, number)
        .unwrap()
        .unwrap();
    let promise = found.respond_due_at.unwrap().full_text(Lang::Id);
    let promise = text_with(Lang::Id, "web-promise", &[("time", &promise)]);
    assert!(page.body.contains(&promise), "{page:?}");
    let list = wati.get("/akun/pesan");
    assert!(list.body.contains(&promise), "{list:?}");

    // The photo was packed anew and is nobody else's.
    let at = page.body.find("/foto/").expect("the photo is shown");
    let start = page.body[..at].rfind('"').unwrap() + 1;
    let photo = page.body[start..].split('"').next().unwrap().to_owned();
    let picture = wati.get(&photo);
    assert_eq!(
        (picture.status, picture.header("content-type")),
        (200, "image/jpeg")
    );
    for stranger in [&rina, &sari] {
        for way in [path.as_str(), photo.as_str()] {
            assert_eq!(stranger.get(way).status, 404, "{way}");
        }
        let reply = stranger.letter(&path, &[("reply", "Saya juga")], &[]);
        assert_eq!(reply.status, 404, "{reply:?}");
        for deed in ["selesai", "buka", "nilai"] {
            let page = stranger.post(&format!("{path}/{deed}"), &[("stars", "1")]);
            assert_eq!(page.status, 404, "{deed}: {page:?}");
        }
    }
    let guest = site.visitor();
    assert_eq!(guest.get(&path).status, 303);
    assert_eq!(guest.get(&photo).status, 303);
    // Neither another's line nor another's order can be complained about.
    for others in [
        about.as_str(),
        &order.number,
        "line:x",
        "line:99999999",
        "GG-0000-0000",
    ] {
        let page = complain(&rina, others, "Punya siapa ini?", &[]);
        assert_eq!(page.status, 422, "{others}: {page:?}");
        assert!(
            page.body.contains(&say("error-message-no-such-order")),
            "{page:?}"
        );
    }
}

#[test]
fn what_cannot_be_taken_in_is_said_beside_its_field_and_nothing_is_lost() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    let mine = "Kata-kata yang tidak boleh hilang.";
    let huge = vec![0xff_u8; 5 * 1024 * 1024 + 1];
    let page = complain(&rina, "", mine, &[("besar.jpg", &huge)]);
    assert_eq!(page.status, 422, "{page:?}");
    assert!(page.body.contains(&say("web-wrong-photo-size")), "{page:?}");
    assert!(page.body.contains(mine), "{page:?}");
    let page = complain(
        &rina,
        "",
        mine,
        &[("naskah.jpg", b"<script>alert(1)</script>")],
    );
    assert_eq!(page.status, 422, "{page:?}");
    assert!(
        page.body.contains(&say("error-media-not-an-image")),
        "{page:?}"
    );
    let five = [("a.png", PIXEL); 5];
    let page = complain(&rina, "", mine, &five);
    assert_eq!(page.status, 422, "{page:?}");
    let long = "a".repeat(20_000);
    let page = complain(&rina, "", &long, &[("a.png", PIXEL)]);
    assert_eq!(page.status, 422, "{}", page.status);
    assert!(page.body.contains(&long), "what was typed is gone");
    let page = complain(&rina, "", " ", &[]);
    assert_eq!(page.status, 422, "{page:?}");
    let form = rina.letter(
        "/hubungi-kami",
        &[
            ("kind", "payment_confirmation"),
            ("subject", "a"),
            ("message", "b"),
        ],
        &[],
    );
    assert_eq!(form.status, 422, "{form:?}");
    // Nothing of all that is there, and no photo was left behind.
    assert!(
        rina.get("/akun/pesan")
            .body
            .contains(&say("web-no-messages"))
    );
    let left = crate::programs::files_under(&site.folder())
        .iter()
        .filter(|file| file.to_string_lossy().contains("/pesan/"))
        .count();
    assert_eq!(left, 0);
}

#[test]
fn a_form_sent_twice_is_one_message() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    let first = complain(&rina, "", "Sekali saja.", &[("a.png", PIXEL)]);
    let second = complain(&rina, "", "Sekali saja.", &[("a.png", PIXEL)]);
    assert_eq!(first.location, second.location);
    let path = path(&first);
    for _ in 0..2 {
        let reply = rina.letter(&path, &[("reply", "Tambahan.")], &[]);
        assert_eq!(reply.status, 303, "{reply:?}");
    }
    let page = rina.get(&path);
    assert_eq!(page.body.matches("Tambahan.").count(), 1, "{page:?}");
    assert_eq!(
        page.body.matches("<img src=\"/akun/pesan/").count(),
        1,
        "{page:?}"
    );
}

#[test]
fn scripts_and_templates_in_a_message_are_words() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    for nasty in [
        "<script>alert(1)</script>",
        "{{ 7*7 }}{% raw %}",
        "\"><img src=x onerror=alert(1)>",
        "'; DROP TABLE conversations; --",
        "\u{202e}terbalik\u{0}",
    ] {
        let fields = [("kind", nasty), ("subject", nasty), ("message", nasty)];
        let sent = rina.letter("/hubungi-kami", &fields, &[]);
        let path = path(&sent);
        let page = rina.get(&path);
        assert_eq!(page.status, 200, "{nasty}");
        assert!(!page.body.contains("<script>alert"), "{page:?}");
        assert!(!page.body.contains("<img src=x"), "{page:?}");
        assert!(!page.body.contains(">49<"), "{page:?}");
        let list = rina.get("/akun/pesan");
        assert!(!list.body.contains("<script>alert"), "{list:?}");
    }
    let link = rina.get(
        "/hubungi-kami?jenis=%3Cscript%3E&pesanan=%22%3E%3Cscript%3E&barang=x&tentang=%3Cscript%3E",
    );
    assert!(!link.body.contains("<script>\""), "{link:?}");
    assert!(!link.body.contains("value=\"<script>"), "{link:?}");
}

#[test]
fn she_closes_reopens_and_rates_and_never_reads_what_staff_note() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    let path = path(&complain(&rina, "", "Kancing lepas.", &[]));
    let number = path.rsplit('/').next().unwrap().to_owned();
    let by = staff(Role::Owner);
    let now = site.shop.now.plus(Duration::minutes(1));
    let conn = &mut site.shop.conn;
    let id = service::by_number(conn, &number).unwrap().unwrap().id;
    service::note(conn, now, &by, id, "RAHASIA: sering menawar").unwrap();
    service::reply(conn, now, &by, id, &Writing::from("Kami kirim gantinya.")).unwrap();
    let page = rina.get(&path);
    assert!(page.body.contains("Kami kirim gantinya."), "{page:?}");
    assert!(!page.body.contains("RAHASIA"), "{page:?}");

    // She says herself that it is done; nobody asks her to rate herself.
    assert_eq!(rina.post(&format!("{path}/selesai"), &[]).status, 303);
    let page = rina.get(&path);
    assert!(
        page.body.contains(&say("conversation-told-solved")),
        "{page:?}"
    );
    assert!(!page.body.contains(&say("web-rate-title")), "{page:?}");
    assert_eq!(rina.post(&format!("{path}/buka"), &[]).status, 303);
    let page = rina.get(&path);
    assert!(
        page.body.contains(&say("conversation-told-open")),
        "{page:?}"
    );

    let solution = Solution {
        cause: Some(service::Cause::Defect),
        outcome: Some(service::Outcome::Repaired),
        root_cause: "RAHASIA: benang tipis".to_owned(),
        message: String::new(),
        seen: None,
    };
    service::solve(&mut site.shop.conn, now, &by, id, &solution).unwrap();
    let page = rina.get(&path);
    assert!(page.body.contains(&say("web-rate-title")), "{page:?}");
    assert!(!page.body.contains("RAHASIA"), "{page:?}");
    let rate = format!("{path}/nilai");
    for wrong in ["", "0", "6", "lima", "-1"] {
        let page = rina.post(&rate, &[("stars", wrong), ("comment", "x")]);
        assert_eq!(page.status, 422, "{wrong}: {page:?}");
    }
    // What cannot be taken is shown again as it was typed.
    let long = "panjang ".repeat(90);
    let page = rina.post(&rate, &[("stars", "4"), ("comment", &long)]);
    assert_eq!(page.status, 422, "{page:?}");
    assert!(page.body.contains(long.trim_end()), "{page:?}");
    assert!(page.body.contains("value=\"4\" checked"), "{page:?}");
    let rated = rina.post(&rate, &[("stars", "4"), ("comment", "<b>Cepat</b>")]);
    assert_eq!(rated.status, 303, "{rated:?}");
    assert_eq!(rina.post(&rate, &[("stars", "1")]).status, 422);
    let page = rina.get(&path);
    let said = text_with(Lang::Id, "web-rated", &[("stars", "4")]);
    assert!(page.body.contains(&said), "{page:?}");
}
