//! Acquire: the cart, the order, the payment, and its confirmation by way of
//! Hubungi Kami. A member buys on the web, staff look for the money in the
//! terminal, and the command line packs, sends, and tells.

use serde_json::Value;
use shop_core::{
    messages::{Lang, text_with},
    orders::{self, OrderQuery, OrderStage},
    staff::Role,
};

use crate::{
    service::letters::PIXEL,
    shop::staff,
    site::{Site, say},
    terminal::key,
    tui::enter,
};

#[test]
fn from_the_cart_to_the_confirmed_payment_and_the_parcel() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let selendang = site.shop.goods("Selendang Parang", 125_000, 5);
    let (rate, account) = (
        site.shop.pick_up().to_string(),
        site.shop.account.to_string(),
    );

    // On the web she fills her cart, thinks again, and orders.
    let rina = site.member("Rina");
    assert_eq!(rina.add(kebaya, "1").status, 303);
    assert_eq!(rina.add(selendang, "1").status, 303);
    let cart = rina.get("/keranjang");
    assert!(cart.body.contains("575.000"), "{cart:?}");
    let line = cart.field("line");
    let more = rina.post("/keranjang/ubah", &[("line", &line), ("quantity", "2")]);
    assert_eq!(more.status, 303, "{more:?}");
    let placed = rina.place(&rina.checkout((&rate, &account)));
    assert_eq!(placed.status, 303, "{placed:?}");
    let page = rina.get(&placed.location);
    assert!(page.body.contains("1.025.000"), "{page:?}");
    assert!(page.body.contains(&say("web-i-have-paid")), "{page:?}");

    // Hubungi Kami leads to the form that confirms a payment.
    let contact = rina.get("/hubungi-kami");
    assert!(
        contact.body.contains("href=\"/konfirmasi-pembayaran\""),
        "{contact:?}"
    );
    let form = rina.get("/konfirmasi-pembayaran");
    assert_eq!(form.status, 200);
    let query = OrderQuery::default();
    let listed = orders::list(&mut site.shop.conn, &staff(Role::Owner), &query).unwrap();
    let view = site.shop.view(listed[0].order.id);
    let (order, due) = (
        view.order.clone(),
        view.open_payment().unwrap().payment.amount_due,
    );
    assert!(form.body.contains(&order.number), "{form:?}");
    assert!(form.body.contains(&due.digits()), "{form:?}");
    let today = site.shop.now.day().to_string();
    let amount = due.digits();
    let typed = [
        ("order", &*order.token),
        ("bank", "Mandiri"),
        ("sender", "Rina Wulandari"),
        ("amount", &amount),
        ("date", &today),
        ("note", "Dari rekening suami."),
    ];
    let sent = rina
        .upload(
            "/konfirmasi-pembayaran",
            &typed,
            ("proof", "bukti.png", PIXEL),
        )
        .unwrap();
    assert_eq!(sent.status, 303, "{sent:?}");
    let waiting = rina.get(&placed.location);
    assert!(
        waiting
            .body
            .contains(&OrderStage::PaymentInReview.label(Lang::Id)),
        "{waiting:?}"
    );

    // In the terminal staff find the money.
    let mut terminal = site.terminal();
    enter(&terminal);
    terminal.press("gb");
    // The first screen names the order too.
    terminal.wait_for(&format!("▸ {}", say("tui-screen-payments")));
    terminal.wait_for(&format!("[{}]", say("tui-view-submitted")));
    terminal.wait_for(&order.number);
    terminal.press("A");
    terminal.wait_for(&say("tui-verb-settle"));
    terminal.press(" ");
    terminal.press(key::SEND);
    let values = [("number", &*order.number), ("amount", "…")];
    let done = text_with(Lang::Id, "tui-done-settled", &values);
    terminal.wait_for(done.split('…').next().unwrap());
    terminal.press("Q");
    assert_eq!(terminal.wait_for_end(), 0);

    // On the command line nothing waits any more; the goods are packed and
    // handed out.
    let run = |arguments: &[&str]| {
        let run = site.cli(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.stderr);
        run.stdout
    };
    assert_eq!(site.cli(&["payment", "list"]).code, Some(3));
    run(&["order", "pack", &order.number]);
    let shown = run(&["order", "show", &order.number, "--format", "json"]);
    let shown: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(shown["total"], 1_025_000, "{shown}");
    let page = rina.get(&placed.location);
    assert!(page.body.contains(&say("web-way-ready")), "{page:?}");
    site.shop.check_books();
}
