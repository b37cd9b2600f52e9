//! Changing what one has written, and taking it back.

use serde_json::json;

use super::{
    HeldReason, Post, PostError, PostEvent, PostFieldError, PostState, Posted, WriterError,
    mentions, moderate,
    refresh::refresh,
    search, store, trust,
    writer::{self, Writer, Writing},
    writing,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::PostId,
    messages::{Explain, Lang, text},
    text::slug,
    time::Timestamp,
};

/// A post was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditPostError {
    /// There is no such post, or it is someone else's.
    #[error("there is no such post")]
    NotFound,
    /// The time to edit is over.
    #[error("the time to edit is over")]
    TooLate,
    /// The topic or its category is locked.
    #[error("the topic or its category is locked")]
    Locked,
    /// It was changed since it was read.
    #[error("the post was changed meanwhile")]
    Changed,
    /// Others answered under the title, and the new words would wait.
    #[error("the title of a topic with answers cannot wait for a moderator")]
    TitleWaits,
    /// The writer may not write.
    #[error(transparent)]
    Writer(#[from] WriterError),
    /// Fields are not filled in rightly.
    #[error("{} fields are not valid", .0.len())]
    Invalid(Vec<PostFieldError>),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for EditPostError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-forum-post-not-found"),
            Self::TooLate => text(lang, "error-forum-too-late"),
            Self::Locked => text(lang, "error-forum-locked"),
            Self::Changed => text(lang, "error-changed-meanwhile"),
            Self::TitleWaits => text(lang, "error-forum-title-waits"),
            Self::Writer(error) => error.explain(lang),
            Self::Invalid(errors) => writing::explain_fields(errors, lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

impl From<PostError> for EditPostError {
    fn from(error: PostError) -> Self {
        match error {
            PostError::NotFound | PostError::OutOfSight => Self::NotFound,
            PostError::Locked => Self::Locked,
            PostError::Writer(error) => Self::Writer(error),
            PostError::Invalid(errors) => Self::Invalid(errors),
            PostError::Database(error) => Self::Database(error),
        }
    }
}

/// What the form of an edit sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostChange {
    /// The version that was read.
    pub version: i64,
    /// The title of the topic, with its first post.
    pub title: Option<String>,
    /// The post.
    pub body: String,
}

/// Changes a post of one's own within the time for it; what it said before
/// is kept.
///
/// New words wait for a moderator where the first ones had to; until
/// then others see the place of the post. Staff edit only what the shop wrote.
///
/// # Errors
/// When the post is someone else's or was taken away, the time is over, the
/// topic is locked, a title with answers below it would have to wait, or
/// fields are wrong.
pub fn edit(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PostId,
    change: &PostChange,
) -> Result<Posted, EditPostError> {
    let title = change.title.as_deref().map(writing::title).transpose();
    let (title, body) = match (title, writing::body(&change.body)) {
        (Ok(title), Ok(body)) => (title, body),
        (title, body) => {
            let errors = title.err().into_iter().chain(body.err()).collect();
            return Err(EditPostError::Invalid(errors));
        }
    };
    write_tx(conn, |conn| {
        let writer = writer::writer(conn, now, by, Writing::Change)?;
        let seen = own(conn, by, id)?;
        let topic = store::lock_topic(conn, seen.topic_id)?.ok_or(EditPostError::NotFound)?;
        let before = own(conn, by, id)?;
        let category = store::category(conn, topic.category_id)?.ok_or(DbError::NotFound)?;
        let title = title
            .clone()
            .filter(|title| before.number == 1 && *title != topic.title);
        if before.body == body && title.is_none() {
            return Ok(Posted {
                topic,
                post: before,
            });
        }
        if before.version != change.version {
            return Err(EditPostError::Changed);
        }
        let (state, held_for) = match &writer {
            Writer::Staff => (before.state, before.held_for),
            Writer::Member {
                trust, approved, ..
            } => {
                if topic.locked || category.locked {
                    return Err(EditPostError::Locked);
                }
                if now.since(before.created_at) > trust.edit_window() {
                    return Err(EditPostError::TooLate);
                }
                let flagged = !store::open_flags(conn, &[id])?.is_empty();
                // The post itself does not speak for its author.
                let others = approved - i64::from(before.state == PostState::Visible);
                let screened = trust::screen(
                    *trust,
                    others,
                    category.premoderated,
                    title.as_deref(),
                    &body,
                );
                if title.is_some() && !flagged && screened.is_some() && topic.replies() > 0 {
                    return Err(EditPostError::TitleWaits);
                }
                match (before.state, screened) {
                    (PostState::Visible, _) if flagged => {
                        (PostState::Held, Some(HeldReason::Edited))
                    }
                    (PostState::Visible, Some(reason)) => (PostState::Held, Some(reason)),
                    _ => (before.state, before.held_for),
                }
            }
        };
        store::keep_revision(conn, now, &before, &by.code())?;
        store::edit_post(
            conn,
            id,
            &store::PostEdit {
                body: &body,
                state,
                held_for,
                edited_at: now,
                search: &search::searchable(&body),
                version: before.version + 1,
            },
        )?;
        if let Some(title) = &title {
            let words = search::searchable(title);
            store::retitle(conn, topic.id, title, &slug(title), &words)?;
        }
        if state == PostState::Visible {
            mentions::note(conn, topic.id, &body)?;
        }
        let topic = refresh(conn, topic.id)?;
        events::record(
            conn,
            now,
            by,
            EventKind::ForumPostEdited,
            Subject::Post(id),
            before.member_id,
            &json!({
                "name": topic.title,
                "topic": topic.id,
                "post": before.number,
                "state": state.as_str(),
            }),
        )?;
        let post = store::post(conn, id)?.ok_or(DbError::NotFound)?;
        Ok(Posted { topic, post })
    })
}

/// Deletes a post of one's own softly: its place remains, and so does a topic
/// in which others wrote. Twice does nothing more.
///
/// # Errors
/// When the post is someone else's or a moderator took it away.
pub fn withdraw(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PostId,
) -> Result<Posted, EditPostError> {
    write_tx(conn, |conn| {
        let seen = store::post(conn, id)?.ok_or(EditPostError::NotFound)?;
        if !seen.is_by(by) {
            return Err(EditPostError::NotFound);
        }
        let topic = store::lock_topic(conn, seen.topic_id)?.ok_or(EditPostError::NotFound)?;
        let before = store::post(conn, id)?.ok_or(EditPostError::NotFound)?;
        if before.is_withdrawn() {
            return Ok(Posted {
                topic,
                post: before,
            });
        }
        if !matches!(before.state, PostState::Visible | PostState::Held) {
            return Err(EditPostError::NotFound);
        }
        Ok(moderate::decide(
            conn,
            now,
            by,
            &before,
            PostEvent::Delete,
            None,
        )?)
    })
}

/// Returns the actor's own post, while it can still be changed.
fn own(conn: &mut Conn, by: &Actor, id: PostId) -> Result<Post, EditPostError> {
    store::post(conn, id)?
        .filter(|post| post.is_by(by))
        .filter(|post| matches!(post.state, PostState::Visible | PostState::Held))
        .ok_or(EditPostError::NotFound)
}
