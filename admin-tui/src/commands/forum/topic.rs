//! `admin-tui forum lock`, `pin`, `move`, `solve` and their opposites.

use clap::Args;
use shop_core::{
    forum::{self, Reader, Topic, TopicError},
    ids::TopicId,
    messages::text_with,
};

use super::{listed, post, row_of, thread, topics};
use crate::commands::{
    answer::{Answer, Failure, explained},
    each::{Rehearsal, each},
    session::Session,
};

/// Any number of topics.
#[derive(Debug, Clone, Args)]
pub struct Topics {
    /// Numbers of topics
    #[arg(required = true, value_name = "TOPIC")]
    topics: Vec<String>,
}

/// Which topic to move, and where to.
#[derive(Debug, Clone, Args)]
pub struct MoveArgs {
    /// The number of the topic
    topic: String,
    /// The category to move it to, by its part of an address
    #[arg(long, value_name = "SLUG")]
    to: String,
}

/// Which post answers its topic.
#[derive(Debug, Clone, Args)]
pub struct SolveArgs {
    /// The post by topic and number, such as 12#3
    #[arg(value_name = "TOPIC#POST")]
    post: String,
    /// Take the mark away instead
    #[arg(long)]
    undo: bool,
}

pub(super) fn lock(session: &mut Session, args: &Topics, locked: bool) -> Answer {
    let key = if locked {
        "cli-forum-locked"
    } else {
        "cli-forum-unlocked"
    };
    change(session, args, key, |session, id| {
        let Session { conn, now, by, .. } = session;
        forum::set_locked(conn, *now, by, id, locked)
    })
}

pub(super) fn pin(session: &mut Session, args: &Topics, pinned: bool) -> Answer {
    let key = if pinned {
        "cli-forum-pinned"
    } else {
        "cli-forum-unpinned"
    };
    change(session, args, key, |session, id| {
        let Session { conn, now, by, .. } = session;
        forum::set_pinned(conn, *now, by, id, pinned)
    })
}

fn change(
    session: &mut Session,
    args: &Topics,
    key: &str,
    mut act: impl FnMut(&mut Session, TopicId) -> Result<Topic, TopicError>,
) -> Answer {
    let lang = session.lang;
    let outcome = each(session, &args.topics, |session, typed| {
        let before = thread(session, typed, 1)?;
        act(session, before.topic.id).map_err(explained(lang))?;
        thread(session, typed, 1).map(|after| row_of(&after))
    });
    outcome.answer(
        session,
        Rehearsal::NO,
        |row| text_with(lang, key, &[("topic", &row.topic.title)]),
        |rows| topics(lang, rows),
    )
}

pub(super) fn move_to(session: &mut Session, args: &MoveArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let before = thread(session, &args.topic, 1)?;
    let Session { conn, now, by, .. } = session;
    let to = forum::category_by_slug(conn, Reader::Staff, &args.to)
        .map_err(explained(lang))?
        .ok_or_else(|| explained(lang)(TopicError::NoCategory))?;
    forum::move_to(conn, *now, by, before.topic.id, to.id).map_err(explained(lang))?;
    let after = row_of(&thread(session, &args.topic, 1)?);
    let values = [
        ("topic", after.topic.title.as_str()),
        ("category", to.title(lang)),
    ];
    let remark = text_with(lang, "cli-forum-moved", &values);
    Ok(listed(topics(lang, &[after])).remark(remark))
}

pub(super) fn solve(session: &mut Session, args: &SolveArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let (topic, post) = post(session, &args.post)?;
    let number = (!args.undo).then_some(post.number);
    let Session { conn, now, by, .. } = session;
    forum::mark_answer(conn, *now, by, topic.id, number).map_err(explained(lang))?;
    let after = row_of(&thread(session, &topic.id.to_string(), 1)?);
    let key = if args.undo {
        "cli-forum-unsolved"
    } else {
        "cli-forum-solved"
    };
    let remark = text_with(lang, key, &[("topic", &topic.title)]);
    Ok(listed(topics(lang, &[after])).remark(remark))
}
