//! `admin-tui conversation canned`: texts that are used again.

use clap::{Args, Subcommand};
use shop_core::{
    messages::{Lang, text_with},
    service::{self, CannedReply, CannedReplyError},
};

use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Document, Table},
    session::Session,
};

/// What can be done with canned replies.
#[derive(Debug, Clone, Subcommand)]
pub enum CannedCommand {
    /// List the texts by short name
    List,
    /// Keep a text, new or in another wording
    Set(SetArgs),
    /// Throw a text away
    Delete(DeleteArgs),
}

/// What to keep under which name.
#[derive(Debug, Clone, Args)]
pub struct SetArgs {
    /// The short name, such as ukuran
    name: String,
    /// The text; {name} {number} {order} {tracking} fill themselves
    body: String,
    /// The English text
    #[arg(long, default_value = "")]
    english: String,
}

/// What to throw away.
#[derive(Debug, Clone, Args)]
pub struct DeleteArgs {
    /// The short name
    name: String,
}

impl CannedCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List => list(session),
            Self::Set(args) => set(session, args),
            Self::Delete(args) => delete(session, args),
        }
    }
}

fn list(session: &mut Session) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found = service::canned_replies(&mut session.conn, &session.by).map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &found)))
}

fn set(session: &mut Session, args: &SetArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let version = match service::canned_reply(conn, by, &args.name) {
        Ok(there) => Some(there.version),
        Err(CannedReplyError::NotFound) => None,
        Err(error) => return Err(explained(lang)(error)),
    };
    let bodies = (args.body.as_str(), args.english.as_str());
    let kept = service::save_canned_reply(conn, *now, by, &args.name, bodies, version)
        .map_err(explained(lang))?;
    let remark = text_with(lang, "cli-canned-kept", &[("name", &kept.name)]);
    Ok(Answer::document(Document::List(table(lang, &[kept]))).remark(remark))
}

fn delete(session: &mut Session, args: &DeleteArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    service::delete_canned_reply(conn, *now, by, &args.name).map_err(explained(lang))?;
    let remark = text_with(lang, "cli-canned-deleted", &[("name", &args.name)]);
    Ok(Answer {
        document: None,
        ..Answer::document(Document::List(table(lang, &[])))
    }
    .remark(remark))
}

fn table(lang: Lang, replies: &[CannedReply]) -> Table {
    let columns = ["name", "body", "body_en", "used"];
    Table::new(lang, "canned_replies", &columns).with_rows(replies, |reply| {
        vec![
            (&reply.name).into(),
            (&reply.body).into(),
            (&reply.body_en).into(),
            reply.used.into(),
        ]
    })
}
