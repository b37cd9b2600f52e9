//! What the moderators read: the queue, lists of topics, who is silenced, and
//! the log of what was decided.

use std::collections::HashMap;

use super::{Authors, Flag, ForumCategory, Post, Reader, Sanction, Topic, TopicRow, read, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    events::{self, Event, EventKind},
    ids::{EventId, MemberId, PostId, TopicId},
    members::{self, Member},
    messages::{Explain, Lang},
    time::Timestamp,
};

/// The forum cannot be shown to the actor.
#[derive(Debug, thiserror::Error)]
pub enum ViewForumError {
    /// The actor is no moderator.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ViewForumError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// A post that waits for a moderator.
#[derive(Debug, Clone, PartialEq)]
pub struct QueuedPost {
    /// The post.
    pub post: Post,
    /// Its topic.
    pub topic: Topic,
    /// Where that stands.
    pub category: ForumCategory,
    /// Who wrote it; empty for the shop itself.
    pub author: String,
    /// The reports nobody has decided about.
    pub flags: Vec<Flag>,
    /// Since when it waits.
    pub since: Timestamp,
}

/// Returns the posts that are held or reported, the one that has waited
/// longest first.
///
/// # Errors
/// When the actor is no moderator.
pub fn queue(conn: &mut Conn, by: &Actor, limit: i64) -> Result<Vec<QueuedPost>, ViewForumError> {
    by.require(Permission::Moderate)?;
    let mut posts = store::held(conn, limit)?;
    posts.extend(store::flagged(conn, limit)?);
    let ids: Vec<PostId> = posts.iter().map(|post| post.id).collect();
    let mut flags: HashMap<PostId, Vec<Flag>> = HashMap::new();
    for flag in store::open_flags(conn, &ids)? {
        flags.entry(flag.post_id).or_default().push(flag);
    }
    let topics: Vec<TopicId> = posts.iter().map(|post| post.topic_id).collect();
    let topics: HashMap<TopicId, Topic> = store::topics_by_id(conn, &topics)?
        .into_iter()
        .map(|topic| (topic.id, topic))
        .collect();
    let categories = store::categories(conn)?;
    let people: Vec<MemberId> = posts.iter().filter_map(|post| post.member_id).collect();
    let authors = Authors::load(conn, &people)?;
    let mut queue = Vec::new();
    for post in posts {
        let topic = topics.get(&post.topic_id).ok_or(DbError::NotFound)?.clone();
        let category = categories
            .iter()
            .find(|category| category.id == topic.category_id)
            .ok_or(DbError::NotFound)?
            .clone();
        let flags = flags.remove(&post.id).unwrap_or_default();
        queue.push(QueuedPost {
            since: flags.first().map_or(post.created_at, |flag| flag.at),
            author: authors.name(&post.author, post.member_id),
            post,
            topic,
            category,
            flags,
        });
    }
    queue.sort_by_key(|queued| (queued.since, queued.post.id));
    queue.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(queue)
}

/// Returns topics in every state, the newest first.
///
/// # Errors
/// When the actor is no moderator.
pub fn newest(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    before: Option<TopicId>,
    limit: i64,
) -> Result<Vec<TopicRow>, ViewForumError> {
    by.require(Permission::Moderate)?;
    let found = store::newest(conn, before, limit)?;
    Ok(read::rows(conn, now, Reader::Staff, found)?)
}

/// Returns members' questions that nobody answered, the oldest first.
///
/// # Errors
/// When the actor is no moderator.
pub fn unanswered(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    limit: i64,
) -> Result<Vec<TopicRow>, ViewForumError> {
    by.require(Permission::Moderate)?;
    let found = store::unanswered(conn, limit)?;
    Ok(read::rows(conn, now, Reader::Staff, found)?)
}

/// Returns who is silenced now, the one whose silence ends first on top.
///
/// # Errors
/// When the actor is no moderator.
pub fn silenced(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
) -> Result<Vec<(Sanction, Member)>, ViewForumError> {
    by.require(Permission::Moderate)?;
    let mut found = Vec::new();
    for sanction in store::silences(conn, now)? {
        let member = members::by_id(conn, sanction.member_id)?.ok_or(DbError::NotFound)?;
        found.push((sanction, member));
    }
    Ok(found)
}

/// Returns a member's warnings and silences, the latest first.
///
/// # Errors
/// When the actor is no moderator.
pub fn sanctions_of(
    conn: &mut Conn,
    by: &Actor,
    member: MemberId,
) -> Result<Vec<Sanction>, ViewForumError> {
    by.require(Permission::Moderate)?;
    Ok(store::sanctions_of(conn, member)?)
}

/// What the log shows.
const LOGGED: &[EventKind] = &[
    EventKind::ForumCategoryCreated,
    EventKind::ForumCategoryDeleted,
    EventKind::ForumCategoryEdited,
    EventKind::ForumPostFlagged,
    EventKind::ForumPostHeld,
    EventKind::ForumPostApproved,
    EventKind::ForumPostHidden,
    EventKind::ForumPostDeleted,
    EventKind::ForumFlagsDismissed,
    EventKind::ForumTopicLocked,
    EventKind::ForumTopicUnlocked,
    EventKind::ForumTopicPinned,
    EventKind::ForumTopicUnpinned,
    EventKind::ForumTopicMoved,
    EventKind::ForumMemberWarned,
    EventKind::ForumMemberSilenced,
    EventKind::ForumSilenceLifted,
];

/// Returns what was reported and decided in the forum, the latest first.
///
/// # Errors
/// When the actor is no moderator.
pub fn log(
    conn: &mut Conn,
    by: &Actor,
    before: Option<EventId>,
    limit: i64,
) -> Result<Vec<Event>, ViewForumError> {
    by.require(Permission::Moderate)?;
    Ok(events::of_kinds(conn, LOGGED, before, limit)?)
}
