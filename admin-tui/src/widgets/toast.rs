//! The short note about what just happened: success fades, an error stays until it is dismissed.

use chrono::Duration;
use shop_core::time::Timestamp;

use crate::theme::Tone;

/// How long a success stays, in milliseconds.
pub const SUCCESS_MILLISECONDS: i64 = 3_000;

/// A note at the lower edge of the frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// What it says.
    pub text: String,
    /// Whether it tells of a success or a failure.
    pub tone: Tone,
    /// When it fades by itself; never, for an error.
    pub until: Option<Timestamp>,
}

impl Toast {
    /// Tells of something done.
    pub fn success(text: impl Into<String>, now: Timestamp) -> Self {
        Self {
            text: format!("✓ {}", text.into()),
            tone: Tone::Good,
            until: Some(now.plus(Duration::milliseconds(SUCCESS_MILLISECONDS))),
        }
    }

    /// Tells of something worth knowing.
    pub fn note(text: impl Into<String>, now: Timestamp) -> Self {
        Self {
            text: text.into(),
            tone: Tone::Plain,
            until: Some(now.plus(Duration::milliseconds(SUCCESS_MILLISECONDS))),
        }
    }

    /// Tells of a failure and stays.
    pub fn failure(text: impl Into<String>) -> Self {
        Self {
            text: format!("✗ {}", text.into()),
            tone: Tone::Danger,
            until: None,
        }
    }
}
