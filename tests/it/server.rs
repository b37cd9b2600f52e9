//! The real web shop in a process of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    time::Duration,
};

use crate::{
    mailbox::{Mail, read_mails},
    programs::{command, limited},
    waiting::{FILLING, PATIENCE, Transcript, until},
};

/// A running shop-web: on a port of its own, in a folder of its own.
pub struct Server {
    process: Child,
    address: String,
    folder: PathBuf,
    written: Transcript,
}

impl Server {
    /// Starts shop-web on a database and waits until it serves.
    ///
    /// `folder` becomes its working folder, so its media and its mails are
    /// found there again after a restart.
    pub fn start(database: &str, folder: &Path, arguments: &[&str]) -> Self {
        let patience = if arguments.contains(&"--demo") {
            FILLING
        } else {
            PATIENCE
        };
        let launched = Self::launch(database, folder, arguments, None);
        Self::listening(folder, launched, patience)
    }

    /// Starts shop-web where no file can grow beyond so many kilobytes, as
    /// on a disk that is nearly full.
    pub fn start_on_small_disk(database: &str, folder: &Path, kilobytes: u64) -> Self {
        let launched = Self::launch(database, folder, &[], Some(kilobytes));
        Self::listening(folder, launched, PATIENCE)
    }

    fn listening(
        folder: &Path,
        (process, written): (Child, Transcript),
        patience: Duration,
    ) -> Self {
        let what = "the line `listening on http://…`";
        let address = written.wait_within(patience, what, |text| {
            let rest = text.split("listening on ").nth(1)?;
            // The whole line must be there, or the port is cut short.
            Some(
                rest.split_once('\n')?
                    .0
                    .trim()
                    .trim_end_matches('/')
                    .to_owned(),
            )
        });
        Self {
            process,
            address,
            folder: folder.to_owned(),
            written,
        }
    }

    /// Starts shop-web where it is expected to give up; returns its exit code
    /// and everything it said.
    pub fn refused(database: &str, folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
        let (mut process, written) = Self::launch(database, folder, arguments, None);
        let said = written.wait_for_end();
        (process.wait().unwrap().code(), said)
    }

    fn launch(
        database: &str,
        folder: &Path,
        arguments: &[&str],
        largest_file: Option<u64>,
    ) -> (Child, Transcript) {
        let mut shop = match largest_file {
            None => command("shop-web", folder),
            Some(kilobytes) => limited("shop-web", folder, kilobytes),
        };
        // A flag given twice would be refused, so a test may set its own.
        for (flag, value) in [("--listen", "127.0.0.1:0"), ("--database", database)] {
            if !arguments.contains(&flag) {
                shop.args([flag, value]);
            }
        }
        shop.args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut process = shop.spawn().unwrap();
        let written = Transcript::default();
        written.follow(process.stdout.take().unwrap());
        written.follow(process.stderr.take().unwrap());
        (process, written)
    }

    /// Returns the address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Returns everything the server has written.
    pub fn said(&self) -> String {
        self.written.text()
    }

    /// Waits until the server has written the words.
    pub fn wait_to_say(&self, words: &str) {
        self.written
            .wait_for(words, |text| text.contains(words).then_some(()));
    }

    /// Returns the process, for measurements.
    pub fn process_id(&self) -> u32 {
        self.process.id()
    }

    /// Waits for the first mail to `address` whose subject contains `subject`.
    pub fn mail_to(&self, address: &str, subject: &str) -> Mail {
        until(&format!("a mail to {address} about {subject:?}"), || {
            self.mails()
                .into_iter()
                .find(|m| m.to.contains(address) && m.subject.contains(subject))
        })
    }

    /// Returns the mails written so far, oldest first.
    pub fn mails(&self) -> Vec<Mail> {
        read_mails(&self.folder.join("data/mail"))
    }

    /// Ends the server as a power cut would.
    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// Asks the server to finish what is under way and end.
    pub fn stop(&mut self) -> ExitStatus {
        let asked = Command::new("kill")
            .args(["-TERM", &self.process.id().to_string()])
            .status();
        assert!(asked.unwrap().success());
        self.written.wait_for_end();
        self.process.wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let running = matches!(self.process.try_wait(), Ok(None));
        if running {
            // The test is over either way; an error here has no reader.
            drop(self.process.kill());
            drop(self.process.wait());
        }
        if std::thread::panicking() {
            eprintln!("--- shop-web wrote:\n{}", self.said());
            for mail in fs::read_dir(self.folder.join("data/mail"))
                .into_iter()
                .flatten()
                .flatten()
            {
                eprintln!("--- mail {}", mail.path().display());
            }
        }
    }
}
