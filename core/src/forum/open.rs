//! Opening a topic.

use super::{
    PostError, PostState, Posted,
    posted::{self, Draft, SAME_FORM},
    search, store,
    writer::{self, Writer, Writing},
    writing,
};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    ids::{ForumCategoryId, ProductId},
    text::slug,
    time::Timestamp,
};

/// What the form of a new topic sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTopic {
    /// Where it belongs.
    pub category: ForumCategoryId,
    /// What it is about.
    pub title: String,
    /// The first post, in Markdown.
    pub body: String,
    /// The product it is about.
    pub product: Option<ProductId>,
}

/// Opens a topic with its first post. The same form sent twice opens one.
///
/// # Errors
/// When the writer may not write, the category is locked, or fields are
/// wrong.
pub fn open(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &NewTopic,
) -> Result<Posted, PostError> {
    let (title, body) = match (writing::title(&new.title), writing::body(&new.body)) {
        (Ok(title), Ok(body)) => (title, body),
        (title, body) => {
            let errors = title.err().into_iter().chain(body.err()).collect();
            return Err(PostError::Invalid(errors));
        }
    };
    write_tx(conn, |conn| {
        // A second press is answered before the limits are asked.
        if let Some(posted) = sent_before(conn, now, by, new.category, &title, &body)? {
            return Ok(posted);
        }
        let writer = writer::writer(conn, now, by, Writing::Topic)?;
        // Another press may have come first while this one waited.
        if let Some(posted) = sent_before(conn, now, by, new.category, &title, &body)? {
            return Ok(posted);
        }
        let category = store::category(conn, new.category)?.ok_or(PostError::NotFound)?;
        if category.locked && matches!(writer, Writer::Member { .. }) {
            return Err(PostError::Locked);
        }
        let member = match &writer {
            Writer::Member { member, .. } => Some(member.id),
            Writer::Staff => None,
        };
        let id = store::insert_topic(
            conn,
            &store::NewTopicRow {
                category_id: category.id,
                slug: &slug(&title),
                title: &title,
                author: &by.code(),
                member_id: member,
                state: PostState::Held,
                pinned: false,
                locked: false,
                created_at: now,
                last_post_at: now,
                last_number: 1,
                posts: 0,
                next_number: 1,
                search: &search::searchable(&title),
                version: 1,
            },
        )?;
        if let Some(product) = new.product {
            store::mention(conn, id, product)?;
        }
        if let Some(member) = member {
            store::watch(conn, now, member, id)?;
        }
        let topic = store::topic(conn, id)?.ok_or(DbError::NotFound)?;
        let draft = Draft {
            body: &body,
            title: Some(&title),
            quoted: None,
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
    category: ForumCategoryId,
    title: &str,
    body: &str,
) -> Result<Option<Posted>, DbError> {
    let Some(topic) = store::latest_topic_of(conn, &by.code(), now.minus(SAME_FORM))? else {
        return Ok(None);
    };
    if topic.title != title || topic.category_id != category {
        return Ok(None);
    }
    let post = store::post_at(conn, topic.id, 1)?;
    Ok(post
        .filter(|post| post.body == body)
        .map(|post| Posted { topic, post }))
}
