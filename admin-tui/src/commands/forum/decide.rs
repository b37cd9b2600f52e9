//! `admin-tui forum approve`, `hide` and `delete`: deciding about posts.

use clap::Args;
use shop_core::{
    forum::{self, ModerateError, Post, Posted, Topic},
    ids::PostId,
    messages::{Lang, text_with},
};

use super::{name_of, post};
use crate::commands::{
    answer::{Answer, Failure, explained},
    each::{Rehearsal, each},
    formats::{Cell, Table},
    session::Session,
};

/// Which posts to let appear.
#[derive(Debug, Clone, Args)]
pub struct ApproveArgs {
    /// Posts by topic and number, such as 12#3
    #[arg(required = true, value_name = "TOPIC#POST")]
    posts: Vec<String>,
}

/// Which posts to refuse or take away, and why.
#[derive(Debug, Clone, Args)]
pub struct HideArgs {
    /// Posts by topic and number, such as 12#3
    #[arg(required = true, value_name = "TOPIC#POST")]
    posts: Vec<String>,
    /// Why; it is told to the author
    #[arg(long)]
    reason: String,
}

/// Which posts to delete, and why.
#[derive(Debug, Clone, Args)]
pub struct DeleteArgs {
    /// Posts by topic and number, such as 12#3
    #[arg(required = true, value_name = "TOPIC#POST")]
    posts: Vec<String>,
    /// Why; it is told to the author
    #[arg(long)]
    reason: String,
}

pub(super) fn approve(session: &mut Session, args: &ApproveArgs) -> Answer {
    decide(session, &args.posts, "cli-forum-approved", |session, id| {
        let Session { conn, now, by, .. } = session;
        forum::approve(conn, *now, by, id)
    })
}

pub(super) fn hide(session: &mut Session, args: &HideArgs) -> Answer {
    decide(session, &args.posts, "cli-forum-hidden", |session, id| {
        let Session { conn, now, by, .. } = session;
        forum::hide(conn, *now, by, id, &args.reason)
    })
}

pub(super) fn delete(session: &mut Session, args: &DeleteArgs) -> Answer {
    decide(session, &args.posts, "cli-forum-deleted", |session, id| {
        let Session { conn, now, by, .. } = session;
        forum::delete(conn, *now, by, id, &args.reason)
    })
}

fn decide(
    session: &mut Session,
    posts: &[String],
    key: &str,
    mut act: impl FnMut(&mut Session, PostId) -> Result<Posted, ModerateError>,
) -> Answer {
    let lang = session.lang;
    let outcome = each(session, posts, |session, typed| -> Result<_, Failure> {
        let (_, before) = post(session, typed)?;
        let after = act(session, before.id).map_err(explained(lang))?;
        Ok((after.topic, after.post))
    });
    outcome.answer(
        session,
        Rehearsal::NO,
        |(topic, post)| text_with(lang, key, &[("post", &name_of(topic, post))]),
        |decided| table(lang, decided),
    )
}

fn table(lang: Lang, posts: &[(Topic, Post)]) -> Table {
    let columns = ["post", "title", "state", "reason", "decided_at"];
    Table::new(lang, "posts", &columns).with_rows(posts, |(topic, post)| {
        vec![
            name_of(topic, post).into(),
            (&topic.title).into(),
            Cell::coded(post.state.as_str(), post.state.label(lang)),
            post.reason.clone().into(),
            post.decided_at.into(),
        ]
    })
}
