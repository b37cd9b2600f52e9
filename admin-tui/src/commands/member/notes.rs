//! `admin-tui member note`, `pin`, `unpin`, `unnote`: what staff note.

use clap::Args;
use shop_core::{
    customers::{self, Note},
    ids::NoteId,
    messages::{Lang, text},
};

use super::find;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// What to note about whom.
#[derive(Debug, Clone, Args)]
pub struct NoteArgs {
    /// The e-mail address or number of the member
    #[arg(value_name = "EMAIL-OR-ID")]
    member: String,
    /// The note
    text: String,
    /// Keep it on top
    #[arg(long)]
    pin: bool,
}

/// Which note.
#[derive(Debug, Clone, Args)]
pub struct NoteIdArgs {
    /// The number of the note, as `member show` tells it
    note: i64,
}

pub(super) fn note(session: &mut Session, args: &NoteArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.member)?.id;
    let Session { conn, now, by, .. } = session;
    let mut note = customers::add_note(conn, *now, by, id, &args.text).map_err(explained(lang))?;
    if args.pin {
        note = customers::pin_note(conn, *now, by, note.id).map_err(explained(lang))?;
    }
    Ok(shown(lang, &note))
}

pub(super) fn pin(session: &mut Session, args: &NoteIdArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let note = customers::pin_note(conn, *now, by, NoteId(args.note)).map_err(explained(*lang))?;
    Ok(shown(*lang, &note))
}

pub(super) fn unpin(session: &mut Session, args: &NoteIdArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    let note =
        customers::unpin_note(conn, *now, by, NoteId(args.note)).map_err(explained(*lang))?;
    Ok(shown(*lang, &note))
}

pub(super) fn remove(session: &mut Session, args: &NoteIdArgs) -> Result<Answer, Failure> {
    let Session {
        conn,
        now,
        by,
        lang,
        ..
    } = session;
    customers::remove_note(conn, *now, by, NoteId(args.note)).map_err(explained(*lang))?;
    let none = Table::new(*lang, "notes", &["id"]);
    Ok(Answer::document(Document::List(none)).remark(text(*lang, "cli-note-removed")))
}

fn shown(lang: Lang, note: &Note) -> Answer {
    let columns = ["id", "at", "pinned", "text"];
    let table = Table::new(lang, "notes", &columns).with_rows([note], |note| {
        vec![
            Cell::Id(note.id.0),
            note.at.into(),
            Cell::Flag(note.pinned),
            (&note.body).into(),
        ]
    });
    Answer::document(Document::List(table))
}
