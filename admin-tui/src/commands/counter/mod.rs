//! The counter and the telephone: orders that are being written down.

mod begin;
mod change;
mod day;
mod delivery;
mod hold;
mod place;
mod show;

use clap::Subcommand;
use shop_core::{
    counter::{self, DraftRow, DraftView},
    ids::CounterDraftId,
    messages::{Lang, text, text_with},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// What can be done at the counter.
#[derive(Debug, Clone, Subcommand)]
pub enum CounterCommand {
    /// Begin an order at the counter, or one told on the telephone
    Draft(begin::DraftArgs),
    /// Add an article: its code, or words that fit one
    Add(begin::AddArgs),
    /// Remove an article
    Remove(change::RemoveArgs),
    /// Set a quantity, another price with its reason, or the note
    Set(change::SetArgs),
    /// Set the promotion code, or take it away
    Code(change::CodeArgs),
    /// Say who orders: a member, or somebody without an account
    Customer(change::CustomerArgs),
    /// Say how the goods leave the shop
    Delivery(delivery::DeliveryArgs),
    /// Keep the goods aside for some days, or let them go
    Hold(hold::HoldArgs),
    /// Turn it into an order: paid at once, or by transfer
    Place(place::PlaceArgs),
    /// Show one with its price and why it is that
    Show(show::ShowArgs),
    /// List those that wait, the newest first
    List(show::ListArgs),
    /// Throw one away
    Cancel(hold::CancelArgs),
    /// Add up the day's money at the counter
    Day(day::DayArgs),
}

impl CounterCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::Draft(args) => begin::draft(session, args),
            Self::Add(args) => begin::add(session, args),
            Self::Remove(args) => change::remove(session, args),
            Self::Set(args) => change::set(session, args),
            Self::Code(args) => change::code(session, args),
            Self::Customer(args) => change::customer(session, args),
            Self::Delivery(args) => delivery::run(session, args),
            Self::Hold(args) => hold::hold(session, args),
            Self::Place(args) => place::run(session, args),
            Self::Show(args) => show::show(session, args),
            Self::List(args) => show::list(session, args),
            Self::Cancel(args) => hold::cancel(session, args),
            Self::Day(args) => day::run(session, args),
        }
    }
}

/// Returns a draft with its price.
fn find(session: &mut Session, id: i64) -> Result<DraftView, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let found = counter::view(conn, *now, by, CounterDraftId(id)).map_err(explained(*lang))?;
    found.ok_or_else(|| {
        let message = text_with(*lang, "cli-no-such-draft", &[("number", &id.to_string())]);
        Failure::new(Exit::NothingFound, message).hinted(text(*lang, "cli-hint-draft-list"))
    })
}

/// Answers with a draft as it is now and what was done.
fn changed(session: &mut Session, id: i64, remark: String) -> Result<Answer, Failure> {
    let view = find(session, id)?;
    let lang = session.lang;
    Ok(Answer::document(show::sheet(lang, &view)).remark(remark))
}

/// Says that a draft was changed.
fn simply_changed(session: &mut Session, id: i64) -> Result<Answer, Failure> {
    let values = [("number", id.to_string())];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let remark = text_with(session.lang, "cli-draft-changed", &values);
    changed(session, id, remark)
}

/// Answers with rows of the list.
fn rows(lang: Lang, rows: &[DraftRow]) -> Document {
    let columns = [
        "draft",
        "customer",
        "pieces",
        "channel",
        "state",
        "kept_until",
        "order",
        "total",
        "opened_at",
    ];
    let table = Table::new(lang, "drafts", &columns).with_rows(rows, |row| {
        let draft = &row.draft;
        let (order, total) = match &row.order {
            Some((number, total)) => (number.clone().into(), (*total).into()),
            None => (Cell::Nothing, Cell::Nothing),
        };
        vec![
            Cell::Id(draft.id.0),
            counter::walk_in(&row.customer, lang).into(),
            row.pieces.into(),
            Cell::coded(draft.source.as_str(), draft.source.label(lang)),
            Cell::coded(draft.state.as_str(), draft.state.label(lang)),
            draft.held_until.into(),
            order,
            total,
            draft.opened_at.into(),
        ]
    });
    Document::List(table)
}
