//! What a topic says of its posts, written anew after each change.

use super::{PostState, Topic, store};
use crate::{
    db::{Conn, DbError},
    ids::TopicId,
};

/// Counts the posts of a locked topic again and returns it as it is now.
pub(super) fn refresh(conn: &mut Conn, id: TopicId) -> Result<Topic, DbError> {
    let topic = store::topic(conn, id)?.ok_or(DbError::NotFound)?;
    let (posts, last) = store::visible_of(conn, id)?;
    let first = store::post_at(conn, id, 1)?;
    let answer = store::first_answer(conn, id, &topic.author)?;
    // An answer that was taken away answers nothing.
    let marked = match topic.answer_number {
        None => None,
        Some(number) => store::post_at(conn, id, number)?
            .filter(|post| post.state == PostState::Visible)
            .map(|post| post.number),
    };
    let sums = store::TopicSums {
        state: first.map_or(topic.state, |post| post.state),
        last_post_at: last
            .as_ref()
            .and_then(|last| last.shown_at)
            .unwrap_or(topic.created_at),
        last_number: last.map_or(1, |last| last.number),
        posts,
        first_answer_at: answer.as_ref().and_then(|answer| answer.shown_at),
        first_answer_from_staff: answer.map(|answer| answer.from_staff),
        answer_number: marked,
        solved_at: topic.solved_at.filter(|_| marked.is_some()),
    };
    store::write_sums(conn, id, &sums)?;
    store::topic(conn, id)?.ok_or(DbError::NotFound)
}
