//! Coming in, and going out again.

use shop_core::{
    messages::{Lang, text_with},
    secret::Password,
    staff,
};

use shop_test_database::TestDb;

use crate::{
    shop::{PASSWORD, start_of_tests},
    site::say,
    terminal::{Terminal, key},
};

fn start(db: &TestDb, folder: &std::path::Path) -> Terminal {
    Terminal::start(folder, &["--database", db.url()])
}

#[test]
fn a_new_shop_begins_with_its_owner() {
    let (db, folder) = (TestDb::blank(), tempfile::tempdir().unwrap());
    let mut terminal = start(&db, folder.path());
    terminal.wait_for(&say("tui-first-owner-title"));
    for typed in ["Ratna", "ratna", PASSWORD] {
        terminal.press(typed);
        terminal.press(key::TAB);
    }
    terminal.press("something else");
    terminal.press(key::ENTER);
    terminal.wait_for(&say("tui-error-password-repeat"));
    for _ in 0.."something else".len() {
        terminal.press(key::BACKSPACE);
    }
    terminal.press(PASSWORD);
    terminal.press(key::ENTER);
    terminal.wait_for(&text_with(
        Lang::Id,
        "tui-done-signed-in",
        &[("name", "Ratna")],
    ));
    assert!(!terminal.screen().contains(PASSWORD));
    assert!(
        staff::by_username(&mut db.conn(), "ratna")
            .unwrap()
            .is_some()
    );

    terminal.press("Q");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn a_wrong_password_stays_outside() {
    let (db, folder) = (TestDb::new(), tempfile::tempdir().unwrap());
    let password = Password::new(PASSWORD).unwrap();
    staff::add_first_owner(&mut db.conn(), start_of_tests(), "ratna", "Ratna", password).unwrap();
    let mut terminal = start(&db, folder.path());
    terminal.wait_for(&say("tui-field-password"));
    terminal.press("ratna");
    terminal.press(key::TAB);
    terminal.press("tebakan saya");
    terminal.press(key::ENTER);
    let sentence = say("error-staff-sign-in");
    // The sentence may be broken over two lines.
    terminal.wait_for(sentence.split_whitespace().next().unwrap());
    assert!(!terminal.screen().contains(&say("tui-column-queue")));
    terminal.press(key::CONTROL_C);
    assert_eq!(terminal.wait_for_end(), 0);
}
