//! What moderators change of a topic, and what its author marks.

use serde_json::{Value, json};

use super::{PostState, Topic, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::{ForumCategoryId, TopicId},
    messages::{Explain, Lang, text},
    time::Timestamp,
};

/// The topic was not changed.
#[derive(Debug, thiserror::Error)]
pub enum TopicError {
    /// There is no such topic for the actor.
    #[error("there is no such topic")]
    NotFound,
    /// There is no such category to move it to.
    #[error("there is no such category")]
    NoCategory,
    /// The post cannot be the answer: it is not seen, or it is the question.
    #[error("the post cannot be the answer")]
    NoAnswer,
    /// The actor is no moderator.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for TopicError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-forum-not-found"),
            Self::NoCategory => text(lang, "error-forum-category-not-found"),
            Self::NoAnswer => text(lang, "error-forum-no-answer"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Locks a topic, or opens it again.
///
/// # Errors
/// When there is no such topic, or the actor is no moderator.
pub fn set_locked(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: TopicId,
    locked: bool,
) -> Result<Topic, TopicError> {
    let kind = if locked {
        EventKind::ForumTopicLocked
    } else {
        EventKind::ForumTopicUnlocked
    };
    by.require(Permission::Moderate)?;
    change(conn, now, by, id, kind, |_, topic| {
        Ok((topic.locked != locked).then(|| {
            let changed = Topic { locked, ..topic };
            (changed, json!({}))
        }))
    })
}

/// Pins a topic above the others of its category, or lets it go.
///
/// # Errors
/// When there is no such topic, or the actor is no moderator.
pub fn set_pinned(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: TopicId,
    pinned: bool,
) -> Result<Topic, TopicError> {
    let kind = if pinned {
        EventKind::ForumTopicPinned
    } else {
        EventKind::ForumTopicUnpinned
    };
    by.require(Permission::Moderate)?;
    change(conn, now, by, id, kind, |_, topic| {
        Ok((topic.pinned != pinned).then(|| {
            let changed = Topic { pinned, ..topic };
            (changed, json!({}))
        }))
    })
}

/// Moves a topic to another category; its address stays the same.
///
/// # Errors
/// When there is no such topic or category, or the actor is no moderator.
pub fn move_to(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: TopicId,
    category: ForumCategoryId,
) -> Result<Topic, TopicError> {
    by.require(Permission::Moderate)?;
    change(
        conn,
        now,
        by,
        id,
        EventKind::ForumTopicMoved,
        |conn, topic| {
            let to = store::category(conn, category)?.ok_or(TopicError::NoCategory)?;
            if topic.category_id == category {
                return Ok(None);
            }
            let from = store::category(conn, topic.category_id)?.ok_or(DbError::NotFound)?;
            let changed = Topic {
                category_id: category,
                ..topic
            };
            Ok(Some((
                changed,
                json!({ "before": from.slug, "after": to.slug, "note": to.name }),
            )))
        },
    )
}

/// Marks a post as the answer of a topic, or takes the mark away: the author
/// of the topic, or a moderator.
///
/// # Errors
/// When the topic is someone else's, or the post cannot be the answer.
pub fn mark_answer(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: TopicId,
    number: Option<i64>,
) -> Result<Topic, TopicError> {
    let is_member = matches!(by, Actor::Member(_));
    if !is_member {
        by.require(Permission::Moderate)?;
    }
    change(
        conn,
        now,
        by,
        id,
        EventKind::ForumAnswerMarked,
        |conn, topic| {
            if is_member && (topic.author != by.code() || topic.state != PostState::Visible) {
                return Err(TopicError::NotFound);
            }
            if let Some(number) = number {
                store::post_at(conn, id, number)?
                    .filter(|post| post.number > 1 && post.state == PostState::Visible)
                    .ok_or(TopicError::NoAnswer)?;
            }
            if topic.answer_number == number {
                return Ok(None);
            }
            let changed = Topic {
                answer_number: number,
                solved_at: number.map(|_| now),
                ..topic
            };
            Ok(Some((changed, json!({ "post": number }))))
        },
    )
}

/// Locks the topic, asks what becomes of it and writes that down; nothing is
/// written when it is so already.
fn change(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: TopicId,
    kind: EventKind,
    mut becomes: impl FnMut(&mut Conn, Topic) -> Result<Option<(Topic, Value)>, TopicError>,
) -> Result<Topic, TopicError> {
    write_tx(conn, |conn| {
        let before = store::lock_topic(conn, id)?.ok_or(TopicError::NotFound)?;
        let Some((after, mut data)) = becomes(conn, before.clone())? else {
            return Ok(before);
        };
        store::change_topic(
            conn,
            id,
            &store::TopicChange {
                category_id: after.category_id,
                pinned: after.pinned,
                locked: after.locked,
                answer_number: after.answer_number,
                solved_at: after.solved_at,
                version: before.version + 1,
            },
        )?;
        if let Some(data) = data.as_object_mut() {
            data.insert("name".to_owned(), json!(before.title));
            data.insert("topic".to_owned(), json!(id));
        }
        let subject = Subject::Topic(id);
        events::record(conn, now, by, kind, subject, before.member_id, &data)?;
        Ok(store::topic(conn, id)?.ok_or(DbError::NotFound)?)
    })
}
