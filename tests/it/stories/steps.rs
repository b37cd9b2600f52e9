//! What the stories have in common: steps of a customer at her browser and of
//! staff at the counter, each left only when it is seen to be done.

use shop_core::{
    messages::{Lang, text_with},
    orders::OrderStage,
};

use crate::{
    browser::Browser,
    shop::{PASSWORD, email_of},
    site::{Site, say},
    terminal::{Counter, key},
};

/// Staff sign in at the terminal.
pub fn sign_in_at_counter(staff: &impl Counter) {
    staff.wait_for(&say("tui-field-password"));
    staff.press("ratna");
    staff.press(key::TAB);
    staff.press(PASSWORD);
    staff.press(key::ENTER);
    staff.wait_for(&say("tui-column-queue"));
}

/// Somebody registers, and confirms her address with the link in the mail.
pub fn become_member(site: &Site, customer: &Browser, name: &str, short: &str) {
    customer.open(&site.server.url("/daftar"));
    customer.fill("name", name);
    customer.fill("email", &email_of(short));
    customer.fill("phone", "0812 3456 7890");
    customer.fill("city", "Sleman");
    customer.fill("password", PASSWORD);
    customer.press("input[name=terms]");
    customer.press("input[name=privacy]");
    customer.click(&say("web-register-button"));
    customer.wait_for(&say("web-registration-email"));

    let mail = site.server.mail_to(&email_of(short), "");
    let link = mail.link();
    assert!(link.contains("/daftar/konfirmasi/"), "{mail:?}");
    customer.open(&link);
    customer.click(&say("web-verify-button"));
    customer.wait_for(&say("web-registration-review"));
}

/// Staff see her registration and confirm it.
pub fn confirm_member(staff: &impl Counter, name: &str) {
    staff.press("gd");
    staff.wait_for(&format!("[{}]", say("tui-view-awaiting-review")));
    staff.wait_for(name);
    staff.press("A");
    staff.wait_for(&say("tui-verb-confirm-member"));
    staff.press("y");
    staff.wait_for(&text_with(
        Lang::Id,
        "tui-done-member-confirmed",
        &[("name", name)],
    ));
}

/// A member signs in at the web shop.
pub fn sign_in(site: &Site, customer: &Browser, short: &str) {
    customer.open(&site.server.url("/masuk"));
    customer.fill("email", &email_of(short));
    customer.fill("password", PASSWORD);
    customer.press("main form button");
    customer.wait_for(short);
}

/// She fills the checkout in for delivery to Sleman and places her order.
pub fn check_out(customer: &Browser, name: &str) {
    customer.wait_for(&say("web-checkout-title"));
    customer.fill("recipient", name);
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
}

/// The number of the order whose page is shown.
pub fn order_number(customer: &Browser) -> String {
    let text = customer.text();
    let start = text.find("GG-").expect("the page names the order");
    text[start..]
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// She transfers the money and confirms it with a picture of the receipt.
pub fn confirm_payment(customer: &Browser, name: &str) {
    let receipt = customer
        .screenshot("receipt")
        .expect("the browser draws pictures");
    customer.click(&say("web-i-have-paid"));
    customer.wait_for(&say("web-confirm-lead"));
    customer.fill("bank", "Mandiri");
    customer.fill("sender", name);
    customer.attach("proof", &receipt);
    customer.click(&say("web-confirm-button"));
    customer.wait_for(&say("web-news-confirmed"));
}

/// Staff find the money, pack the goods and hand them to the courier.
pub fn verify_and_ship(staff: &impl Counter, number: &str) {
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
pub fn receive(customer: &Browser, page: &str) {
    customer.open(page);
    customer.wait_for("JP1234567890");
    customer.click(&say("web-received"));
    customer.wait_for(&say("web-news-received"));
    customer.wait_for(&OrderStage::Delivered.label(Lang::Id));
}
