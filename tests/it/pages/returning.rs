//! Coming back to where one was: after signing in, from a link to an older
//! order, and after writing more than is taken in an hour.

use diesel::RunQueryDsl;
use shop_core::forum::{self, ForumCategoryEdit, NewTopic};
use shop_core::{
    carts,
    db::Conn,
    members::{self, Member},
    requests,
    staff::Role,
};

use crate::{
    shop::{PASSWORD, email_of, staff},
    site::{Site, say},
    web::{Page, Visitor},
};

/// Follows the link to sign in on a page and signs in.
fn sign_in_from(visitor: &Visitor, path: &str, name: &str) -> Page {
    let page = visitor.get(path);
    assert_eq!(page.status, 200, "{page:?}");
    let marker = "/masuk?ke=";
    let at = page.body.find(marker).unwrap_or_else(|| panic!("{page:?}"));
    let start = page.body[..at].rfind('"').unwrap() + 1;
    let href = page.body[start..].split('"').next().unwrap();
    let form = visitor.get(href);
    assert_eq!(form.status, 200, "{form:?}");
    let fields = [
        ("email", &*email_of(name)),
        ("password", PASSWORD),
        ("next", &form.field("next")),
    ];
    let action = href.split('?').next().unwrap();
    let answer = visitor.post(action, &fields);
    assert_eq!(answer.status, 303, "{answer:?}");
    answer
}

#[test]
fn signing_in_leads_back_in_both_languages() {
    let mut site = Site::open();
    site.shop.member("Rina");
    let gone = site.shop.goods("Gamis Parang Laras", 485_000, 0);
    let slug = shop_core::catalog::offers(&mut site.shop.conn, &[gone]).unwrap()[0]
        .product
        .slug
        .clone();
    let by = staff(Role::Moderator);
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    let category = ForumCategoryEdit {
        name: "Ukuran".to_owned(),
        ..ForumCategoryEdit::default()
    };
    let category = forum::create_category(conn, now, &by, &category).unwrap();
    let new = NewTopic {
        category: category.id,
        title: "Warna sogan".to_owned(),
        body: "Tua atau muda?".to_owned(),
        product: None,
    };
    let topic = forum::open(conn, now, &by, &new).unwrap().topic;
    let sari = site.shop.member("Sari");
    let wish = requests::NewRequest {
        title: "Kebaya janggan".to_owned(),
        ..requests::NewRequest::default()
    };
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    let asked = requests::ask(conn, now, &sari.actor(), sari.id, &wish).unwrap();
    let review = requests::Decision::Review;
    requests::decide(conn, now, &by, asked.id, asked.version, review, "").unwrap();
    let places = [
        topic.path(),
        format!("/permintaan/{}", asked.number),
        format!("/produk/{slug}"),
    ];
    for language in ["", "/en"] {
        for place in &places {
            let visitor = site.visitor();
            let path = format!("{language}{place}");
            let answer = sign_in_from(&visitor, &path, "Rina");
            let back = visitor.get(&answer.location);
            assert_eq!(back.status, 200, "{path} → {}", answer.location);
            let location = answer.location.split('?').next().unwrap();
            assert_eq!(location, path);
        }
    }
}

#[test]
fn a_link_to_an_older_order_keeps_its_article() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    let member = site.shop.member("Wati");
    let wati = site.visitor();
    assert_eq!(wati.sign_in("Wati").status, 303);
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 30);
    let oldest = site.shop.order(&member, &[(kebaya, 1)]);
    site.shop.pay(&oldest);
    let line = site.shop.view(oldest.id).lines[0].id;
    for _ in 0..13 {
        let order = site.shop.order(&member, &[(kebaya, 1)]);
        site.shop.pay(&order);
    }
    let chosen = format!("value=\"line:{line}\" selected");
    let page = wati.get(&format!("/hubungi-kami?jenis=keluhan&barang={line}"));
    assert!(page.body.contains(&chosen), "{page:?}");
    let whole = format!("value=\"{}\" selected", oldest.number);
    for typed in [oldest.number.clone(), oldest.number.to_lowercase()] {
        let page = wati.get(&format!("/hubungi-kami?pesanan={typed}"));
        assert!(page.body.contains(&whole), "{page:?}");
    }
    // Another member's order is none of hers, however it is named.
    for query in [
        format!("pesanan={}", oldest.number),
        format!("barang={line}"),
    ] {
        let page = rina.get(&format!("/hubungi-kami?{query}"));
        assert_eq!(page.status, 200);
        // Its own address is all that repeats what she typed.
        let named = page.body.replace(&format!("?{query}"), "");
        assert!(!named.contains(&oldest.number), "{page:?}");
    }
    let other = rina.get(&format!("/konfirmasi-pembayaran?pesanan={}", oldest.token));
    assert_eq!(other.status, 200, "{other:?}");
    assert!(!other.body.contains(&oldest.number), "{other:?}");
    assert_eq!(rina.get(&format!("/pesanan/{}", oldest.number)).status, 404);
}

#[test]
fn mistakes_count_for_nothing_and_the_limit_keeps_what_was_typed() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    let letter = |subject: &str, message: &str| {
        let fields = [
            ("kind", "question"),
            ("subject", subject),
            ("message", message),
            ("about", ""),
        ];
        rina.letter("/hubungi-kami", &fields, &[])
    };
    for _ in 0..12 {
        assert_eq!(letter("", "Apakah muat?").status, 422);
    }
    for number in 0..10 {
        let sent = letter("Ukuran", &format!("Pertanyaan {number}"));
        assert_eq!(sent.status, 303, "{sent:?}");
    }
    let refused = letter("Ukuran", "Yang kesebelas, panjang sekali.");
    assert_eq!(refused.status, 429);
    assert!(refused.body.contains("Yang kesebelas, panjang sekali."));

    let ask = |title: &str, price: &str| {
        let fields = [
            ("title", title),
            ("price_to", price),
            ("body", "Untuk wisuda."),
        ];
        rina.upload("/permintaan/baru", &fields, ("photo", "", b""))
            .unwrap()
    };
    for _ in 0..12 {
        assert_eq!(ask("Kebaya", "murah").status, 422);
    }
    for number in 0..10 {
        let sent = ask(&format!("Kebaya {number}"), "");
        assert_eq!(sent.status, 303, "{sent:?}");
    }
    let refused = ask("Kebaya kesebelas", "");
    assert_eq!(refused.status, 429);
    assert!(refused.body.contains("Kebaya kesebelas"), "{refused:?}");
}

#[test]
fn who_comes_back_to_a_shared_computer_finds_her_own_cart() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 3);
    let selendang = site.shop.goods("Selendang Truntum", 185_000, 3);
    let (rina, sari) = (site.shop.member("Rina"), site.shop.member("Sari"));
    let (now, conn) = (site.shop.now, &mut site.shop.conn);
    // What she chose at home.
    let (own, _) = carts::add(conn, now, None, Some(sari.id), selendang, 1).unwrap();

    let computer = site.visitor();
    assert_eq!(computer.sign_in("Rina").status, 303);
    assert_eq!(computer.add(kebaya, "2").status, 303);
    // Her session ends without her leaving: the cookie of the cart stays.
    let (now, conn) = (site.shop.now, &mut site.shop.conn);
    members::suspend(conn, now, &staff(Role::Owner), rina.id, "Diminta.").unwrap();
    assert_eq!(computer.sign_in("Sari").status, 303);
    let page = computer.get("/keranjang");
    assert!(page.body.contains("Selendang Truntum"), "{page:?}");
    assert!(!page.body.contains("Kebaya Kutubaru"), "{page:?}");
    // What she adds there lies beside it, and Rina's goods stay Rina's.
    assert_eq!(computer.add(selendang, "1").status, 303);
    let (now, conn) = (site.shop.now, &mut site.shop.conn);
    let of = |conn: &mut Conn, member: &Member| {
        let cart = carts::of_member(conn, member.id).unwrap().unwrap();
        let lines = carts::view(conn, now, cart).unwrap().lines;
        let lines = lines.iter().map(|line| (line.variant.id, line.quantity));
        lines.collect::<Vec<_>>()
    };
    assert_eq!(of(conn, &rina), [(kebaya, 2)]);
    assert_eq!(of(conn, &sari), [(selendang, 2)]);
    assert_ne!(carts::of_member(conn, rina.id).unwrap(), Some(own));
}

/// Ends every sign-in, as time does.
fn end_sessions(site: &mut Site) {
    diesel::sql_query("DELETE FROM sessions")
        .execute(&mut site.shop.conn)
        .unwrap();
}

/// Returns what a field of a page holds, as a browser reads it.
fn held_value(page: &Page, name: &str) -> String {
    [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#38;", "&"),
    ]
    .iter()
    .fold(page.field(name), |value, (written, read)| {
        value.replace(written, read)
    })
}

/// Signs in on the page that holds a form.
fn sign_in_holding(visitor: &Visitor, holding: &Page, name: &str, password: &str) -> Page {
    let (email, hidden) = (email_of(name), |field: &str| held_value(holding, field));
    let (next, action, held) = (hidden("next"), hidden("held_action"), hidden("held_fields"));
    let (in_parts, files) = (hidden("held_in_parts"), hidden("held_files"));
    let fields = [
        ("email", &*email),
        ("password", password),
        ("next", &next),
        ("held_action", &action),
        ("held_fields", &held),
        ("held_in_parts", &in_parts),
        ("held_files", &files),
    ];
    visitor.post("/masuk", &fields)
}

#[test]
fn what_was_written_survives_the_end_of_a_sign_in() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    let category = ForumCategoryEdit {
        name: "Ukuran".to_owned(),
        ..ForumCategoryEdit::default()
    };
    let by = staff(Role::Moderator);
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    forum::create_category(conn, now, &by, &category).unwrap();
    let words = "Dada 96 cm, <b>tinggi</b> 148.\nAmbil \"M\" & L?";
    let fields = [
        ("category", "ukuran"),
        ("title", "Kutubaru janggan"),
        ("body", words),
    ];
    end_sessions(&mut site);
    let held = rina.post("/en/forum/baru", &fields);
    assert_eq!(held.status, 403, "{held:?}");
    assert!(held.body.contains("signed out meanwhile"), "{held:?}");

    // A wrong password loses nothing either.
    let held = sign_in_holding(&rina, &held, "Rina", "bukan ini");
    assert_eq!(held.status, 422, "{held:?}");
    let again = sign_in_holding(&rina, &held, "Rina", PASSWORD);
    assert_eq!(again.status, 200, "{again:?}");
    assert!(again.body.contains(&say("web-held-back")), "{again:?}");
    assert!(again.body.contains("tinggi&#60;/b&#62; 148."), "{again:?}");
    assert!(again.body.contains("action=\"/forum/baru\""), "{again:?}");
    let fields = ["category", "title", "body"].map(|name| (name, held_value(&again, name)));
    assert_eq!(fields[2].1, words);
    let fields = fields.each_ref().map(|(name, value)| (*name, &**value));
    let sent = rina.post("/forum/baru", &fields);
    assert_eq!(sent.status, 303, "{sent:?}");
    assert!(sent.location.contains("kutubaru-janggan"), "{sent:?}");
}

#[test]
fn a_letter_in_parts_is_held_and_sent_again_without_its_photo() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    end_sessions(&mut site);
    let words = "Jahitannya lepas di lengan kiri.";
    let fields = [
        ("kind", "question"),
        ("subject", "Jahitan lepas"),
        ("message", words),
    ];
    let held = rina.letter("/hubungi-kami", &fields, &[("foto.jpg", b"bukan foto")]);
    assert_eq!(held.status, 403, "{held:?}");
    assert!(held.body.contains(&say("web-held-files")), "{held:?}");
    let again = sign_in_holding(&rina, &held, "Rina", PASSWORD);
    assert!(again.body.contains("enctype=\"multipart/form-data\""));
    let fields = ["kind", "subject", "message"].map(|name| (name, held_value(&again, name)));
    let fields = fields.each_ref().map(|(name, value)| (*name, &**value));
    let sent = rina.letter("/hubungi-kami", &fields, &[]);
    assert_eq!(sent.status, 303, "{sent:?}");
    assert!(rina.get(&sent.location).body.contains(words));
}

#[test]
fn what_is_held_fits_into_the_sign_in_form() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    for length in [1_000, 19_000, 30_000] {
        end_sessions(&mut site);
        // Nothing grows as much as spaces on the way.
        let words = format!("a{}b", " ".repeat(length));
        let answer = rina.post("/forum/baru", &[("body", &words)]);
        if length > 20_000 {
            assert_eq!(answer.status, 303, "{length}");
        } else {
            assert_eq!(answer.status, 403, "{length}");
            let again = sign_in_holding(&rina, &answer, "Rina", PASSWORD);
            assert_eq!(again.status, 200, "{length}");
            assert_eq!(held_value(&again, "body"), words);
        }
    }
}

#[test]
fn a_password_is_never_written_into_a_page() {
    let mut site = Site::open();
    let rina = site.returning_member("Rina");
    end_sessions(&mut site);
    let fields = [
        ("password", "rahasia lama"),
        ("new_password", "rahasia baru"),
    ];
    let answer = rina.post("/akun/sandi", &fields);
    assert_eq!(answer.status, 303, "{answer:?}");
    assert!(answer.location.starts_with("/masuk?ke="), "{answer:?}");
    // A form that somebody else made up is not taken along either.
    let fields = [
        ("email", &*email_of("Rina")),
        ("password", PASSWORD),
        ("held_action", "//jahat.example/x"),
        ("held_fields", "a=b"),
    ];
    assert_eq!(rina.post("/masuk", &fields).status, 303);
}
