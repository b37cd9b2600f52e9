//! `admin-tui forum open` and `forum edit`: what the shop writes itself.

use clap::Args;
use shop_core::{
    forum::{self, ForumCategoryError, NewTopic, PostChange, Reader},
    messages::text_with,
};

use super::{listed, post, row_of, thread, topics};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    session::Session,
};

/// What the shop opens.
#[derive(Debug, Clone, Args)]
pub struct OpenArgs {
    /// The category, by its part of an address
    #[arg(value_name = "SLUG")]
    category: String,
    /// The title
    title: String,
    /// The first post, in Markdown
    #[arg(long)]
    text: String,
}

/// What is corrected.
#[derive(Debug, Clone, Args)]
pub struct EditArgs {
    /// The post, such as 12#3; without a number the first of its topic
    post: String,
    /// What it shall say, in Markdown
    #[arg(long)]
    text: Option<String>,
    /// The title of the topic, with its first post
    #[arg(long)]
    title: Option<String>,
}

pub(super) fn open(session: &mut Session, args: &OpenArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let category = forum::category_by_slug(conn, Reader::Staff, &args.category)
        .map_err(explained(lang))?
        .ok_or_else(|| Failure {
            exit: Exit::NothingFound,
            ..explained(lang)(ForumCategoryError::NotFound)
        })?;
    let new = NewTopic {
        category: category.id,
        title: args.title.clone(),
        body: args.text.clone(),
        product: None,
    };
    let opened = forum::open(conn, *now, by, &new).map_err(explained(lang))?;
    answered(session, &opened.topic, "cli-forum-opened")
}

pub(super) fn edit(session: &mut Session, args: &EditArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let (_, before) = post(session, &args.post)?;
    let change = PostChange {
        version: before.version,
        title: args.title.clone(),
        body: args.text.clone().unwrap_or(before.body),
    };
    let Session { conn, now, by, .. } = session;
    let edited = forum::edit(conn, *now, by, before.id, &change).map_err(explained(lang))?;
    answered(session, &edited.topic, "cli-forum-edited")
}

fn answered(session: &mut Session, topic: &forum::Topic, remark: &str) -> Result<Answer, Failure> {
    let lang = session.lang;
    let after = row_of(&thread(session, &topic.id.to_string(), 1)?);
    let remark = text_with(lang, remark, &[("topic", &topic.title)]);
    Ok(listed(topics(lang, &[after])).remark(remark))
}
