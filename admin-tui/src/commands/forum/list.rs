//! `admin-tui forum list`: topics, the newest first.

use clap::Args;
use shop_core::forum::{self, TopicRow};

use super::topics;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::{Limit, pages},
    session::Session,
};

/// Which topics to list.
#[derive(Debug, Clone, Args)]
pub struct ListArgs {
    /// Only members' questions that nobody has answered
    #[arg(long)]
    unanswered: bool,
    /// How many.
    #[command(flatten)]
    limit: Limit,
}

pub(super) fn run(session: &mut Session, args: &ListArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let found = if args.unanswered {
        forum::unanswered(conn, *now, by, args.limit.limit)
    } else {
        pages(args.limit, |last: Option<&TopicRow>, limit| {
            forum::newest(conn, *now, by, last.map(|row| row.topic.id), limit)
        })
    };
    let found = found.map_err(explained(lang))?;
    Ok(Answer::list(lang, topics(lang, &found)))
}
