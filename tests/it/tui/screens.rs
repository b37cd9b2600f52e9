//! Every screen at 80 columns and 24 rows, and in windows that are too small.

use admin_tui::{
    registry::{Command, commands},
    screens::{self, Screen},
};
use shop_core::messages::{Lang, text_with};

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

/// Returns the keys that lead to a screen: `gp`.
fn chord(screen: Screen) -> String {
    let leads = |command: &&Command| screens::go_to(command.id) == Some(screen);
    let keys = commands()
        .filter(leads)
        .flat_map(|command| command.keys)
        .find(|keys| keys.starts_with("g "));
    let Some(keys) = keys else {
        panic!("no keys lead to {screen:?}");
    };
    keys.replace(' ', "")
}

fn check_size(terminal: &Terminal) {
    let screen = terminal.screen();
    assert!(!screen.contains('⟦'), "{screen}");
    let lines: Vec<&str> = screen.lines().collect();
    assert_eq!(lines.len(), 24, "{screen}");
    assert!(
        lines.iter().all(|line| line.chars().count() == 80),
        "{screen}"
    );
}

#[test]
fn every_screen_fits() {
    let site = trade();
    let terminal = site.terminal();
    enter(&terminal);
    // Every one there is, so that a new one cannot be forgotten.
    for &screen in Screen::ALL {
        let shown = match screen {
            Screen::Members => "Rina Wulandari",
            Screen::Orders | Screen::Payments => "GG-",
            Screen::Products => "Kebaya Kutubaru",
            Screen::Shelves => "Kebaya",
            Screen::Staff => "ratna",
            Screen::Content => "/keuntungan-anggota",
            _ => "",
        };
        // The work queue has the keys already when the application begins.
        if screen == Screen::Today {
            terminal.press("go");
            terminal.wait_for(&format!("▸ {}", say("tui-screen-orders")));
        }
        terminal.press(&chord(screen));
        // With the blank behind it, `Pesan` is not `Pesanan`.
        terminal.wait_for(&format!("▸ {} ", say(screen.title_key())));
        terminal.wait_for(shown);
        check_size(&terminal);
        terminal.press("?");
        terminal.wait_for(&say("tui-help-title"));
        check_size(&terminal);
        terminal.press(key::ESCAPE);
        terminal.wait_gone(&say("tui-help-title"));
        // The record behind the first row, where there is one.
        if !shown.is_empty() {
            terminal.press(key::ENTER);
            let open = format!("▸ {} ▸ ", say(screen.title_key()));
            terminal.wait_for(&open);
            terminal.wait_gone(&say("tui-loading"));
            check_size(&terminal);
            terminal.press(key::ESCAPE);
            terminal.wait_gone(&open);
        }
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
    let variants = text_with(Lang::Id, "tui-heading-variants", &[("count", "1")]);
    terminal.wait_for(&variants);
    terminal.press(key::ESCAPE);
    // Two of them at once would be another key.
    terminal.wait_gone(&variants);
    terminal.press(key::ESCAPE);
    terminal.wait_for("Selendang Parang");
    terminal.press(key::DOWN);
    terminal.press(key::UP);
    terminal.wait_for("▸");
}
