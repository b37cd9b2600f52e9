//! The terminal application as staff run it on a server: inside tmux.

use std::{path::Path, process::Command};

use tempfile::TempDir;

use crate::{
    programs::{plain_environment, program},
    terminal::Counter,
    waiting::until,
};

/// A tmux server of its own with one window of 80 columns and 24 rows.
pub struct Tmux {
    folder: TempDir,
}

impl Tmux {
    /// Starts admin-tui in a new tmux session, with `folder` to work in.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        // The socket's path has to be short, so it has a folder of its own.
        let tmux = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let program = program("admin-tui").display().to_string();
        let work = folder.display().to_string();
        let mut session = vec![
            "new-session",
            "-d",
            "-x",
            "80",
            "-y",
            "24",
            "-c",
            &work,
            &program,
        ];
        session.extend(arguments);
        tmux.run(&session);
        tmux
    }

    /// Returns whether the program still runs.
    pub fn is_open(&self) -> bool {
        !self.run(&["list-sessions"]).is_empty()
    }

    fn run(&self, arguments: &[&str]) -> String {
        let mut tmux = Command::new("tmux");
        tmux.args(["-u", "-S", "tmux", "-f", "/dev/null"])
            .args(arguments)
            .current_dir(&self.folder)
            .env_clear()
            .envs(plain_environment(self.folder.path()));
        let output = tmux
            .output()
            .expect("tmux can be started; tests/run installs it");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

impl Counter for Tmux {
    fn press(&self, keys: &str) {
        // To tmux a semicolon at the end separates commands.
        let keys = match keys.strip_suffix(';') {
            Some(before) => format!("{before}\\;"),
            None => keys.to_owned(),
        };
        self.run(&["send-keys", "-l", "--", &keys]);
    }

    fn screen(&self) -> String {
        let mut screen = self.run(&["capture-pane", "-p"]);
        // Looked at again until it stands still, as it may be half drawn.
        until("the screen of tmux to stand still", || {
            let next = self.run(&["capture-pane", "-p"]);
            (std::mem::replace(&mut screen, next.clone()) == next).then_some(next)
        })
    }

    fn wait_until(&self, what: &str, wanted: &dyn Fn(&str) -> bool) {
        until(&format!("{what} in tmux"), || {
            wanted(&self.screen()).then_some(())
        });
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("--- tmux showed:\n{}", self.screen());
        }
        self.run(&["kill-server"]);
    }
}
