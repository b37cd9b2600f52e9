//! Orders at the outlet and by telephone: the row of the paper, walked in the
//! terminal, on the command line, and by the member on the web.

use serde_json::Value;
use shop_core::{
    messages::{Lang, text_with},
    orders::{self, OrderQuery, OrderStage},
    staff::Role,
};

use crate::{
    shop::staff,
    site::{Site, say},
    terminal::{Terminal, key},
    tui::enter,
};

fn said(key: &str, values: &[(&str, &str)]) -> String {
    text_with(Lang::Id, key, values)
}

/// Runs a subcommand that must succeed, and returns what it wrote.
fn done(site: &Site, arguments: &[&str]) -> String {
    let run = site.cli(arguments);
    assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
    run.stdout
}

fn json(site: &Site, arguments: &[&str]) -> Value {
    let mut all = arguments.to_vec();
    all.extend(["--format", "json"]);
    serde_json::from_str(&done(site, &all)).unwrap()
}

/// Opens a form, types into its first field and sends it.
fn answer(terminal: &Terminal, opens: &str, title: &str, typed: &str, done: &str) {
    terminal.press(opens);
    terminal.wait_for(title);
    terminal.press(typed);
    terminal.press(key::SEND);
    terminal.wait_for(done);
}

#[test]
fn one_is_sold_at_the_counter_and_one_on_the_telephone() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let selendang = site.shop.goods("Selendang Parang", 125_000, 5);
    let terms = site.shop.terms("Gajian");
    site.shop.promotion(&terms, "GAJIAN");
    let rina = site.member("Rina");

    // In the terminal somebody comes in, buys with a code, and pays in cash.
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gs");
    terminal.wait_for(&say("tui-empty-counter"));
    terminal.press("B");
    terminal.wait_for(&said("tui-done-draft", &[("number", "1")]));
    terminal.wait_for(&say("tui-draft-empty"));
    let added = |name: &str| {
        let values = [("count", "1"), ("name", name), ("size", "M")];
        said("tui-done-draft-added", &values)
    };
    let title = said("tui-draft-add-title", &[("number", "1")]);
    answer(
        &terminal,
        "+",
        &title,
        "kutubaru m",
        &added("Kebaya Kutubaru"),
    );
    // A scanner is a keyboard in a hurry.
    let sku = site.shop.sku(selendang);
    terminal.press(&format!("{sku}\r"));
    terminal.wait_for(&added("Selendang Parang"));
    let title = said("tui-draft-code-title", &[("number", "1")]);
    answer(&terminal, "c", &title, "gajian", "517.500");
    let title = said("tui-draft-customer-title", &[("number", "1")]);
    terminal.press("m");
    terminal.wait_for(&title);
    terminal.press(key::TAB);
    terminal.press("Bu Tini");
    terminal.press(key::SEND);
    terminal.wait_for(&say("tui-done-draft-customer"));
    terminal.press("A");
    terminal.wait_for(&said("tui-draft-pay-title", &[("number", "1")]));
    terminal.press(key::TAB);
    terminal.press("550rb");
    terminal.press(key::SEND);
    terminal.wait_for("32.500");
    terminal.wait_for("Pelanggan: Bu Tini");

    // On the command line Rina's call is written down.
    let begun = json(
        &site,
        &[
            "counter",
            "draft",
            "--phone",
            "--customer",
            "rina",
            "kutubaru m",
        ],
    );
    assert_eq!(
        (&begun["draft"], &begun["channel"]),
        (&2.into(), &"phone".into()),
        "{begun}"
    );
    done(
        &site,
        &["counter", "add", "2", "selendang parang", "--quantity", "2"],
    );
    done(&site, &["counter", "remove", "2", &sku]);
    let kebaya_sku = site.shop.sku(kebaya);
    done(
        &site,
        &["counter", "set", "2", &kebaya_sku, "--quantity", "2"],
    );
    done(&site, &["counter", "set", "2", "--note", "Dibungkus kado."]);
    done(&site, &["counter", "code", "2", "GAJIAN"]);
    done(&site, &["counter", "hold", "2", "2"]);
    done(&site, &["counter", "hold", "2", "0"]);
    let address = site.cli(&["counter", "delivery", "2", "courier"]);
    assert_eq!(address.code, Some(2), "{}", address.stderr);
    done(
        &site,
        &[
            "counter",
            "delivery",
            "2",
            "courier",
            "--recipient",
            "Ibu Rina",
            "--phone",
            "081234567890",
            "--province",
            "34",
            "--city",
            "Sleman",
            "--district",
            "Depok",
            "--postcode",
            "55281",
            "--street",
            "Jl. Kaliurang KM 5",
        ],
    );
    let shown = json(&site, &["counter", "show", "2"]);
    assert_eq!(
        (&shown["goods"], &shown["discount"]),
        (&900_000.into(), &90_000.into()),
        "{shown}"
    );
    let unpaid = site.cli(&["counter", "place", "2", "--transfer", "BRI"]);
    assert_eq!(unpaid.code, Some(3), "{}", unpaid.stderr);
    let placed = json(&site, &["counter", "place", "2", "--transfer", "BCA"]);
    let number = placed["order"].as_str().unwrap().to_owned();
    let again = json(&site, &["counter", "place", "2", "--transfer", "BCA"]);
    assert_eq!(again["order"], number.as_str(), "placed once");

    // On the web she finds it in her account and pays it there.
    let account = rina.get("/akun");
    assert!(account.body.contains(&number), "{account:?}");
    let rows = orders::list(
        &mut site.shop.conn,
        &staff(Role::Owner),
        &OrderQuery {
            limit: 20,
            ..OrderQuery::default()
        },
    );
    let order = rows
        .unwrap()
        .into_iter()
        .find(|row| row.order.number == number)
        .unwrap()
        .order;
    let page = rina.get(&format!("/pesanan/{}", order.token));
    assert_eq!(page.status, 200, "{page:?}");
    for words in [
        "Kebaya Kutubaru",
        "Dibungkus kado.",
        "Ibu Rina",
        "0374000123",
    ] {
        assert!(page.body.contains(words), "{words} is missing: {page:?}");
    }
    let due = site
        .shop
        .view(order.id)
        .open_payment()
        .unwrap()
        .payment
        .amount_due;
    let (amount, today) = (due.digits(), site.shop.now.day().to_string());
    let fields = [
        ("order", &*order.token),
        ("bank", "Mandiri"),
        ("sender", "Rina"),
        ("amount", &*amount),
        ("date", &*today),
        ("note", ""),
    ];
    let receipt = ("proof", "bukti.pdf", &b"%PDF-1.4 transfer\n%%EOF\n"[..]);
    let sent = rina
        .upload("/konfirmasi-pembayaran", &fields, receipt)
        .unwrap();
    assert_eq!(sent.status, 303, "{sent:?}");
    let stage = site.shop.view(order.id).order.stage();
    assert_eq!(stage, OrderStage::PaymentInReview);
    // A walk-in's order is nobody's in particular, so no stranger sees it.
    assert!(!account.body.contains("Bu Tini"), "{account:?}");

    // The books of the day, the receipts, and what cannot be done.
    let day = json(&site, &["counter", "day", "--counted", "517.500"]);
    assert_eq!(
        (&day["drawer"], &day["reconciles"]),
        (&517_500.into(), &true.into()),
        "{day}"
    );
    let short = site.cli(&["counter", "day", "--counted", "500.000"]);
    assert_eq!(short.code, Some(3), "{}", short.stderr);
    let list = json(&site, &["counter", "list", "--state", "placed"]);
    let list = list.as_array().unwrap();
    assert_eq!(
        (list.len(), &list[1]["customer"]),
        (2, &"Bu Tini".into()),
        "{list:?}"
    );
    let sold = list[1]["order"].as_str().unwrap().to_owned();
    for width in ["32", "42", "48"] {
        let strip = done(&site, &["order", "receipt", &sold, "--width", width]);
        let columns: usize = width.parse().unwrap();
        assert!(
            strip.contains("32.500") && strip.contains("Bu Tini"),
            "{strip}"
        );
        assert!(strip.lines().all(|line| line.len() <= columns), "{strip}");
    }
    done(&site, &["order", "receipt", &sold, "--out", "struk.txt"]);
    let written = std::fs::read_to_string(site.folder().join("struk.txt")).unwrap();
    assert!(written.contains(&sold), "{written}");
    let shown = json(&site, &["order", "show", &sold]);
    assert!(shown.to_string().contains("Bu Tini"), "{shown}");
    let listed = done(&site, &["order", "list", "--format", "csv"]);
    assert!(listed.contains("Bu Tini"), "{listed}");
    done(&site, &["counter", "draft"]);
    done(&site, &["counter", "customer", "3", "--name", "Pak Budi"]);
    done(&site, &["counter", "cancel", "3"]);
    let closed = site.cli(&["counter", "add", "3", "kutubaru"]);
    assert_eq!(closed.code, Some(1), "{}", closed.stderr);
    let nothing = site.cli(&["counter", "show", "99"]);
    assert_eq!(nothing.code, Some(3), "{}", nothing.stderr);
    let channels = json(&site, &["report", "sales", "--by", "channel"]);
    assert!(channels.to_string().contains("counter"), "{channels}");

    // In the terminal her order stands beside the other one.
    terminal.press("go");
    terminal.wait_for(&number);
    terminal.wait_for("Bu Tini");
    site.shop.check_books();
}

#[test]
fn whoever_does_not_sell_finds_no_counter() {
    let mut site = Site::open();
    site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    site.add_staff("gudang", Role::Warehouse);
    site.add_staff("kasir", Role::Cashier);
    for arguments in [
        &["counter", "list", "--as", "gudang"][..],
        &["counter", "draft", "kutubaru", "--as", "gudang"],
        &["counter", "day", "--as", "gudang"],
    ] {
        let denied = site.cli(arguments);
        assert_eq!(denied.code, Some(1), "{arguments:?}: {}", denied.stderr);
    }
    let begun = site.cli(&["counter", "draft", "kutubaru", "--as", "kasir"]);
    assert_eq!(begun.code, Some(0), "{}", begun.stderr);
    let sku = site.shop.sku(shop_core::ids::VariantId(1));
    let price = [
        "counter", "set", "1", &*sku, "--price", "1.000", "--reason", "Teman.", "--as", "kasir",
    ];
    let denied = site.cli(&price);
    assert_eq!(denied.code, Some(1), "{}", denied.stderr);
}
