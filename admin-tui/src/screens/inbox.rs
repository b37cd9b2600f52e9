//! The inbox: what members say, answered, noted, put aside and settled.

mod act;
mod ask;
mod fill;
mod looks;

use shop_core::{
    db::Conn,
    ids::{ConversationId, OrderId, PaymentId, StaffId},
    messages::Explain,
    service::{
        self, CannedReply, ConversationKind, ConversationRow, ConversationState, ConversationView,
        InboxQuery, InboxView,
    },
    staff::{self, StaffState},
};

pub(in crate::screens) use act::find_member;
pub use act::{Act, Purpose, act};
pub use fill::{fill, review};
pub use looks::draw;

use super::{
    Request as Ask, Screen,
    browse::{self, Answer, Browse, Row},
    today::Item,
};
use crate::{
    app::{effect, model::Scene, worker::Job},
    registry::Id,
};

/// Something to read about conversations.
pub type Load = browse::Request<i64>;
/// Something read about conversations.
pub type Loaded = Answer<ConversationRow, Opened, i64>;

/// Where the view of what is overdue stands.
pub const LATE: usize = 2;
/// Where the view of everything stands.
pub const ALL: usize = 5;

/// A conversation with what answering it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The conversation.
    pub view: ConversationView,
    /// The texts to use again, with how they are stored.
    pub canned: Vec<CannedReply>,
    /// Who may take care of it.
    pub people: Vec<(StaffId, String)>,
}

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open conversation.
    pub browse: Browse<ConversationRow, Opened, i64>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-unanswered",
            "tui-view-mine",
            "tui-view-late",
            "tui-view-payments",
            "tui-view-snoozed",
            "tui-view-all",
        ];
        Self {
            browse: Browse::new(views, true),
        }
    }
}

impl Row for ConversationRow {
    fn id(&self) -> i64 {
        self.conversation.id.0
    }

    fn text(&self) -> String {
        format!(
            "{} {} {} {} {}",
            self.conversation.number,
            self.member_name,
            self.conversation.subject,
            self.conversation.kind,
            self.assignee.as_deref().unwrap_or_default(),
        )
    }
}

/// What a deed would be done to.
struct Subject {
    id: ConversationId,
    number: String,
    subject: String,
    member: String,
    email: Option<String>,
    state: ConversationState,
    kind: ConversationKind,
    version: i64,
    assigned_to: Option<StaffId>,
    order: Option<OrderId>,
    payment: Option<PaymentId>,
    photos: Option<usize>,
}

impl State {
    fn subject(&self) -> Option<Subject> {
        let opened = self.opened();
        let (conversation, member) = match opened {
            Some(opened) => (&opened.view.conversation, &opened.view.member.name),
            None => {
                let row = self.browse.selected()?;
                (&row.conversation, &row.member_name)
            }
        };
        Some(Subject {
            id: conversation.id,
            number: conversation.number.clone(),
            subject: conversation.subject.clone(),
            member: member.clone(),
            email: opened.map(|opened| opened.view.member.email.to_string()),
            state: conversation.state,
            kind: conversation.kind,
            version: conversation.version,
            assigned_to: conversation.assigned_to,
            order: conversation.order_id,
            payment: conversation.payment_id,
            photos: opened.map(|opened| {
                let photos = opened.view.messages.iter().map(|said| said.photos.len());
                photos.sum()
            }),
        })
    }

    /// Returns the open conversation, when keys go to it.
    fn opened(&self) -> Option<&Opened> {
        self.browse.record.as_deref().filter(|opened| {
            let id = opened.view.conversation.id.0;
            self.browse.on_record() || self.browse.selected().is_some_and(|row| row.id() == id)
        })
    }

    /// Returns what the breadcrumb says about the open conversation.
    pub fn title(&self) -> Option<String> {
        self.browse
            .record
            .as_ref()
            .map(|opened| opened.view.conversation.number.clone())
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    use ConversationState::{Closed, Solved, Spam};
    let wrong = Some("tui-not-in-this-state");
    match id {
        Id::MessageNew => return None,
        Id::MessageTake
        | Id::MessageAssign
        | Id::MessageReply
        | Id::MessageNote
        | Id::MessageSnooze
        | Id::MessageSolve
        | Id::MessageSpam
        | Id::MessageReopen
        | Id::MessagePhotos
        | Id::MessageOrder
        | Id::CannedReplies => {}
        _ => return None,
    }
    let Some(subject) = state.subject() else {
        return Some("tui-nothing-chosen");
    };
    match id {
        Id::MessageTake | Id::MessageAssign | Id::MessageReply
            if matches!(subject.state, Closed | Spam) =>
        {
            wrong
        }
        Id::MessageSnooze | Id::MessageSolve if matches!(subject.state, Solved | Closed | Spam) => {
            wrong
        }
        Id::MessageSpam if matches!(subject.state, Closed | Spam) => wrong,
        Id::MessageReopen if subject.state.is_ours() || subject.state == Closed => wrong,
        // Of a row alone nobody knows; the deed looks.
        Id::MessagePhotos if subject.photos == Some(0) && subject.payment.is_none() => {
            Some("tui-no-photos")
        }
        Id::MessageOrder if subject.order.is_none() => Some("tui-no-order"),
        Id::MessageAssign | Id::CannedReplies if state.opened().is_none() => {
            Some("tui-nothing-chosen")
        }
        _ => None,
    }
}

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    if id == Id::MessageNew {
        return Some(vec![ask::new(scene)]);
    }
    let subject = state.subject()?;
    let opened = state.opened();
    let request = match id {
        Id::MessageReply => ask::reply(scene, &subject, opened),
        Id::MessageNote => ask::note(scene, &subject),
        Id::MessageTake => deed(Act::Take {
            id: subject.id,
            number: subject.number,
        }),
        Id::MessageAssign => ask::assign(scene, &subject, opened?),
        Id::MessageSnooze => ask::snooze(scene, &subject),
        Id::MessageSolve => ask::solve(scene, &subject, opened),
        Id::MessageSpam => ask::spam(scene, &subject),
        Id::MessageReopen => ask::reopen(scene, &subject),
        Id::MessagePhotos => deed(Act::Photos {
            id: subject.id,
            number: subject.number,
        }),
        Id::MessageOrder => match (subject.kind, subject.payment) {
            (ConversationKind::PaymentConfirmation, Some(payment)) if subject.state.is_ours() => {
                Ask::Open(Screen::Payments, payment.0)
            }
            _ => Ask::Open(Screen::Orders, subject.order?.0),
        },
        Id::CannedReplies => ask::canned(scene, opened?),
        _ => return None,
    };
    Some(vec![request])
}

fn deed(act: Act) -> Ask {
    Ask::Act(effect::Act::Inbox(act))
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let said = |error: service::ViewConversationError| error.explain(job.lang);
    match load {
        Load::Page {
            view,
            search,
            after,
            limit,
        } => {
            let query = InboxQuery {
                view: InboxView::ALL.get(view).copied().unwrap_or_default(),
                words: search,
                after: after.map(ConversationId),
                limit: i64::try_from(limit).unwrap_or(i64::MAX),
                ..InboxQuery::default()
            };
            let rows = service::list(conn, job.now, &job.actor, &query).map_err(said)?;
            Ok(browse::page(rows, limit, after.is_some()))
        }
        Load::Record(id) => {
            let view = service::view(conn, &job.actor, ConversationId(id)).map_err(said)?;
            let opened = view.map(|view| opened(conn, job, view)).transpose()?;
            Ok(Answer::Record(opened.map(Box::new)))
        }
    }
}

fn opened(conn: &mut Conn, job: &Job, view: ConversationView) -> Result<Opened, String> {
    let canned =
        service::canned_replies(conn, &job.actor).map_err(|error| error.explain(job.lang))?;
    let people = staff::list(conn)
        .map_err(|error| error.explain(job.lang))?
        .into_iter()
        .filter(|account| {
            account.state == StaffState::Active
                && account
                    .role
                    .may(shop_core::actor::Permission::AnswerMessages)
        })
        .map(|account| (account.id, account.name))
        .collect();
    Ok(Opened {
        view,
        canned,
        people,
    })
}

/// Returns the messages that wait for an answer, for the home screen: all
/// of them, or only those past their time. Confirmed payments stand in their
/// own queue and view.
pub fn waiting(
    conn: &mut Conn,
    job: &Job,
    view: InboxView,
    limit: usize,
) -> Result<Vec<Item>, String> {
    let query = InboxQuery {
        view,
        limit: i64::try_from(limit).unwrap_or(i64::MAX),
        ..InboxQuery::default()
    };
    let rows = service::list(conn, job.now, &job.actor, &query)
        .map_err(|error| error.explain(job.lang))?;
    Ok(rows
        .into_iter()
        .map(|row| Item {
            record: row.conversation.id.0,
            name: row.conversation.number,
            who: row.member_name,
            amount: row.conversation.kind.label(job.lang),
            since: Some(match view {
                InboxView::Late => row.conversation.due_at.unwrap_or(row.last_at),
                InboxView::Unanswered
                | InboxView::Mine
                | InboxView::Payments
                | InboxView::Snoozed
                | InboxView::All => row.last_at,
            }),
            note: row.conversation.subject,
        })
        .collect())
}
