//! Messages from members: read, answered, solved.

mod looks;

use shop_core::{
    db::Conn,
    ids::ConversationId,
    messages::{Explain, text, text_with},
    service::{
        self, ConversationRow, ConversationState, ConversationView, InboxQuery, InboxView,
        ReplyError, Solution,
    },
};

pub use looks::draw;

use super::{
    Purpose as AnyPurpose, Request as Ask,
    browse::{self, Answer, Browse, Row},
    today::Item,
};
use crate::{
    app::{
        effect::{self, Done, Failure},
        model::Scene,
        worker::Job,
    },
    registry::{Id, command},
    widgets::{
        dialog::Dialog,
        form::{Answers, Field, FieldError, Form},
    },
};

/// Something to read about conversations.
pub type Load = browse::Request<i64>;
/// Something read about conversations.
pub type Loaded = Answer<ConversationRow, ConversationView, i64>;

/// The state of the screen.
#[derive(Debug)]
pub struct State {
    /// The list and the open conversation.
    pub browse: Browse<ConversationRow, ConversationView, i64>,
}

impl Default for State {
    fn default() -> Self {
        let views = &[
            "tui-view-unanswered",
            "tui-view-mine",
            "tui-view-late",
            "tui-view-snoozed",
            "tui-view-all",
        ];
        Self {
            browse: Browse::new(views, false),
        }
    }
}

impl Row for ConversationRow {
    fn id(&self) -> i64 {
        self.conversation.id.0
    }

    fn text(&self) -> String {
        format!(
            "{} {} {}",
            self.conversation.number, self.member_name, self.conversation.subject
        )
    }
}

/// What a form is for: an answer to a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    id: ConversationId,
    number: String,
}

/// Something done about a conversation.
#[derive(Debug, Clone)]
pub enum Act {
    /// The member is answered.
    Reply {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
        /// The answer.
        body: String,
    },
    /// Nothing is left to say.
    Solve {
        /// The conversation.
        id: ConversationId,
        /// Its number.
        number: String,
    },
}

struct Subject {
    id: ConversationId,
    number: String,
    subject: String,
    member: String,
    state: ConversationState,
}

impl State {
    fn subject(&self) -> Option<Subject> {
        let (conversation, member) = if self.browse.on_record() {
            let view = self.browse.record.as_ref()?;
            (&view.conversation, &view.member.name)
        } else {
            let row = self.browse.selected()?;
            (&row.conversation, &row.member_name)
        };
        Some(Subject {
            id: conversation.id,
            number: conversation.number.clone(),
            subject: conversation.subject.clone(),
            member: member.clone(),
            state: conversation.state,
        })
    }

    /// Returns what the breadcrumb says about the open conversation.
    pub fn title(&self) -> Option<String> {
        self.browse
            .record
            .as_ref()
            .map(|view| view.conversation.number.clone())
    }
}

/// Returns the message key of the reason why a command cannot be used now.
pub fn unavailable(state: &State, id: Id) -> Option<&'static str> {
    if !matches!(id, Id::MessageReply | Id::MessageSolve) {
        return None;
    }
    match state.subject() {
        None => Some("tui-nothing-chosen"),
        Some(subject) if id == Id::MessageSolve && subject.state == ConversationState::Solved => {
            Some("tui-not-in-this-state")
        }
        Some(_) => None,
    }
}

/// Carries out a command.
pub fn run(state: &mut State, scene: &Scene, id: Id) -> Option<Vec<Ask>> {
    let lang = scene.lang;
    let subject = state.subject()?;
    match id {
        Id::MessageReply => {
            let values = [
                ("number", subject.number.as_str()),
                ("name", subject.member.as_str()),
            ];
            let body = Field::lines("body", text(lang, "tui-field-answer"), "");
            let form = Form::new(
                text_with(lang, "tui-reply-title", &values),
                text(lang, "tui-verb-reply"),
                vec![body],
            )
            .note(text_with(
                lang,
                "tui-reply-note",
                &[("subject", &subject.subject)],
            ));
            let purpose = Purpose {
                id: subject.id,
                number: subject.number,
            };
            Some(vec![Ask::Form(Box::new(form), AnyPurpose::Inbox(purpose))])
        }
        Id::MessageSolve => {
            let dialog = Dialog::new(
                command(id).danger,
                text_with(lang, "tui-solve-title", &[("number", &subject.number)]),
                text_with(lang, "tui-solve-sentence", &[("name", &subject.member)]),
                text(lang, "tui-verb-solve"),
                &subject.number,
            );
            let act = Act::Solve {
                id: subject.id,
                number: subject.number,
            };
            Some(vec![Ask::Confirm(
                Box::new(dialog),
                effect::Act::Inbox(act),
            )])
        }
        _ => None,
    }
}

/// Makes a deed of what was filled in.
pub fn fill(scene: &Scene, purpose: &Purpose, answers: &Answers) -> Result<Act, Vec<FieldError>> {
    let body = answers.get("body").to_owned();
    if body.is_empty() {
        return Err(vec![("body", text(scene.lang, "tui-error-answer-empty"))]);
    }
    Ok(Act::Reply {
        id: purpose.id,
        number: purpose.number.clone(),
        body,
    })
}

/// Carries out a deed.
pub fn act(conn: &mut Conn, job: &Job, act: Act) -> Result<Done, Failure> {
    let (key, number) = match act {
        Act::Reply { id, number, body } => {
            service::reply(conn, job.now, &job.actor, id, &body.as_str().into()).map_err(
                |error| {
                    let sentence = error.explain(job.lang);
                    match error {
                        ReplyError::Invalid(_) => Failure::field("body", sentence),
                        _ => Failure::said(sentence),
                    }
                },
            )?;
            ("tui-done-replied", number)
        }
        Act::Solve { id, number } => {
            service::solve(conn, job.now, &job.actor, id, &Solution::default())
                .map_err(|error| Failure::said(error.explain(job.lang)))?;
            ("tui-done-solved", number)
        }
    };
    Ok(Done::said(text_with(job.lang, key, &[("number", &number)])))
}

/// Reads what the screen asks for.
pub fn load(conn: &mut Conn, job: &Job, load: Load) -> Result<Loaded, String> {
    let said = |error: service::ViewConversationError| error.explain(job.lang);
    match load {
        Load::Page {
            view, after, limit, ..
        } => {
            let query = InboxQuery {
                view: InboxView::ALL.get(view).copied().unwrap_or_default(),
                after: after.map(ConversationId),
                limit: i64::try_from(limit).unwrap_or(i64::MAX),
                ..InboxQuery::default()
            };
            let rows = service::list(conn, job.now, &job.actor, &query).map_err(said)?;
            Ok(browse::page(rows, limit, after.is_some()))
        }
        Load::Record(id) => {
            let view = service::view(conn, &job.actor, ConversationId(id)).map_err(said)?;
            Ok(Answer::Record(view.map(Box::new)))
        }
    }
}

/// Returns the messages that wait for an answer, for the home screen.
pub fn waiting(conn: &mut Conn, job: &Job, limit: usize) -> Result<Vec<Item>, String> {
    let query = InboxQuery {
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
            since: Some(row.last_at),
            note: row.conversation.subject,
        })
        .collect())
}
