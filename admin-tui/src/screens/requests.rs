//! Product requests: seen, decided, joined, answered with a product.

mod act;
mod ask;
mod looks;

use shop_core::{
    db::Conn,
    ids::{MemberId, RequestId},
    messages::Explain,
    requests::{
        self, Decision, Preview, RequestFilter, RequestRow, RequestState, RequestView, StaffQuery,
    },
};

pub use act::{Act, Purpose, act, fill};
pub use ask::{log_form, run};
pub use looks::draw;

use super::{
    browse::{self, Answer, Browse, Row},
    today::Item,
};
use crate::{app::worker::Job, registry::Id};

/// A request with the mail that its next step would send.
#[derive(Debug)]
pub struct Record {
    /// The request.
    pub view: RequestView,
    /// The mail of the step that usually follows.
    pub next: Option<Preview>,
}

/// Something to read about requests.
pub type Load = browse::Request<i64>;
/// Something read about requests.
pub type Loaded = Answer<RequestRow, Record, i64>;

const VIEWS: [RequestFilter; 7] = [
    RequestFilter::New,
    RequestFilter::Reviewing,
    RequestFilter::Planned,
    RequestFilter::Ordered,
    RequestFilter::Available,
    RequestFilter::Declined,
    RequestFilter::All,
];

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open request.
    pub browse: Browse<RequestRow, Record, i64>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "request-state-new",
            "request-state-reviewing",
            "request-state-planned",
            "request-state-ordered",
            "request-state-available",
            "request-state-declined",
            "tui-view-all",
        ];
        Self {
            browse: Browse::new(views, true),
        }
    }
}

impl Row for RequestRow {
    fn id(&self) -> i64 {
        self.request.id.0
    }

    fn text(&self) -> String {
        format!(
            "{} {} {}",
            self.request.number, self.member_name, self.request.title
        )
    }
}

/// The request a deed would be done to.
pub(super) struct Subject {
    pub(super) id: RequestId,
    pub(super) version: i64,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) state: RequestState,
    pub(super) member: MemberId,
    pub(super) votes: i64,
    pub(super) has_photo: bool,
}

impl State {
    pub(super) fn subject(&self) -> Option<Subject> {
        let request = if self.browse.on_record() {
            &self.browse.record.as_ref()?.view.request
        } else {
            &self.browse.selected()?.request
        };
        Some(Subject {
            id: request.id,
            version: request.version,
            number: request.number.clone(),
            title: request.title.clone(),
            state: request.state,
            member: request.member_id,
            votes: request.votes,
            has_photo: request.photo_key.is_some(),
        })
    }

    /// Returns the open record when it is the one a deed would be done to.
    pub(super) fn record_of(&self, id: RequestId) -> Option<&Record> {
        let record = self.browse.record.as_deref()?;
        (record.view.request.id == id).then_some(record)
    }

    /// Returns what the breadcrumb says about the open request.
    pub fn title(&self) -> Option<String> {
        self.browse
            .record
            .as_ref()
            .map(|record| record.view.request.number.clone())
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    use requests::RequestEvent::{Decline, Fulfil, Merge, Plan, Review};
    let event = match id {
        Id::RequestAccept => Some(Review),
        Id::RequestDecline => Some(Decline),
        Id::RequestFulfil => Some(Fulfil),
        Id::RequestMerge => Some(Merge),
        Id::RequestMove => Some(Plan),
        Id::RequestNote | Id::RequestLink | Id::RequestMember | Id::RequestPhoto => None,
        _ => return None,
    };
    let Some(subject) = state.subject() else {
        return Some("tui-nothing-chosen");
    };
    if id == Id::RequestPhoto && !subject.has_photo {
        return Some("tui-no-photos");
    }
    let fits = match event {
        None => true,
        // Moving on means any of the steps between.
        Some(Plan) => subject.state.is_open(),
        Some(event) => subject.state.apply(event).is_ok(),
    };
    (!fits).then_some("tui-not-in-this-state")
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let said = |error: requests::ViewRequestError| error.explain(job.lang);
    match load {
        Load::Page {
            view,
            search,
            after,
            limit,
        } => {
            let query = StaffQuery {
                words: search,
                filter: VIEWS.get(view).copied().unwrap_or_default(),
                after: after.map(RequestId),
                limit: i64::try_from(limit).unwrap_or(i64::MAX),
            };
            let rows = requests::list(conn, &job.actor, &query).map_err(said)?;
            Ok(browse::page(rows, limit, after.is_some()))
        }
        Load::Record(id) => {
            let id = RequestId(id);
            let Some(view) = requests::view(conn, &job.actor, id).map_err(said)? else {
                return Ok(Answer::Record(None));
            };
            let next = match view.request.state {
                RequestState::New => Some(Decision::Review),
                RequestState::Reviewing => Some(Decision::Plan),
                RequestState::Planned => Some(Decision::Order),
                RequestState::Ordered => Some(Decision::Fulfil(None)),
                RequestState::Available
                | RequestState::Declined
                | RequestState::Withdrawn
                | RequestState::Merged => None,
            };
            let next = match next {
                Some(decision) => requests::preview(conn, &job.actor, id, decision, "")
                    .map(Some)
                    .map_err(|error| error.explain(job.lang))?,
                None => None,
            };
            Ok(Answer::Record(Some(Box::new(Record { view, next }))))
        }
    }
}

/// Returns the requests nobody has looked at, for the home screen.
pub fn waiting(conn: &mut Conn, job: &Job, limit: usize) -> Result<Vec<Item>, String> {
    let query = StaffQuery {
        limit: i64::try_from(limit).unwrap_or(i64::MAX),
        ..StaffQuery::default()
    };
    let rows = requests::list(conn, &job.actor, &query).map_err(|error| error.explain(job.lang))?;
    Ok(rows
        .into_iter()
        .map(|row| Item {
            record: row.request.id.0,
            name: row.request.number.clone(),
            who: row.member_name,
            amount: row.request.details(),
            since: Some(row.request.asked_at),
            note: row.request.title,
        })
        .collect())
}
