//! Promotions: what runs, what is planned, what it brought, and changing all of it.

mod act;
mod ask;
mod fill;
mod looks;

use shop_core::{
    db::Conn,
    ids::PromotionId,
    messages::Explain,
    promotions::{
        self, Phase, Promotion, PromotionEvent, PromotionFilter, PromotionQuery, PromotionRow,
        PromotionStatus, PromotionView, Trigger,
    },
};

pub use act::{Act, act};
pub use ask::run;
pub use fill::{Purpose, fill};
pub use looks::draw;

use super::browse::{self, Answer, Browse, Row};
use crate::{app::worker::Job, registry::Id};

/// Something to read about promotions.
pub type Load = browse::Request<i64>;

/// A promotion with everything its record shows.
pub type Record = PromotionView;

/// Something read about promotions.
pub type Loaded = Answer<PromotionRow, Record, i64>;

const VIEWS: [PromotionFilter; 6] = [
    PromotionFilter::Running,
    PromotionFilter::Planned,
    PromotionFilter::Paused,
    PromotionFilter::Over,
    PromotionFilter::Drafts,
    PromotionFilter::All,
];

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open promotion.
    pub browse: Browse<PromotionRow, Record, i64>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-running",
            "tui-view-planned",
            "tui-view-paused",
            "tui-view-over",
            "tui-view-drafts",
            "tui-view-all",
        ];
        Self {
            browse: Browse::new(views, true),
        }
    }
}

impl Row for PromotionRow {
    fn id(&self) -> i64 {
        self.promotion.id.0
    }

    fn text(&self) -> String {
        format!("{} {}", self.promotion.name, self.promotion.label)
    }
}

impl State {
    /// Returns the promotion a deed would be done to.
    fn subject(&self) -> Option<&Promotion> {
        if self.browse.on_record() {
            self.browse.record.as_ref().map(|record| &record.promotion)
        } else {
            self.browse.selected().map(|row| &row.promotion)
        }
    }

    /// Returns what the breadcrumb says about the open promotion.
    pub fn title(&self) -> Option<String> {
        let record = self.browse.record.as_ref()?;
        Some(record.promotion.name.clone())
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let subject = state.subject();
    let status = subject.map(|promotion| promotion.status);
    let cannot = |event: PromotionEvent| status.is_some_and(|status| status.apply(event).is_err());
    match id {
        Id::PromotionEdit
        | Id::PromotionStart
        | Id::PromotionPause
        | Id::PromotionEnd
        | Id::PromotionCopy
        | Id::PromotionCodes
            if subject.is_none() =>
        {
            Some("tui-nothing-chosen")
        }
        Id::PromotionEdit | Id::PromotionEnd if cannot(PromotionEvent::End) => {
            Some("tui-promotion-ended")
        }
        Id::PromotionStart if cannot(PromotionEvent::Start) => Some("tui-promotion-no-draft"),
        Id::PromotionPause if cannot(PromotionEvent::Pause) && cannot(PromotionEvent::Resume) => {
            Some("tui-promotion-not-active")
        }
        Id::PromotionCodes
            if subject.is_some_and(|promotion| promotion.trigger != Trigger::Code) =>
        {
            Some("tui-promotion-takes-no-codes")
        }
        Id::PromotionCodes if status == Some(PromotionStatus::Ended) => Some("tui-promotion-ended"),
        _ => None,
    }
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let said = |error: promotions::PromotionError| error.explain(job.lang);
    match load {
        Load::Page {
            view,
            search,
            after,
            limit,
        } => {
            let query = PromotionQuery {
                words: search,
                filter: VIEWS.get(view).copied().unwrap_or_default(),
                after: after.map(PromotionId),
                limit: i64::try_from(limit).unwrap_or(i64::MAX),
            };
            let rows = promotions::list(conn, job.now, &job.actor, &query).map_err(said)?;
            Ok(browse::page(rows, limit, after.is_some()))
        }
        Load::Record(id) => {
            let view = promotions::view(conn, &job.actor, PromotionId(id)).map_err(said)?;
            Ok(Answer::Record(view.map(Box::new)))
        }
    }
}

/// Returns the tone of a phase.
fn phase_tone(phase: Phase) -> crate::theme::Tone {
    use crate::theme::Tone;
    match phase {
        Phase::Running => Tone::Good,
        Phase::Planned => Tone::Accent,
        Phase::Paused | Phase::Draft => Tone::Warn,
        Phase::Over => Tone::Dim,
    }
}
