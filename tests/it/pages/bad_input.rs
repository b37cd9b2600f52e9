//! What people and programs send that cannot be: a 4xx with a sentence, and
//! nothing lost. Never a 500.

use shop_core::messages::Lang;

use crate::{
    site::{Site, say},
    web::{Page, Visitor},
};

/// Checks that a page refuses in words, in the language of the address.
#[track_caller]
fn refuses(page: &Page, statuses: &[u16]) {
    assert!(statuses.contains(&page.status), "{page:?}");
    for trace in [
        "panicked",
        "stack backtrace",
        "diesel",
        "src/",
        "⟦",
        "SELECT ",
    ] {
        assert!(
            !page.body.contains(trace),
            "{trace:?} is on the page: {page:?}"
        );
    }
    assert!(page.body.contains("<h1"), "no page of the shop: {page:?}");
}

#[test]
fn quantities_that_cannot_be() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let visitor = site.visitor();
    let impossible = [
        "-1",
        "0",
        "1000000000000",
        "99999999999999999999999",
        "satu",
        "",
        "1.5",
        "1e3",
        "６",
    ];
    for wrong in impossible {
        // The product page sends its own name, to be shown again.
        let variant = kebaya.to_string();
        let fields = [
            ("product", "kebaya-kutubaru"),
            ("variant", &variant),
            ("quantity", wrong),
        ];
        refuses(&visitor.post("/keranjang", &fields), &[400, 409, 422]);
    }
    assert_eq!(visitor.add(kebaya, "2").status, 303);
    let line = visitor.get("/keranjang").field("line");
    for wrong in impossible {
        if wrong == "0" {
            continue;
        }
        let fields = [("line", &*line), ("quantity", wrong)];
        refuses(&visitor.post("/keranjang/ubah", &fields), &[400, 409, 422]);
    }
    assert_eq!(
        visitor.get("/keranjang").field("quantity"),
        "2",
        "the cart is as it was"
    );
    for variant in ["0", "-1", "999999999", "x", ""] {
        let fields = [("variant", variant), ("quantity", "1")];
        refuses(&visitor.post("/keranjang", &fields), &[400, 404, 409, 422]);
    }
}

#[test]
fn forged_tokens_open_nothing() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let rina = site.shop.member("Rina");
    let order = site.shop.order(&rina, &[(kebaya, 1)]);
    let sari = site.member("Sari");
    let own = format!("/pesanan/{}", order.token);
    refuses(&sari.get(&own), &[404]);
    refuses(&sari.post(&format!("{own}/batalkan"), &[]), &[404]);
    refuses(&sari.post(&format!("{own}/diterima"), &[]), &[404]);
    for forged in [
        "0",
        "ffffffffffffffffffffffffffffffff",
        "%00",
        "..%2f..%2fetc%2fpasswd",
        "'--",
    ] {
        refuses(&sari.get(&format!("/pesanan/{forged}")), &[404]);
        refuses(&sari.get(&format!("/daftar/status/{forged}")), &[404]);
        refuses(&sari.get(&format!("/en/pesanan/{forged}")), &[404]);
    }
    let guest = site.visitor();
    let page = guest.get(&own);
    assert_eq!(page.status, 303);
    assert!(page.location.starts_with("/masuk"), "{}", page.location);
    assert!(
        site.shop.view(order.id).open_payment().is_some(),
        "nobody canceled it"
    );

    // A cart that is somebody else's cannot be ordered by naming it.
    let (rate, account) = (
        site.shop.pick_up().to_string(),
        site.shop.account.to_string(),
    );
    let cart = site.shop.cart(&rina, &[(kebaya, 1)]).to_string();
    let fields = [
        ("cart", &*cart),
        ("rate", &*rate),
        ("account", &*account),
        ("action", "place"),
        ("total_seen", "450000"),
    ];
    let answer = sari.post("/checkout", &fields);
    assert!(!answer.location.starts_with("/pesanan/"), "{answer:?}");
    assert!(answer.status < 500, "{answer:?}");
    assert_eq!(site.shop.stock(kebaya), (5, 1, 4));
}

/// A member with an unpaid order; returns her and the order's token.
fn debtor(site: &mut Site) -> (Visitor, String) {
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let visitor = site.member("Rina");
    let rina = shop_core::members::by_email(
        &mut site.shop.conn,
        &crate::shop::email_of("Rina").parse().unwrap(),
    );
    let rina = rina.unwrap().unwrap();
    let order = site.shop.order(&rina, &[(kebaya, 1)]);
    (visitor, order.token)
}

fn confirm(visitor: &Visitor, token: &str, changed: (&str, &str), proof: &[u8]) -> Page {
    let mut fields = vec![
        ("order", token),
        ("bank", "Mandiri"),
        ("sender", "Rina"),
        ("amount", "450.123"),
        ("date", "2026-11-23"),
        ("note", ""),
    ];
    let today = shop_core::time::Timestamp::now().day().to_string();
    for field in &mut fields {
        if field.0 == "date" {
            field.1 = &today;
        }
        if field.0 == changed.0 {
            field.1 = changed.1;
        }
    }
    visitor
        .upload(
            "/konfirmasi-pembayaran",
            &fields,
            ("proof", "bukti.jpg", proof),
        )
        .unwrap()
}

/// The smallest picture there is.
fn pixel() -> Vec<u8> {
    crate::mailbox::base64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E\
         rkJggg==",
    )
}

#[test]
fn proofs_that_are_none() {
    let mut site = Site::open();
    let (visitor, token) = debtor(&mut site);
    let pixel = pixel();
    let html = b"<html><script>alert(1)</script></html>";
    let broken = [&pixel[..20], &[0; 300]].concat();
    let large = vec![0xff; 6 << 20];
    for proof in [&b""[..], b"hello", html, &broken] {
        refuses(
            &confirm(&visitor, &token, ("", ""), proof),
            &[400, 413, 422],
        );
    }
    refuses(&confirm(&visitor, &token, ("", ""), &large), &[413, 422]);
    for (field, wrong) in [
        ("amount", "1,250.00"),
        ("amount", "-5"),
        ("amount", "banyak"),
        ("amount", "99999999999999999999"),
        ("date", "kemarin"),
        ("date", "2999-01-01"),
        ("order", "ffffffffffffffffffffffffffffffff"),
        ("bank", ""),
    ] {
        let page = confirm(&visitor, &token, (field, wrong), &pixel);
        refuses(&page, &[400, 404, 422]);
    }
    let stored = std::fs::read_dir(site.folder().join("data/media/bukti"));
    let kept = stored.map(|files| files.count()).unwrap_or_default();
    assert_eq!(kept, 0, "a refused proof is kept");
    let taken = confirm(&visitor, &token, ("", ""), &pixel);
    assert_eq!(taken.status, 303, "{taken:?}");
}

#[test]
fn a_file_of_fifty_megabytes() {
    let mut site = Site::open();
    let (visitor, token) = debtor(&mut site);
    let huge = vec![0x55; 50 << 20];
    let fields = [("order", &*token), ("bank", "Mandiri")];
    // The server may hang up before it has read everything.
    let answer = visitor.upload(
        "/konfirmasi-pembayaran",
        &fields,
        ("proof", "film.mp4", &huge),
    );
    if let Ok(page) = answer {
        refuses(&page, &[413]);
        assert!(
            page.body
                .contains(&say("web-error-413").replace('&', "&amp;")),
            "{page:?}"
        );
    }
    let pid = site.server.process_id();
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    if let Some(peak) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
        let kilobytes: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
        assert!(
            kilobytes < 160 << 10,
            "the upload was read into memory: {kilobytes} kB"
        );
    }
    assert_eq!(visitor.get("/akun").status, 200, "the shop goes on");
}

#[test]
fn addresses_that_make_no_sense() {
    let site = Site::open();
    let visitor = site.visitor();
    let long = format!("/cari?q={}", "a".repeat(3_000));
    let nonsense = [
        "/tidak-ada",
        "/produk/tidak-ada",
        "/kategori/tidak-ada",
        "/media/tidak-ada.jpg",
        "/media/../Cargo.toml",
        "/media/%2e%2e/%2e%2e/etc/passwd",
        "/media/bukti/x.jpg",
        "/static/../main.rs",
        "/produk?setelah=besok",
        "/produk?urut=acak&halaman=-1",
        "/cari?q=%ff%fe",
        "/cari?q=%00",
        "/produk/%00",
        "/kategori/a%00b",
        "/masuk?ke=%00",
        "/cari?q=%25_%27",
        &long,
        "/en/produk/%F0%9F%91%97",
    ];
    for path in nonsense {
        let page = visitor.get(path);
        assert!((200..500).contains(&page.status), "{path}: {page:?}");
        assert!(
            !page.body.contains("⟦") && !page.body.contains("panicked"),
            "{path}: {page:?}"
        );
        assert!(
            !page.body.contains("root:"),
            "{path} shows a file of the machine"
        );
    }
    assert_eq!(visitor.get("/tidak-ada").status, 404);
    let wrong_method = visitor.post("/produk", &[]);
    assert_eq!(wrong_method.status, 405, "{wrong_method:?}");
    let english = visitor.get("/en/tidak-ada");
    let sentence = shop_core::messages::text(Lang::En, "web-error-404");
    assert!(english.body.contains(&sentence), "{english:?}");
}

#[test]
fn forms_with_anything_in_them() {
    let mut site = Site::open();
    let visitor = site.member("Rina");
    let long = "x".repeat(30_000);
    let nasty = [
        "",
        "\0",
        "<script>alert(1)</script>",
        "'; DROP TABLE members; --",
        &long,
        "👗\u{202e}",
    ];
    for value in nasty {
        let guest = site.visitor();
        let register = [
            ("name", value),
            ("email", value),
            ("phone", value),
            ("city", value),
            ("password", value),
            ("terms", "on"),
            ("privacy", "on"),
        ];
        for (path, fields) in [
            ("/daftar", &register[..]),
            (
                "/masuk",
                &[("email", value), ("password", value), ("next", value)],
            ),
            (
                "/masuk",
                &[("email", value), ("next", "https://elsewhere.example/")],
            ),
        ] {
            let page = guest.post(path, fields);
            assert!(page.status < 500, "{path} with {value:?}: {page:?}");
            assert!(
                !page.body.contains("<script>alert"),
                "{path} with {value:?} is not escaped"
            );
        }
        let message = [("kind", "question"), ("subject", value), ("message", value)];
        let page = visitor.letter("/hubungi-kami", &message, &[]);
        assert!(page.status < 500, "{value:?}: {page:?}");
        let password = [("present", value), ("password", value), ("new", value)];
        assert!(
            visitor.post("/akun/sandi", &password).status < 500,
            "{value:?}"
        );
    }
    let away = site.visitor().post(
        "/masuk",
        &[
            ("email", &*crate::shop::email_of("Rina")),
            ("password", crate::shop::PASSWORD),
            ("next", "//elsewhere.example/"),
        ],
    );
    assert!(
        away.location.starts_with('/') && !away.location.starts_with("//"),
        "{away:?}"
    );
}
