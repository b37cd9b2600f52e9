//! What happened elsewhere since the lists were read.

use std::collections::HashMap;

use chrono::Duration;
use shop_core::{events::Position, time::Timestamp};

use super::message::{Counters, Polled};
use crate::screens::Screen;

/// How long between two looks at the activity log, in milliseconds.
pub const POLL_MILLISECONDS: i64 = 2_000;

/// What is known of the world outside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Live {
    /// How far the activity log has been followed.
    pub position: Position,
    /// When the log is to be looked at next.
    pub next: Option<Timestamp>,
    /// Whether a look is under way.
    pub asked: bool,
    /// How much is new on a screen since its list was read.
    pub fresh: HashMap<Screen, usize>,
    /// How much waits for a person.
    pub counters: Counters,
    /// Whether the last look failed.
    pub lost: bool,
}

impl Live {
    /// Returns whether it is time to look.
    pub fn due(&self, now: Timestamp) -> bool {
        !self.asked && self.next.is_some_and(|next| next <= now)
    }

    /// Takes note of a look, and plans the next.
    pub fn heard(&mut self, result: Result<Polled, String>, now: Timestamp) {
        self.asked = false;
        self.next = Some(now.plus(Duration::milliseconds(POLL_MILLISECONDS)));
        self.lost = result.is_err();
        let Ok(polled) = result else { return };
        self.position = polled.position;
        for screen in polled.screens {
            *self.fresh.entry(screen).or_default() += 1;
        }
        if let Some(counters) = polled.counters {
            self.counters = counters;
        }
    }

    /// Takes note that a screen shows everything there is.
    pub fn seen(&mut self, screen: Screen) {
        self.fresh.remove(&screen);
    }
}
