//! Staff accounts: who works here, as what, and what they did last.

mod act;
mod ask;
mod looks;

use shop_core::{
    actor::Permission,
    audit,
    db::Conn,
    events::Event,
    ids::StaffId,
    messages::{Explain, Lang, text},
    staff::{self, StaffMember, StaffState},
};

pub use act::{Act, OwnPassword, act};
pub use ask::{Purpose, fill, own_password, run};
pub use looks::draw;

use super::browse::{self, Answer, Browse, Row};
use crate::{app::worker::Job, registry::Id};

/// Something to read about staff.
pub type Load = browse::Request<i64>;
/// Something read about staff.
pub type Loaded = Answer<StaffMember, Record, i64>;

/// How many of somebody's latest deeds are shown.
const DEEDS: i64 = 40;

/// An account with what was done with it last.
#[derive(Debug)]
pub struct Record {
    /// The account.
    pub account: StaffMember,
    /// Its latest deeds.
    pub deeds: Vec<Event>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open account.
    pub browse: Browse<StaffMember, Record, i64>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-all",
            "tui-view-staff-active",
            "tui-view-staff-disabled",
        ];
        Self {
            browse: Browse::new(views, false),
        }
    }
}

const VIEWS: [Option<StaffState>; 3] = [None, Some(StaffState::Active), Some(StaffState::Disabled)];

impl Row for StaffMember {
    fn id(&self) -> i64 {
        self.id.0
    }

    fn text(&self) -> String {
        format!("{} {} {}", self.username, self.name, self.role)
    }
}

impl State {
    /// Returns the account a deed would be done to.
    fn subject(&self) -> Option<&StaffMember> {
        if self.browse.on_record() {
            self.browse.record.as_ref().map(|record| &record.account)
        } else {
            self.browse.selected()
        }
    }

    /// Returns what the breadcrumb says about the open account.
    pub fn title(&self) -> Option<String> {
        let record = self.browse.record.as_ref()?;
        Some(record.account.name.clone())
    }
}

/// Returns what people call a state of an account.
pub fn state_name(state: StaffState, lang: Lang) -> String {
    text(lang, &format!("cli-staff-state-{state}"))
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let subject = state.subject();
    match id {
        Id::StaffRole | Id::StaffPassword | Id::StaffDeeds if subject.is_none() => {
            Some("tui-nothing-chosen")
        }
        Id::StaffDisable | Id::StaffEnable => {
            let Some(account) = subject else {
                return Some("tui-nothing-chosen");
            };
            let already = if id == Id::StaffDisable {
                StaffState::Disabled
            } else {
                StaffState::Active
            };
            (account.state == already).then_some("tui-not-in-this-state")
        }
        _ => None,
    }
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let lang = job.lang;
    let denied = job.actor.require(Permission::ManageStaff);
    denied.map_err(|error| error.explain(lang))?;
    match load {
        Load::Page { view, .. } => {
            let state = VIEWS.get(view).copied().flatten();
            let mut rows = staff::list(conn).map_err(|error| error.explain(lang))?;
            rows.retain(|row| state.is_none_or(|state| row.state == state));
            rows.sort_by_key(|row| row.state == StaffState::Disabled);
            // A shop has a handful of accounts; there is no second page.
            let (next, more) = (None, false);
            Ok(Answer::Page { rows, next, more })
        }
        Load::Record(id) => {
            let id = StaffId(id);
            let account = staff::by_id(conn, id).map_err(|error| error.explain(lang))?;
            let deeds = audit::of_staff(conn, &job.actor, id, DEEDS)
                .map_err(|error| error.explain(lang))?;
            let record = account.map(|account| Box::new(Record { account, deeds }));
            Ok(Answer::Record(record))
        }
    }
}
