//! `admin-tui forum answer`: the shop writes in a topic.

use clap::Args;
use shop_core::{
    forum::{self, NewReply},
    messages::text_with,
};

use super::{listed, row_of, thread, topics};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

/// Where to answer, and what.
#[derive(Debug, Clone, Args)]
pub struct AnswerArgs {
    /// The number of the topic
    topic: String,
    /// The answer, in Markdown
    #[arg(long)]
    text: String,
    /// The number of the post it quotes
    #[arg(long, value_name = "POST")]
    quote: Option<i64>,
    /// Mark it as the answer of the topic
    #[arg(long)]
    solve: bool,
}

pub(super) fn run(session: &mut Session, args: &AnswerArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = thread(session, &args.topic, 1)?;
    let new = NewReply {
        body: args.text.clone(),
        quotes: args.quote,
    };
    let Session { conn, now, by, .. } = session;
    let posted = forum::reply(conn, *now, by, before.topic.id, &new).map_err(explained(lang))?;
    if args.solve {
        forum::mark_answer(conn, *now, by, before.topic.id, Some(posted.post.number))
            .map_err(explained(lang))?;
    }
    let after = row_of(&thread(session, &args.topic, 1)?);
    let remark = text_with(
        lang,
        "cli-forum-answered",
        &[("topic", &posted.topic.title)],
    );
    Ok(listed(topics(lang, &[after])).remark(remark))
}
