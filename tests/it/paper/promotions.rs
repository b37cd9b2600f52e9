//! Promotions: made and started in the terminal, typed into the cart, ended
//! under a customer's hands, and counted on the command line.

use chrono::Duration;
use serde_json::Value;
use shop_core::{
    actor::Actor,
    messages::{Lang, text_with},
    money::Rupiah,
    orders::{self, Order, OrderFilter, OrderQuery},
    promotions::PromotionTerms,
    shipping::DeliveryMethod,
    time::Timestamp,
};

use crate::{
    site::{Site, say},
    terminal::key,
    tui::enter,
    web::{Page, Visitor},
};

/// The latest order of the shop.
fn latest(site: &mut Site) -> Order {
    let query = OrderQuery {
        words: String::new(),
        filter: OrderFilter::All,
        after: None,
        limit: 1,
    };
    let mut rows = orders::list(&mut site.shop.conn, &Actor::System, &query).unwrap();
    rows.remove(0).order
}

/// Types a code into the cart and returns the cart as it is then.
fn type_code(visitor: &Visitor, code: &str) -> Page {
    let typed = visitor.post("/keranjang/kode", &[("code", code)]);
    assert_eq!(typed.status, 303, "{typed:?}");
    visitor.get("/keranjang")
}

/// Fills the checkout in, with the promotions that its total was made of.
fn checkout(visitor: &Visitor, site: &mut Site) -> Vec<(String, String)> {
    let rate = site.shop.rate(DeliveryMethod::Pickup).to_string();
    let account = site.shop.checkout().account.to_string();
    let mut fields = visitor.checkout((&rate, &account));
    let seen = visitor.get("/checkout").field("promotions_seen");
    fields.push(("promotions_seen".to_owned(), seen));
    // Picked up, nothing is added to the goods; the page says so first.
    let shown = without(&fields, "action");
    let shown: Vec<(&str, &str)> = shown.iter().map(|(n, v)| (&**n, &**v)).collect();
    let page = visitor.post("/checkout", &shown);
    assert_eq!(page.status, 200, "{page:?}");
    let mut fields = without(&fields, "total_seen");
    fields.push(("total_seen".to_owned(), page.field("total_seen")));
    fields
}

fn without(fields: &[(String, String)], name: &str) -> Vec<(String, String)> {
    let left = fields.iter().filter(|(field, _)| field != name);
    left.cloned().collect()
}

#[test]
fn a_code_goes_from_the_terminal_through_the_cart_to_the_results() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 455_555, 9);
    let selendang = site.shop.goods("Selendang Parang", 125_000, 9);
    let rina = site.member("Rina");
    let guest = site.visitor();
    let said = |key: &str| text_with(Lang::Id, key, &[("name", "Gajian")]);

    // In the terminal: made with its code, then started.
    let mut terminal = site.terminal();
    enter(&terminal);
    terminal.press("gr");
    terminal.wait_for(&say("tui-empty-promotions"));
    terminal.press("B");
    terminal.wait_for(&say("tui-promotion-new-title"));
    for typed in [
        "Gajian",
        key::TAB,
        "Promo Gajian",
        key::TAB,
        key::TAB,
        "gajian",
    ] {
        terminal.press(typed);
    }
    terminal.wait_for("gajian");
    terminal.press(key::SEND);
    terminal.wait_for(&said("tui-done-promotion-created"));
    // A draft is nobody's business yet.
    let page = guest.get("/promo");
    assert!(!page.body.contains("Promo Gajian"));
    // What the shipping table gives away stands there too.
    let free = text_with(
        Lang::Id,
        "web-promo-free-from",
        &[("least", &Rupiah(500_000).to_string())],
    );
    assert!(page.body.contains("Ongkir ke DI Yogyakarta"), "{page:?}");
    assert!(page.body.contains(&free), "{page:?}");
    terminal.press("A");
    terminal.wait_for(&say("tui-verb-start"));
    terminal.press("y");
    terminal.wait_for(&said("tui-done-promotion-started"));
    let page = guest.get("/promo");
    assert!(page.body.contains("Promo Gajian"), "{page:?}");
    assert!(page.body.contains("GAJIAN"), "{page:?}");

    // On the command line and long ago: codes that do not apply.
    let day = |days: i64| (site.shop.now.day() + Duration::days(days)).to_string();
    let (soon, run) = (day(3), |arguments: &[&str]| {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
        run.stdout
    });
    run(&[
        "promo", "create", "--name", "Lusa", "--code", "lusa", "--from", &soon, "--start",
    ]);
    run(&[
        "promo",
        "create",
        "--name",
        "Borong",
        "--code",
        "borong",
        "--minimum",
        "2.000.000",
        "--start",
    ]);
    let half = site.cli(&[
        "promo", "create", "--name", "Setengah", "--code", "lusa", "--start",
    ]);
    assert_eq!(half.code, Some(1), "{}", half.stderr);
    let list: Value = serde_json::from_str(&run(&["promo", "list", "--format", "json"])).unwrap();
    let names: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["name"].as_str())
        .collect();
    assert_eq!(names, ["Borong", "Lusa", "Gajian"], "nothing is half made");
    let today = site.shop.now;
    site.shop.now = today.minus(Duration::days(20));
    let past = PromotionTerms {
        last_day: Some(site.shop.now.day()),
        ..site.shop.terms("Lampau")
    };
    site.shop.promotion(&past, "LAMPAU");
    site.shop.now = Timestamp::now();

    // In the cart: why a code does not apply, and that one does.
    rina.add(kebaya, "1");
    rina.add(selendang, "2");
    let minimum = text_with(
        Lang::Id,
        "promotion-unmet-minimum",
        &[
            ("least", &Rupiah(2_000_000).to_string()),
            ("missing", &Rupiah(2_000_000 - 705_555).to_string()),
        ],
    );
    for (code, why) in [
        ("tidak ada", say("promotion-unmet-unknown").as_str()),
        ("lampau", "Sudah berakhir"),
        ("LUSA", "Baru berlaku mulai"),
        ("Borong", minimum.as_str()),
    ] {
        let cart = type_code(&rina, code);
        assert!(cart.body.contains(why), "{code}: {cart:?}");
        assert!(!cart.body.contains("70.556"), "{code}: {cart:?}");
    }
    let scripted = rina.post(
        "/keranjang/kode",
        &[("code", "<script>alert(1)</script>{{7*7}}")],
    );
    assert_eq!(scripted.status, 422, "{scripted:?}");
    assert!(!scripted.body.contains("<script>alert"), "{scripted:?}");
    let cart = type_code(&rina, "ga-jian");
    assert!(cart.body.contains("Promo Gajian"), "{cart:?}");
    assert!(cart.body.contains("70.556"), "{cart:?}");

    // The order keeps what each line was given, whatever comes later.
    let fields = checkout(&rina, &mut site);
    let placed = rina.place(&fields);
    assert_eq!(placed.status, 303, "{placed:?}");
    let order = latest(&mut site);
    assert_eq!(order.total, Rupiah(455_555 + 250_000 - 70_556));
    let shares: Vec<i64> = site
        .shop
        .view(order.id)
        .discounts
        .iter()
        .map(|discount| discount.amount.0)
        .collect();
    assert_eq!(shares, [45_556, 25_000]);
    let own = rina.get(placed.location.split('?').next().unwrap());
    assert!(own.body.contains("Promo Gajian"), "{own:?}");
    site.shop.now = Timestamp::now();
    site.shop.pay(&order);

    // In the terminal: held back and copied; the cart says so at once.
    rina.add(selendang, "2");
    assert!(type_code(&rina, "gajian").body.contains("25.000"));
    terminal.press("P");
    terminal.wait_for(&say("tui-verb-pause"));
    terminal.press("y");
    terminal.wait_for(&said("tui-done-promotion-paused"));
    let cart = rina.get("/keranjang");
    assert!(
        cart.body.contains(&say("promotion-unmet-paused")),
        "{cart:?}"
    );
    terminal.press("Y");
    let copied = format!("Gajian ({})", site.shop.now.day());
    terminal.wait_for(&text_with(
        Lang::Id,
        "tui-done-promotion-copied",
        &[("name", &copied)],
    ));
    terminal.press("Q");
    assert_eq!(terminal.wait_for_end(), 0);

    // It ends between the checkout and its button: said, and nothing lost.
    let run = |arguments: &[&str]| {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
        run.stdout
    };
    run(&["promo", "resume", "gajian"]);
    let fields = checkout(&rina, &mut site);
    let run = |arguments: &[&str]| {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
        run.stdout
    };
    run(&["promo", "end", "gajian"]);
    let refused = rina.place(&fields);
    assert_eq!(refused.status, 422, "{refused:?}");
    for words in [
        "Promo Gajian: Sudah berakhir",
        "225.000",
        "250.000",
        "081234567890",
    ] {
        assert!(refused.body.contains(words), "{words}: {refused:?}");
    }
    assert_eq!(latest_total(&run), 634_999, "no order was made");
    let again = ("total_seen".to_owned(), refused.field("total_seen"));
    let mut fields = without(&fields, "total_seen");
    fields.push(again);
    let placed = rina.place(&fields);
    assert_eq!(placed.status, 303, "{placed:?}");
    assert_eq!(latest_total(&run), 250_000);

    // What it brought.
    let results: Value =
        serde_json::from_str(&run(&["promo", "results", "--format", "json"])).unwrap();
    let rows = results["rows"].as_array().or_else(|| results.as_array());
    let gajian = rows
        .unwrap()
        .iter()
        .find(|row| row["name"] == "Gajian")
        .unwrap();
    for (column, value) in [
        ("orders", 1),
        ("members", 1),
        ("discount", 70_556),
        ("net", 634_999),
    ] {
        assert_eq!(gajian[column], value, "{column} in {results}");
    }
    let shown = run(&["promo", "show", "gajian", "--format", "json"]);
    assert!(shown.contains("GAJIAN"), "{shown}");
    let tried = run(&["promo", "try", "--help"]);
    assert!(tried.contains("promo try"), "{tried}");
    let nothing = site.cli(&["promo", "show", "tidakada"]);
    assert_eq!(nothing.code, Some(3), "{}", nothing.stderr);
    site.shop.check_books();
}

/// What the latest order came to, as the command line tells it.
fn latest_total(run: &dyn Fn(&[&str]) -> String) -> i64 {
    let list: Value =
        serde_json::from_str(&run(&["order", "list", "--limit", "1", "--format", "json"])).unwrap();
    list[0]["total"]
        .as_i64()
        .unwrap_or_else(|| panic!("{list}"))
}
