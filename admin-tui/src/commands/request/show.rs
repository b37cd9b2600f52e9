//! `admin-tui request show`: everything about one request.

use clap::Args;
use shop_core::{
    db::DbError,
    messages::Lang,
    requests::{self, RequestView, ViewRequestError},
};

use super::{find, state};
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Which request to show.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// The number of the request, such as PM-2611-0007
    number: String,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let request = find(session, &args.number)?;
    let view = requests::view(&mut session.conn, &session.by, request.id)
        .map_err(explained(lang))?
        .ok_or(ViewRequestError::Database(DbError::NotFound))
        .map_err(explained(lang))?;
    Ok(Answer::document(Document::Sheet {
        facts: facts(lang, &view),
        tables: vec![voters(lang, &view), steps(lang, &view), notes(lang, &view)],
    }))
}

fn facts(lang: Lang, view: &RequestView) -> Vec<Fact> {
    let request = &view.request;
    let category = view.category.as_ref();
    let category = category.map(|(name, english)| lang.choose(name, english).to_owned());
    let reason = request
        .decline_reason
        .map(|reason| Cell::coded(reason.as_str(), reason.label(lang)));
    let name = |product: &Option<requests::RequestProduct>| {
        product.as_ref().map(|product| product.name.clone())
    };
    vec![
        Fact::new("number", &request.number),
        Fact::new("title", &request.title),
        Fact::new("state", state(lang, request.state)),
        Fact::new("votes", request.votes),
        Fact::new("customer", &view.member.name),
        Fact::new("category", category),
        Fact::new("details", request.details()),
        Fact::new("body", &request.body),
        Fact::new("asked_at", request.asked_at),
        Fact::new("published_at", request.published_at),
        Fact::new("available_at", request.available_at),
        Fact::new("reason", reason.unwrap_or(Cell::Nothing)),
        Fact::new("asked_from", name(&view.product)),
        Fact::new("answered_with", name(&view.found)),
        Fact::new("merged_into", view.merged_into.clone()),
    ]
}

fn voters(lang: Lang, view: &RequestView) -> Table {
    Table::new(lang, "voters", &["customer", "since"]).with_rows(&view.voters, |voter| {
        vec![(&voter.name).into(), voter.at.into()]
    })
}

fn steps(lang: Lang, view: &RequestView) -> Table {
    Table::new(lang, "steps", &["at", "state", "note"]).with_rows(&view.steps, |step| {
        vec![step.at.into(), state(lang, step.state), (&step.note).into()]
    })
}

fn notes(lang: Lang, view: &RequestView) -> Table {
    Table::new(lang, "notes", &["at", "actor", "internal_note"]).with_rows(&view.notes, |note| {
        vec![note.at.into(), (&note.actor).into(), (&note.body).into()]
    })
}
