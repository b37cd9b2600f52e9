//! The forum over HTTP, with a browser that knows no script.

use shop_core::{
    forum::{self, ForumCategoryEdit, NewTopic, Posted},
    ids::MemberId,
    members::{self, Member},
    messages::Lang,
    staff::Role,
};

use crate::{
    shop::{email_of, staff},
    site::{Site, say},
    web::Visitor,
};

/// A shop with a category of the forum.
pub fn site() -> Site {
    let mut site = Site::open();
    let new = ForumCategoryEdit {
        name: "Ukuran & Potongan".to_owned(),
        description: "Muat atau tidak?".to_owned(),
        ..ForumCategoryEdit::default()
    };
    let by = staff(Role::Moderator);
    forum::create_category(&mut site.shop.conn, site.shop.now, &by, &new).unwrap();
    site
}

/// Somebody comes, signed in, whose posts are seen at once: she has bought.
pub fn buyer(site: &mut Site, name: &str) -> (Visitor, Member) {
    let visitor = site.returning_member(name);
    let member = member_of(site, name);
    let shawl = site.shop.goods(&format!("Selendang {name}"), 90_000, 3);
    let order = site.shop.order(&member, &[(shawl, 1)]);
    site.shop.pay(&order);
    (visitor, member)
}

pub fn member_of(site: &mut Site, name: &str) -> Member {
    members::by_email(&mut site.shop.conn, &email_of(name).parse().unwrap())
        .unwrap()
        .unwrap()
}

/// A member opens a topic.
pub fn topic(site: &mut Site, by: MemberId, title: &str) -> Posted {
    let conn = &mut site.shop.conn;
    let category = forum::categories(conn, forum::Reader::Staff).unwrap()[0].id;
    let new = NewTopic {
        category,
        title: title.to_owned(),
        body: "Tinggi saya 155, sebaiknya ukuran apa?".to_owned(),
        product: None,
    };
    let by = shop_core::actor::Actor::Member(by);
    forum::open(conn, site.shop.now, &by, &new).unwrap()
}

#[test]
fn a_guest_reads_and_is_sent_to_sign_in_to_write() {
    let mut site = site();
    let (_, tuti) = buyer(&mut site, "Tuti");
    let posted = topic(&mut site, tuti.id, "Kebaya untuk wisuda");
    let guest = site.visitor();
    let index = guest.get("/forum");
    assert_eq!(index.status, 200);
    assert!(index.body.contains("Ukuran &#38; Potongan"), "{index:?}");
    assert!(index.body.contains("Kebaya untuk wisuda"), "{index:?}");
    let page = guest.get(&posted.topic.path());
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Tinggi saya 155"), "{page:?}");
    assert!(
        page.body.contains(&say("error-forum-not-a-member")),
        "{page:?}"
    );
    assert!(!page.body.contains("name=\"body\""), "{page:?}");
    assert!(!page.body.contains("tuti@example.com"), "{page:?}");
    // A topic has one address, and other spellings lead there.
    let moved = guest.get(&format!("/forum/topik/{}-lama", posted.topic.id));
    assert_eq!((moved.status, moved.location), (301, posted.topic.path()));
    let english = guest.get(&format!("/en{}", posted.topic.path()));
    assert_eq!(english.status, 200);
    let asked = guest.get("/forum/baru?kategori=ukuran-potongan");
    assert_eq!(asked.status, 303);
    assert!(asked.location.contains("/masuk?ke="), "{asked:?}");
    for missing in [
        "/forum/topik/99999-x",
        "/forum/topik/abc",
        "/forum/topik/0",
        "/forum/tidak-ada",
        "/forum/topik/1/9/sunting/lebih",
    ] {
        assert_eq!(guest.get(missing).status, 404, "{missing}");
    }
}

#[test]
fn a_topic_is_previewed_opened_quoted_edited_and_answered() {
    let mut site = site();
    let (tuti, _) = buyer(&mut site, "Tuti");
    let (rina, _) = buyer(&mut site, "Rina");
    site.shop.goods("Gamis Laras", 300_000, 4);
    let page = tuti.get("/forum/baru?kategori=ukuran-potongan&produk=gamis-laras");
    assert_eq!(page.status, 200);
    assert_eq!(page.field("product"), "gamis-laras");
    let mut fields = vec![
        ("category", "ukuran-potongan"),
        ("product", "gamis-laras"),
        ("title", "Gamis ini menerawang?"),
        ("body", "Saya mau pakai ke **kantor**."),
        ("lakukan", "lihat"),
    ];
    let preview = tuti.post("/forum/baru", &fields);
    assert_eq!(preview.status, 200);
    assert!(
        preview.body.contains("<strong>kantor</strong>"),
        "{preview:?}"
    );
    assert!(
        preview.body.contains("ke **kantor**"),
        "what was typed stays"
    );
    fields.pop();
    let opened = tuti.post("/forum/baru", &fields);
    assert_eq!(opened.status, 303, "{opened:?}");
    let path = opened.location.clone();
    assert!(path.ends_with("-gamis-ini-menerawang"), "{path}");
    // Pressed twice, it is one topic.
    assert_eq!(tuti.post("/forum/baru", &fields).location, path);

    let quoting = rina.get(&format!("{path}?kutip=1"));
    assert_eq!(quoting.field("kutip"), "1");
    let reply = [("kutip", "1"), ("body", "Tidak, furingnya penuh.")];
    let replied = rina.post(&format!("{path}/balas"), &reply);
    assert_eq!(replied.location, format!("{path}#p2"), "{replied:?}");
    let thread = tuti.get(&path);
    assert!(thread.body.contains("Rina menulis") || thread.body.contains("Tuti menulis"));
    assert!(thread.body.contains("furingnya penuh"), "{thread:?}");

    // Others have no way to edit her post, by its number either.
    assert_eq!(tuti.get(&format!("{path}/2/sunting")).status, 404);
    let change = [("version", "1"), ("body", "Diubah orang lain")];
    assert_eq!(tuti.post(&format!("{path}/2/sunting"), &change).status, 404);
    assert_eq!(tuti.post(&format!("{path}/2/hapus"), &[]).status, 404);
    let form = rina.get(&format!("{path}/2/sunting"));
    let version = form.field("version");
    let change = [
        ("version", &*version),
        ("body", "Tidak, furingnya sampai lengan."),
    ];
    let changed = rina.post(&format!("{path}/2/sunting"), &change);
    assert_eq!(changed.status, 303, "{changed:?}");
    assert!(tuti.get(&path).body.contains("Diubah "), "the edit is said");

    let marked = tuti.post(&format!("{path}/jawaban"), &[("nomor", "2")]);
    assert_eq!(marked.status, 303);
    assert_eq!(
        rina.post(&format!("{path}/jawaban"), &[("nomor", "0")])
            .status,
        404
    );
    let guest = site.visitor();
    assert!(guest.get(&path).body.contains(&say("web-forum-see-answer")));
    let product = guest.get("/produk/gamis-laras");
    assert!(
        product.body.contains("Gamis ini menerawang?"),
        "{product:?}"
    );
    let found = guest.get("/forum/cari?q=furingnya+lengan");
    assert!(found.body.contains("Gamis ini menerawang?"), "{found:?}");
    let none = guest.get("/forum/cari?q=furingnya+sutra");
    assert!(none.body.contains("furingnya sutra"), "{none:?}");
}

#[test]
fn a_newcomer_is_told_on_the_page_that_her_post_waits() {
    let mut site = site();
    let baru = site.returning_member("Baru");
    let fields = [
        ("category", "ukuran-potongan"),
        ("title", "Salam kenal"),
        ("body", "Saya baru di sini."),
    ];
    let opened = baru.post("/forum/baru", &fields);
    assert_eq!(opened.status, 303);
    for _ in 0..2 {
        let page = baru.get(&opened.location);
        assert_eq!(page.status, 200);
        assert!(page.body.contains(&say("web-forum-topic-held")), "{page:?}");
    }
    let guest = site.visitor();
    assert_eq!(guest.get(&opened.location).status, 404);
    assert!(!guest.get("/forum").body.contains("Salam kenal"));
    // Who only waits for approval is told why she cannot write.
    site.shop.register("Wati");
    let wati = site.visitor();
    wati.sign_in("Wati");
    let page = wati.get("/forum/baru");
    if page.status == 200 {
        assert!(!page.body.contains("name=\"body\""), "{page:?}");
    }
}

#[test]
fn a_report_reaches_the_queue_once() {
    let mut site = site();
    let (_, tuti) = buyer(&mut site, "Tuti");
    let (rina, _) = buyer(&mut site, "Rina");
    let posted = topic(&mut site, tuti.id, "Beli di toko sebelah");
    let path = format!("{}/1/lapor", posted.topic.path());
    assert_eq!(
        site.visitor().get(&path).status,
        303,
        "guests sign in first"
    );
    let page = rina.get(&path);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Tinggi saya 155"), "{page:?}");
    let empty = rina.post(&path, &[("reason", ""), ("note", "aneh")]);
    assert_eq!(empty.status, 422);
    assert!(empty.body.contains(&say("web-forum-choose-reason")));
    assert!(empty.body.contains("aneh"), "what was typed stays");
    for _ in 0..2 {
        let sent = rina.post(&path, &[("reason", "spam"), ("note", "iklan")]);
        assert_eq!(sent.status, 303, "{sent:?}");
        assert!(sent.location.contains("kabar="), "{sent:?}");
    }
    let by = staff(Role::Moderator);
    let queue = forum::queue(&mut site.shop.conn, &by, 10).unwrap();
    assert_eq!((queue.len(), queue[0].flags.len()), (1, 1));
}

#[test]
fn what_is_new_is_marked_until_it_is_read() {
    let mut site = site();
    let rina = site.returning_member("Rina");
    site.shop.now = shop_core::time::Timestamp::now();
    let (_, tuti) = buyer(&mut site, "Tuti");
    let posted = topic(&mut site, tuti.id, "Warna sogan");
    let new = format!(">{}<", say("web-forum-new"));
    assert!(rina.get("/forum").body.contains(&new));
    assert!(!site.visitor().get("/forum").body.contains(&new));
    assert_eq!(rina.get(&posted.topic.path()).status, 200);
    assert!(!rina.get("/forum").body.contains(&new));
    topic(&mut site, tuti.id, "Cuci batik");
    assert!(rina.get("/forum").body.contains(&new));
    assert_eq!(rina.post("/forum/baca", &[]).status, 303);
    assert!(!rina.get("/forum").body.contains(&new));
}

#[test]
fn a_member_chooses_her_mails_and_what_she_follows() {
    let mut site = site();
    let (tuti, member) = buyer(&mut site, "Tuti");
    let posted = topic(&mut site, member.id, "Warna sogan");
    let page = tuti.get("/akun/forum");
    assert!(page.body.contains("Warna sogan"), "{page:?}");
    assert!(page.body.contains("value=\"yes\" checked"), "{page:?}");
    let saved = tuti.post("/akun/forum", &[]);
    assert_eq!(saved.status, 303);
    assert!(
        !tuti
            .get("/akun/forum")
            .body
            .contains("value=\"yes\" checked")
    );
    let follow = format!("{}/ikuti", posted.topic.path());
    assert_eq!(tuti.post(&follow, &[("ikuti", "tidak")]).status, 303);
    assert!(!tuti.get("/akun/forum").body.contains("Warna sogan"));
    assert_eq!(
        tuti.post("/forum/topik/999/ikuti", &[("ikuti", "ya")])
            .status,
        404
    );
    let english = shop_core::messages::text(Lang::En, "web-my-forum");
    assert!(tuti.get("/en/akun/forum").body.contains(&english));
}
