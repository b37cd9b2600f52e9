//! What a visitor does on the pages and what becomes of it.

use crate::{
    shop::{PASSWORD, email_of},
    site::{Site, say},
};

#[test]
fn a_cart_is_changed_emptied_and_filled_again() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let selendang = site.shop.goods("Selendang Parang", 125_000, 5);
    let visitor = site.visitor();
    assert_eq!(visitor.add(kebaya, "1").status, 303);
    assert_eq!(visitor.add(selendang, "1").status, 303);
    let cart = visitor.get("/keranjang");
    assert!(cart.body.contains("575.000"), "{cart:?}");
    // The way back to the goods.
    assert!(cart.body.contains(&say("web-keep-shopping")), "{cart:?}");
    let line = cart.field("line");
    let changed = visitor.post("/keranjang/ubah", &[("line", &line), ("quantity", "3")]);
    assert_eq!(changed.status, 303, "{changed:?}");
    let cart = visitor.get(&changed.location);
    assert!(
        cart.body.contains(&say("web-news-cart-changed")),
        "{cart:?}"
    );
    assert!(cart.body.contains("1.475.000"), "{cart:?}");
    let fields = [("line", &*line), ("quantity", "3"), ("remove", "yes")];
    let removed = visitor.post("/keranjang/ubah", &fields);
    assert_eq!(removed.status, 303, "{removed:?}");
    let cart = visitor.get(&removed.location);
    assert!(cart.body.contains(&say("web-news-removed")), "{cart:?}");
    assert!(!cart.body.contains("Kebaya Kutubaru"), "{cart:?}");
    assert!(cart.body.contains("125.000"), "{cart:?}");
    // Nought removes as well, and the shop goes on.
    let line = cart.field("line");
    let emptied = visitor.post("/keranjang/ubah", &[("line", &line), ("quantity", "0")]);
    let cart = visitor.get(&emptied.location);
    assert!(cart.body.contains(&say("web-cart-empty")), "{cart:?}");
    assert!(cart.body.contains("href=\"/produk\""), "{cart:?}");
    assert_eq!(visitor.add(kebaya, "2").status, 303);
    assert!(visitor.get("/keranjang").body.contains("900.000"));
}

#[test]
fn a_password_is_changed_and_other_browsers_are_put_out() {
    let mut site = Site::open();
    let rina = site.member("Rina");
    let elsewhere = site.visitor();
    assert_eq!(elsewhere.sign_in("Rina").status, 303);
    let wrong = rina.post(
        "/akun/sandi",
        &[("present", "bukan ini"), ("new", "sidomukti 2026")],
    );
    assert_eq!(wrong.status, 422, "{wrong:?}");
    assert_eq!(elsewhere.get("/akun").status, 200, "nothing happened");
    let changed = rina.post(
        "/akun/sandi",
        &[("present", PASSWORD), ("new", "sidomukti 2026")],
    );
    assert_eq!(changed.status, 303, "{changed:?}");
    let page = rina.get(&changed.location);
    assert!(
        page.body.contains(&say("web-news-password-changed")),
        "{page:?}"
    );
    assert_eq!(rina.get("/akun").status, 200, "she stays signed in here");
    assert_eq!(elsewhere.get("/akun").status, 303, "and nowhere else");
    assert_eq!(site.visitor().sign_in("Rina").status, 422);
    let fields = [
        ("email", &*email_of("Rina")),
        ("password", "sidomukti 2026"),
        ("next", ""),
    ];
    assert_eq!(site.visitor().post("/masuk", &fields).status, 303);
}

#[test]
fn a_page_that_is_not_there_still_knows_who_asks() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let rina = site.member("Rina");
    assert_eq!(rina.add(kebaya, "2").status, 303);
    let lost = rina.get("/produk/tidak-ada");
    assert_eq!(lost.status, 404);
    assert!(lost.body.contains("<span>Rina</span>"), "{lost:?}");
    assert!(
        !site
            .visitor()
            .get("/produk/tidak-ada")
            .body
            .contains("Rina")
    );
}
