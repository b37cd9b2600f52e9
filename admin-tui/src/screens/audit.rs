//! What everybody did: the activity log, searched by person, kind, record, day and words.

mod ask;
mod looks;

use shop_core::{
    audit::{self, AuditQuery, Who},
    db::Conn,
    events::{Event, EventKind},
    ids::EventId,
    messages::{Explain, Lang, text},
};

pub use ask::{Purpose, fill, run, unavailable};
pub use looks::{deed, draw};

use super::{
    Screen,
    browse::{self, Answer, Browse, Row},
};
use crate::app::{
    effect::{Done, Then},
    worker::Job,
};

/// Something to read about the log.
pub type Load = browse::Request<i64>;
/// Something read about the log.
pub type Loaded = Answer<Event, Event, i64>;

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open event.
    pub browse: Browse<Event, Event, i64>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-all",
            "tui-view-audit-staff",
            "tui-view-audit-accounts",
            "tui-view-audit-money",
            "tui-view-audit-goods",
        ];
        Self {
            browse: Browse::new(views, true),
        }
    }
}

impl Row for Event {
    fn id(&self) -> i64 {
        self.id.0
    }

    fn text(&self) -> String {
        // The database has looked for the words already.
        format!("{} {}", self.sentence(Lang::Id), self.data)
    }
}

impl State {
    /// Returns the event a deed would start from.
    fn subject(&self) -> Option<&Event> {
        if self.browse.on_record() {
            self.browse.record.as_deref()
        } else {
            self.browse.selected()
        }
    }

    /// Returns what the breadcrumb says about the open event.
    pub fn title(&self, lang: Lang) -> Option<String> {
        let event = self.browse.record.as_ref()?;
        Some(event.kind.label(lang))
    }
}

/// Narrows a search to a view of the screen.
fn seen_by(view: usize, query: &mut AuditQuery) {
    let of = |areas: &[&str]| -> Vec<EventKind> {
        let named = |kind: &&EventKind| {
            let area = kind.as_str().split('.').next().unwrap_or_default();
            areas.contains(&area)
        };
        EventKind::ALL.iter().filter(named).copied().collect()
    };
    let kinds = match view {
        1 => {
            query.by.get_or_insert(Who::Staff);
            return;
        }
        2 => of(&["staff"]),
        3 => of(&["order", "payment", "refund", "promotion", "draft"]),
        4 => of(&["category", "collection", "product", "variant", "stock"]),
        _ => return,
    };
    match &mut query.kinds {
        Some(asked) => asked.retain(|kind| kinds.contains(kind)),
        None => query.kinds = Some(kinds),
    }
}

/// Tells what is looked for next.
pub fn looked_for(words: String, job: &Job) -> Done {
    Done {
        said: text(job.lang, "tui-done-audit-find"),
        then: Then::Find(Screen::Audit, words),
    }
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let lang = job.lang;
    match load {
        Load::Page {
            view,
            search,
            after,
            limit,
        } => {
            let mut query =
                audit::query_of_words(conn, &search).map_err(|error| error.explain(lang))?;
            seen_by(view, &mut query);
            query.after = after.map(EventId);
            query.limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let rows =
                audit::list(conn, &job.actor, &query).map_err(|error| error.explain(lang))?;
            Ok(browse::page(rows, limit, after.is_some()))
        }
        Load::Record(id) => {
            let event =
                audit::view(conn, &job.actor, EventId(id)).map_err(|error| error.explain(lang))?;
            Ok(Answer::Record(event.map(Box::new)))
        }
    }
}
