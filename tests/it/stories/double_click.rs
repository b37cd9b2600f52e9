//! A customer presses "order" twice, in every way there is.

use std::{sync::Barrier, thread};

use serde_json::json;

use crate::{
    browser::Browser,
    shop::{PASSWORD, email_of},
    site::{Site, say},
};

#[test]
fn two_requests_at_the_same_moment_make_one_order() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let (rate, account) = (
        site.shop.pick_up().to_string(),
        site.shop.account.to_string(),
    );
    let visitor = site.member("Rina");
    visitor.add(kebaya, "1");
    let fields = visitor.checkout((&rate, &account));
    let together = Barrier::new(5);
    let answers: Vec<_> = thread::scope(|scope| {
        let clicks: Vec<_> = (0..5)
            .map(|_| {
                scope.spawn(|| {
                    together.wait();
                    visitor.place(&fields)
                })
            })
            .collect();
        clicks
            .into_iter()
            .map(|click| click.join().unwrap())
            .collect()
    });
    let first = answers[0]
        .location
        .split('?')
        .next()
        .unwrap_or_default()
        .to_owned();
    assert!(first.starts_with("/pesanan/"), "{:?}", answers[0]);
    for answer in &answers {
        assert_eq!(answer.status, 303, "{answer:?}");
        assert!(
            answer.location.starts_with(&first),
            "{} is not {first}",
            answer.location
        );
    }
    assert_eq!(site.shop.stock(kebaya), (5, 1, 4));
    site.shop.check_books();
}

#[test]
fn a_double_click_in_a_browser_makes_one_order() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 5);
    let rina = site.shop.member("Rina");
    site.shop.cart(&rina, &[(kebaya, 2)]);
    let (rate, account) = (
        site.shop.pick_up().to_string(),
        site.shop.account.to_string(),
    );

    let browser = Browser::start();
    browser.open(&site.server.url("/masuk?ke=/checkout"));
    browser.fill("email", &email_of("Rina"));
    browser.fill("password", PASSWORD);
    browser.press("main form button");
    browser.wait_for(&say("web-checkout-title"));
    browser.choose("rate", &rate);
    browser.choose("account", &account);
    browser.script(
        "const button = document.querySelector('button[value=place]');
         button.click(); button.click();",
        json!([]),
    );
    browser.wait_for(&say("web-news-placed"));
    browser.wait_for("GG-");
    assert_eq!(site.shop.stock(kebaya), (5, 2, 3));
    site.shop.check_books();
}
