//! The whole sale: a guest becomes a member, orders, pays; staff send the
//! goods; the report shows it. In a real browser and a real terminal.

use serde_json::Value;

use super::steps::{
    become_member, check_out, confirm_member, confirm_payment, order_number, receive, sign_in,
    sign_in_at_counter, verify_and_ship,
};
use crate::{
    browser::Browser,
    site::{Site, say},
};

const RINA: &str = "Rina Wulandari";

#[test]
fn from_the_first_look_to_the_report() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let customer = Browser::start();
    let staff = site.terminal();
    sign_in_at_counter(&staff);

    look_around(&site, &customer);
    become_member(&site, &customer, RINA, "Rina");
    confirm_member(&staff, RINA);
    let number = order(&site, &customer, &kebaya.to_string());
    let page = customer.address();
    confirm_payment(&customer, RINA);
    verify_and_ship(&staff, &number);
    receive(&customer, &page);

    assert_eq!(site.shop.stock(kebaya), (3, 0, 3));
    site.shop.check_books();
    assert_eq!(customer.complaints(), Vec::<String>::new());
    report(&site);
}

/// A guest finds a kebaya and sees what it costs.
fn look_around(site: &Site, customer: &Browser) {
    customer.open(&site.server.url("/"));
    customer.press("a[href='/produk/kebaya-kutubaru']");
    customer.wait_for("Kebaya Kutubaru");
    customer.wait_for("Rp 450.000");
    assert!(customer.text().contains(&say("web-stock-there")));
}

/// She signs in, fills her cart and orders; returns the order's number.
fn order(site: &Site, customer: &Browser, variant: &str) -> String {
    sign_in(site, customer, "Rina");
    customer.open(&site.server.url("/produk/kebaya-kutubaru"));
    customer.choose("variant", variant);
    customer.fill("quantity", "2");
    customer.click(&say("web-add"));
    customer.wait_for(&say("web-news-added"));
    customer.open(&site.server.url("/keranjang"));
    customer.wait_for("Rp 900.000");
    customer.click(&say("web-to-checkout"));
    check_out(customer, RINA);
    order_number(customer)
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
