//! Databases that cannot be opened, and a terminal under tmux.

use crate::{
    site::say,
    terminal::{Counter, Terminal, key},
    tmux::Tmux,
    waiting::until,
};

#[test]
fn a_database_that_is_not_there_is_said_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let url = "postgres://sari:rahasia@127.0.0.1:1/griya";
    let mut terminal = Terminal::start(folder.path(), &["--database", url]);
    terminal.wait_for(&say("tui-broken"));
    let screen = terminal.screen();
    assert!(
        !screen.contains("rahasia") && !screen.contains("panicked"),
        "{screen}"
    );
    terminal.press("Q");
    assert_ne!(terminal.wait_for_end(), 0);
}

#[test]
fn it_runs_in_tmux() {
    let folder = tempfile::tempdir().unwrap();
    let tmux = Tmux::start(folder.path(), &[]);
    tmux.wait_for(&say("tui-first-owner-title"));
    tmux.press(key::CONTROL_C);
    until("the end of the program", || (!tmux.is_open()).then_some(()));
}
