//! The home page: every module that staff can put on it shows something, and
//! what it shows of the forum is what stands there now.

use shop_core::{
    actor::Actor,
    catalog,
    content::{self, BannerEdit, HomeModule, ModuleEdit, ModuleKind, Placement, Target},
    forum::{self, Audience, ForumCategoryEdit, NewTopic, Posted, Reader},
    ids::MemberId,
    media::{PictureKind, StoredMedia},
    messages::{Lang, text_with},
    pricing::DiscountClass,
    promotions::{PromotionTerms, Trigger},
    staff::Role,
};

use crate::{
    forum::pages::{buyer, topic},
    shop::staff,
    site::{Site, say},
    terminal::key,
    tui::enter,
    waiting::until,
};

fn by() -> Actor {
    staff(Role::Owner)
}

/// Leaves one module on the home page.
fn only(site: &mut Site, module: &ModuleEdit) -> HomeModule {
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    for module in content::home_modules(conn, &by()).unwrap() {
        content::delete_home_module(conn, now, &by(), module.id).unwrap();
    }
    content::add_home_module(conn, now, &by(), module).unwrap()
}

/// A shop with something to show in every module.
fn full() -> Site {
    let mut site = crate::forum::pages::site();
    let gown = site.shop.goods("Gamis Kawung", 450_000, 30);
    let rina = site.shop.member("Rina");
    let order = site.shop.order(&rina, &[(gown, 1)]);
    site.shop.pay(&order);
    let (now, conn) = (site.shop.now, &mut site.shop.conn);
    catalog::count_sales(conn, now).unwrap();
    let banner = BannerEdit {
        placement: Placement::Row,
        picture: StoredMedia {
            key: format!("{}.svg", "a".repeat(64)),
            width: 1200,
            height: 800,
            kind: PictureKind::Drawing,
        },
        alt: "Kain".to_owned(),
        alt_en: String::new(),
        headline: "Kain baru".to_owned(),
        headline_en: String::new(),
        target: Target::Place(content::Place::Faq),
        shown: true,
        starts_at: None,
        ends_at: None,
        promotion_id: None,
    };
    content::add_banner(conn, now, &by(), &banner).unwrap();
    let offer = PromotionTerms {
        class: DiscountClass::Order,
        trigger: Trigger::Automatic,
        listed: true,
        ..site.shop.terms("Payday")
    };
    site.shop.promotion(&offer, "");
    let made = site.cli(&["collection", "add", "Hari Raya", "--publish"]);
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    let filled = site.cli(&["collection", "fill", "hari-raya", "gamis-kawung"]);
    assert_eq!(filled.code, Some(0), "{}", filled.stderr);
    let (_, tuti) = buyer(&mut site, "Tuti");
    topic(&mut site, tuti.id, "Kebaya untuk wisuda");
    site
}

#[test]
fn every_module_that_can_be_chosen_shows_something() {
    let mut site = full();
    let guest = site.visitor();
    for &kind in ModuleKind::ALL {
        let slug = if kind == ModuleKind::Collection {
            "hari-raya"
        } else {
            "kebaya"
        };
        let subject = content::subject_by_slug(&mut site.shop.conn, kind, slug).unwrap();
        let title = format!("Judul {kind}");
        let module = ModuleEdit {
            title: title.clone(),
            body: "Isi **teks** ini.".to_owned(),
            subject_id: subject,
            ..ModuleEdit::usual(kind)
        };
        let module = only(&mut site, &module);
        let promise = say("web-vow-1");
        let (title, inside) = match kind {
            ModuleKind::Hero | ModuleKind::Text | ModuleKind::Story => {
                (&*title, "Isi <strong>teks</strong> ini.".to_owned())
            }
            ModuleKind::Banners => (&*title, "Kain baru".to_owned()),
            ModuleKind::Newest
            | ModuleKind::BestSellers
            | ModuleKind::Category
            | ModuleKind::Collection => (&*title, "Gamis Kawung".to_owned()),
            ModuleKind::Categories => (&*title, "/kategori/kebaya".to_owned()),
            ModuleKind::Promotions => (&*title, "Promo Payday".to_owned()),
            ModuleKind::Forum => (&*title, "Kebaya untuk wisuda".to_owned()),
            ModuleKind::Steps => (&*title, say("web-step-1-says")),
            ModuleKind::Promises => (&*promise, say("web-vow-1-says")),
        };
        for path in ["/", "/en"] {
            let page = guest.get(path);
            assert_eq!(page.status, 200, "{kind}");
            let main = page.body.split("<main").nth(1).unwrap();
            let said = main.contains(title) && main.contains(&inside);
            let shown = said || path == "/en";
            assert!(shown, "{kind} shows nothing: {main}");
            assert!(main.contains("<section"), "{kind} on {path}: {main}");
        }
        let off = ModuleEdit {
            shown: false,
            ..ModuleEdit::of(&module)
        };
        let (now, version) = (site.shop.now, module.version);
        let conn = &mut site.shop.conn;
        content::edit_home_module(conn, now, &by(), module.id, version, &off).unwrap();
        let page = guest.get("/").body;
        assert!(!page.contains(title), "{kind} was switched off");
    }
}

fn write(site: &mut Site, category: usize, by: MemberId, title: &str, body: &str) -> Posted {
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    let category = forum::categories(conn, Reader::Staff).unwrap()[category].id;
    let new = NewTopic {
        category,
        title: title.to_owned(),
        body: body.to_owned(),
        product: None,
    };
    forum::open(conn, now, &Actor::Member(by), &new).unwrap()
}

#[test]
fn the_forum_of_the_home_page_follows_the_forum() {
    let mut site = crate::forum::pages::site();
    let inner = ForumCategoryEdit {
        name: "Arisan".to_owned(),
        audience: Audience::Members,
        ..ForumCategoryEdit::default()
    };
    let now = site.shop.now;
    forum::create_category(&mut site.shop.conn, now, &by(), &inner).unwrap();
    only(&mut site, &ModuleEdit::usual(ModuleKind::Forum));
    let guest = site.visitor();
    let title = say("web-home-forum");
    assert!(!guest.get("/").body.contains(&title), "nothing to show yet");

    let (visitor, tuti) = buyer(&mut site, "Tuti");
    let body =
        "> zamandulu\n\nTinggi saya 155, **sebaiknya** ukuran apa? <script>alert(1)</script>";
    let first = write(&mut site, 0, tuti.id, "Kebaya <i>wisuda</i>", body);
    // The page was kept, and what was written makes a new one.
    let home = guest.get("/").body;
    for words in [
        &*title,
        "Kebaya &#60;i&#62;wisuda",
        "Tinggi saya 155, sebaiknya ukuran apa?",
        "Ukuran &#38; Potongan",
        "Tuti",
        "0 balasan",
    ] {
        assert!(home.contains(words), "{words}: {home}");
    }
    assert!(!home.contains("<script>alert") && !home.contains("zamandulu"));
    let english = guest.get("/en").body;
    assert!(english.contains("From the forum"), "{english}");
    assert!(english.contains(&format!("/en{}", first.topic.path())));

    // What only members see is no guest's business.
    write(
        &mut site,
        1,
        tuti.id,
        "Arisan bulan depan",
        "Di rumah siapa?",
    );
    assert!(!guest.get("/").body.contains("Arisan bulan depan"));
    assert!(visitor.get("/").body.contains("Arisan bulan depan"));

    // A reply is counted, and what a moderator hides is gone at once.
    let conn = &mut site.shop.conn;
    let reply = forum::NewReply {
        body: "Coba ukuran M.".to_owned(),
        quotes: None,
    };
    forum::reply(conn, now, &by(), first.topic.id, &reply).unwrap();
    assert!(guest.get("/").body.contains("1 balasan"));
    let conn = &mut site.shop.conn;
    forum::hide(conn, now, &by(), first.post.id, "Tidak pantas.").unwrap();
    assert!(!guest.get("/").body.contains("wisuda"));
}

#[test]
fn a_module_and_a_banner_are_prepared_unseen() {
    let site = Site::open();
    let guest = site.visitor();
    let file = site.folder().join("kabar.md");
    std::fs::write(&file, "Naskah rahasia.").unwrap();
    let file = file.display().to_string();
    let add = [
        "content", "home", "add", "text", "--title", "Kabar", "--file", &file,
    ];
    let made = site.cli(&[&add[..], &["--hidden"]].concat());
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    assert!(!guest.get("/").body.contains("Naskah rahasia."));
    let picture = site.folder().join("kain.svg");
    std::fs::write(
        &picture,
        "<svg viewBox=\"0 0 60 40\"><path d=\"M0 0h60v40H0z\"/></svg>",
    )
    .unwrap();
    let picture = picture.display().to_string();
    let add = [
        "content",
        "banner",
        "add",
        &picture,
        "--headline",
        "Kain rahasia",
    ];
    let words = ["--alt", "Kain", "--target", "place:download", "--hidden"];
    let made = site.cli(&[&add[..], &words].concat());
    assert_eq!(made.code, Some(0), "{}", made.stderr);
    assert!(!guest.get("/").body.contains("Kain rahasia"));

    // The form of the terminal asks, and a tick taken away keeps it unseen.
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gc");
    terminal.wait_for("/keuntungan-anggota");
    terminal.press(")");
    terminal.wait_for("Memesan dan membayar");
    terminal.press("))");
    terminal.wait_for("Kabar");
    terminal.press("B");
    terminal.wait_for(&say("tui-content-new-module"));
    let fields = ["", "Siap", "", "", "", "Nanti malam.", "", "", "", " "];
    terminal.press(&fields.join(key::TAB));
    terminal.press(key::SEND);
    terminal.wait_for(&text_with(Lang::Id, "tui-done-saved", &[("name", "Siap")]));
    assert!(!guest.get("/").body.contains("Nanti malam."));
    terminal.press("G");
    terminal.press("A");
    terminal.wait_for(&text_with(
        Lang::Id,
        "tui-content-publish-title",
        &[("name", "Siap")],
    ));
    terminal.press("y");
    until("the home page to show it", || {
        guest.get("/").body.contains("Nanti malam.").then_some(())
    });
}
