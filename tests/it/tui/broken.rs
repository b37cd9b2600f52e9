//! Databases that cannot be opened, and a terminal under tmux.

use std::process::Command;

use crate::{
    programs::{plain_environment, program},
    site::say,
    terminal::Terminal,
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

/// Runs tmux on a server of its own.
fn tmux(folder: &std::path::Path, arguments: &[&str]) -> String {
    let mut tmux = Command::new("tmux");
    tmux.args(["-S", "tmux", "-f", "/dev/null"])
        .args(arguments)
        .current_dir(folder)
        .env_clear();
    let output = tmux.envs(plain_environment(folder)).output();
    let output = output.expect("tmux can be started; tests/run installs it");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn it_runs_in_tmux() {
    let folder = tempfile::tempdir().unwrap();
    let binary = program("admin-tui").display().to_string();
    let start = ["new-session", "-d", "-x", "80", "-y", "24", &binary];
    tmux(folder.path(), &start);
    let title = say("tui-first-owner-title");
    until("the first screen in tmux", || {
        tmux(folder.path(), &["capture-pane", "-p"])
            .contains(&title)
            .then_some(())
    });
    tmux(folder.path(), &["send-keys", "C-c"]);
    until("the end of the program", || {
        tmux(folder.path(), &["list-sessions"])
            .is_empty()
            .then_some(())
    });
}
