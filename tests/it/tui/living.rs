//! What happens elsewhere appears by itself; what a scanner types is no
//! command.

use std::time::{Duration, Instant};

use super::screens::enter;
use crate::site::{Site, say};

#[test]
fn a_new_order_appears_by_itself() {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = site.shop.member("Rina Wulandari");
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gh");
    let order = site.shop.order(&rina, &[(kebaya, 1)]);
    let confirmed = Instant::now();
    site.shop.confirm_payment(&order);
    terminal.wait_for("GG-2");
    // Two seconds between two looks, and a machine that does other work.
    assert!(
        confirmed.elapsed() < Duration::from_secs(10),
        "{:?}",
        confirmed.elapsed()
    );
}

#[test]
fn a_scanned_code_is_searched_for_and_never_carried_out() {
    let mut site = Site::open();
    site.shop.goods("Kebaya Kutubaru", 450_000, 9);
    site.shop.register("Rina Wulandari");
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gd");
    terminal.wait_for(&format!("[{}]", say("tui-view-awaiting-review")));
    // As letters these keys would open, refuse and quit.
    terminal.press("GPLATTQQQ\r");
    terminal.wait_for("GPLATTQQQ");
    let rina = crate::shop::email_of("Rina Wulandari").parse().unwrap();
    let member = shop_core::members::by_email(&mut site.shop.conn, &rina)
        .unwrap()
        .unwrap();
    assert_eq!(member.state, shop_core::members::MemberState::AwaitingEmail);
}
