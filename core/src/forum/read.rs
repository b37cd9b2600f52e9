//! Reading lists: the index, a category, the latest, what was searched for.

use std::collections::HashMap;

use super::{Authors, ForumCategory, Reader, Topic, markdown, search as words_of, store};
use crate::{
    db::{Conn, DbError},
    ids::{ForumCategoryId, MemberId, PostId, ProductId, TopicId},
    members,
    text::UnknownName,
    time::Timestamp,
};

/// A topic in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicRow {
    /// The topic.
    pub topic: Topic,
    /// Where it stands.
    pub category: ForumCategory,
    /// Who opened it; empty for the shop itself.
    pub author: String,
    /// Who wrote last; empty for the shop itself.
    pub last_author: String,
    /// Whether the shop wrote last.
    pub last_from_staff: bool,
    /// The first post the member has not read, if there is one.
    pub unread_from: Option<i64>,
}

/// A category of the index.
#[derive(Debug, Clone, PartialEq)]
pub struct CategoryRow {
    /// The category.
    pub category: ForumCategory,
    /// The topic in which somebody wrote last.
    pub last: Option<TopicRow>,
    /// How many of its topics have something the member has not read.
    pub unread: i64,
}

/// Where a list of topics goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TopicCursor {
    at: Timestamp,
    id: TopicId,
}

impl std::fmt::Display for TopicCursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}.{}",
            self.at.utc().and_utc().timestamp_micros(),
            self.id
        )
    }
}

impl std::str::FromStr for TopicCursor {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        text.split_once('.')
            .and_then(|(at, id)| {
                let at = chrono::DateTime::from_timestamp_micros(at.parse().ok()?)?;
                Some(Self {
                    at: Timestamp::from(at),
                    id: TopicId(id.parse().ok()?),
                })
            })
            .ok_or_else(|| UnknownName(text.to_owned()))
    }
}

/// A page of a list of topics.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicList {
    /// The pinned ones, on the first page.
    pub pinned: Vec<TopicRow>,
    /// The others.
    pub rows: Vec<TopicRow>,
    /// Where the next page begins.
    pub next: Option<TopicCursor>,
}

/// Returns the categories a reader sees, in their order.
///
/// # Errors
/// When the database fails.
pub fn categories(conn: &mut Conn, reader: Reader) -> Result<Vec<ForumCategory>, DbError> {
    let mut all = store::categories(conn)?;
    all.retain(|category| reader.sees_category(category));
    Ok(all)
}

/// Returns a category by its part of an address.
///
/// # Errors
/// When the database fails.
pub fn category_by_slug(
    conn: &mut Conn,
    reader: Reader,
    slug: &str,
) -> Result<Option<ForumCategory>, DbError> {
    let found = store::category_by_slug(conn, slug)?;
    Ok(found.filter(|category| reader.sees_category(category)))
}

/// Returns the index: each category with its last topic and what is unread.
///
/// # Errors
/// When the database fails.
pub fn index(conn: &mut Conn, now: Timestamp, reader: Reader) -> Result<Vec<CategoryRow>, DbError> {
    let categories = categories(conn, reader)?;
    let unread = match reader.member() {
        Some(member) => {
            let until = read_until(conn, now, member)?;
            store::unread_by_category(conn, member, until)?
        }
        None => HashMap::new(),
    };
    let mut last = Vec::new();
    for category in &categories {
        last.extend(store::by_activity(conn, &[category.id], true, None, 1)?);
    }
    let mut last: HashMap<ForumCategoryId, TopicRow> = rows(conn, now, reader, last)?
        .into_iter()
        .map(|row| (row.category.id, row))
        .collect();
    Ok(categories
        .into_iter()
        .map(|category| CategoryRow {
            last: last.remove(&category.id),
            unread: unread.get(&category.id).copied().unwrap_or(0),
            category,
        })
        .collect())
}

/// Returns a page of a category.
///
/// # Errors
/// When the database fails.
pub fn topics_of(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    category: ForumCategoryId,
    after: Option<TopicCursor>,
    limit: i64,
) -> Result<TopicList, DbError> {
    let pinned = match after {
        None => store::pinned(conn, category)?,
        Some(_) => Vec::new(),
    };
    let after = after.map(|cursor| (cursor.at, cursor.id));
    let found = store::by_activity(conn, &[category], false, after, limit + 1)?;
    let (found, next) = cut(found, limit);
    Ok(TopicList {
        pinned: rows(conn, now, reader, pinned)?,
        rows: rows(conn, now, reader, found)?,
        next,
    })
}

/// Returns the topics with the latest activity in all categories.
///
/// # Errors
/// When the database fails.
pub fn latest(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    after: Option<TopicCursor>,
    limit: i64,
) -> Result<TopicList, DbError> {
    let ids = category_ids(conn, reader)?;
    let after = after.map(|cursor| (cursor.at, cursor.id));
    let found = store::by_activity(conn, &ids, true, after, limit + 1)?;
    let (found, next) = cut(found, limit);
    Ok(TopicList {
        pinned: Vec::new(),
        rows: rows(conn, now, reader, found)?,
        next,
    })
}

/// Returns the public topics about a product.
///
/// # Errors
/// When the database fails.
pub fn about_product(
    conn: &mut Conn,
    now: Timestamp,
    product: ProductId,
    limit: i64,
) -> Result<Vec<TopicRow>, DbError> {
    let ids = category_ids(conn, Reader::Guest)?;
    let found = store::about_product(conn, product, &ids, limit)?;
    rows(conn, now, Reader::Guest, found)
}

fn category_ids(conn: &mut Conn, reader: Reader) -> Result<Vec<ForumCategoryId>, DbError> {
    Ok(categories(conn, reader)?.iter().map(|it| it.id).collect())
}

fn cut(mut found: Vec<Topic>, limit: i64) -> (Vec<Topic>, Option<TopicCursor>) {
    let full = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = found.len() > full;
    found.truncate(full);
    let next = found.last().filter(|_| more).map(|last| TopicCursor {
        at: last.last_post_at,
        id: last.id,
    });
    (found, next)
}

/// Returns until when a member has read everything: since she marked it so,
/// or became a member.
pub(super) fn read_until(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
) -> Result<Timestamp, DbError> {
    if let (Some(marked), _) = store::profile(conn, member)? {
        return Ok(marked);
    }
    let member = members::by_id(conn, member)?;
    Ok(member.map_or(now, |it| it.member_since.unwrap_or(it.registered_at)))
}

/// Returns the first post a member has not read in each topic she has opened
/// before; none when there is nothing new.
pub(super) fn unread(
    conn: &mut Conn,
    member: MemberId,
    topics: &[TopicId],
) -> Result<HashMap<TopicId, Option<i64>>, DbError> {
    let mut unread: HashMap<TopicId, Option<i64>> = store::reads(conn, member, topics)?
        .into_iter()
        .map(|read| (read.topic_id, None))
        .collect();
    unread.extend(store::first_unread(conn, member, topics)?);
    Ok(unread)
}

/// Returns topics with the names of who wrote and what is unread of them.
pub(super) fn rows(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    topics: Vec<Topic>,
) -> Result<Vec<TopicRow>, DbError> {
    if topics.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<TopicId> = topics.iter().map(|topic| topic.id).collect();
    let categories: HashMap<ForumCategoryId, ForumCategory> = store::categories(conn)?
        .into_iter()
        .map(|category| (category.id, category))
        .collect();
    let last: HashMap<TopicId, store::LastWriter> = store::last_writers(conn, &ids)?
        .into_iter()
        .map(|writer| (writer.topic_id, writer))
        .collect();
    let (unread, until) = match reader.member() {
        None => (HashMap::new(), now),
        Some(member) => (unread(conn, member, &ids)?, read_until(conn, now, member)?),
    };
    let people: Vec<MemberId> = topics
        .iter()
        .filter_map(|topic| topic.member_id)
        .chain(last.values().filter_map(|writer| writer.member_id))
        .collect();
    let authors = Authors::load(conn, &people)?;
    let unread_from = |topic: &Topic| {
        reader.member().filter(|_| topic.last_post_at > until)?;
        // A topic she never opened is new from its first post.
        unread.get(&topic.id).copied().unwrap_or(Some(1))
    };
    topics
        .into_iter()
        .map(|topic| {
            let writer = last.get(&topic.id);
            Ok(TopicRow {
                category: categories
                    .get(&topic.category_id)
                    .cloned()
                    .ok_or(DbError::NotFound)?,
                author: authors.name(&topic.author, topic.member_id),
                last_author: writer.map_or_else(
                    || authors.name(&topic.author, topic.member_id),
                    |writer| authors.name(&writer.author, writer.member_id),
                ),
                last_from_staff: writer.is_some_and(|writer| writer.from_staff),
                unread_from: unread_from(&topic),
                topic,
            })
        })
        .collect()
}

/// A post that was searched for.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Its topic.
    pub topic: Topic,
    /// Where that stands.
    pub category: ForumCategory,
    /// The post.
    pub id: PostId,
    /// Its number.
    pub number: i64,
    /// Who wrote it; empty for the shop itself.
    pub author: String,
    /// Whether the shop wrote it.
    pub from_staff: bool,
    /// What it says around the words.
    pub excerpt: String,
    /// When it was written.
    pub at: Timestamp,
}

/// How much of a post a search shows.
const EXCERPT: usize = 220;

/// Finds posts in which, or in the titles of whose topics, every word occurs;
/// the newest first. Without words nothing is found.
///
/// # Errors
/// When the database fails.
pub fn search(
    conn: &mut Conn,
    reader: Reader,
    words: &str,
    before: Option<PostId>,
    limit: i64,
) -> Result<Vec<Hit>, DbError> {
    let patterns = words_of::patterns(words);
    if patterns.is_empty() {
        return Ok(Vec::new());
    }
    let ids = category_ids(conn, reader)?;
    let found = store::search(conn, &ids, &patterns, before, limit)?;
    let people: Vec<MemberId> = found
        .iter()
        .filter_map(|(post, ..)| post.member_id)
        .collect();
    let authors = Authors::load(conn, &people)?;
    Ok(found
        .into_iter()
        .map(|(post, topic, category)| Hit {
            author: authors.name(&post.author, post.member_id),
            excerpt: markdown::excerpt_around(&post.body, words, EXCERPT),
            id: post.id,
            number: post.number,
            from_staff: post.from_staff,
            at: post.created_at,
            topic,
            category,
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_the_link() {
        let cursor = TopicCursor {
            at: "2026-11-23T03:04:05Z".parse().unwrap(),
            id: TopicId(7),
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for wrong in ["", "1", "x.1", "1.x", "1.2.3"] {
            assert!(wrong.parse::<TopicCursor>().is_err(), "{wrong}");
        }
    }
}
