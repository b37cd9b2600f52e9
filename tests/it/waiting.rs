//! Waiting for something to happen, always with a deadline and never for a
//! fixed time.

use std::{
    io::Read,
    sync::{Arc, Condvar, Mutex},
    thread,
    time::{Duration, Instant},
};

/// How long a test waits before it calls the thing lost: long enough for a
/// machine that does other work beside.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// How long a test waits for the demo: two years of trade are some ten
/// thousand statements, sent by a program that is not optimised.
pub const FILLING: Duration = Duration::from_secs(300);

/// Looks until there is something to return. For things that give no signal
/// when they change, such as a folder or a page.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(
            Instant::now() < deadline,
            "waited {PATIENCE:?} in vain for {what}"
        );
        thread::park_timeout(Duration::from_millis(10));
    }
}

/// What a running program has written so far, readable while it runs.
#[derive(Clone, Default)]
pub struct Transcript(Arc<(Mutex<Written>, Condvar)>);

#[derive(Default)]
struct Written {
    bytes: Vec<u8>,
    open_sources: usize,
}

impl Transcript {
    /// Writes down everything that comes out of `source`, on a thread.
    pub fn follow(&self, mut source: impl Read + Send + 'static) {
        let this = self.clone();
        this.0.0.lock().unwrap().open_sources += 1;
        thread::spawn(move || {
            let mut chunk = [0; 4096];
            // A pseudo-terminal answers with an error when its program ends.
            while let Ok(length @ 1..) = source.read(&mut chunk) {
                this.0
                    .0
                    .lock()
                    .unwrap()
                    .bytes
                    .extend_from_slice(&chunk[..length]);
                this.0.1.notify_all();
            }
            this.0.0.lock().unwrap().open_sources -= 1;
            this.0.1.notify_all();
        });
    }

    /// Returns everything written so far.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.0.lock().unwrap().bytes).into_owned()
    }

    /// Waits until `find` finds something in what was written.
    pub fn wait_for<T>(&self, what: &str, find: impl FnMut(&str) -> Option<T>) -> T {
        self.wait_within(PATIENCE, what, find)
    }

    /// Waits that long at most until `find` finds something in what was written.
    pub fn wait_within<T>(
        &self,
        patience: Duration,
        what: &str,
        mut find: impl FnMut(&str) -> Option<T>,
    ) -> T {
        let deadline = Instant::now() + patience;
        let mut written = self.0.0.lock().unwrap();
        loop {
            let text = String::from_utf8_lossy(&written.bytes);
            if let Some(found) = find(&text) {
                return found;
            }
            assert!(
                written.open_sources > 0,
                "the program ended before {what}:\n{text}"
            );
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "waited {patience:?} in vain for {what}:\n{text}"
            );
            written = self.0.1.wait_timeout(written, left).unwrap().0;
        }
    }

    /// Waits until every source is closed, then returns all that was written.
    pub fn wait_for_end(&self) -> String {
        let mut written = self.0.0.lock().unwrap();
        let deadline = Instant::now() + PATIENCE;
        while written.open_sources > 0 {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "waited {PATIENCE:?} in vain for the program to end"
            );
            written = self.0.1.wait_timeout(written, left).unwrap().0;
        }
        String::from_utf8_lossy(&written.bytes).into_owned()
    }
}
