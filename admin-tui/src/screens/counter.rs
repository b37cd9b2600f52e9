//! The counter and the telephone: orders that are being written down.

mod act;
mod ask;
mod fill;
mod looks;
mod money;

use shop_core::{
    counter::{self, DraftFilter, DraftLine, DraftRow, DraftState, DraftView},
    db::Conn,
    ids::{CounterDraftId, OrderId},
    messages::{Explain, explain_database},
    payments::{self, BankAccount},
    shipping::{self, Address, Province},
};

pub use act::{Act, act};
pub use ask::run;
pub use fill::{Purpose, fill};
pub use looks::draw;

use super::{
    browse::{self, Answer, Browse, Row},
    today::Item,
};
use crate::{app::worker::Job, registry::Id};

/// How many columns the receipt has on the screen.
pub const RECEIPT_COLUMNS: usize = 42;

/// A draft with everything that its screen and its forms show.
#[derive(Debug)]
pub struct Record {
    /// The draft with its price.
    pub view: DraftView,
    /// The receipt of the order it became.
    pub receipt: Option<String>,
    /// Where couriers go.
    pub provinces: Vec<Province>,
    /// Where the customer's goods went the last time.
    pub known_address: Option<Address>,
    /// The accounts that can be transferred to.
    pub accounts: Vec<BankAccount>,
}

/// Something to read about drafts.
pub type Load = browse::Request<i64>;
/// Something read about drafts.
pub type Loaded = Answer<DraftRow, Record, i64>;

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open draft.
    pub browse: Browse<DraftRow, Record, i64>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "draft-state-open",
            "draft-state-placed",
            "draft-state-canceled",
        ];
        Self {
            browse: Browse::new(views, false),
        }
    }
}

impl Row for DraftRow {
    fn id(&self) -> i64 {
        self.draft.id.0
    }

    fn text(&self) -> String {
        let order = self.order.as_ref().map(|(number, _)| number.as_str());
        format!(
            "#{} {} {}",
            self.draft.id,
            self.customer,
            order.unwrap_or_default()
        )
    }
}

/// The draft a deed would be done to.
#[derive(Debug, Clone, Copy)]
struct Subject {
    id: CounterDraftId,
    state: DraftState,
    order: Option<OrderId>,
}

impl State {
    fn subject(&self) -> Option<Subject> {
        let draft = if self.browse.on_record() {
            &self.browse.record.as_ref()?.view.draft
        } else {
            &self.browse.selected()?.draft
        };
        Some(Subject {
            id: draft.id,
            state: draft.state,
            order: draft.order_id,
        })
    }

    /// Returns the open record when it is the one a deed would be done to.
    fn record_of(&self, id: CounterDraftId) -> Option<&Record> {
        let record = self.browse.record.as_deref()?;
        (record.view.draft.id == id).then_some(record)
    }

    /// Returns the line the cursor is on.
    fn line(&self) -> Option<&DraftLine> {
        let record = self.browse.record.as_deref()?;
        record.view.lines.get(self.browse.item)
    }

    /// Returns the draft that takes what is scanned: the open one, if it can
    /// still be changed.
    pub fn scanning(&self) -> Option<CounterDraftId> {
        let subject = self.subject().filter(|_| self.browse.on_record())?;
        (subject.state == DraftState::Open).then_some(subject.id)
    }

    /// Returns what the breadcrumb says about the open draft.
    pub fn title(&self) -> Option<String> {
        self.browse
            .record
            .as_ref()
            .map(|record| format!("#{}", record.view.draft.id))
    }

    /// Takes what was read.
    pub fn loaded(&mut self, loaded: Loaded, wide: bool) -> Vec<Load> {
        if let Answer::Record(Some(record)) = &loaded {
            let lines = match record.view.draft.state {
                DraftState::Open => record.view.lines.len(),
                // A receipt is read, not worked on.
                DraftState::Placed | DraftState::Canceled => 0,
            };
            if self.browse.items != lines {
                self.browse.items = lines;
                // What was added last is what is asked about next.
                self.browse.item = lines.saturating_sub(1);
            }
            self.browse.item = self.browse.item.min(lines.saturating_sub(1));
        }
        self.browse.loaded(loaded, wide)
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let changes = match id {
        Id::DraftAdd
        | Id::DraftQuantity
        | Id::DraftRemove
        | Id::DraftPrice
        | Id::DraftCode
        | Id::DraftCustomer
        | Id::DraftDelivery
        | Id::DraftHold
        | Id::DraftNote
        | Id::DraftPay
        | Id::DraftCancel => true,
        Id::DraftOrder => false,
        _ => return None,
    };
    let Some(subject) = state.subject() else {
        return Some("tui-nothing-chosen");
    };
    if changes && subject.state != DraftState::Open {
        return Some("tui-not-in-this-state");
    }
    if id == Id::DraftOrder && subject.order.is_none() {
        return Some("tui-draft-no-order");
    }
    let of_line = matches!(id, Id::DraftQuantity | Id::DraftRemove | Id::DraftPrice);
    if of_line && (!state.browse.on_record() || state.line().is_none()) {
        return Some("tui-draft-no-line");
    }
    let needs_record = matches!(id, Id::DraftPay | Id::DraftDelivery | Id::DraftHold);
    if needs_record && state.record_of(subject.id).is_none() {
        return Some("tui-draft-open-first");
    }
    None
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    match load {
        Load::Page {
            view, after, limit, ..
        } => {
            let filter = DraftFilter::ALL.get(view).copied().unwrap_or_default();
            let after = after.map(CounterDraftId);
            let most = i64::try_from(limit).unwrap_or(i64::MAX);
            let rows = counter::list(conn, &job.actor, filter, after, most)
                .map_err(|error| error.explain(job.lang))?;
            Ok(browse::page(rows, limit, after.is_some()))
        }
        Load::Record(id) => record(conn, job, CounterDraftId(id)).map(Answer::Record),
    }
}

fn record(conn: &mut Conn, job: &Job, id: CounterDraftId) -> Result<Option<Box<Record>>, String> {
    let lang = job.lang;
    let said = |error| explain_database(&error, lang);
    let view = counter::view(conn, job.now, &job.actor, id);
    let Some(view) = view.map_err(|error| error.explain(lang))? else {
        return Ok(None);
    };
    let receipt = match &view.order_number {
        Some(number) => counter::receipt_facts(conn, &job.actor, number)
            .map_err(|error| error.explain(lang))?
            .map(|facts| counter::receipt(&facts, RECEIPT_COLUMNS, lang)),
        None => None,
    };
    let known_address = match view.draft.member_id {
        Some(member) => {
            counter::last_address(conn, &job.actor, member).map_err(|error| error.explain(lang))?
        }
        None => None,
    };
    Ok(Some(Box::new(Record {
        view,
        receipt,
        provinces: shipping::provinces(conn).map_err(said)?,
        known_address,
        accounts: payments::accounts(conn).map_err(said)?,
    })))
}

/// Returns the drafts that wait to be finished, for the home screen.
pub fn waiting(conn: &mut Conn, job: &Job, limit: usize) -> Result<Vec<Item>, String> {
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows =
        counter::oldest_open(conn, &job.actor, most).map_err(|error| error.explain(job.lang))?;
    Ok(rows
        .into_iter()
        .map(|row| Item {
            record: row.draft.id.0,
            name: format!("#{}", row.draft.id),
            who: looks::customer(&row, job.lang),
            amount: looks::pieces(row.pieces, job.lang),
            since: Some(row.draft.opened_at),
            note: looks::keeps(&row.draft, job.lang),
        })
        .collect())
}
