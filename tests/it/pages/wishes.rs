//! Bad input around requests: fragments, files that are none, others' numbers.

use shop_core::requests::{self, Decision, NewRequest};

use crate::{
    shop::{email_of, staff},
    site::Site,
    web::{Page, Visitor},
};

fn send(visitor: &Visitor, changed: (&str, &str), photo: &[u8]) -> Page {
    let mut fields = vec![
        ("title", "Kebaya kutubaru"),
        ("category", ""),
        ("size", "L"),
        ("colour", "sage"),
        ("price_from", ""),
        ("price_to", ""),
        ("body", ""),
        ("variant", ""),
    ];
    for field in &mut fields {
        if field.0 == changed.0 {
            field.1 = changed.1;
        }
    }
    visitor
        .upload("/permintaan/baru", &fields, ("photo", "foto.jpg", photo))
        .unwrap()
}

#[test]
fn fragments_are_shown_as_they_were_written() {
    let mut site = Site::open();
    let rina = site.member("Rina");
    let nasty = "<script>alert(1)</script>{{7*7}}{% raw %}'\"&";
    for field in ["title", "size", "body", "colour"] {
        let sent = send(&rina, (field, nasty), b"");
        if field == "size" || field == "colour" {
            // Too long for the field: said beside it, and kept.
            assert_eq!(sent.status, 422, "{sent:?}");
            assert!(!sent.body.contains("<script>alert"), "{field}");
            assert!(
                sent.body.contains("&#60;script&#62;"),
                "{field}: {}",
                sent.body
            );
            continue;
        }
        assert_eq!(sent.status, 303, "{sent:?}");
        let page = rina.get(&sent.location);
        assert!(!page.body.contains("<script>alert"), "{field}");
        assert!(page.body.contains("{{7*7}}"), "{field}");
        let list = rina.get("/akun/permintaan");
        assert!(!list.body.contains("<script>alert"), "{field}");
    }
    for (field, wrong) in [
        ("title", "   "),
        ("title", &"x".repeat(500)),
        ("body", &"x".repeat(5_000)),
        ("price_from", "1,250.00"),
        ("price_to", "-5"),
        ("price_to", "999999999999"),
    ] {
        let sent = send(&rina, (field, wrong), b"");
        assert_eq!(sent.status, 422, "{field}: {sent:?}");
        assert!(sent.body.contains("aria-invalid"), "{field}");
        assert!(sent.body.contains("Kebaya kutubaru") || field == "title");
    }
}

#[test]
fn photos_that_are_none_are_refused_and_good_ones_stay_hidden() {
    let mut site = Site::open();
    let (rina, sari) = (site.member("Rina"), site.member("Sari"));
    let html = b"<html><script>alert(1)</script></html>";
    for photo in [&b"hello"[..], html, &b"%PDF-1.4"[..]] {
        let sent = send(&rina, ("", ""), photo);
        assert_eq!(sent.status, 422, "{sent:?}");
    }
    let large = vec![0xff; 7 << 20];
    let sent = send(&rina, ("", ""), &large);
    assert!([413, 422].contains(&sent.status), "{sent:?}");
    let pixel = crate::mailbox::base64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E\
         rkJggg==",
    );
    let sent = send(&rina, ("", ""), &pixel);
    assert_eq!(sent.status, 303, "{sent:?}");
    let path = sent.location.split('?').next().unwrap().to_owned();
    let photo = format!("{path}/foto");
    assert_eq!(rina.get(&photo).status, 200);
    assert_eq!(rina.get(&photo).header("content-type"), "image/jpeg");
    assert_eq!(sari.get(&photo).status, 404);
    assert_eq!(site.visitor().get(&photo).status, 404);
}

#[test]
fn what_is_not_public_does_not_exist_for_others() {
    let mut site = Site::open();
    let (rina, sari) = (site.member("Rina"), site.member("Sari"));
    let guest = site.visitor();
    let rina_id = member(&mut site, "Rina");
    let new = NewRequest {
        title: "Rahasia".to_owned(),
        ..NewRequest::default()
    };
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    let by = staff(shop_core::staff::Role::Owner);
    let asked = requests::ask(conn, now, &by, rina_id, &new).unwrap();
    let path = format!("/permintaan/{}", asked.number);
    for stranger in [&sari, &guest] {
        assert_eq!(stranger.get(&path).status, 404);
        assert_eq!(stranger.get(&format!("{path}/foto")).status, 404);
    }
    for verb in ["ikut", "batal"] {
        assert_eq!(sari.post(&format!("{path}/{verb}"), &[]).status, 404);
        let sent = guest.post(&format!("{path}/{verb}"), &[]);
        assert!(sent.location.starts_with("/masuk"), "{sent:?}");
    }
    assert!(!guest.get("/permintaan").body.contains("Rahasia"));
    assert!(
        !guest
            .get("/permintaan?q=rahasia")
            .body
            .contains("Rahasia</a>")
    );
    for forged in [
        "PM-2611-9999",
        "'--",
        "%00",
        "..%2f..%2fetc%2fpasswd",
        "baru%20",
    ] {
        let page = rina.get(&format!("/permintaan/{forged}"));
        assert_eq!(page.status, 404, "{forged}");
    }
    for odd in [
        "/permintaan?urut=%27&status=new&setelah=x",
        "/permintaan?status=new",
        "/permintaan?setelah=99999999999999999999.1",
        "/permintaan?q=%25_%5C%27%3B--",
    ] {
        let page = guest.get(odd);
        assert_eq!(page.status, 200, "{odd}");
        assert!(!page.body.contains("Rahasia</a>"), "{odd}");
    }
    // Closed by staff meanwhile: said, not lost.
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    let seen = requests::decide(conn, now, &by, asked.id, 1, Decision::Review, "").unwrap();
    let no = Decision::Decline(requests::DeclineReason::Style);
    requests::decide(conn, now, &by, asked.id, seen.version, no, "").unwrap();
    let late = sari.post(&format!("{path}/ikut"), &[]);
    assert_eq!(late.status, 409, "{late:?}");
    // Waiting for what does not exist, or is there.
    let there = site.shop.goods("Tunik Kawung", 285_000, 2).to_string();
    assert_eq!(sari.post("/kabari", &[("variant", &there)]).status, 422);
    for forged in ["0", "999999", "x", ""] {
        assert_eq!(sari.post("/kabari", &[("variant", forged)]).status, 404);
    }
}

fn member(site: &mut Site, name: &str) -> shop_core::ids::MemberId {
    let email = email_of(name).parse().unwrap();
    shop_core::members::by_email(&mut site.shop.conn, &email)
        .unwrap()
        .unwrap()
        .id
}
