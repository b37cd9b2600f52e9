//! A gate before the keyboard: shut while another program has the terminal.

use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// How long the reader of the keyboard is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// The gate; clones are the same one.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<(Mutex<State>, Condvar)>);

#[derive(Debug, Default)]
struct State {
    shut: bool,
    waiting: bool,
}

impl Gate {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Shuts the gate and waits until nobody reads the keyboard any more.
    pub fn shut(&self) {
        let mut state = self.state();
        state.shut = true;
        let waited = self
            .0
            .1
            .wait_timeout_while(state, PATIENCE, |state| !state.waiting);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    /// Opens the gate.
    pub fn open(&self) {
        self.state().shut = false;
        self.0.1.notify_all();
    }

    /// Waits before reading the keyboard while the gate is shut.
    pub fn pass(&self) {
        let mut state = self.state();
        if !state.shut {
            return;
        }
        state.waiting = true;
        self.0.1.notify_all();
        let passed = self.0.1.wait_while(state, |state| state.shut);
        passed.unwrap_or_else(PoisonError::into_inner).waiting = false;
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, thread};

    use super::*;

    #[test]
    fn whoever_shuts_the_gate_has_the_keyboard_alone() {
        let gate = Gate::default();
        let (sender, receiver) = mpsc::channel();
        let reader = gate.clone();
        let thread = thread::spawn(move || {
            loop {
                reader.pass();
                if sender.send(()).is_err() {
                    return;
                }
            }
        });
        receiver.recv().unwrap();
        gate.shut();
        while receiver.try_recv().is_ok() {}
        assert!(receiver.recv_timeout(Duration::from_millis(30)).is_err());
        gate.open();
        receiver.recv().unwrap();
        drop(receiver);
        thread.join().unwrap();
    }
}
