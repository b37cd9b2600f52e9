//! Writing in a topic: a member's reply, or the shop's answer.

use super::{
    PostError, PostState, Posted, markdown,
    posted::{self, Draft, SAME_FORM},
    store,
    writer::{self, Writer, Writing},
    writing,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    ids::TopicId,
    time::Timestamp,
};

/// How much of a quoted post is kept with the quote.
const QUOTE_LENGTH: usize = 280;

/// What the form of a reply sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReply {
    /// The post, in Markdown.
    pub body: String,
    /// The number of the post it quotes.
    pub quotes: Option<i64>,
}

/// Writes a post in a topic. From staff it is marked as the shop's answer
/// and seen at once. The same form sent twice writes one.
///
/// # Errors
/// When the writer may not write, the topic is not there for the writer, out
/// of sight or locked, or the text is empty or too long.
pub fn reply(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: TopicId,
    new: &NewReply,
) -> Result<Posted, PostError> {
    let body = writing::body(&new.body).map_err(|error| PostError::Invalid(vec![error]))?;
    write_tx(conn, |conn| {
        let before = store::topic(conn, id)?.ok_or(PostError::NotFound)?;
        // A second press is answered before the limits are asked.
        if let Some(post) = sent_before(conn, now, by, id, &body)? {
            return Ok(Posted {
                topic: before,
                post,
            });
        }
        let writer = writer::writer(conn, now, by, Writing::Reply)?;
        let topic = store::lock_topic(conn, id)?.ok_or(PostError::NotFound)?;
        if let Some(post) = sent_before(conn, now, by, id, &body)? {
            return Ok(Posted { topic, post });
        }
        let category = store::category(conn, topic.category_id)?.ok_or(DbError::NotFound)?;
        let visible = topic.state == PostState::Visible;
        match writer {
            Writer::Member { .. } if !visible => return Err(PostError::NotFound),
            Writer::Member { .. } if topic.locked || category.locked => {
                return Err(PostError::Locked);
            }
            Writer::Staff if !visible => return Err(PostError::OutOfSight),
            Writer::Member { .. } | Writer::Staff => {}
        }
        let quoted = match new.quotes {
            None => None,
            // What cannot be seen cannot be quoted.
            Some(number) => store::post_at(conn, id, number)?
                .filter(|post| post.state == PostState::Visible)
                .map(|post| (number, markdown::excerpt(&post.body, QUOTE_LENGTH))),
        };
        let draft = Draft {
            body: &body,
            title: None,
            quoted,
        };
        Ok(posted::add(
            conn, now, by, &writer, &topic, &category, &draft,
        )?)
    })
}

fn sent_before(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    topic: TopicId,
    body: &str,
) -> Result<Option<super::Post>, DbError> {
    let last = store::last_post_of(conn, topic, &by.code())?;
    Ok(last.filter(|post| {
        post.number > 1 && post.body == body && now.since(post.created_at) < SAME_FORM
    }))
}
