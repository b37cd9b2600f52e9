//! Whether a promotion runs: what staff decide, and what the clock makes of it.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};
use serde::Serialize;

use crate::{
    db::text_enum,
    messages::{Lang, text},
    time::Timestamp,
};

/// What staff decided about a promotion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum PromotionStatus {
    /// Being prepared.
    Draft,
    /// It runs within its dates.
    Active,
    /// Held back for a while.
    Paused,
    /// Over for good.
    Ended,
}

text_enum!(PromotionStatus {
    Draft => "draft",
    Active => "active",
    Paused => "paused",
    Ended => "ended",
});

/// What staff do with a promotion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum PromotionEvent {
    /// Let a prepared one run.
    Start,
    /// Hold it back.
    Pause,
    /// Let it run again.
    Resume,
    /// Finish it.
    End,
}

text_enum!(PromotionEvent {
    Start => "start",
    Pause => "pause",
    Resume => "resume",
    End => "end",
});

/// The event does not fit the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a promotion that is {status} cannot take {event}")]
pub struct PromotionTransitionError {
    /// Where the promotion stands.
    pub status: PromotionStatus,
    /// What was tried.
    pub event: PromotionEvent,
}

impl PromotionStatus {
    /// Returns the status an event leads to.
    ///
    /// # Errors
    /// When the event does not fit.
    pub const fn apply(self, event: PromotionEvent) -> Result<Self, PromotionTransitionError> {
        use PromotionEvent::{End, Pause, Resume, Start};
        match (self, event) {
            (Self::Draft, Start) | (Self::Paused, Resume) => Ok(Self::Active),
            (Self::Active, Pause) => Ok(Self::Paused),
            (Self::Draft | Self::Active | Self::Paused, End) => Ok(Self::Ended),
            (Self::Draft, Pause | Resume)
            | (Self::Active, Start | Resume)
            | (Self::Paused, Start | Pause)
            | (Self::Ended, Start | Pause | Resume | End) => Err(PromotionTransitionError {
                status: self,
                event,
            }),
        }
    }

    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("promotion-status-{self}"))
    }
}

/// Where a promotion stands at an instant, dates considered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Being prepared.
    Draft,
    /// Decided, and its day is still to come.
    Planned,
    /// It applies.
    Running,
    /// Held back.
    Paused,
    /// Over, by its date or by staff.
    Over,
}

impl Phase {
    /// Derives the phase.
    #[must_use]
    pub fn at(
        status: PromotionStatus,
        starts_at: Timestamp,
        ends_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Self {
        let over = ends_at.is_some_and(|end| now >= end);
        match status {
            PromotionStatus::Draft => Self::Draft,
            PromotionStatus::Ended => Self::Over,
            PromotionStatus::Active | PromotionStatus::Paused if over => Self::Over,
            PromotionStatus::Paused => Self::Paused,
            PromotionStatus::Active if now < starts_at => Self::Planned,
            PromotionStatus::Active => Self::Running,
        }
    }

    /// Returns its name for programs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Over => "over",
        }
    }

    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let key = match self {
            Self::Draft => "promotion-phase-draft",
            Self::Planned => "promotion-phase-planned",
            Self::Running => "promotion-phase-running",
            Self::Paused => "promotion-phase-paused",
            Self::Over => "promotion-phase-over",
        };
        text(lang, key)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    #[test]
    fn the_table_of_states() {
        let mut table = String::new();
        for status in PromotionStatus::ALL {
            for event in PromotionEvent::ALL {
                let to = status.apply(*event);
                let to = to.map_or("-", PromotionStatus::as_str);
                writeln!(table, "{status} {event}: {to}").unwrap();
            }
        }
        insta::assert_snapshot!(table, @r"
        draft start: active
        draft pause: -
        draft resume: -
        draft end: ended
        active start: -
        active pause: paused
        active resume: -
        active end: ended
        paused start: -
        paused pause: -
        paused resume: active
        paused end: ended
        ended start: -
        ended pause: -
        ended resume: -
        ended end: -
        ");
    }

    #[test]
    fn dates_decide_only_about_what_staff_let_run() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let (start, end) = (at("2026-11-20T17:00:00Z"), at("2026-11-25T17:00:00Z"));
        let phase = |status, now| Phase::at(status, start, Some(end), at(now));
        use PromotionStatus::{Active, Draft, Ended, Paused};
        assert_eq!(phase(Active, "2026-11-20T16:59:59Z"), Phase::Planned);
        assert_eq!(phase(Active, "2026-11-20T17:00:00Z"), Phase::Running);
        assert_eq!(phase(Active, "2026-11-25T16:59:59Z"), Phase::Running);
        assert_eq!(phase(Active, "2026-11-25T17:00:00Z"), Phase::Over);
        assert_eq!(phase(Paused, "2026-11-22T00:00:00Z"), Phase::Paused);
        assert_eq!(phase(Draft, "2026-11-30T00:00:00Z"), Phase::Draft);
        assert_eq!(phase(Ended, "2026-11-22T00:00:00Z"), Phase::Over);
    }
}
