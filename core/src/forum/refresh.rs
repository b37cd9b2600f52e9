//! What a topic says of its posts, written anew after each change.

use super::{HeldReason, Post, PostState, Topic, store};
use crate::{
    db::{Conn, DbError},
    ids::TopicId,
};

/// Counts the posts of a locked topic again and returns it as it is now.
pub(super) fn refresh(conn: &mut Conn, id: TopicId) -> Result<Topic, DbError> {
    let topic = store::topic(conn, id)?.ok_or(DbError::NotFound)?;
    let visible = store::visible_of(conn, id)?;
    let last = visible.last;
    let first = store::post_at(conn, id, 1)?;
    // What others wrote does not go with a first post that its author takes
    // back or changes: its place is kept, and counts as a post.
    let answer = store::first_answer(conn, id, &topic.author)?;
    let outlived = answer.is_some() && first.as_ref().is_some_and(leaves_its_place);
    // An answer that was taken away answers nothing.
    let marked = match topic.answer_number {
        None => None,
        Some(number) => store::post_at(conn, id, number)?
            .filter(|post| post.state == PostState::Visible)
            .map(|post| post.number),
    };
    let sums = store::TopicSums {
        state: match first {
            Some(_) if outlived => PostState::Visible,
            Some(post) => post.state,
            None => topic.state,
        },
        last_post_at: visible.shown_at.unwrap_or(topic.created_at),
        last_number: last.map_or(1, |last| last.number),
        posts: visible.posts + i64::from(outlived),
        first_answer_at: answer.as_ref().and_then(|answer| answer.shown_at),
        first_answer_from_staff: answer.map(|answer| answer.from_staff),
        answer_number: marked,
        solved_at: topic.solved_at.filter(|_| marked.is_some()),
    };
    store::write_sums(conn, id, &sums)?;
    store::topic(conn, id)?.ok_or(DbError::NotFound)
}

/// Returns whether a first post that is not visible leaves the others in
/// sight: its author took it back, or it was seen before and her new words
/// wait. What was reported goes with its topic until it is decided.
fn leaves_its_place(first: &Post) -> bool {
    match first.state {
        PostState::Deleted => first.is_withdrawn(),
        PostState::Held => {
            first.shown_at.is_some()
                && !matches!(first.held_for, Some(HeldReason::Flags | HeldReason::Edited))
        }
        PostState::Visible | PostState::Hidden => false,
    }
}
