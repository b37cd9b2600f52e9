//! The forum: what waits for a moderator, and what is done about it.

mod answer;
mod category;
mod decide;
mod list;
mod log;
mod open;
mod queue;
mod show;
mod silence;
mod topic;

use clap::Subcommand;
use shop_core::{
    forum::{self, Post, Reader, Thread, Topic, TopicRow},
    ids::TopicId,
    messages::{Lang, text, text_with},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// What can be done in the forum.
#[derive(Debug, Clone, Subcommand)]
pub enum ForumCommand {
    /// List topics, the newest first
    List(list::ListArgs),
    /// Show a topic with its posts
    Show(show::ShowArgs),
    /// List the posts that are held or reported, the longest waiting first
    Queue(queue::QueueArgs),
    /// Let posts appear, or find nothing wrong with them
    Approve(decide::ApproveArgs),
    /// Refuse held posts or take visible ones away; the reason is mailed
    Hide(decide::HideArgs),
    /// Delete posts softly; their places and the reason remain
    Delete(decide::DeleteArgs),
    /// Lock topics: nobody writes in them any more
    Lock(topic::Topics),
    /// Open locked topics again
    Unlock(topic::Topics),
    /// Pin topics above the others of their category
    Pin(topic::Topics),
    /// Let pinned topics go
    Unpin(topic::Topics),
    /// Move a topic to another category
    Move(topic::MoveArgs),
    /// Mark a post as the answer of its topic, or take the mark away
    Solve(topic::SolveArgs),
    /// Answer in a topic for the shop
    Answer(answer::AnswerArgs),
    /// Open a topic for the shop
    Open(open::OpenArgs),
    /// Correct a post the shop wrote; what it said before is kept
    Edit(open::EditArgs),
    /// Warn a member, or silence her in the forum for some days
    Silence(silence::SilenceArgs),
    /// Lift a member's silence
    Lift(silence::LiftArgs),
    /// List who is silenced now
    Silenced,
    /// List what was reported and decided, the latest first
    Log(log::LogArgs),
    /// Categories of the forum
    #[command(subcommand)]
    Category(category::CategoryCommand),
}

impl ForumCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(args) => list::run(session, args),
            Self::Show(args) => show::run(session, args),
            Self::Queue(args) => queue::run(session, args),
            Self::Approve(args) => Ok(decide::approve(session, args)),
            Self::Hide(args) => Ok(decide::hide(session, args)),
            Self::Delete(args) => Ok(decide::delete(session, args)),
            Self::Lock(topics) => Ok(topic::lock(session, topics, true)),
            Self::Unlock(topics) => Ok(topic::lock(session, topics, false)),
            Self::Pin(topics) => Ok(topic::pin(session, topics, true)),
            Self::Unpin(topics) => Ok(topic::pin(session, topics, false)),
            Self::Move(args) => topic::move_to(session, args),
            Self::Solve(args) => topic::solve(session, args),
            Self::Answer(args) => answer::run(session, args),
            Self::Open(args) => open::open(session, args),
            Self::Edit(args) => open::edit(session, args),
            Self::Silence(args) => silence::silence(session, args),
            Self::Lift(args) => silence::lift(session, args),
            Self::Silenced => silence::list(session),
            Self::Log(args) => log::run(session, args),
            Self::Category(command) => command.run(session),
        }
    }
}

/// Returns a topic with the page on which a post stands.
fn thread(session: &mut Session, typed: &str, number: i64) -> Result<Thread, Failure> {
    session.require(shop_core::actor::Permission::Moderate)?;
    let lang = session.lang;
    let found = match typed.trim().parse() {
        Ok(id) => forum::thread(
            &mut session.conn,
            session.now,
            Reader::Staff,
            TopicId(id),
            number,
        )
        .map_err(explained(lang))?,
        Err(_) => None,
    };
    found.ok_or_else(|| {
        let message = text_with(lang, "cli-no-such-topic", &[("topic", typed)]);
        Failure::new(Exit::NothingFound, message).hinted(text(lang, "cli-hint-forum-list"))
    })
}

/// Returns the post that `12#3` names: the third of topic 12. Without a
/// number it is the first.
fn post(session: &mut Session, typed: &str) -> Result<(Topic, Post), Failure> {
    let (topic, number) = typed.split_once('#').unwrap_or((typed, "1"));
    let number: i64 = number.trim().parse().unwrap_or(0);
    let thread = thread(session, topic, number.max(1))?;
    let found = thread
        .posts
        .into_iter()
        .map(|view| view.post)
        .find(|post| post.number == number);
    match found {
        Some(post) => Ok((thread.topic, post)),
        None => {
            let message = text_with(session.lang, "cli-no-such-post", &[("post", typed)]);
            Err(Failure::new(Exit::NothingFound, message))
        }
    }
}

fn topics(lang: Lang, rows: &[TopicRow]) -> Table {
    let columns = [
        "topic",
        "title",
        "category",
        "author",
        "replies",
        "state",
        "pinned",
        "locked",
        "solved",
        "created_at",
        "last_post_at",
    ];
    Table::new(lang, "topics", &columns).with_rows(rows, |row| {
        let topic = &row.topic;
        vec![
            Cell::Id(topic.id.0),
            (&topic.title).into(),
            (&row.category.slug).into(),
            author(&row.author, lang).into(),
            topic.replies().into(),
            Cell::coded(topic.state.as_str(), topic.state.label(lang)),
            Cell::Flag(topic.pinned),
            Cell::Flag(topic.locked),
            Cell::Flag(topic.solved_at.is_some()),
            topic.created_at.into(),
            topic.last_post_at.into(),
        ]
    })
}

/// Returns a topic as its row.
fn row_of(thread: &Thread) -> TopicRow {
    let author = thread
        .posts
        .iter()
        .find(|view| view.post.number == 1)
        .map_or_else(String::new, |view| view.author.clone());
    TopicRow {
        topic: thread.topic.clone(),
        category: thread.category.clone(),
        last_author: author.clone(),
        last_from_staff: false,
        unread_from: None,
        author,
    }
}

/// What an author is called; the shop itself by a word for it.
fn author(name: &str, lang: Lang) -> String {
    if name.is_empty() {
        text(lang, "cli-forum-shop")
    } else {
        name.to_owned()
    }
}

/// Returns how a post is named on the command line.
fn name_of(topic: &Topic, post: &Post) -> String {
    format!("{}#{}", topic.id, post.number)
}

fn listed(table: Table) -> Answer {
    Answer::document(Document::List(table))
}
