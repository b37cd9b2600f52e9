//! Pages that anybody can read, in both languages, light enough for a
//! telephone.

use crate::{site::Site, web::Visitor};

/// Every page a guest can open in a shop with one product.
const PAGES: [&str; 16] = [
    "/",
    "/produk",
    "/produk/kebaya-kutubaru",
    "/kategori/kebaya",
    "/cari?q=kebaya",
    "/keranjang",
    "/daftar",
    "/masuk",
    "/profil",
    "/cara-pembelian",
    "/faq",
    "/hubungi-kami",
    "/syarat",
    "/privasi",
    "/pengembalian",
    "/kategori/kebaya?urut=harga",
];

fn open() -> (Site, Visitor) {
    let mut site = Site::open();
    site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let visitor = site.visitor();
    (site, visitor)
}

#[test]
fn every_page_is_there_in_both_languages() {
    let (_site, visitor) = open();
    for path in PAGES {
        for (prefix, lang) in [("", "id"), ("/en", "en")] {
            let path = format!("{prefix}{path}");
            let page = visitor.get(&path);
            assert_eq!(page.status, 200, "{path}: {page:?}");
            assert!(
                page.body.contains(&format!("<html lang=\"{lang}\"")),
                "{path}"
            );
            assert!(!page.body.contains('⟦'), "{path} lacks a word: {page:?}");
            assert!(
                page.body.contains("<title>") && page.body.contains("<h1"),
                "{path}"
            );
            assert!(
                page.body.len() < 50 << 10,
                "{path} weighs {} bytes",
                page.body.len()
            );
        }
    }
}

#[test]
fn what_is_looked_for_is_found_and_shown_with_its_price() {
    let (_site, visitor) = open();
    for path in ["/", "/produk", "/kategori/kebaya", "/cari?q=KUTUBARU"] {
        let page = visitor.get(path);
        assert!(page.body.contains("Kebaya Kutubaru"), "{path}: {page:?}");
        assert!(page.body.contains("Rp\u{a0}450.000"), "{path}: {page:?}");
    }
    let nothing = visitor.get("/cari?q=celana");
    assert_eq!(nothing.status, 200);
    assert!(!nothing.body.contains("Kebaya Kutubaru"), "{nothing:?}");
}

#[test]
fn the_small_files_are_there() {
    let (_site, visitor) = open();
    let robots = visitor.get("/robots.txt");
    assert_eq!(robots.status, 200);
    assert!(robots.body.contains("sitemap"), "{robots:?}");
    let map = visitor.get("/sitemap.xml");
    assert!(map.body.contains("/produk/kebaya-kutubaru"), "{map:?}");
    assert_eq!(visitor.get("/healthz").status, 200);
    assert_eq!(visitor.get("/readyz").status, 200);
    let home = visitor.get("/");
    let style = home
        .body
        .split("rel=\"stylesheet\" href=\"")
        .nth(1)
        .unwrap();
    let style = visitor.get(style.split('"').next().unwrap());
    assert_eq!(style.status, 200);
    assert!(
        style.header("cache-control").contains("immutable"),
        "{:?}",
        style.headers
    );
}

#[test]
fn staff_pages_do_not_exist_on_the_web() {
    let (_site, visitor) = open();
    for path in ["/admin", "/staf", "/login", "/wp-admin", "/api"] {
        assert_eq!(visitor.get(path).status, 404, "{path}");
    }
}
