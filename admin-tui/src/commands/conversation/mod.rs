//! Conversations with customers, the texts they are answered with, and the
//! hours that are promised by.

mod calendar;
mod canned;
mod hand;
mod list;
mod open;
mod settle;
mod show;
mod write;

use clap::Subcommand;
use shop_core::{
    actor::Permission,
    messages::{Lang, text, text_with},
    service::{self, Conversation, ConversationRow},
    time::Timestamp,
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    member,
    session::Session,
};

/// What can be done with conversations.
#[derive(Debug, Clone, Subcommand)]
pub enum ConversationCommand {
    /// List conversations, the most urgent first
    List(list::ListArgs),
    /// Show a conversation with everything that was written
    Show(show::ShowArgs),
    /// Take down what a member said on the telephone or at the counter
    Open(open::OpenArgs),
    /// Take a conversation; needs --as
    Take(hand::TakeArgs),
    /// Give a conversation to somebody
    Assign(hand::AssignArgs),
    /// Answer the customer by mail and in her account
    Reply(write::ReplyArgs),
    /// Write a note that only staff read
    Note(write::NoteArgs),
    /// Put a conversation aside until a moment
    Snooze(settle::SnoozeArgs),
    /// Mark a conversation as solved; a complaint needs cause and outcome
    Solve(settle::SolveArgs),
    /// Take a conversation up again
    Reopen(settle::WhichArgs),
    /// Put a conversation away as spam
    Spam(settle::WhichArgs),
    /// Texts that are used again
    #[command(subcommand)]
    Canned(canned::CannedCommand),
    /// Service hours, holidays and what is promised
    #[command(subcommand)]
    Calendar(calendar::CalendarCommand),
}

impl ConversationCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(args) => list::run(session, args),
            Self::Show(args) => show::run(session, args),
            Self::Open(args) => open::run(session, args),
            Self::Take(args) => hand::take(session, args),
            Self::Assign(args) => hand::assign(session, args),
            Self::Reply(args) => write::reply(session, args),
            Self::Note(args) => write::note(session, args),
            Self::Snooze(args) => settle::snooze(session, args),
            Self::Solve(args) => settle::solve(session, args),
            Self::Reopen(args) => settle::reopen(session, args),
            Self::Spam(args) => settle::spam(session, args),
            Self::Canned(command) => command.run(session),
            Self::Calendar(command) => command.run(session),
        }
    }
}

/// Returns the conversation with a number.
fn find(session: &mut Session, number: &str) -> Result<Conversation, Failure> {
    session.require(Permission::AnswerMessages)?;
    let lang = session.lang;
    let found = service::by_number(&mut session.conn, number).map_err(explained(lang))?;
    found.ok_or_else(|| {
        let message = text_with(lang, "cli-no-such-conversation", &[("number", number)]);
        Failure::new(Exit::NothingFound, message).hinted(text(lang, "cli-hint-conversation-list"))
    })
}

/// Answers with a conversation as it is now and what was done.
fn changed(
    session: &mut Session,
    key: &str,
    conversation: Conversation,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let remark = text_with(lang, key, &[("number", &conversation.number)]);
    let view =
        service::view(&mut session.conn, &session.by, conversation.id).map_err(explained(lang))?;
    let rows: Vec<ConversationRow> = view
        .map(|view| ConversationRow {
            last_at: view
                .messages
                .last()
                .map_or(view.conversation.opened_at, |last| last.message.at),
            assignee: view.assignee,
            member_name: view.member.name,
            conversation: view.conversation,
        })
        .into_iter()
        .collect();
    let table = table(lang, session.now, &rows);
    Ok(Answer::document(Document::List(table)).remark(remark))
}

fn state(lang: Lang, conversation: &Conversation) -> Cell {
    let state = conversation.state;
    Cell::coded(state.as_str(), state.label(lang))
}

fn table(lang: Lang, now: Timestamp, rows: &[ConversationRow]) -> Table {
    let columns = [
        "number",
        "kind",
        "subject",
        "customer",
        "state",
        "assignee",
        "answer_due_at",
        "solve_due_at",
        "late",
        "opened_at",
        "last_at",
    ];
    Table::new(lang, "conversations", &columns).with_rows(rows, |row| {
        let conversation = &row.conversation;
        let kind = conversation.kind;
        vec![
            (&conversation.number).into(),
            Cell::coded(kind.as_str(), kind.label(lang)),
            (&conversation.subject).into(),
            (&row.member_name).into(),
            state(lang, conversation),
            row.assignee.clone().into(),
            conversation.respond_due_at.into(),
            conversation.solve_due_at.into(),
            conversation.is_late(now).into(),
            conversation.opened_at.into(),
            row.last_at.into(),
        ]
    })
}
