//! `admin-tui conversation reply` and `note`: to the customer, or among the
//! staff.

use clap::Args;
use shop_core::service::{self, Writing};

use super::{changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// What to answer.
#[derive(Debug, Clone, Args)]
pub struct ReplyArgs {
    /// The conversation's number
    number: String,
    /// The answer, as the customer will read it
    #[arg(required_unless_present = "canned", default_value = "")]
    body: String,
    /// A canned reply to begin the answer with, by its short name
    #[arg(long, value_name = "NAME")]
    canned: Option<String>,
}

/// What to note.
#[derive(Debug, Clone, Args)]
pub struct NoteArgs {
    /// The conversation's number
    number: String,
    /// The note, which the customer never reads
    body: String,
}

pub(super) fn reply(session: &mut Session, args: &ReplyArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.number)?.id;
    let mut body = args.body.clone();
    if let Some(name) = &args.canned {
        let conn = &mut session.conn;
        let canned = service::canned_reply(conn, &session.by, name).map_err(explained(lang))?;
        let view = service::view(conn, &session.by, id).map_err(explained(lang))?;
        if let Some(view) = view {
            let filled = service::filled_in(canned.text(view.member.lang), &view);
            body = format!("{filled}\n\n{body}");
        }
    }
    let Session { conn, now, by, .. } = session;
    let writing = Writing::from(body.trim());
    let replied = service::reply(conn, *now, by, id, &writing).map_err(explained(lang))?;
    if let Some(name) = &args.canned {
        service::canned_reply_used(conn, by, name).map_err(explained(lang))?;
    }
    changed(session, "cli-conversation-replied", replied.conversation)
}

pub(super) fn note(session: &mut Session, args: &NoteArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.number)?.id;
    let Session { conn, now, by, .. } = session;
    let noted = service::note(conn, *now, by, id, &args.body).map_err(explained(lang))?;
    changed(session, "cli-conversation-noted", noted)
}
