//! `admin-tui forum queue`: what waits for a moderator.

use clap::Args;
use shop_core::forum;

use super::author;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Table},
    input::Limit,
    session::Session,
};

/// How much of the queue to list.
#[derive(Debug, Clone, Args)]
pub struct QueueArgs {
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &QueueArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let found =
        forum::queue(&mut session.conn, &session.by, args.limit.limit).map_err(explained(lang))?;
    let columns = [
        "post",
        "title",
        "author",
        "state",
        "held_for",
        "flags",
        "waiting_since",
        "text",
    ];
    let table = Table::new(lang, "queue", &columns).with_rows(&found, |queued| {
        let held = queued
            .post
            .held_for
            .map(|reason| Cell::coded(reason.as_str(), reason.label(lang)));
        let flags = queued
            .flags
            .iter()
            .map(|flag| (flag.reason.as_str().to_owned(), flag.reason.label(lang)));
        vec![
            format!("{}#{}", queued.topic.id, queued.post.number).into(),
            (&queued.topic.title).into(),
            author(&queued.author, lang).into(),
            Cell::coded(queued.post.state.as_str(), queued.post.state.label(lang)),
            held.unwrap_or(Cell::Nothing),
            Cell::several(flags.collect()),
            queued.since.into(),
            forum::excerpt(&queued.post.body, 100).into(),
        ]
    });
    Ok(Answer::list(lang, table))
}
