//! Every screen at 80 columns and 24 rows, and in windows that are too small.

use crate::{
    shop::PASSWORD,
    site::{Site, say},
    terminal::{Terminal, key},
};

/// Signs the owner in.
pub fn enter(terminal: &Terminal) {
    terminal.wait_for(&say("tui-field-password"));
    terminal.press("ratna");
    terminal.press(key::TAB);
    terminal.press(PASSWORD);
    terminal.press(key::ENTER);
    terminal.wait_for(&say("tui-column-queue"));
}

fn trade() -> Site {
    let mut site = Site::open();
    let kebaya = site.shop.goods("Kebaya Kutubaru", 450_000, 9);
    let rina = site.shop.member("Rina Wulandari");
    let order = site.shop.order(&rina, &[(kebaya, 1)]);
    site.shop.confirm_payment(&order);
    site
}

#[test]
fn every_screen_fits() {
    let site = trade();
    let terminal = site.terminal();
    enter(&terminal);
    for (keys, name, shown) in [
        ("gp", "tui-screen-members", "Rina Wulandari"),
        ("go", "tui-screen-orders", "GG-"),
        ("gb", "tui-screen-payments", "GG-"),
        ("gq", "tui-screen-products", "Kebaya Kutubaru"),
        ("gt", "tui-screen-inbox", ""),
        ("gh", "tui-screen-today", ""),
    ] {
        terminal.press(keys);
        terminal.wait_for(&format!("▸ {}", say(name)));
        terminal.wait_for(shown);
        let screen = terminal.screen();
        assert!(!screen.contains('⟦'), "{screen}");
        let lines: Vec<&str> = screen.lines().collect();
        assert_eq!(lines.len(), 24, "{screen}");
        assert!(
            lines.iter().all(|line| line.chars().count() == 80),
            "{screen}"
        );
        terminal.press("?");
        terminal.wait_for(&say("tui-help-title"));
        terminal.press(key::ESCAPE);
        terminal.wait_gone(&say("tui-help-title"));
    }
}

#[test]
fn a_window_that_is_too_small_says_so_and_recovers() {
    let site = trade();
    let terminal = site.terminal();
    enter(&terminal);
    terminal.resize(40, 8);
    let sentence = say("tui-too-small");
    let first = sentence.split_whitespace().next().unwrap();
    terminal.wait_for(first);
    terminal.resize(1, 1);
    terminal.resize(160, 50);
    terminal.wait_for(&say("tui-column-queue"));
    terminal.resize(80, 24);
    terminal.wait_until("80 columns", |screen| {
        screen.lines().count() == 24 && screen.contains(&say("tui-column-queue"))
    });
}

#[test]
fn a_list_is_filtered_and_walked_through() {
    let mut site = trade();
    site.shop.goods("Selendang Parang", 125_000, 3);
    let terminal = site.terminal();
    enter(&terminal);
    terminal.press("gq");
    terminal.wait_for("Selendang Parang");
    terminal.press("/");
    terminal.press("kutubaru");
    terminal.wait_gone("Selendang Parang");
    terminal.press(key::ENTER);
    terminal.wait_for("Kebaya Kutubaru");
    terminal.press(key::ENTER);
    terminal.wait_for("450.000");
    terminal.press(key::ESCAPE);
    // Two of them at once would be another key.
    terminal.wait_for("/kutubaru");
    terminal.press(key::ESCAPE);
    terminal.wait_for("Selendang Parang");
    terminal.press(key::DOWN);
    terminal.press(key::UP);
    terminal.wait_for("▸");
}
