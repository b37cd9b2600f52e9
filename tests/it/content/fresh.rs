//! What the web shows is fresh, and nothing of a person is ever kept.

use std::process::Command;

use shop_core::{
    actor::Actor,
    content::{self, MenuItemEdit, NewPage, PageEdit, Place, Target, WhenLinked},
    messages::Lang,
    settings::{self, ShopSettings},
};

use super::pages::draft;
use crate::site::Site;

const BY: Actor = Actor::System;

#[test]
fn every_built_in_place_has_a_page() {
    let site = Site::open();
    let visitor = site.visitor();
    for place in Place::ALL {
        for prefix in ["", "/en"] {
            let path = format!("{prefix}{}", place.path());
            let path = path
                .strip_suffix('/')
                .filter(|path| !path.is_empty())
                .unwrap_or(&path);
            let status = visitor.get(path).status;
            // Some send guests to the sign-in page.
            assert!(
                [200, 303].contains(&status),
                "{place}: {path} answers {status}"
            );
        }
    }
}

#[test]
fn a_change_by_another_program_is_seen_by_the_next_visitor() {
    let mut site = Site::open();
    let visitor = site.visitor();
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    assert_eq!(visitor.get("/halaman/kisah").status, 404);
    let row = content::add_page(conn, now, &BY, &draft("Kisah", "naskah draf")).unwrap();
    assert_eq!(visitor.get("/halaman/kisah").status, 404, "a draft");
    let id = row.page.id;
    content::publish_page(conn, now, &BY, id).unwrap();
    assert!(visitor.get("/halaman/kisah").body.contains("naskah draf"));
    let edit = PageEdit {
        title: "Kisah".to_owned(),
        body: "naskah tayang".to_owned(),
    };
    content::edit_page(conn, now, &BY, id, Lang::Id, 1, &edit).unwrap();
    assert!(visitor.get("/halaman/kisah").body.contains("naskah draf"));
    content::publish_page(conn, now, &BY, id).unwrap();
    assert!(visitor.get("/halaman/kisah").body.contains("naskah tayang"));
    // An own page is not at the address of a built-in one.
    assert_eq!(visitor.get("/halaman/profil").status, 404);

    let link = MenuItemEdit {
        menu: content::Menu::Header,
        label: "Kisah kami".to_owned(),
        label_en: "Our story".to_owned(),
        target: Target::Page(id),
    };
    content::add_menu_item(conn, now, &BY, &link).unwrap();
    for (path, words) in [("/faq", "Kisah kami"), ("/en/produk", "Our story")] {
        assert!(visitor.get(path).body.contains(words), "{path}");
    }
    content::delete_page(conn, now, &BY, id, WhenLinked::DeleteAnyway).unwrap();
    let home = visitor.get("/");
    assert_eq!(home.status, 200);
    assert!(!home.body.contains("Kisah kami"), "{home:?}");
    let shop = ShopSettings {
        announcement: "Tutup hari Senin".to_owned(),
        ..settings::load(conn).unwrap()
    };
    settings::save(conn, now, &BY, &shop).unwrap();
    assert!(visitor.get("/").body.contains("Tutup hari Senin"));
}

#[test]
fn a_browser_that_has_a_page_gets_it_only_when_it_changed() {
    let mut site = Site::open();
    let visitor = site.visitor();
    let first = visitor.get("/faq");
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag}: strong");
    assert_eq!(visitor.get_if_changed("/faq", &tag).status, 304);
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    let category = content::faq_sections(conn, &BY).unwrap()[0].category.id;
    let texts = super::questions::question(category, "Pertanyaan baru?", "Ya.");
    let entry = content::add_question(conn, now, &BY, &texts).unwrap();
    content::show_question(conn, now, &BY, entry.id, true).unwrap();
    let again = visitor.get_if_changed("/faq", &tag);
    assert_eq!(again.status, 200);
    assert!(again.body.contains("Pertanyaan baru?"));
    assert_ne!(again.header("etag"), tag);
}

#[test]
fn nothing_of_a_person_is_kept_for_the_next() {
    let mut site = Site::open();
    let goods = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let guest = site.visitor();
    let paths = [
        "/",
        "/produk",
        "/produk/kebaya-kutubaru",
        "/faq",
        "/profil",
        "/en",
    ];
    let plain: Vec<String> = paths.map(|path| guest.get(path).body).to_vec();
    let rina = site.member("Rina Wulandari");
    rina.add(goods, "3");
    let shopper = site.visitor();
    shopper.add(goods, "2");
    for (path, plain) in paths.iter().zip(&plain) {
        let hers = rina.get(path);
        assert!(
            hers.body.contains("Rina") && hers.header("etag").is_empty(),
            "{path}"
        );
        assert!(hers.body.contains("class=\"count\""), "{path}");
        let cart = shopper.get(path);
        assert!(cart.body.contains("class=\"count\""), "{path}");
        assert!(
            !cart.body.contains("Rina") && cart.header("etag").is_empty(),
            "{path}"
        );
        // A new guest after them sees what the first guest saw.
        let fresh = site.visitor().get(path);
        assert!(!fresh.body.contains("Rina"), "{path}");
        assert!(!fresh.body.contains("class=\"count\""), "{path}");
        assert!(fresh.headers.get("set-cookie").is_none(), "{path}");
        assert_eq!(fresh.body, *plain, "{path}");
    }
    // Pages that belong to somebody have no tag at all.
    for path in [
        "/keranjang",
        "/masuk",
        "/daftar",
        "/cari?q=kebaya",
        "/?kabar=sampai-jumpa",
    ] {
        assert!(guest.get(path).header("etag").is_empty(), "{path}");
    }
}

#[test]
fn markup_in_contents_is_shown_and_never_run() {
    let mut site = Site::open();
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    let nasty = "<script>alert(1)</script> {{ page.shop.name }} {% include \"x\" %} \
                 [klik](javascript:alert(1)) ![x](https://jahat.example/p.png) <img src=x onerror=y>";
    let new = NewPage {
        title: "<script>judul</script>".to_owned(),
        slug: "uji".to_owned(),
        ..draft("", nasty)
    };
    let row = content::add_page(conn, now, &BY, &new).unwrap();
    content::publish_page(conn, now, &BY, row.page.id).unwrap();
    let link = MenuItemEdit {
        menu: content::Menu::Header,
        label: "<b onclick=x>Uji</b>".to_owned(),
        label_en: String::new(),
        target: Target::Page(row.page.id),
    };
    content::add_menu_item(conn, now, &BY, &link).unwrap();
    let page = site.visitor().get("/halaman/uji");
    assert_eq!(page.status, 200);
    for harm in [
        "<script>alert",
        "<script>judul",
        "href=\"javascript",
        "<img src=x",
        "<b onclick",
    ] {
        assert!(!page.body.contains(harm), "{harm}: {page:?}");
    }
    assert!(page.body.contains("{{ page.shop.name }}"), "{page:?}");
    assert!(page.body.contains("&lt;script&gt;alert"), "{page:?}");
}

#[test]
fn contents_are_changed_from_files_and_refused_in_words() {
    let site = Site::open();
    let file = site.folder().join("naskah.md");
    std::fs::write(&file, "a".repeat(40_001)).unwrap();
    let path = file.display().to_string();
    let long = site.cli(&["content", "page", "edit", "profil", "--file", &path]);
    assert_eq!(long.code, Some(1), "{}", long.stderr);
    assert!(long.stderr.contains("40.000"), "{}", long.stderr);
    let missing = site.cli(&[
        "content",
        "page",
        "edit",
        "profil",
        "--file",
        "tidak-ada.md",
    ]);
    assert_eq!(missing.code, Some(1), "{}", missing.stderr);
    let nowhere = site.cli(&["content", "page", "publish", "tidak-ada"]);
    assert_eq!(nowhere.code, Some(3), "{}", nowhere.stderr);
    let built_in = site.cli(&["content", "page", "delete", "syarat"]);
    assert_eq!(built_in.code, Some(1), "{}", built_in.stderr);
    let script = [
        "content",
        "menu",
        "add",
        "--menu",
        "header",
        "--label",
        "x",
        "--target",
        "javascript:alert(1)",
    ];
    let script = site.cli(&script);
    assert_eq!(script.code, Some(1), "{}", script.stderr);
    assert!(script.stderr.contains("https://"), "{}", script.stderr);

    // `-` reads what another program writes, here the shell.
    let binary = crate::programs::program("admin-tui").display().to_string();
    let mut shell = Command::new("sh");
    shell.current_dir(site.folder()).arg("-c").arg(format!(
        "printf '# Hai\\n\\nDari **pipa**.' | {binary} --database {} content page edit profil --file -",
        site.shop.db.url()
    ));
    let piped = crate::programs::run(shell);
    assert_eq!(piped.code, Some(0), "{}", piped.stderr);
    let shown = site.cli(&["content", "page", "show", "profil", "--format", "json"]);
    assert!(shown.stdout.contains("Dari pipa."), "{}", shown.stdout);
    assert!(
        !site.visitor().get("/profil").body.contains("pipa"),
        "a draft"
    );
    assert_eq!(
        site.cli(&["content", "page", "publish", "profil"]).code,
        Some(0)
    );
    assert!(
        site.visitor()
            .get("/profil")
            .body
            .contains("<strong>pipa</strong>")
    );
}
