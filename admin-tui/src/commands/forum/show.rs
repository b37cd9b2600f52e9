//! `admin-tui forum show`: a topic with its posts.

use clap::Args;
use shop_core::{
    forum::{self, PostView, Thread},
    messages::Lang,
};

use super::{author, thread};
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Which topic to show.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// The number of the topic
    topic: String,
    /// Show too what posts said before they were edited
    #[arg(long)]
    history: bool,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let mut whole = thread(session, &args.topic, 1)?;
    let mut next = whole.next;
    while let Some(from) = next {
        let part = thread(session, &args.topic, from)?;
        next = part.next;
        whole.posts.extend(part.posts);
    }
    let mut tables = vec![posts(lang, &whole.posts)];
    if args.history {
        tables.push(history(session, &whole.posts)?);
    }
    let facts = facts(lang, &whole);
    Ok(Answer::document(Document::Sheet { facts, tables }))
}

/// Returns what the posts said before they were edited.
fn history(session: &mut Session, posts: &[PostView]) -> Result<Table, Failure> {
    let lang = session.lang;
    let mut before = Vec::new();
    for view in posts.iter().filter(|view| view.post.edited_at.is_some()) {
        let said = forum::history(&mut session.conn, &session.by, view.post.id)
            .map_err(explained(lang))?;
        before.extend(
            said.into_iter()
                .map(|(at, words)| (view.post.number, at, words)),
        );
    }
    let columns = ["post", "edited_at", "text"];
    Ok(
        Table::new(lang, "history", &columns).with_rows(&before, |(number, at, words)| {
            vec![(*number).into(), (*at).into(), words.into()]
        }),
    )
}

fn facts(lang: Lang, thread: &Thread) -> Vec<Fact> {
    let topic = &thread.topic;
    let products: Vec<&str> = thread
        .products
        .iter()
        .map(|product| product.name.as_str())
        .collect();
    vec![
        Fact::new("topic", Cell::Id(topic.id.0)),
        Fact::new("title", &topic.title),
        Fact::new("category", thread.category.title(lang)),
        Fact::new("path", topic.path()),
        Fact::new(
            "state",
            Cell::coded(topic.state.as_str(), topic.state.label(lang)),
        ),
        Fact::new("pinned", Cell::Flag(topic.pinned)),
        Fact::new("locked", Cell::Flag(topic.locked)),
        Fact::new("answer", topic.answer_number),
        Fact::new("product", products.join(", ")),
        Fact::new("created_at", topic.created_at),
        Fact::new("last_post_at", topic.last_post_at),
    ]
}

fn posts(lang: Lang, posts: &[PostView]) -> Table {
    let columns = [
        "post",
        "author",
        "from_shop",
        "state",
        "held_for",
        "reason",
        "flags",
        "quotes",
        "created_at",
        "edited_at",
        "text",
    ];
    Table::new(lang, "posts", &columns).with_rows(posts, |view| {
        let post = &view.post;
        let held = post
            .held_for
            .map(|reason| Cell::coded(reason.as_str(), reason.label(lang)));
        vec![
            post.number.into(),
            author(&view.author, lang).into(),
            Cell::Flag(post.from_staff),
            Cell::coded(post.state.as_str(), post.state.label(lang)),
            held.unwrap_or(Cell::Nothing),
            post.reason.clone().into(),
            i64::try_from(view.flags.len()).unwrap_or(i64::MAX).into(),
            post.quoted_number.into(),
            post.created_at.into(),
            post.edited_at.into(),
            (&post.body).into(),
        ]
    })
}
