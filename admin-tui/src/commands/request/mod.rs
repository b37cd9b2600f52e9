//! Product requests, and what was asked for and not there.

mod create;
mod decide;
mod demand;
mod list;
mod log;
mod merge;
mod show;

use clap::Subcommand;
use shop_core::{
    messages::{Lang, text, text_with},
    requests::{self, Request, RequestRow, RequestState},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// What can be done with product requests.
#[derive(Debug, Clone, Subcommand)]
pub enum RequestCommand {
    /// List requests, the newest first
    List(list::ListArgs),
    /// Show everything about one request
    Show(show::ShowArgs),
    /// Write a request down for a member
    Create(create::CreateArgs),
    /// Log in one line what was asked for and not there
    Log(log::LogArgs),
    /// Accept a request, or take a declined one up again; it becomes public
    Review(decide::StepArgs),
    /// Say that it will be made or bought
    Plan(decide::StepArgs),
    /// Say that it has been ordered
    Order(decide::StepArgs),
    /// Say that it has arrived, and tell everyone who wants it
    Fulfil(decide::FulfilArgs),
    /// Say no, with a reason
    Decline(decide::DeclineArgs),
    /// Join a request with another one about the same
    Merge(merge::MergeArgs),
    /// Name the product that answers a request before it has arrived
    Link(decide::LinkArgs),
    /// Add an internal note
    Note(decide::NoteArgs),
    /// Report what was wanted, what it is worth, and what was answered
    Demand(demand::DemandArgs),
}

impl RequestCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(args) => list::run(session, args),
            Self::Show(args) => show::run(session, args),
            Self::Create(args) => create::run(session, args),
            Self::Log(args) => log::run(session, args),
            Self::Review(args) => decide::step(session, args, requests::Decision::Review),
            Self::Plan(args) => decide::step(session, args, requests::Decision::Plan),
            Self::Order(args) => decide::step(session, args, requests::Decision::Order),
            Self::Fulfil(args) => decide::fulfil(session, args),
            Self::Decline(args) => decide::decline(session, args),
            Self::Merge(args) => merge::run(session, args),
            Self::Link(args) => decide::link(session, args),
            Self::Note(args) => decide::note(session, args),
            Self::Demand(args) => demand::run(session, args),
        }
    }
}

/// Returns the request with a number.
fn find(session: &mut Session, number: &str) -> Result<Request, Failure> {
    let lang = session.lang;
    let found = requests::by_number(&mut session.conn, &session.by, number);
    found.map_err(explained(lang))?.ok_or_else(|| {
        let message = text_with(lang, "cli-no-such-request", &[("number", number)]);
        Failure::new(Exit::NothingFound, message).hinted(text(lang, "cli-hint-request-list"))
    })
}

/// Answers with a request as it is now and what was done.
fn changed(session: &mut Session, request: &Request, remark: String) -> Result<Answer, Failure> {
    let lang = session.lang;
    let view = requests::view(&mut session.conn, &session.by, request.id);
    let rows = view.map_err(explained(lang))?.map(|view| RequestRow {
        member_name: view.member.name,
        request: view.request,
    });
    let rows: Vec<RequestRow> = rows.into_iter().collect();
    Ok(Answer::document(Document::List(table(lang, &rows))).remark(remark))
}

fn state(lang: Lang, state: RequestState) -> Cell {
    Cell::coded(state.as_str(), state.label(lang))
}

fn table(lang: Lang, rows: &[RequestRow]) -> Table {
    let columns = [
        "number", "title", "details", "votes", "state", "customer", "asked_at",
    ];
    Table::new(lang, "requests", &columns).with_rows(rows, |row| {
        let request = &row.request;
        vec![
            (&request.number).into(),
            (&request.title).into(),
            request.details().into(),
            request.votes.into(),
            state(lang, request.state),
            (&row.member_name).into(),
            request.asked_at.into(),
        ]
    })
}
