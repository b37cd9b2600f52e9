//! Measures how long the terminal application takes from a key to a screen
//! that moves no more; `tests/measure` runs it on the demo shop.
//!
//! Usage: measure-terminal <admin-tui> [arguments…], in the folder of the
//! demo. Prints a line for each screen and ends with 1 when one is too slow,
//! or when its keys lead to another one.

use std::{
    io::{Read, Write},
    process::ExitCode,
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    thread,
    time::{Duration, Instant},
};

use admin_tui::screens::Screen as Area;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use shop_core::messages::{Lang, text};

/// The longest a screen may take, in milliseconds.
const LIMIT: f64 = 50.0;

/// A screen that was quiet for so long is settled.
const QUIET: Duration = Duration::from_millis(250);

/// How often each screen is measured; the median counts.
const ROUNDS: usize = 5;

/// The keys that lead to each screen, the last one measured, its name in the
/// list of figures, and what it is.
const SCREENS: &[(&str, &str, Area)] = &[
    ("gh", "today", Area::Today),
    ("gp", "members", Area::Members),
    ("gd", "registrations", Area::Members),
    ("gt", "inbox", Area::Inbox),
    ("go", "orders", Area::Orders),
    ("gb", "payments", Area::Payments),
    ("gm", "requests", Area::Requests),
    ("gf", "forum", Area::Forum),
    ("gq", "products", Area::Products),
    ("ge", "categories and collections", Area::Shelves),
    ("gc", "content", Area::Content),
    ("gr", "promotions", Area::Promotions),
    ("gk", "campaigns", Area::Campaigns),
    ("gs", "counter", Area::Counter),
    ("ga", "reports", Area::Reports),
    ("gS", "staff", Area::Staff),
    ("gl", "audit", Area::Audit),
];

struct Screen {
    keyboard: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    parser: vt100::Parser,
}

impl Screen {
    /// Presses keys and waits until the screen is settled; returns how long
    /// it moved.
    fn press(&mut self, keys: &str) -> Duration {
        let pressed = Instant::now();
        self.keyboard
            .write_all(keys.as_bytes())
            .and_then(|()| self.keyboard.flush())
            .expect("the application reads its keyboard");
        let mut last = pressed;
        loop {
            match self.output.recv_timeout(QUIET) {
                Ok((at, bytes)) => {
                    let before = self.parser.screen().contents();
                    self.parser.process(&bytes);
                    // Redrawing the same is no movement.
                    if self.parser.screen().contents() != before {
                        last = at;
                    }
                }
                Err(RecvTimeoutError::Timeout) => return last - pressed,
                Err(RecvTimeoutError::Disconnected) => panic!("the application ended"),
            }
        }
    }

    fn shows(&self, words: &str) -> bool {
        self.parser.screen().contents().contains(words)
    }

    /// Waits until something is shown, for a start that takes its time.
    fn wait_for(&mut self, words: &str) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !self.shows(words) {
            assert!(Instant::now() < deadline, "{words:?} never came");
            if let Ok((_, bytes)) = self.output.recv_timeout(QUIET) {
                self.parser.process(&bytes);
            }
        }
    }

    fn title(&self) -> String {
        let contents = self.parser.screen().contents();
        contents.lines().next().unwrap_or_default().to_owned()
    }
}

fn start(program: &str, arguments: &[String]) -> Screen {
    let size = PtySize {
        rows: 24,
        cols: 80,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system()
        .openpty(size)
        .expect("a pseudo-terminal");
    let mut command = CommandBuilder::new(program);
    command.args(arguments);
    command.cwd(std::env::current_dir().expect("a folder to work in"));
    command.env("TERM", "xterm-256color");
    command.env("GRIYA_THEME", "dark");
    pair.slave
        .spawn_command(command)
        .expect("the application starts");
    let keyboard = pair.master.take_writer().expect("a keyboard");
    let mut reader = pair.master.try_clone_reader().expect("a screen");
    let (sender, output) = channel();
    thread::spawn(move || {
        // Kept until the end, or the application would lose its terminal.
        let _master = pair.master;
        let mut buffer = [0_u8; 65_536];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            let bytes = buffer[..count].to_vec();
            if sender.send((Instant::now(), bytes)).is_err() {
                return;
            }
        }
    });
    Screen {
        keyboard,
        output,
        parser: vt100::Parser::new(
            24.try_into().expect("more than no rows"),
            80.try_into().expect("more than no columns"),
            0,
        ),
    }
}

/// Says which screens nobody measures, or whose keys lead elsewhere.
fn check(missed: &[String]) -> bool {
    for line in missed {
        println!("{line}");
    }
    missed.is_empty()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1_000.0
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let program = arguments.next().expect("the path of admin-tui");
    let arguments: Vec<String> = arguments.collect();
    let mut screen = start(&program, &arguments);
    screen.wait_for("kawung-parang");
    for keys in ["ratna", "\t", "kawung-parang", "\r"] {
        screen.press(keys);
    }
    screen.wait_for("Ratna");
    let mut slow = 0;
    let mut missed: Vec<String> = Area::ALL
        .iter()
        .filter(|area| !SCREENS.iter().any(|(_, _, measured)| measured == *area))
        .map(|area| format!("screen {area:?} is not measured"))
        .collect();
    for (keys, name, area) in SCREENS {
        // What the application calls it, in its own language.
        let titles =
            [Lang::Id, Lang::En].map(|lang| format!("▸ {} ", text(lang, area.title_key())));
        let (chord, last) = keys.split_at(1);
        let home = if *name == "today" { "o" } else { "h" };
        let mut lists = Vec::new();
        let mut records = Vec::new();
        for _ in 0..ROUNDS {
            screen.press("g");
            screen.press(home);
            screen.press(chord);
            lists.push(screen.press(last));
            let before = screen.title();
            if !titles.iter().any(|title| before.contains(title)) {
                missed.push(format!("screen {name}: {keys} led to {before:?}"));
                break;
            }
            let opened = screen.press("\r");
            // An empty list has nothing to open.
            if screen.title() != before {
                records.push(opened);
                screen.press("\x1b");
            }
        }
        let mut say = |what: &str, times: Vec<Duration>| {
            if times.is_empty() {
                return;
            }
            let time = median(times);
            let verdict = if time <= LIMIT { "" } else { "  TOO SLOW" };
            slow += usize::from(time > LIMIT);
            println!("screen {name}{what}: {time:.0} ms (limit {LIMIT:.0}){verdict}");
        };
        say("", lists);
        say(", one record", records);
    }
    // It may be gone before anything more is shown.
    drop(screen.keyboard.write_all(b"Q"));
    if check(&missed) && slow == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
