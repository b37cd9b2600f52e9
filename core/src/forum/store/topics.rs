//! The tables `forum_topics`, `forum_mentions`.

use diesel::prelude::*;

use crate::{
    db::{Conn, lock_for_update, on_each_backend},
    forum::{PostState, Topic},
    ids::{ForumCategoryId, MemberId, ProductId, TopicId},
    schema::{forum_mentions, forum_topics},
    time::Timestamp,
};

#[derive(Insertable)]
#[diesel(table_name = forum_topics)]
pub(in crate::forum) struct NewTopicRow<'a> {
    pub(in crate::forum) category_id: ForumCategoryId,
    pub(in crate::forum) slug: &'a str,
    pub(in crate::forum) title: &'a str,
    pub(in crate::forum) author: &'a str,
    pub(in crate::forum) member_id: Option<MemberId>,
    pub(in crate::forum) state: PostState,
    pub(in crate::forum) pinned: bool,
    pub(in crate::forum) locked: bool,
    pub(in crate::forum) created_at: Timestamp,
    pub(in crate::forum) last_post_at: Timestamp,
    pub(in crate::forum) last_number: i64,
    pub(in crate::forum) posts: i64,
    pub(in crate::forum) next_number: i64,
    pub(in crate::forum) search: &'a str,
    pub(in crate::forum) version: i64,
}

/// What a topic says of its posts.
#[derive(Debug, AsChangeset)]
#[diesel(table_name = forum_topics, treat_none_as_null = true)]
pub(in crate::forum) struct TopicSums {
    pub(in crate::forum) state: PostState,
    pub(in crate::forum) last_post_at: Timestamp,
    pub(in crate::forum) last_number: i64,
    pub(in crate::forum) posts: i64,
    pub(in crate::forum) first_answer_at: Option<Timestamp>,
    pub(in crate::forum) first_answer_from_staff: Option<bool>,
    pub(in crate::forum) answer_number: Option<i64>,
    pub(in crate::forum) solved_at: Option<Timestamp>,
}

/// What moderators change of a topic.
#[derive(Debug, AsChangeset)]
#[diesel(table_name = forum_topics, treat_none_as_null = true)]
pub(in crate::forum) struct TopicChange {
    pub(in crate::forum) category_id: ForumCategoryId,
    pub(in crate::forum) pinned: bool,
    pub(in crate::forum) locked: bool,
    pub(in crate::forum) answer_number: Option<i64>,
    pub(in crate::forum) solved_at: Option<Timestamp>,
    pub(in crate::forum) version: i64,
}

pub(in crate::forum) fn topic(conn: &mut Conn, id: TopicId) -> QueryResult<Option<Topic>> {
    Topic::query()
        .filter(forum_topics::id.eq(id))
        .get_result(conn)
        .optional()
}

/// Locks a topic, and with it everything that is written in it.
pub(in crate::forum) fn lock_topic(conn: &mut Conn, id: TopicId) -> QueryResult<Option<Topic>> {
    lock_for_update(conn, "forum_topics", id.0)?;
    topic(conn, id)
}

pub(in crate::forum) fn insert_topic(
    conn: &mut Conn,
    row: &NewTopicRow<'_>,
) -> QueryResult<TopicId> {
    diesel::insert_into(forum_topics::table)
        .values(row)
        .returning(forum_topics::id)
        .get_result(conn)
}

pub(in crate::forum) fn write_sums(
    conn: &mut Conn,
    id: TopicId,
    sums: &TopicSums,
) -> QueryResult<usize> {
    diesel::update(forum_topics::table.find(id))
        .set(sums)
        .execute(conn)
}

pub(in crate::forum) fn change_topic(
    conn: &mut Conn,
    id: TopicId,
    change: &TopicChange,
) -> QueryResult<usize> {
    diesel::update(forum_topics::table.find(id))
        .set(change)
        .execute(conn)
}

/// Gives a topic another title; its address follows.
pub(in crate::forum) fn retitle(
    conn: &mut Conn,
    id: TopicId,
    title: &str,
    slug: &str,
    search: &str,
) -> QueryResult<usize> {
    diesel::update(forum_topics::table.find(id))
        .set((
            forum_topics::title.eq(title),
            forum_topics::slug.eq(slug),
            forum_topics::search.eq(search),
            forum_topics::version.eq(forum_topics::version + 1),
        ))
        .execute(conn)
}

/// Takes the number of the next post; the topic is locked.
pub(in crate::forum) fn take_number(conn: &mut Conn, topic: &Topic) -> QueryResult<i64> {
    diesel::update(forum_topics::table.find(topic.id))
        .set(forum_topics::next_number.eq(topic.next_number + 1))
        .execute(conn)?;
    Ok(topic.next_number)
}

/// Returns the member's latest topic, to know a form that was sent twice.
pub(in crate::forum) fn latest_topic_of(
    conn: &mut Conn,
    author: &str,
    since: Timestamp,
) -> QueryResult<Option<Topic>> {
    Topic::query()
        .filter(forum_topics::author.eq(author))
        .filter(forum_topics::created_at.gt(since))
        .order(forum_topics::id.desc())
        .first(conn)
        .optional()
}

/// Returns when the member opened the topics since an instant, oldest first.
pub(in crate::forum) fn topics_opened_since(
    conn: &mut Conn,
    member: MemberId,
    since: Timestamp,
) -> QueryResult<Vec<Timestamp>> {
    forum_topics::table
        .filter(forum_topics::member_id.eq(member))
        .filter(forum_topics::created_at.gt(since))
        .order(forum_topics::created_at)
        .select(forum_topics::created_at)
        .load(conn)
}

/// Notes that a topic is about a product.
pub(in crate::forum) fn mention(
    conn: &mut Conn,
    topic: TopicId,
    product: ProductId,
) -> QueryResult<()> {
    on_each_backend!(conn, |conn| diesel::insert_into(forum_mentions::table)
        .values((
            forum_mentions::topic_id.eq(topic),
            forum_mentions::product_id.eq(product),
        ))
        .on_conflict_do_nothing()
        .execute(conn))?;
    Ok(())
}

pub(in crate::forum) fn mentioned(conn: &mut Conn, topic: TopicId) -> QueryResult<Vec<ProductId>> {
    forum_mentions::table
        .filter(forum_mentions::topic_id.eq(topic))
        .order(forum_mentions::product_id)
        .select(forum_mentions::product_id)
        .load(conn)
}
