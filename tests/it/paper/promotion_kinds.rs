//! Every kind of promotion: made on the command line, seen on the web and in
//! the terminal, taken off a cart, tried without one.

use serde_json::Value;
use shop_core::{
    messages::{Lang, text_with},
    staff::Role,
    tiers::{self, Tier},
};

use crate::{
    shop::{email_of, staff},
    site::{Site, say},
    tui::enter,
};

/// A kind with what it takes off a kebaya of Rp 455.000 and three scarves of
/// Rp 125.000 each.
struct Kind {
    name: &'static str,
    arguments: &'static [&'static str],
    code: &'static str,
    off: i64,
    /// What the cart shows with it and without it no more: the total.
    shown: &'static str,
}

const KINDS: [Kind; 6] = [
    Kind {
        name: "Potongan tetap",
        arguments: &["--kind", "order-amount", "--value", "25.000"],
        code: "TETAP",
        off: 25_000,
        shown: "805.000",
    },
    Kind {
        name: "Beli dua gratis satu",
        arguments: &[
            "--kind",
            "buy-get",
            "--buy",
            "2",
            "--get",
            "1",
            "--value",
            "100",
            "--for",
            "produk:selendang-parang",
            "--trigger",
            "automatic",
        ],
        code: "",
        off: 125_000,
        shown: "705.000",
    },
    Kind {
        name: "Otomatis lima persen",
        arguments: &[
            "--kind",
            "order-percent",
            "--value",
            "5",
            "--trigger",
            "automatic",
        ],
        code: "",
        off: 41_500,
        shown: "788.500",
    },
    Kind {
        name: "Kategori kebaya",
        arguments: &[
            "--kind",
            "product-percent",
            "--value",
            "10",
            "--for",
            "kategori:kebaya",
        ],
        code: "KEBAYA",
        off: 83_000,
        shown: "747.000",
    },
    Kind {
        name: "Anggota Perak",
        arguments: &[
            "--kind",
            "order-amount",
            "--value",
            "30.000",
            "--trigger",
            "tier",
            "--tier",
            "silver",
        ],
        code: "",
        off: 30_000,
        shown: "800.000",
    },
    Kind {
        name: "Ongkir gratis",
        arguments: &["--kind", "free-shipping"],
        code: "ONGKIR",
        off: 0,
        shown: "Promo Ongkir gratis",
    },
];

#[test]
fn every_kind_is_made_seen_taken_off_and_ended() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 455_000, 9);
    let selendang = site.shop.goods("Selendang Parang", 125_000, 9);
    let skus = [site.shop.sku(kebaya), site.shop.sku(selendang)];
    let visitor = site.member("Rina");
    let guest = site.visitor();
    visitor.add(kebaya, "1");
    visitor.add(selendang, "3");
    let rina =
        shop_core::members::by_email(&mut site.shop.conn, &email_of("Rina").parse().unwrap());
    let rina = rina.unwrap().unwrap().id;
    let mut terminal = site.terminal();
    enter(&terminal);
    terminal.press("gr");
    terminal.wait_for(&say("tui-empty-promotions"));
    for kind in &KINDS {
        let label = format!("Promo {}", kind.name);
        if kind.name == "Anggota Perak" {
            // Silver prices are lower by themselves; here only the promotion counts.
            let (now, by) = (site.shop.now, staff(Role::Owner));
            let mut shop = shop_core::settings::load(&mut site.shop.conn).unwrap();
            shop.tiers.bronze.share = 0;
            shop.tiers.silver.share = 0;
            let conn = &mut site.shop.conn;
            shop_core::settings::save(conn, now, &by, &shop).unwrap();
            tiers::pin(conn, now, &by, rina, Tier::Silver, "Pemasok kain").unwrap();
        }
        let run = |arguments: &[&str]| {
            let run = site.cli(arguments);
            assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
            run.stdout
        };
        let mut making = vec![
            "promo", "create", "--name", kind.name, "--label", &label, "--start",
        ];
        making.extend(kind.arguments);
        if !kind.code.is_empty() {
            making.extend(["--code", kind.code]);
        }
        run(&making);
        let page = guest.get("/promo");
        assert!(page.body.contains(&label), "{}: {page:?}", kind.name);
        // In the terminal it stands in the list, with what it gives.
        terminal.press("\u{12}");
        terminal.wait_for(kind.name);

        let cart = if kind.code.is_empty() {
            visitor.get("/keranjang")
        } else {
            let typed = visitor.post("/keranjang/kode", &[("code", kind.code)]);
            assert_eq!(typed.status, 303, "{}: {typed:?}", kind.name);
            visitor.get("/keranjang")
        };
        assert!(cart.body.contains(&label), "{}: {cart:?}", kind.name);
        assert!(cart.body.contains(kind.shown), "{}: {cart:?}", kind.name);

        // The same without a cart.
        let email = email_of("Rina");
        let mut trying = vec!["promo", "try"];
        if !kind.code.is_empty() {
            trying.push(kind.code);
        }
        trying.extend([
            "--sku",
            &skus[0],
            "--sku",
            &skus[1],
            "--quantity",
            "1",
            "--quantity",
            "3",
            "--member",
            &email,
            "--province",
            "31",
            "--format",
            "json",
        ]);
        let tried: Value = serde_json::from_str(&run(&trying)).unwrap();
        assert_eq!(tried["goods"], 830_000, "{}: {tried}", kind.name);
        assert_eq!(tried["discount"], kind.off, "{}: {tried}", kind.name);
        if kind.name == "Ongkir gratis" {
            assert_eq!(tried["shipping"], 0, "{tried}");
        } else {
            assert!(tried["shipping"].as_i64() > Some(0), "{tried}");
        }

        run(&["promo", "end", kind.name]);
        let cart = visitor.get("/keranjang").body;
        assert!(
            !cart.contains(kind.shown) || kind.off == 0,
            "{}: {cart}",
            kind.name
        );
        assert!(!guest.get("/promo").body.contains(&label));
        terminal.press("\u{12}");
        terminal.wait_gone(kind.name);
    }
    let results = site.cli(&["promo", "results", "--format", "json"]);
    assert_eq!(results.code, Some(0), "{}", results.stderr);
    terminal.press("Q");
    assert_eq!(terminal.wait_for_end(), 0);

    // A code nobody knows is said to be one.
    let unknown = site.cli(&["promo", "try", "TIDAKADA", "--sku", &skus[0]]);
    let said = text_with(Lang::Id, "promotion-unmet-unknown", &[]);
    assert!(unknown.stdout.contains(&said), "{}", unknown.stdout);
}
