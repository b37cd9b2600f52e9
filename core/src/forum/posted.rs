//! Writing a topic's first post, an answer, or the shop's answer.

use chrono::Duration;
use serde_json::json;

use super::{
    ForumCategory, HeldReason, Post, PostFieldError, PostState, Topic, WriterError, mentions,
    notices, refresh::refresh, search, store, trust, writer::Writer, writing,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    events::{self, EventKind, Subject},
    ids::MemberId,
    messages::{Explain, Lang, text},
    time::Timestamp,
};

/// How long the same words are taken for the same form, sent twice.
pub(super) const SAME_FORM: Duration = Duration::minutes(10);

/// What was written, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Posted {
    /// The topic as it is now.
    pub topic: Topic,
    /// The post.
    pub post: Post,
}

/// Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// There is no such category or topic for the writer.
    #[error("there is no such category or topic")]
    NotFound,
    /// Members can no longer write there.
    #[error("the topic or its category is locked")]
    Locked,
    /// The topic is out of sight, and an answer would be too.
    #[error("the topic is not visible")]
    OutOfSight,
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

impl Explain for PostError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-forum-not-found"),
            Self::Locked => text(lang, "error-forum-locked"),
            Self::OutOfSight => text(lang, "error-forum-out-of-sight"),
            Self::Writer(error) => error.explain(lang),
            Self::Invalid(errors) => writing::explain_fields(errors, lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// A post about to be written into a locked topic.
pub(super) struct Draft<'a> {
    pub(super) body: &'a str,
    pub(super) title: Option<&'a str>,
    pub(super) quoted: Option<(i64, String)>,
}

/// Returns the state a post begins in, and why it waits if it does.
pub(super) fn first_state(
    writer: &Writer,
    category: &ForumCategory,
    draft: &Draft<'_>,
) -> (PostState, Option<HeldReason>) {
    let held = match writer {
        Writer::Staff => None,
        Writer::Member {
            trust, approved, ..
        } => trust::screen(
            *trust,
            *approved,
            category.premoderated,
            draft.title,
            draft.body,
        ),
    };
    match held {
        Some(reason) => (PostState::Held, Some(reason)),
        None => (PostState::Visible, None),
    }
}

/// Writes a post with its number, its event, and the notices it causes; the
/// topic is locked by the caller.
pub(super) fn add(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    writer: &Writer,
    topic: &Topic,
    category: &ForumCategory,
    draft: &Draft<'_>,
) -> Result<Posted, DbError> {
    let (state, held_for) = first_state(writer, category, draft);
    let member_id: Option<MemberId> = match writer {
        Writer::Member { member, .. } => Some(member.id),
        Writer::Staff => None,
    };
    let number = store::take_number(conn, topic)?;
    let shown_at = (state == PostState::Visible).then_some(now);
    let id = store::insert_post(
        conn,
        &store::NewPostRow {
            topic_id: topic.id,
            number,
            author: &by.code(),
            member_id,
            from_staff: member_id.is_none(),
            body: draft.body,
            quoted_number: draft.quoted.as_ref().map(|(number, _)| *number),
            quoted_text: draft.quoted.as_ref().map(|(_, text)| text.as_str()),
            state,
            held_for,
            created_at: now,
            shown_at,
            search: &search::searchable(draft.body),
            version: 1,
        },
    )?;
    // What waits for a moderator is not talked about on a product's page.
    if state == PostState::Visible {
        mentions::note(conn, topic.id, draft.body)?;
    }
    let topic = refresh(conn, topic.id)?;
    let post = store::post(conn, id)?.ok_or(DbError::NotFound)?;
    let (kind, subject) = match (number, member_id) {
        (1, _) => (EventKind::ForumTopicOpened, Subject::Topic(topic.id)),
        (_, Some(_)) => (EventKind::ForumPostWritten, Subject::Post(id)),
        (_, None) => (EventKind::ForumStaffAnswered, Subject::Post(id)),
    };
    // An answer of the shop belongs to the timeline of who asked.
    let whose = member_id.or(topic.member_id);
    events::record(
        conn,
        now,
        by,
        kind,
        subject,
        whose,
        &json!({
            "name": topic.title,
            "topic": topic.id,
            "post": number,
            "state": state.as_str(),
            "held_for": held_for.map(HeldReason::as_str),
        }),
    )?;
    if let Some(member) = member_id {
        store::read_up_to(conn, now, member, topic.id, number)?;
    }
    if state == PostState::Visible {
        notices::appeared(conn, now, &topic, &post)?;
    }
    Ok(Posted { topic, post })
}
