//! What moderators decide about a post.

use serde_json::json;

use super::{
    BadReason, FlagOutcome, HeldReason, Post, PostEvent, PostState, Posted, mentions, notices,
    refresh::refresh, store, writing,
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::PostId,
    messages::{Explain, Lang, text, text_with},
    time::Timestamp,
};

/// Nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum ModerateError {
    /// There is no such post.
    #[error("there is no such post")]
    NotFound,
    /// The post cannot go from its state to the one wanted.
    #[error("the post is {0}")]
    WrongState(PostState),
    /// The author took it back; nobody shows it again.
    #[error("the author took the post back")]
    Withdrawn,
    /// The reason is missing or too long.
    #[error(transparent)]
    BadReason(#[from] BadReason),
    /// The actor is no moderator.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ModerateError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-forum-post-not-found"),
            Self::WrongState(state) => {
                text_with(lang, "error-forum-state", &[("state", &state.label(lang))])
            }
            Self::Withdrawn => text(lang, "error-forum-withdrawn"),
            Self::BadReason(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Lets a held post appear, shows one again that was taken away, or finds
/// nothing wrong with one that was reported.
///
/// # Errors
/// When its author took it back, or the actor is no moderator.
pub fn approve(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PostId,
) -> Result<Posted, ModerateError> {
    act(conn, now, by, id, PostEvent::Approve, None)
}

/// Refuses a held post, or takes a visible one away; the reason is told.
///
/// # Errors
/// When it is deleted, the reason is missing, or the actor is no moderator.
pub fn hide(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PostId,
    reason: &str,
) -> Result<Posted, ModerateError> {
    let reason = writing::reason(reason)?;
    act(conn, now, by, id, PostEvent::Hide, Some(&reason))
}

/// Deletes a post softly: its place and the reason remain.
///
/// # Errors
/// When the reason is missing, or the actor is no moderator.
pub fn delete(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PostId,
    reason: &str,
) -> Result<Posted, ModerateError> {
    let reason = writing::reason(reason)?;
    act(conn, now, by, id, PostEvent::Delete, Some(&reason))
}

fn act(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PostId,
    event: PostEvent,
    reason: Option<&str>,
) -> Result<Posted, ModerateError> {
    by.require(Permission::Moderate)?;
    write_tx(conn, |conn| {
        let seen = store::post(conn, id)?.ok_or(ModerateError::NotFound)?;
        store::lock_topic(conn, seen.topic_id)?.ok_or(ModerateError::NotFound)?;
        let before = store::post(conn, id)?.ok_or(ModerateError::NotFound)?;
        if before.is_withdrawn() {
            return Err(ModerateError::Withdrawn);
        }
        before
            .state
            .apply(event)
            .map_err(|error| ModerateError::WrongState(error.state))?;
        Ok(decide(conn, now, by, &before, event, reason)?)
    })
}

/// Carries out what was decided about a post whose topic is locked: the
/// state, the reports of it, what the topic says, the event, the notices.
/// What is so already stays as it is, except that open reports are closed.
pub(super) fn decide(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    before: &Post,
    event: PostEvent,
    reason: Option<&str>,
) -> Result<Posted, DbError> {
    let state = before.state.apply(event).unwrap_or(before.state);
    let flags = store::open_flags(conn, &[before.id])?;
    let changes = state != before.state;
    if !changes && flags.is_empty() {
        let topic = store::topic(conn, before.topic_id)?.ok_or(DbError::NotFound)?;
        let post = before.clone();
        return Ok(Posted { topic, post });
    }
    let code = by.code();
    let first_shown = changes && state == PostState::Visible && before.shown_at.is_none();
    store::decide(
        conn,
        before.id,
        &store::PostDecision {
            state,
            held_for: before.held_for,
            reason: if changes {
                reason
            } else {
                before.reason.as_deref()
            },
            shown_at: before.shown_at.or(first_shown.then_some(now)),
            decided_at: Some(now),
            decided_by: Some(&code),
            version: before.version + 1,
        },
    )?;
    let outcome = match state {
        PostState::Visible | PostState::Held => FlagOutcome::Dismissed,
        PostState::Hidden | PostState::Deleted => FlagOutcome::Upheld,
    };
    store::decide_flags(conn, now, before.id, outcome, &code)?;
    let seen = store::topic(conn, before.topic_id)?.ok_or(DbError::NotFound)?;
    if changes && state == PostState::Visible {
        mentions::note(conn, seen.id, &before.body)?;
    }
    if let Some(member) = before.member_id.filter(|_| first_shown) {
        store::knows_her_own(conn, now, member, seen.id, seen.last_post_at)?;
    }
    let topic = refresh(conn, before.topic_id)?;
    let post = store::post(conn, before.id)?.ok_or(DbError::NotFound)?;
    let kind = match (changes, state) {
        (false, _) => EventKind::ForumFlagsDismissed,
        (true, PostState::Visible | PostState::Held) => EventKind::ForumPostApproved,
        (true, PostState::Hidden) => EventKind::ForumPostHidden,
        (true, PostState::Deleted) => EventKind::ForumPostDeleted,
    };
    events::record(
        conn,
        now,
        by,
        kind,
        Subject::Post(post.id),
        post.member_id,
        &json!({
            "name": topic.title,
            "topic": topic.id,
            "post": post.number,
            "before": before.state.as_str(),
            "after": state.as_str(),
            "reason": reason,
        }),
    )?;
    notices::flags_decided(conn, now, &topic, &flags, outcome)?;
    // Nobody is told of what she did herself.
    if changes && !post.is_by(by) {
        notices::decided(conn, now, &topic, &post)?;
    }
    if first_shown {
        notices::appeared(conn, now, &topic, &post)?;
    }
    Ok(Posted { topic, post })
}

/// Puts a post whose topic is locked before a moderator.
pub(super) fn suspect(
    conn: &mut Conn,
    now: Timestamp,
    before: &Post,
    event: PostEvent,
    held_for: Option<HeldReason>,
) -> Result<(), DbError> {
    let Ok(state) = before.state.apply(event) else {
        return Ok(());
    };
    store::decide(
        conn,
        before.id,
        &store::PostDecision {
            state,
            held_for,
            reason: None,
            shown_at: before.shown_at,
            decided_at: before.decided_at,
            decided_by: before.decided_by.as_deref(),
            version: before.version + 1,
        },
    )?;
    let topic = refresh(conn, before.topic_id)?;
    events::record(
        conn,
        now,
        &Actor::System,
        EventKind::ForumPostHeld,
        Subject::Post(before.id),
        before.member_id,
        &json!({ "name": topic.title, "topic": topic.id, "post": before.number }),
    )
}
