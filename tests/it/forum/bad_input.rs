//! What people send that must not be: safe, said, nothing lost.

use shop_core::{forum, staff::Role};

use super::pages::{buyer, member_of, site, topic};
use crate::{shop::staff, site::say};

/// Fragments of scripts and templates, and how a page may show them.
const FRAGMENTS: [&str; 6] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}",
    "{% raw %}{% endraw %}",
    "[klik](javascript:alert(1))",
    "\"><svg onload=alert(1)>",
];

#[test]
fn scripts_and_templates_are_words() {
    let mut site = site();
    let (tuti, _) = buyer(&mut site, "Tuti");
    let (rina, _) = buyer(&mut site, "Rina");
    let guest = site.visitor();
    for fragment in FRAGMENTS {
        let fields = [
            ("category", "ukuran-potongan"),
            ("title", fragment),
            ("body", fragment),
            ("lakukan", "lihat"),
        ];
        let preview = tuti.post("/forum/baru", &fields);
        assert_eq!(preview.status, 200, "{preview:?}");
        harmless(&preview.body, fragment);
    }
    let fields = [
        ("category", "ukuran-potongan"),
        ("title", "<script>alert(1)</script> {{ 7*7 }}"),
        ("body", FRAGMENTS[0]),
    ];
    let opened = tuti.post("/forum/baru", &fields);
    assert_eq!(opened.status, 303, "{opened:?}");
    for fragment in FRAGMENTS {
        let replied = rina.post(&format!("{}/balas", opened.location), &[("body", fragment)]);
        assert_eq!(replied.status, 303, "{replied:?}");
    }
    let report = format!("{}/1/lapor", opened.location);
    let note = [("reason", "other"), ("note", FRAGMENTS[1])];
    assert_eq!(rina.post(&report, &note).status, 303);
    for path in [
        opened.location.as_str(),
        "/forum",
        "/forum/ukuran-potongan",
        "/forum/cari?q=alert",
    ] {
        let page = guest.get(path);
        assert_eq!(page.status, 200, "{path}: {page:?}");
        for fragment in FRAGMENTS {
            harmless(&page.body, fragment);
        }
    }
    let seek = guest.get("/forum/cari?q=%3Cscript%3Ealert(1)%3C/script%3E");
    harmless(&seek.body, FRAGMENTS[0]);
    let edit = rina.get(&format!("{}/3/sunting", opened.location));
    assert_eq!(edit.status, 200);
    harmless(&edit.body, FRAGMENTS[1]);
}

#[track_caller]
fn harmless(body: &str, fragment: &str) {
    assert!(!body.contains("<script>alert"), "{fragment}: {body}");
    assert!(!body.contains("<img src=x"), "{fragment}: {body}");
    assert!(!body.contains("<svg onload"), "{fragment}: {body}");
    assert!(!body.contains("href=\"javascript"), "{fragment}: {body}");
    assert!(
        !body.contains("\n49\n") && !body.contains(">49<"),
        "{fragment}: {body}"
    );
}

#[test]
fn a_post_that_is_too_long_is_said_and_kept() {
    let mut site = site();
    let (tuti, member) = buyer(&mut site, "Tuti");
    let posted = topic(&mut site, member.id, "Warna sogan");
    let path = format!("{}/balas", posted.topic.path());
    // Over the bound and within what a request may have: the form again, with
    // every word of it.
    let long = "kata ".repeat(4_000);
    let page = tuti.post(&path, &[("body", &long)]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("10000"), "the bound is said");
    assert!(page.body.contains(long.trim_end()), "the words are there");
    // So with a megabyte: said, and nothing of it lost.
    let huge = "a".repeat(1 << 20);
    let page = tuti.post(&path, &[("body", &huge)]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("10000"), "the bound is said");
    assert!(page.body.contains(&huge), "the letters are there");
    let fields = [
        ("category", "ukuran-potongan"),
        ("title", "Panjang"),
        ("body", &huge),
    ];
    let page = tuti.post("/forum/baru", &fields);
    assert_eq!(page.status, 422);
    assert!(page.body.contains(&huge), "the letters are there");
    // What no form of the shop holds is refused with a way back to the form,
    // on a page that still knows who she is.
    let flood = "a".repeat(5 << 20);
    let page = tuti.post(&path, &[("body", &flood)]);
    assert_eq!(page.status, 413, "{page:?}");
    assert!(page.body.contains(&say("web-error-413-says")), "{page:?}");
    let back = format!("href=\"{}\"", posted.topic.path());
    assert!(page.body.contains(&back), "{page:?}");
    assert!(page.body.contains(">Tuti<"), "{page:?}");
    // Ten thousand letters of four bytes each fit through the door.
    let most = "🙂".repeat(10_000);
    assert_eq!(tuti.post(&path, &[("body", &most)]).status, 303);
    let empty = tuti.post(&path, &[("body", " \n ")]);
    assert_eq!(empty.status, 422);
    assert!(empty.body.contains(&say("error-forum-body-empty")));
    for (title, category) in [
        ("", "ukuran-potongan"),
        ("Judul", "tidak-ada"),
        ("Judul", ""),
    ] {
        let fields = [
            ("category", category),
            ("title", title),
            ("body", "Isinya tetap"),
        ];
        let page = tuti.post("/forum/baru", &fields);
        assert_eq!(page.status, 422, "{page:?}");
        assert!(page.body.contains("Isinya tetap"), "{page:?}");
    }
}

#[test]
fn a_locked_topic_and_a_silenced_member() {
    let mut site = site();
    let (tuti, member) = buyer(&mut site, "Tuti");
    let posted = topic(&mut site, member.id, "Warna sogan");
    let path = posted.topic.path();
    let by = staff(Role::Moderator);
    let now = site.shop.now;
    forum::set_locked(&mut site.shop.conn, now, &by, posted.topic.id, true).unwrap();
    let page = tuti.post(&format!("{path}/balas"), &[("body", "Masih boleh?")]);
    assert_eq!(page.status, 403);
    assert!(page.body.contains(&say("error-forum-locked")), "{page:?}");
    assert!(
        page.body.contains("Masih boleh?"),
        "the words are there: {page:?}"
    );
    forum::set_locked(&mut site.shop.conn, now, &by, posted.topic.id, false).unwrap();
    let tuti_id = member_of(&mut site, "Tuti").id;
    forum::silence(&mut site.shop.conn, now, &by, tuti_id, 3, "Kasar").unwrap();
    let page = tuti.post(&format!("{path}/balas"), &[("body", "Sekarang?")]);
    assert_eq!(page.status, 403);
    assert!(
        page.body.contains("Hubungi Kami"),
        "what remains is said: {page:?}"
    );
    assert!(page.body.contains("Sekarang?"), "{page:?}");
    let form = tuti.get("/forum/baru");
    assert!(!form.body.contains("name=\"body\""), "{form:?}");
    assert_eq!(tuti.get("/keranjang").status, 200);
    assert_eq!(tuti.get("/hubungi-kami").status, 200);
}

#[test]
fn nobody_writes_from_another_site_or_as_nobody() {
    let mut site = site();
    let (tuti, member) = buyer(&mut site, "Tuti");
    let posted = topic(&mut site, member.id, "Warna sogan");
    let path = format!("{}/balas", posted.topic.path());
    let forged = tuti.post_from("cross-site", &path, &[("body", "dari situs lain")]);
    assert_eq!(forged.status, 403);
    let guest = site.visitor();
    // What she wrote is held until she has signed in.
    let held = guest.post(&path, &[("body", "tamu")]);
    assert_eq!(held.status, 403);
    assert_eq!(held.field("held_action"), path);
    assert_eq!(guest.post("/forum/baca", &[]).status, 303);
    for wrong in ["-1", "x", "99999999999999999999", "2"] {
        let page = tuti.get(&format!("{}?kutip={wrong}", posted.topic.path()));
        assert_eq!(page.status, 200, "{wrong}");
        let page = tuti.get(&format!("{}?dari={wrong}", posted.topic.path()));
        assert_eq!(page.status, 200, "{wrong}");
    }
    for cursor in ["x", "1.x", "-1.-1", "999999999999999999999.1"] {
        assert_eq!(
            guest.get(&format!("/forum?setelah={cursor}")).status,
            200,
            "{cursor}"
        );
    }
    let page = tuti.get(&posted.topic.path());
    assert!(!page.body.contains("dari situs lain") && !page.body.contains("tamu<"));
}
