//! A real terminal: a program in a pseudo-terminal whose screen can be read.

use std::{
    io::{Read, Write},
    num::NonZeroU16,
    path::Path,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Instant,
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::{
    programs::{plain_environment, program},
    waiting::PATIENCE,
};

/// Keys that are more than one byte.
pub mod key {
    pub const ENTER: &str = "\r";
    pub const ESCAPE: &str = "\x1b";
    pub const TAB: &str = "\t";
    pub const BACKSPACE: &str = "\x7f";
    pub const UP: &str = "\x1b[A";
    pub const DOWN: &str = "\x1b[B";
    pub const RIGHT: &str = "\x1b[C";
    pub const CONTROL_C: &str = "\x03";
    /// Ctrl-S, which sends a form.
    pub const SEND: &str = "\x13";
}

/// A program in a terminal of its own.
pub struct Terminal {
    program: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Arc<Mutex<Box<dyn Write + Send>>>,
    state: Arc<(Mutex<State>, Condvar)>,
}

struct State {
    parser: vt100::Parser,
    /// What the screen showed when it was last drawn to its end.
    shown: String,
    /// The last bytes written, in which a mark may have begun.
    tail: Vec<u8>,
    /// Whether a drawing has begun and not ended.
    drawing: bool,
    open: bool,
}

impl State {
    /// Takes what the program wrote; a screen that is half drawn shows nothing.
    fn write(&mut self, written: &[u8]) {
        const BEGIN: &[u8] = b"\x1b[?2026h";
        const END: &[u8] = b"\x1b[?2026l";
        self.parser.process(written);
        self.tail.extend_from_slice(written);
        let last = |mark: &[u8]| self.tail.windows(mark.len()).rposition(|part| part == mark);
        match (last(BEGIN), last(END)) {
            (None, None) => {}
            (begun, ended) => self.drawing = begun > ended,
        }
        let old = self.tail.len().saturating_sub(BEGIN.len() - 1);
        self.tail.drain(..old);
        if !self.drawing {
            self.shown = self.parser.screen().contents();
        }
    }
}

impl Terminal {
    /// Starts admin-tui in a terminal of 80 columns and 24 rows.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        Self::start_sized(folder, arguments, 80, 24)
    }

    /// Starts admin-tui in a terminal of 80 columns and 24 rows, with more in
    /// its environment.
    pub fn start_in(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        Self::start_with(folder, arguments, (80, 24), environment)
    }

    /// Starts admin-tui in a terminal of any size.
    pub fn start_sized(folder: &Path, arguments: &[&str], columns: u16, rows: u16) -> Self {
        Self::start_with(folder, arguments, (columns, rows), &[])
    }

    fn start_with(
        folder: &Path,
        arguments: &[&str],
        (columns, rows): (u16, u16),
        environment: &[(&str, &str)],
    ) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut command = CommandBuilder::new(program("admin-tui"));
        command.env_clear();
        for (name, value) in plain_environment(folder) {
            command.env(name, value);
        }
        for (name, value) in environment {
            command.env(name, value);
        }
        command.cwd(folder);
        command.args(arguments);
        let program = pair.slave.spawn_command(command).unwrap();
        // Held open here, the terminal would never tell that the program ended.
        drop(pair.slave);

        let (rows, columns) = (
            NonZeroU16::new(rows).unwrap(),
            NonZeroU16::new(columns).unwrap(),
        );
        let parser = vt100::Parser::new(rows, columns, 0);
        let state = State {
            parser,
            shown: String::new(),
            tail: Vec::new(),
            drawing: false,
            open: true,
        };
        let state = Arc::new((Mutex::new(state), Condvar::new()));
        let keyboard = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let reader = pair.master.try_clone_reader().unwrap();
        follow(reader, Arc::clone(&state), Arc::clone(&keyboard));
        Self {
            program,
            master: pair.master,
            keyboard,
            state,
        }
    }

    /// Presses keys, one after the other.
    pub fn press(&self, keys: &str) {
        let mut keyboard = self.keyboard.lock().unwrap();
        keyboard.write_all(keys.as_bytes()).unwrap();
        keyboard.flush().unwrap();
    }

    /// Returns what the screen shows, a line for each row.
    pub fn screen(&self) -> String {
        lock(&self.state).shown.clone()
    }

    /// Waits until the screen shows the words.
    pub fn wait_for(&self, words: &str) {
        self.wait_until(&format!("{words:?}"), |screen| screen.contains(words));
    }

    /// Waits until the screen shows the words no longer.
    pub fn wait_gone(&self, words: &str) {
        self.wait_until(&format!("{words:?} to go"), |screen| {
            !screen.contains(words)
        });
    }

    /// Waits until the screen is as wanted.
    pub fn wait_until(&self, what: &str, wanted: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut state = lock(&self.state);
        loop {
            let screen = state.shown.clone();
            if wanted(&screen) {
                return;
            }
            assert!(state.open, "the program ended before {what}:\n{screen}");
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "waited {PATIENCE:?} in vain for {what}:\n{screen}"
            );
            state = self.state.1.wait_timeout(state, left).unwrap().0;
        }
    }

    /// Changes the size of the terminal, as dragging its window does.
    pub fn resize(&self, columns: u16, rows: u16) {
        let mut state = lock(&self.state);
        let (new_rows, new_columns) = (NonZeroU16::new(rows), NonZeroU16::new(columns));
        state
            .parser
            .screen_mut()
            .set_size(new_rows.unwrap(), new_columns.unwrap());
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// Waits until the program has ended and returns its exit code.
    pub fn wait_for_end(&mut self) -> u32 {
        let deadline = Instant::now() + PATIENCE;
        let mut state = lock(&self.state);
        while state.open {
            let left = deadline.saturating_duration_since(Instant::now());
            let screen = state.shown.clone();
            assert!(
                !left.is_zero(),
                "waited {PATIENCE:?} in vain for the end:\n{screen}"
            );
            state = self.state.1.wait_timeout(state, left).unwrap().0;
        }
        drop(state);
        self.program.wait().unwrap().exit_code()
    }
}

/// What staff do at a screen, whichever terminal it stands in.
pub trait Counter {
    /// Presses keys, one after the other.
    fn press(&self, keys: &str);

    /// Returns what the screen shows, a line for each row.
    fn screen(&self) -> String;

    /// Waits until the screen is as wanted.
    fn wait_until(&self, what: &str, wanted: &dyn Fn(&str) -> bool);

    /// Waits until the screen shows the words.
    fn wait_for(&self, words: &str) {
        self.wait_until(&format!("{words:?}"), &|screen| screen.contains(words));
    }
}

impl Counter for Terminal {
    fn press(&self, keys: &str) {
        Self::press(self, keys);
    }

    fn screen(&self) -> String {
        Self::screen(self)
    }

    fn wait_until(&self, what: &str, wanted: &dyn Fn(&str) -> bool) {
        Self::wait_until(self, what, wanted);
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// Draws what the program writes, and answers what it asks the terminal.
fn follow(
    mut reader: Box<dyn Read + Send>,
    state: Arc<(Mutex<State>, Condvar)>,
    keyboard: Arc<Mutex<Box<dyn Write + Send>>>,
) {
    /// A dark background, a light foreground, a plain VT220, the first cell.
    const ANSWERS: [(&[u8], &[u8]); 4] = [
        (b"\x1b]11;?", b"\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\"),
        (b"\x1b]10;?", b"\x1b]10;rgb:eeee/eeee/eeee\x1b\\"),
        (b"\x1b[c", b"\x1b[?62;22c"),
        (b"\x1b[6n", b"\x1b[1;1R"),
    ];
    thread::spawn(move || {
        let mut chunk = [0; 8192];
        // A pseudo-terminal answers with an error when its program ends.
        while let Ok(length @ 1..) = reader.read(&mut chunk) {
            let written = &chunk[..length];
            lock(&state).write(written);
            state.1.notify_all();
            for (question, answer) in ANSWERS {
                if written.windows(question.len()).any(|part| part == question) {
                    // A program that ended meanwhile wants no answer.
                    drop(keyboard.lock().unwrap().write_all(answer));
                }
            }
        }
        lock(&state).open = false;
        state.1.notify_all();
    });
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("--- the terminal showed:\n{}", self.screen());
        }
        // The test is over either way; errors here have no reader.
        drop(self.program.kill());
        drop(self.program.wait());
    }
}

/// Locks what a failed test may have left poisoned.
fn lock(state: &(Mutex<State>, Condvar)) -> MutexGuard<'_, State> {
    state.0.lock().unwrap_or_else(PoisonError::into_inner)
}
