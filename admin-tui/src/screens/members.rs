//! Members: registrations to review, records to look up and keep right.

mod act;
mod looks;
mod profile;

use shop_core::{
    db::Conn,
    events::{self, Event},
    ids::MemberId,
    members::{
        self, ConsentPurpose, Member, MemberEvent, MemberQuery, MemberState, ProfileEdit,
        RefusalReason,
    },
    messages::{Explain, text, text_with},
    orders::{self, Order},
};

pub use act::{Act, Purpose, act, fill};
pub use looks::draw;

use super::{
    Purpose as AnyPurpose, Request as Ask, Screen,
    browse::{self, Answer, Browse, Row},
};
use crate::{
    app::{effect, model::Scene, worker::Job},
    registry::{Id, command},
    widgets::{
        dialog::Dialog,
        form::{Choice, Field, Form},
    },
};

/// A member with what the record shows.
#[derive(Debug)]
pub struct Record {
    /// The member.
    pub member: Member,
    /// Others who may be the same person.
    pub look_alikes: Vec<Member>,
    /// What the member agreed to.
    pub consents: Vec<ConsentPurpose>,
    /// The last orders.
    pub orders: Vec<Order>,
    /// What happened, the last first.
    pub timeline: Vec<Event>,
}

/// Something to read about members.
pub type Load = browse::Request<i64>;
/// Something read about members.
pub type Loaded = Answer<Member, Record, i64>;

const VIEWS: [Option<MemberState>; 6] = [
    None,
    Some(MemberState::AwaitingReview),
    Some(MemberState::NeedsInfo),
    Some(MemberState::Active),
    Some(MemberState::AwaitingEmail),
    Some(MemberState::Refused),
];
/// The view of registrations to review.
pub const WAITING: usize = 1;

/// How many orders and events a record shows.
const SHOWN: i64 = 30;

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open member.
    pub browse: Browse<Member, Record, i64>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-all",
            "tui-view-awaiting-review",
            "tui-view-needs-info",
            "tui-view-active",
            "tui-view-awaiting-email",
            "tui-view-refused",
        ];
        Self {
            browse: Browse::new(views, true),
        }
    }
}

impl Row for Member {
    fn id(&self) -> i64 {
        self.id.0
    }

    fn text(&self) -> String {
        format!("{} {} {} {}", self.name, self.city, self.phone, self.email)
    }
}

impl State {
    fn subject(&self) -> Option<&Member> {
        if self.browse.on_record() {
            self.browse.record.as_ref().map(|record| &record.member)
        } else {
            self.browse.selected()
        }
    }

    /// Returns what the breadcrumb says about the open member.
    pub fn title(&self) -> Option<String> {
        self.browse
            .record
            .as_ref()
            .map(|record| record.member.name.clone())
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    let event = match id {
        Id::MemberConfirm => Some(MemberEvent::Approve),
        Id::MemberRefuse => Some(MemberEvent::Refuse),
        Id::MemberAskInfo => Some(MemberEvent::AskForInfo),
        Id::MemberSuspend => Some(MemberEvent::Suspend),
        Id::MemberRestore => Some(MemberEvent::Restore),
        Id::MemberEdit | Id::MemberOrders => None,
        _ => return None,
    };
    match state.subject() {
        None => Some("tui-nothing-chosen"),
        Some(member) if event.is_none_or(|event| member.state.apply(event).is_ok()) => None,
        Some(_) => Some("tui-not-in-this-state"),
    }
}

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let member = state.subject()?.clone();
    let lang = scene.lang;
    let name = [("name", member.name.as_str())];
    let ask = |form: Form, purpose: Purpose| {
        Some(vec![Ask::Form(
            Box::new(form),
            AnyPurpose::Members(purpose),
        )])
    };
    match id {
        Id::MemberConfirm => {
            let dialog = Dialog::new(
                command(id).danger,
                text_with(lang, "tui-confirm-member-title", &name),
                confirm_sentence(state, &member, scene),
                text(lang, "tui-verb-confirm-member"),
                &member.name,
            );
            let act = Act::Confirm {
                id: member.id,
                name: member.name,
            };
            Some(vec![Ask::Confirm(
                Box::new(dialog),
                effect::Act::Members(act),
            )])
        }
        Id::MemberRefuse => {
            let reasons = RefusalReason::ALL
                .iter()
                .map(|reason| Choice::new(reason.as_str(), reason.label(lang)))
                .collect();
            let fields = vec![
                Field::choice("reason", text(lang, "tui-field-reason"), reasons),
                Field::lines("note", text(lang, "tui-field-note"), "")
                    .help(text(lang, "tui-help-note-mailed")),
            ];
            let title = text_with(lang, "tui-refuse-member-title", &name);
            let form = Form::new(title, text(lang, "tui-verb-refuse-member"), fields)
                .note(text(lang, "tui-refuse-member-note"));
            ask(
                form,
                Purpose::Refuse {
                    id: member.id,
                    name: member.name.clone(),
                },
            )
        }
        Id::MemberAskInfo => {
            let question = Field::lines("question", text(lang, "tui-field-question"), "");
            let title = text_with(lang, "tui-ask-info-title", &name);
            let form = Form::new(title, text(lang, "tui-verb-ask-info"), vec![question])
                .note(text(lang, "tui-ask-info-note"));
            ask(
                form,
                Purpose::AskInfo {
                    id: member.id,
                    name: member.name.clone(),
                },
            )
        }
        Id::MemberSuspend => {
            let note = Field::lines("note", text(lang, "tui-field-reason"), "");
            let title = text_with(lang, "tui-suspend-title", &name);
            let form = Form::new(title, text(lang, "tui-verb-suspend"), vec![note])
                .note(text(lang, "tui-suspend-note"));
            ask(
                form,
                Purpose::Suspend {
                    id: member.id,
                    name: member.name.clone(),
                },
            )
        }
        Id::MemberRestore => {
            let dialog = Dialog::new(
                command(id).danger,
                text_with(lang, "tui-restore-title", &name),
                text_with(lang, "tui-restore-sentence", &name),
                text(lang, "tui-verb-restore"),
                &member.name,
            );
            let act = Act::Restore {
                id: member.id,
                name: member.name,
            };
            Some(vec![Ask::Confirm(
                Box::new(dialog),
                effect::Act::Members(act),
            )])
        }
        Id::MemberOrders => Some(vec![Ask::Find(Screen::Orders, member.name)]),
        Id::MemberEdit => {
            let mut fields = vec![
                Field::text("name", text(lang, "tui-field-name"), member.name.as_str()),
                Field::text(
                    "phone",
                    text(lang, "tui-field-phone"),
                    member.phone.to_string(),
                ),
                Field::text("city", text(lang, "tui-field-city"), member.city.as_str()),
            ];
            fields.extend(profile::fields(lang, &ProfileEdit::of(&member)));
            fields.push(
                Field::lines(
                    "note",
                    text(lang, "tui-field-staff-note"),
                    member.note.as_str(),
                )
                .help(text(lang, "tui-help-staff-note")),
            );
            let title = text_with(lang, "tui-edit-member-title", &name);
            let form = Form::new(title, text(lang, "tui-verb-save"), fields);
            ask(
                form,
                Purpose::Edit {
                    id: member.id,
                    version: member.version,
                },
            )
        }
        _ => None,
    }
}

/// Says what confirming means, and whom the applicant may be already.
fn confirm_sentence(state: &State, member: &Member, scene: &Scene) -> String {
    let lang = scene.lang;
    let mut sentence = text_with(
        lang,
        "tui-confirm-member-sentence",
        &[("name", &member.name), ("email", &member.email.to_string())],
    );
    let known = state
        .browse
        .record
        .as_ref()
        .filter(|record| record.member.id == member.id);
    if let Some(other) = known.and_then(|record| record.look_alikes.first()) {
        sentence.push('\n');
        let values = [
            ("name", other.name.as_str()),
            ("phone", &other.phone.to_string()),
        ];
        sentence.push_str(&text_with(lang, "tui-confirm-member-look-alike", &values));
    }
    sentence
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    match load {
        Load::Page {
            view,
            search,
            after,
            limit,
        } => {
            let query = MemberQuery {
                words: search,
                state: VIEWS.get(view).copied().flatten(),
                after: after.map(MemberId),
                limit: i64::try_from(limit).unwrap_or(i64::MAX),
            };
            let rows =
                members::list(conn, &job.actor, &query).map_err(|error| error.explain(job.lang))?;
            Ok(browse::page(rows, limit, after.is_some()))
        }
        Load::Record(id) => {
            let record =
                record(conn, job, MemberId(id)).map_err(|error| error.explain(job.lang))?;
            Ok(Answer::Record(record.map(Box::new)))
        }
    }
}

fn record(
    conn: &mut Conn,
    job: &Job,
    id: MemberId,
) -> Result<Option<Record>, shop_core::db::DbError> {
    let Some(member) = members::by_id(conn, id)? else {
        return Ok(None);
    };
    let sees_orders = job.actor.may(shop_core::actor::Permission::ViewOrders);
    Ok(Some(Record {
        look_alikes: members::look_alikes(conn, &member)?,
        consents: members::consents_of(conn, id)?,
        orders: if sees_orders {
            orders::of_member(conn, id, None, SHOWN)?
        } else {
            Vec::new()
        },
        timeline: events::of_member(conn, id, None, SHOWN)?,
        member,
    }))
}
