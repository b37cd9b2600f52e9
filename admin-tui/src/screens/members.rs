//! Members: registrations to review, customers to know, records to keep right.

mod act;
mod desk;
mod fill;
mod forms;
mod looks;
mod profile;
mod read;
mod record;

use shop_core::{
    customers::{
        CustomerList, FollowUp, Note, OpenMatters, Standing, Taste, TimelineEntry, TimelineKind,
    },
    ids::MemberId,
    members::{ConsentPurpose, LookAlike, Member, MemberEvent, MemberState},
    messages::text_with,
    orders::Order,
    tiers::{MemberTier, TierRules},
};

pub use act::{Act, act};
pub use fill::fill;
pub use forms::Purpose;
pub use looks::draw;
pub use read::load;

use super::{
    Purpose as AnyPurpose, Request as Ask, Screen,
    browse::{self, Answer, Browse, Row},
};
use crate::{
    app::{effect, model::Scene},
    registry::Id,
};

/// A row: a member and what the view says of her.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The member.
    pub member: Member,
    /// What the view says of her.
    pub about: About,
}

/// What a view says of a member.
#[derive(Debug, Clone)]
pub enum About {
    /// Nothing besides herself.
    Herself,
    /// Where she stands as a customer.
    Standing(Box<Standing>),
    /// On which day her birthday is kept.
    Birthday(chrono::NaiveDate),
    /// What is to follow.
    FollowUp(Box<FollowUp>),
}

/// A member with what the record shows.
#[derive(Debug)]
pub struct Record {
    /// The member.
    pub member: Member,
    /// Others who may be the same person.
    pub look_alikes: Vec<LookAlike>,
    /// What the member agreed to.
    pub consents: Vec<ConsentPurpose>,
    /// Where she stands as a customer.
    pub standing: Option<Standing>,
    /// Her tier, once her purchases were added up or staff have set it.
    pub tier: Option<MemberTier>,
    /// What leads to the tiers and what they give.
    pub tiers: TierRules,
    /// Whether she objects to being judged by what she buys.
    pub objects: bool,
    /// What she buys again and again.
    pub taste: Taste,
    /// What is open between her and the shop.
    pub open: OpenMatters,
    /// Her tags.
    pub tags: Vec<String>,
    /// What staff noted, pinned notes first.
    pub notes: Vec<Note>,
    /// What is to follow, the soonest first.
    pub follow_ups: Vec<FollowUp>,
    /// The last orders.
    pub orders: Vec<Order>,
    /// What happened, the last first: of all kinds together and of each.
    pub timeline: Timelines,
    /// Whether whoever reads it may see orders; without, they are left out.
    pub sees_orders: bool,
}

/// The lines of a timeline: of all kinds together, then of each by itself.
pub type Timelines = Vec<(Option<TimelineKind>, Vec<TimelineEntry>)>;

/// Something to read about members.
pub type Load = browse::Request<i64>;
/// Something read about members.
pub type Loaded = Answer<Listed, Record, i64>;

/// What a view of the list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Of(Option<MemberState>),
    Customers(CustomerList),
    Birthdays,
    FollowUps,
}

const VIEWS: [(View, &str); 11] = [
    (View::Of(None), "tui-view-all"),
    (
        View::Of(Some(MemberState::AwaitingReview)),
        "tui-view-awaiting-review",
    ),
    (View::Customers(CustomerList::Loyal), "tui-view-loyal"),
    (
        View::Customers(CustomerList::Promising),
        "tui-view-promising",
    ),
    (View::Customers(CustomerList::Lapsing), "tui-view-lapsing"),
    (View::Birthdays, "tui-view-birthdays"),
    (View::FollowUps, "tui-view-follow-ups"),
    (
        View::Of(Some(MemberState::NeedsInfo)),
        "tui-view-needs-info",
    ),
    (View::Of(Some(MemberState::Active)), "tui-view-active"),
    (
        View::Of(Some(MemberState::AwaitingEmail)),
        "tui-view-awaiting-email",
    ),
    (View::Of(Some(MemberState::Refused)), "tui-view-refused"),
];

static VIEW_KEYS: [&str; VIEWS.len()] = {
    let mut keys = [""; VIEWS.len()];
    let mut at = 0;
    while at < VIEWS.len() {
        keys[at] = VIEWS[at].1;
        at += 1;
    }
    keys
};

/// The view of registrations to review.
pub const WAITING: usize = 1;
/// The view of birthdays.
pub const BIRTHDAYS: usize = 5;
/// The view of what is to follow.
pub const FOLLOW_UPS: usize = 6;

fn view(index: usize) -> View {
    VIEWS.get(index).map_or(View::Of(None), |(view, _)| *view)
}

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open member.
    pub browse: Browse<Listed, Record, i64>,
    /// The kind of happening the timeline shows; nothing shows all.
    pub timeline: Option<TimelineKind>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            browse: Browse::new(&VIEW_KEYS, true),
            timeline: None,
        }
    }
}

impl Row for Listed {
    fn id(&self) -> i64 {
        self.member.id.0
    }

    fn text(&self) -> String {
        let member = &self.member;
        let about = match &self.about {
            About::FollowUp(follow_up) => follow_up.body.as_str(),
            About::Herself | About::Standing(_) | About::Birthday(_) => "",
        };
        format!(
            "{} {} {} {} {about}",
            member.name, member.city, member.phone, member.email
        )
    }
}

impl State {
    fn subject(&self) -> Option<&Member> {
        if self.browse.on_record() {
            self.browse.record.as_ref().map(|record| &record.member)
        } else {
            self.browse.selected().map(|row| &row.member)
        }
    }

    /// Returns the record of a member, if it has been read.
    fn known(&self, id: MemberId) -> Option<&Record> {
        let record = self.browse.record.as_deref()?;
        (record.member.id == id).then_some(record)
    }

    /// Returns what is to follow next with the chosen member.
    fn follow_up(&self) -> Option<&FollowUp> {
        let member = self.subject()?;
        if let Some(record) = self.known(member.id) {
            return record.follow_ups.first();
        }
        match &self.browse.selected()?.about {
            About::FollowUp(follow_up) => Some(follow_up),
            About::Herself | About::Standing(_) | About::Birthday(_) => None,
        }
    }

    /// Returns what the breadcrumb says about the open member.
    pub fn title(&self) -> Option<String> {
        self.browse
            .record
            .as_ref()
            .map(|record| record.member.name.clone())
    }

    /// Shows the next kind of happening, or the one before.
    fn turn_timeline(&mut self, by: isize) {
        let count = TimelineKind::ALL.len() + 1;
        let at = self
            .timeline
            .and_then(|kind| TimelineKind::ALL.iter().position(|one| *one == kind))
            .map_or(0, |place| place + 1);
        let next = (at + count).wrapping_add_signed(by) % count;
        self.timeline = next
            .checked_sub(1)
            .and_then(|place| TimelineKind::ALL.get(place))
            .copied();
        self.browse.item = 0;
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
        Id::FollowUpDone | Id::FollowUpMove => {
            return state
                .follow_up()
                .is_none()
                .then_some("tui-nothing-to-follow");
        }
        Id::NotePin | Id::NoteRemove => {
            let noted = state
                .subject()
                .and_then(|member| state.known(member.id))
                .is_some_and(|record| !record.notes.is_empty());
            return (!noted).then_some("tui-no-note");
        }
        Id::MemberEdit
        | Id::MemberOrders
        | Id::MemberNote
        | Id::MemberTags
        | Id::MemberConsents
        | Id::MemberTier
        | Id::ContactCall
        | Id::ContactWhatsapp
        | Id::ContactVisit
        | Id::FollowUpNew => None,
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
    match id {
        Id::TimelineNext => {
            state.turn_timeline(1);
            return Some(Vec::new());
        }
        Id::TimelinePrevious => {
            state.turn_timeline(-1);
            return Some(Vec::new());
        }
        Id::MemberNew => return Some(form(forms::create(scene.lang))),
        _ => {}
    }
    let member = state.subject()?.clone();
    let act = |act| Some(vec![Ask::Act(effect::Act::Members(act))]);
    match id {
        Id::MemberOrders => Some(vec![Ask::Find(Screen::Orders, member.name)]),
        Id::MemberConfirm => Some(vec![forms::confirm(state, &member, scene)]),
        Id::MemberRestore => Some(vec![forms::restore(&member, scene)]),
        Id::MemberRefuse => Some(form(forms::refuse(&member, scene.lang))),
        Id::MemberAskInfo => Some(form(forms::ask(&member, scene.lang))),
        Id::MemberSuspend => Some(form(forms::suspend(&member, scene.lang))),
        Id::MemberEdit => Some(form(forms::edit(&member, scene.lang))),
        Id::MemberNote => Some(form(desk::note(&member, scene.lang))),
        Id::MemberTags => Some(form(desk::tags(
            state.known(member.id),
            &member,
            scene.lang,
        ))),
        Id::MemberConsents => {
            let record = state.known(member.id)?;
            Some(form(desk::consents(record, scene.lang)))
        }
        Id::MemberTier => {
            let record = state.known(member.id)?;
            Some(form(desk::tier(record, scene.lang)))
        }
        Id::ContactCall | Id::ContactWhatsapp | Id::ContactVisit => {
            Some(form(desk::contact(id, &member, scene.lang)))
        }
        Id::FollowUpNew => Some(form(desk::follow_up(&member, scene.lang))),
        Id::FollowUpMove => {
            let follow_up = state.follow_up()?;
            Some(form(desk::put_off(follow_up, scene.lang)))
        }
        Id::FollowUpDone => {
            let follow_up = state.follow_up()?;
            act(Act::FollowUpDone {
                id: follow_up.id,
                name: member.name,
            })
        }
        Id::NotePin => match state.known(member.id)?.notes.as_slice() {
            [only] => act(Act::Pin {
                id: only.id,
                pinned: only.pinned,
            }),
            notes => Some(form(desk::pin(&member, notes, scene.lang))),
        },
        Id::NoteRemove => {
            let notes = &state.known(member.id)?.notes;
            Some(form(desk::remove(&member, notes, scene.lang)))
        }
        _ => None,
    }
}

/// Asks for a form to be filled in.
fn form((form, purpose): (crate::widgets::form::Form, Purpose)) -> Vec<Ask> {
    vec![Ask::Form(Box::new(form), AnyPurpose::Members(purpose))]
}

/// Says whom an applicant may be already, in a line.
fn alike_sentence(alike: &LookAlike, lang: shop_core::messages::Lang) -> String {
    let why: Vec<String> = alike.why.iter().map(|why| why.label(lang)).collect();
    text_with(
        lang,
        "tui-look-alike",
        &[
            ("name", alike.member.name.as_str()),
            ("phone", &alike.member.phone.to_string()),
            ("city", &alike.member.city),
            ("why", &why.join(", ")),
        ],
    )
}
