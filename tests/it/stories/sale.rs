//! The whole sale: a guest becomes a member, orders, pays; staff send the
//! goods; the report shows it. In a real browser and a real terminal.

use serde_json::Value;
use shop_core::{
    messages::{Lang, text_with},
    orders::OrderStage,
};

use crate::{
    browser::Browser,
    shop::{PASSWORD, email_of},
    site::{Site, say},
    terminal::{Terminal, key},
};

#[test]
fn from_the_first_look_to_the_report() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let customer = Browser::start();
    let staff = site.terminal();
    sign_in_at_terminal(&staff);

    look_around(&site, &customer);
    register(&site, &customer);
    confirm_member(&staff);
    let number = order(&site, &customer, &kebaya.to_string());
    let page = customer.address();
    confirm_payment(&customer);
    verify_and_ship(&staff, &number);
    receive(&customer, &page);

    assert_eq!(site.shop.stock(kebaya), (3, 0, 3));
    site.shop.check_books();
    assert_eq!(customer.complaints(), Vec::<String>::new());
    report(&site);
}

/// Staff sign in at the terminal.
fn sign_in_at_terminal(staff: &Terminal) {
    staff.wait_for(&say("tui-field-password"));
    staff.press("ratna");
    staff.press(key::TAB);
    staff.press(PASSWORD);
    staff.press(key::ENTER);
    staff.wait_for(&say("tui-column-queue"));
}

/// A guest finds a kebaya and sees what it costs.
fn look_around(site: &Site, customer: &Browser) {
    customer.open(&site.server.url("/"));
    customer.press("a[href='/produk/kebaya-kutubaru']");
    customer.wait_for("Kebaya Kutubaru");
    customer.wait_for("Rp 450.000");
    assert!(customer.text().contains(&say("web-stock-there")));
}

/// She registers, and confirms her address with the link in the mail.
fn register(site: &Site, customer: &Browser) {
    customer.open(&site.server.url("/daftar"));
    customer.fill("name", "Rina Wulandari");
    customer.fill("email", &email_of("Rina"));
    customer.fill("phone", "0812 3456 7890");
    customer.fill("city", "Sleman");
    customer.fill("password", PASSWORD);
    customer.press("input[name=terms]");
    customer.press("input[name=privacy]");
    customer.click(&say("web-register-button"));
    customer.wait_for(&say("web-registration-email"));

    let mail = site.server.mail_to(&email_of("Rina"), "");
    let link = mail.link();
    assert!(link.contains("/daftar/konfirmasi/"), "{mail:?}");
    customer.open(&link);
    customer.click(&say("web-verify-button"));
    customer.wait_for(&say("web-registration-review"));
}

/// Staff see her registration and confirm it.
fn confirm_member(staff: &Terminal) {
    staff.press("gd");
    staff.wait_for(&format!("[{}]", say("tui-view-awaiting-review")));
    staff.wait_for("Rina Wulandari");
    staff.press("A");
    staff.wait_for(&say("tui-verb-confirm-member"));
    staff.press("y");
    let done = text_with(
        Lang::Id,
        "tui-done-member-confirmed",
        &[("name", "Rina Wulandari")],
    );
    staff.wait_for(&done);
}

/// She signs in, fills her cart and orders; returns the order's number.
fn order(site: &Site, customer: &Browser, variant: &str) -> String {
    customer.open(&site.server.url("/masuk"));
    customer.fill("email", &email_of("Rina"));
    customer.fill("password", PASSWORD);
    customer.press("main form button");
    customer.wait_for("Rina");

    customer.open(&site.server.url("/produk/kebaya-kutubaru"));
    customer.choose("variant", variant);
    customer.fill("quantity", "2");
    customer.click(&say("web-add"));
    customer.wait_for(&say("web-news-added"));
    customer.open(&site.server.url("/keranjang"));
    customer.wait_for("Rp 900.000");
    customer.click(&say("web-to-checkout"));
    customer.wait_for(&say("web-checkout-title"));
    customer.fill("recipient", "Rina Wulandari");
    customer.fill("street", "Jl. Kaliurang KM 5 No. 12");
    customer.select("province", "34");
    customer.fill("city", "Sleman");
    customer.fill("district", "Depok");
    customer.fill("postcode", "55281");
    // The ways of delivery come with the province.
    customer.wait_for("JNE");
    customer.press("input[name=rate]:not([disabled])");
    customer.press("input[name=account]");
    customer.click(&say("web-place-order"));
    customer.wait_for(&say("web-news-placed"));
    let text = customer.text();
    let start = text.find("GG-").expect("the page names the order");
    text[start..]
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// She transfers the money and confirms it with a picture of the receipt.
fn confirm_payment(customer: &Browser) {
    let receipt = customer
        .screenshot("receipt")
        .expect("the browser draws pictures");
    customer.click(&say("web-i-have-paid"));
    customer.wait_for(&say("web-confirm-lead"));
    customer.fill("bank", "Mandiri");
    customer.fill("sender", "Rina Wulandari");
    customer.attach("proof", &receipt);
    customer.click(&say("web-confirm-button"));
    customer.wait_for(&say("web-news-confirmed"));
}

/// Staff find the money, pack the goods and hand them to the courier.
fn verify_and_ship(staff: &Terminal, number: &str) {
    let done = |key: &str| {
        let sentence = text_with(Lang::Id, key, &[("number", number), ("amount", "…")]);
        sentence.split('…').next().unwrap_or_default().to_owned()
    };
    staff.press("gb");
    staff.wait_for(number);
    staff.press("A");
    staff.wait_for(&say("tui-verb-settle"));
    staff.press(" ");
    staff.press(key::SEND);
    staff.wait_for(&done("tui-done-settled"));

    staff.press("go");
    staff.wait_for(&OrderStage::Processing.label(Lang::Id));
    staff.press("P");
    staff.wait_for(&done("tui-done-packed"));
    staff.wait_for(&OrderStage::Packed.label(Lang::Id));
    staff.press("S");
    staff.wait_for(&say("tui-field-tracking"));
    staff.press("JP1234567890");
    staff.press(key::SEND);
    staff.wait_for(&done("tui-done-shipped"));
}

/// She sees the parcel on its way and takes it in.
fn receive(customer: &Browser, page: &str) {
    customer.open(page);
    customer.wait_for("JP1234567890");
    customer.click(&say("web-received"));
    customer.wait_for(&say("web-news-received"));
    customer.wait_for(&OrderStage::Delivered.label(Lang::Id));
}

/// The owner's report shows exactly this sale.
fn report(site: &Site) {
    let run = site.cli(&["report", "sales", "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let total = &report["total"];
    assert_eq!(total["orders"], 1, "{report}");
    assert_eq!(total["units"], 2, "{report}");
    assert_eq!(total["gross"], 900_000, "{report}");
}
