//! `admin-tui request show`: everything about one request.

use std::{fs, path::PathBuf};

use clap::Args;
use shop_core::{
    db::DbError,
    ids::RequestId,
    media::MediaStore,
    messages::{Explain, Lang, text_with},
    requests::{self, RequestView, ViewRequestError},
};

use super::{find, state};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Which request to show.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// The number of the request, such as PM-2611-0007
    number: String,
    /// Write the picture that came with it into this folder
    #[arg(long, value_name = "FOLDER")]
    photos: Option<PathBuf>,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let request = find(session, &args.number)?;
    let view = requests::view(&mut session.conn, &session.by, request.id)
        .map_err(explained(lang))?
        .ok_or(ViewRequestError::Database(DbError::NotFound))
        .map_err(explained(lang))?;
    let answer = Answer::document(Document::Sheet {
        facts: facts(lang, &view),
        tables: vec![voters(lang, &view), steps(lang, &view), notes(lang, &view)],
    });
    match &args.photos {
        None => Ok(answer),
        Some(folder) => {
            let count = write_photo(session, request.id, &request.number, folder)?.to_string();
            let shown = folder.display().to_string();
            let values = [("count", count.as_str()), ("folder", &shown)];
            Ok(answer.remark(text_with(lang, "cli-photos-written", &values)))
        }
    }
}

/// Writes the picture into a folder, named by the request; returns how many
/// there were.
fn write_photo(
    session: &mut Session,
    id: RequestId,
    number: &str,
    folder: &PathBuf,
) -> Result<usize, Failure> {
    let lang = session.lang;
    let failed = |reason: String| {
        let shown = folder.display().to_string();
        let values = [("file", shown.as_str()), ("reason", &reason)];
        Failure::new(Exit::Refused, text_with(lang, "cli-not-written", &values))
    };
    let key = requests::photo(&mut session.conn, &session.by, id).map_err(explained(lang))?;
    let Some(key) = key else { return Ok(0) };
    let store = MediaStore::open(&session.media).map_err(|error| failed(error.explain(lang)))?;
    let blob = store
        .get_request_photo(&key)
        .map_err(|error| failed(error.explain(lang)))?;
    let Some(blob) = blob else { return Ok(0) };
    fs::create_dir_all(folder).map_err(|error| failed(error.to_string()))?;
    fs::write(folder.join(format!("{number}-1.jpg")), blob.bytes)
        .map_err(|error| failed(error.to_string()))?;
    Ok(1)
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
        Fact::new("photos", usize::from(request.photo_key.is_some())),
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
