//! The catalogue: shelves made by staff, what goes together, what is new and
//! what sells, the catalogue as a PDF, and asking for what is sold out.

use std::fs;

use serde_json::Value;
use shop_core::{
    catalog,
    pricing::DiscountClass,
    promotions::{self, PromotionEvent, PromotionTerms, Trigger},
    staff::Role,
};

use crate::{
    pdf,
    shop::staff,
    site::{Site, say},
    terminal::key,
    tui::enter,
};

/// A site with four garments on sale: a gown, a veil, a shirt, a brooch.
pub(super) fn dressed() -> Site {
    let mut site = Site::open();
    for (name, price) in [
        ("Gamis Kawung", 450_000),
        ("Pasmina Polos", 90_000),
        ("Kemeja Parang", 275_000),
        ("Bros Melati", 45_000),
    ] {
        site.shop.goods(name, price, 30);
    }
    site
}

pub(super) fn json(site: &Site, arguments: &[&str]) -> Value {
    let run = site.cli(&[arguments, &["--format", "json"]].concat());
    assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
    serde_json::from_str(&run.stdout).unwrap()
}

/// Returns in which order the words stand on a page; those that do not stand
/// there are left out.
pub(super) fn order<'a>(body: &str, words: &[&'a str]) -> Vec<&'a str> {
    let mut found: Vec<(usize, &str)> = words
        .iter()
        .filter_map(|word| Some((body.find(&format!(">{word}</"))?, *word)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, word)| word).collect()
}

#[test]
fn staff_make_categories_and_collections_and_guests_browse_them() {
    let site = dressed();
    let guest = site.visitor();
    json(&site, &["category", "add", "Hijab", "--name-en", "Veils"]);
    let below = ["category", "add", "Pasmina", "--parent", "hijab"];
    json(&site, &below);
    let moved = ["product", "edit", "pasmina-polos", "--category", "pasmina"];
    json(&site, &moved);
    let page = guest.get("/kategori/hijab");
    assert_eq!(order(&page.body, &["Pasmina Polos"]), ["Pasmina Polos"]);
    assert!(page.body.contains("/kategori/pasmina"), "{page:?}");
    assert!(!page.body.contains("Gamis Kawung"), "{page:?}");
    assert!(guest.get("/en/kategori/hijab").body.contains(">Veils</"));
    json(&site, &["category", "move", "hijab", "--before", "kebaya"]);
    let products = guest.get("/produk").body;
    assert_eq!(order(&products, &["Kebaya", "Hijab"]), ["Hijab", "Kebaya"]);
    json(&site, &["category", "edit", "hijab", "--name", "Kerudung"]);
    assert!(guest.get("/produk").body.contains(">Kerudung</a>"));

    // A collection by hand, in its own order, hidden until it is published.
    let add = ["collection", "add", "Hari Raya", "--name-en", "Feast Days"];
    let words = ["--description", "Dari kepala sampai dada.", "--hide"];
    json(&site, &[&add[..], &words].concat());
    let goods = ["kemeja-parang", "gamis-kawung", "bros-melati"];
    json(
        &site,
        &[&["collection", "fill", "hari-raya"], &goods[..]].concat(),
    );
    assert_eq!(guest.get("/koleksi/hari-raya").status, 404);
    assert!(!guest.get("/koleksi").body.contains("Hari Raya"));
    json(&site, &["collection", "edit", "hari-raya", "--publish"]);
    assert!(guest.get("/koleksi").body.contains("Hari Raya"));
    assert!(guest.get("/en/koleksi").body.contains("Feast Days"));
    let names = [
        "Gamis Kawung",
        "Kemeja Parang",
        "Bros Melati",
        "Pasmina Polos",
    ];
    let page = guest.get("/koleksi/hari-raya");
    assert!(page.body.contains("Dari kepala sampai dada."), "{page:?}");
    let chosen = ["Kemeja Parang", "Gamis Kawung", "Bros Melati"];
    assert_eq!(order(&page.body, &names), chosen);
    let cheap = guest.get("/koleksi/hari-raya?urut=termurah");
    let by_price = ["Bros Melati", "Kemeja Parang", "Gamis Kawung"];
    assert_eq!(order(&cheap.body, &names), by_price);
    let put = ["collection", "put", "hari-raya", "pasmina-polos"];
    json(&site, &[&put[..], &["--before", "kemeja-parang"]].concat());
    json(&site, &["collection", "take", "hari-raya", "bros-melati"]);
    let page = guest.get("/koleksi/hari-raya");
    let chosen = ["Pasmina Polos", "Kemeja Parang", "Gamis Kawung"];
    assert_eq!(order(&page.body, &names), chosen);
    // Its address changes, and the old one still leads there.
    let renamed = ["collection", "edit", "hari-raya", "--slug", "lebaran"];
    json(&site, &renamed);
    let old = guest.get("/en/koleksi/hari-raya");
    assert_eq!((old.status, &*old.location), (301, "/en/koleksi/lebaran"));
    json(&site, &["collection", "delete", "lebaran"]);
    assert_eq!(guest.get("/koleksi/lebaran").status, 404);

    // Sizes, colours and what is there limit a list; nonsense limits nothing.
    assert_eq!(order(&guest.get("/produk?ukuran=M").body, &names).len(), 4);
    let script = guest.get("/produk?ukuran=%3Cscript%3E&warna=x&urut=%22&setelah=%7B%7B1%7D%7D");
    assert_eq!(script.status, 200);
    assert!(!script.body.contains("<script>\""), "{script:?}");
    assert!(!script.body.contains("ukuran=<"), "{script:?}");
}

#[test]
fn what_goes_together_is_new_and_sells_is_seen_on_the_web() {
    let mut site = dressed();
    let guest = site.visitor();
    let gown_page = "/produk/gamis-kawung";
    assert!(!guest.get(gown_page).body.contains(&say("web-companions")));
    json(
        &site,
        &["product", "relate", "gamis-kawung", "bros-melati", "--both"],
    );
    let page = guest.get(gown_page);
    assert!(page.body.contains(&say("web-companions")), "{page:?}");
    assert!(
        guest
            .get("/produk/bros-melati")
            .body
            .contains("Gamis Kawung")
    );

    // Ten orders, half of them with the veil.
    let rina = site.shop.member("Rina");
    let variants: Vec<_> = ["gamis-kawung", "pasmina-polos", "kemeja-parang"]
        .map(|slug| {
            let found = catalog::by_slug(&mut site.shop.conn, slug).unwrap();
            let Some(catalog::Found::Current(view)) = found else {
                panic!("{slug} is on sale");
            };
            view.variants[0].variant.id
        })
        .into();
    for (count, goods) in [
        (5, vec![(variants[0], 1), (variants[1], 1)]),
        (4, vec![(variants[2], 1)]),
    ] {
        for _ in 0..count {
            let order = site.shop.order(&rina, &goods);
            site.shop.pay(&order);
        }
    }
    let now = site.shop.now;
    catalog::count_sales(&mut site.shop.conn, now).unwrap();
    let page = guest.get(gown_page);
    let (with, bought) = (say("web-companions"), say("web-bought-together"));
    let words = [&*with, &*bought, "Bros Melati", "Pasmina Polos"];
    let expected = [&*with, "Bros Melati", &*bought, "Pasmina Polos"];
    assert_eq!(order(&page.body, &words), expected);
    json(&site, &["product", "veto", "gamis-kawung", "pasmina-polos"]);
    assert!(!guest.get(gown_page).body.contains(&bought));
    json(
        &site,
        &["product", "allow", "gamis-kawung", "pasmina-polos"],
    );
    assert!(guest.get(gown_page).body.contains(&bought));
    let related = ["product", "relate", "gamis-kawung", "kemeja-parang"];
    json(&site, &related);
    let reorder = ["product", "reorder", "gamis-kawung", "kemeja-parang"];
    json(
        &site,
        &[&reorder[..], &["--before", "bros-melati"]].concat(),
    );
    let page = guest.get(gown_page).body;
    let (page, _) = page.split_once(&bought).unwrap();
    let words = ["Bros Melati", "Kemeja Parang"];
    assert_eq!(order(page, &words), ["Kemeja Parang", "Bros Melati"]);
    let stranger = site.cli(&["product", "reorder", "gamis-kawung", "pasmina-polos"]);
    assert_eq!(stranger.code, Some(3), "{}", stranger.stderr);
    json(
        &site,
        &["product", "unrelate", "gamis-kawung", "kemeja-parang"],
    );
    json(
        &site,
        &["product", "unrelate", "gamis-kawung", "bros-melati"],
    );
    assert!(!guest.get(gown_page).body.contains(&with));

    let names = [
        "Gamis Kawung",
        "Kemeja Parang",
        "Bros Melati",
        "Pasmina Polos",
    ];
    let best = order(&guest.get("/produk?urut=terlaris").body, &names);
    assert_eq!(best.last(), Some(&"Bros Melati"), "nobody bought it");
    assert_eq!(best[2], "Kemeja Parang", "four of it were sold: {best:?}");
    // What staff publish in the terminal is the newest on the web.
    let product = site.shop.draft("Tunik Baru");
    site.shop.variant(product, "M", 199_000);
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("\x1b[20~");
    terminal.wait_for("Tunik Baru");
    terminal.press("/");
    terminal.press("Tunik");
    terminal.press(key::ENTER);
    terminal.wait_gone("Kemeja Parang");
    terminal.press("A");
    terminal.wait_for(&say("tui-publish-sentence"));
    terminal.press("y");
    let active = say("product-status-active");
    terminal.wait_until("the product on sale", |screen| {
        let mut lines = screen.lines();
        lines.any(|line| line.contains("Tunik Baru") && line.contains(&active))
    });
    terminal.press("Q");
    let newest = guest.get("/produk").body;
    let order = order(&newest, &[&names[..], &["Tunik Baru"]].concat());
    assert_eq!(order.first(), Some(&"Tunik Baru"));
}

#[test]
fn the_catalogue_is_a_real_document() {
    let site = dressed();
    let guest = site.visitor();
    let page = guest.get("/katalog.pdf");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), "application/pdf");
    assert!(page.header("content-disposition").contains(".pdf"));
    assert!(page.body.starts_with("%PDF-"), "{:.20}", page.body);
    assert!(page.body.trim_end().ends_with("%%EOF"));
    let tag = page.header("etag").to_owned();
    assert_eq!(guest.get_if_changed("/katalog.pdf", &tag).status, 304);
    let english = guest.get("/en/katalog.pdf");
    assert_ne!(english.header("etag"), tag);
    // A price that changes makes another document.
    let sku = json(&site, &["product", "show", "bros-melati"])["variants"][0]["sku"]
        .as_str()
        .unwrap()
        .to_owned();
    json(&site, &["product", "price", &sku, "39000"]);
    assert_eq!(guest.get_if_changed("/katalog.pdf", &tag).status, 200);
    for missing in ["kategori=tidak-ada", "koleksi=%3Cscript%3E"] {
        let page = guest.get(&format!("/katalog.pdf?{missing}"));
        assert_eq!(page.status, 404, "{missing}");
    }
    assert!(guest.get("/produk").body.contains("href=\"/katalog.pdf\""));

    let file = site.folder().join("katalog.pdf");
    let path = file.display().to_string();
    let told = json(&site, &["catalog", "--out", &path, "--category", "kebaya"]);
    assert_eq!(told["articles"], 4, "{told}");
    let bytes = fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(told["bytes"].as_u64(), Some(bytes.len() as u64), "{told}");
    let nothing = site.cli(&["catalog", "--out", &path, "--collection", "tidak-ada"]);
    assert_eq!(nothing.code, Some(3), "{}", nothing.stderr);
}

#[test]
fn the_catalogue_says_names_and_the_prices_of_the_day() {
    let mut site = dressed();
    let file = site.folder().join("katalog.pdf");
    let path = file.display().to_string();
    let made = |site: &Site, more: &[&str]| {
        json(site, &[&["catalog", "--out", &*path][..], more].concat());
        pdf::read(&fs::read(&file).unwrap())
    };
    let document = made(&site, &[]);
    // The cover, the contents, and one page of four articles.
    assert_eq!(document.pages.len(), 3, "{document:?}");
    let articles = &document.pages[2];
    for words in ["Gamis Kawung", "Rp 450.000", "Bros Melati", "Rp 45.000"] {
        assert!(articles.iter().any(|line| line == words), "{articles:?}");
    }
    assert!(!articles.iter().any(|line| line == "Rp 360.000"));

    // A sale of today: the lower price, and the usual one beside it.
    let targets = promotions::find_targets(&mut site.shop.conn, "produk:gamis-kawung").unwrap();
    let sale = PromotionTerms {
        class: DiscountClass::Price,
        trigger: Trigger::Automatic,
        value: 2_000,
        targets,
        ..site.shop.terms("Cuci gudang")
    };
    let sale = site.shop.promotion(&sale, "");
    let document = made(&site, &[]);
    let articles = &document.pages[2];
    let at = |words: &str| articles.iter().position(|line| line == words);
    let reduced = at("Rp 360.000");
    assert!(reduced.is_some(), "{articles:?}");
    assert_eq!(at("Rp 450.000"), reduced.map(|at| at + 1), "{articles:?}");
    assert!(at("Rp 45.000").is_some(), "others cost what they did");
    let english = made(&site, &["--lang", "en"]);
    assert!(english.lines().contains(&"Rp 360.000"), "{english:?}");

    // It ends, and the next catalogue says so.
    site.shop.decide(&sale, PromotionEvent::End);
    let document = made(&site, &[]);
    assert!(!document.lines().contains(&"Rp 360.000"), "{document:?}");
}

#[test]
fn the_page_of_the_catalogue_offers_all_of_it_and_its_parts() {
    let site = dressed();
    let guest = site.visitor();
    let link = ">Katalog</a>";
    assert!(guest.get("/").body.contains(link), "the menu leads there");
    assert!(guest.get("/en").body.contains(">Catalogue</a>"));
    json(&site, &["category", "add", "Hijab", "--name-en", "Veils"]);
    let moved = ["product", "edit", "pasmina-polos", "--category", "hijab"];
    json(&site, &moved);
    json(
        &site,
        &[
            "collection",
            "add",
            "Hari Raya",
            "--name-en",
            "Feast Days",
            "--publish",
        ],
    );
    json(
        &site,
        &[
            "collection",
            "fill",
            "hari-raya",
            "gamis-kawung",
            "bros-melati",
        ],
    );
    for (path, words) in [
        ("/katalog", ["4 artikel", "Hijab", "1 artikel", "2 artikel"]),
        (
            "/en/katalog",
            ["4 articles", "Veils", "Feast Days", "2 articles"],
        ),
    ] {
        let page = guest.get(path);
        assert_eq!(page.status, 200);
        for words in words {
            assert!(page.body.contains(words), "{path}: {words}: {page:?}");
        }
        // Everything it offers can be had.
        let parts: Vec<&str> = page
            .body
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|href| href.contains("katalog.pdf"))
            .collect();
        assert_eq!(
            parts.len(),
            4,
            "all, two categories, a collection: {parts:?}"
        );
        for part in parts {
            let document = guest.get(part);
            assert_eq!(document.status, 200, "{part}");
            assert!(document.body.starts_with("%PDF-"), "{part}");
        }
    }
    assert!(guest.get("/sitemap.xml").body.contains("/katalog<"));
    // A menu can lead there.
    let add = ["content", "menu", "add", "--menu", "footer-shop"];
    let words = ["--label", "Unduhan", "--target", "place:download"];
    json(&site, &[&add[..], &words].concat());
    let footer = guest.get("/faq").body;
    assert!(
        footer.contains("<a href=\"/katalog\">Unduhan</a>"),
        "{footer}"
    );
}

#[test]
fn what_is_sold_out_can_be_waited_for_and_asked_for() {
    let mut site = dressed();
    let gone = site.shop.goods("Kebaya Encim", 380_000, 0);
    let rina = site.member("Rina");
    let page = rina.get("/produk/kebaya-encim");
    assert!(page.body.contains(&say("web-wait-title")), "{page:?}");
    assert!(!page.body.contains("class=\"buy\""), "{page:?}");
    let waiting = rina.post("/kabari", &[("variant", &gone.to_string())]);
    assert_eq!(waiting.status, 303, "{waiting:?}");
    let page = rina.get("/produk/kebaya-encim");
    assert!(page.body.contains(&say("web-wait-waiting")), "{page:?}");

    let ask = page.body.split("href=\"/permintaan/baru?").nth(1).unwrap();
    let ask = format!("/permintaan/baru?{}", ask.split('"').next().unwrap());
    let form = rina.get(&ask.replace("&#38;", "&").replace("&amp;", "&"));
    assert_eq!(form.status, 200, "{form:?}");
    let (title, variant) = (form.field("title"), form.field("variant"));
    assert!(title.contains("Kebaya Encim"), "{form:?}");
    let fields = [
        ("title", &*title),
        ("size", &form.field("size")),
        ("variant", &variant),
        ("body", "Untuk wisuda bulan depan."),
    ];
    let sent = rina
        .upload("/permintaan/baru", &fields, ("photo", "", b""))
        .unwrap();
    assert_eq!(sent.status, 303, "{sent:?}");
    assert!(rina.get(&sent.location).body.contains("Kebaya Encim"));
    let wanted = json(&site, &["request", "list"]);
    assert!(wanted.to_string().contains("Kebaya Encim"), "{wanted}");

    // The pieces come in at the terminal's side, and she hears of it once.
    let by = staff(Role::Warehouse);
    let (conn, now) = (&mut site.shop.conn, site.shop.now);
    shop_core::stock::receive(conn, now, &by, gone, 2, "").unwrap();
    let letter = site.server.mail_to("rina@example.com", "Kebaya Encim");
    assert!(letter.text.contains("/produk/kebaya-encim"), "{letter:?}");
}
