//! The tables `forum_posts`, `forum_revisions`.

use diesel::{
    dsl::{count_star, max},
    prelude::*,
};

use crate::{
    db::Conn,
    forum::{HeldReason, Post, PostState},
    ids::{MemberId, PostId, TopicId},
    schema::{forum_posts, forum_revisions},
    time::Timestamp,
};

#[derive(Insertable)]
#[diesel(table_name = forum_posts)]
pub(in crate::forum) struct NewPostRow<'a> {
    pub(in crate::forum) topic_id: TopicId,
    pub(in crate::forum) number: i64,
    pub(in crate::forum) author: &'a str,
    pub(in crate::forum) member_id: Option<MemberId>,
    pub(in crate::forum) from_staff: bool,
    pub(in crate::forum) body: &'a str,
    pub(in crate::forum) quoted_number: Option<i64>,
    pub(in crate::forum) quoted_text: Option<&'a str>,
    pub(in crate::forum) state: PostState,
    pub(in crate::forum) held_for: Option<HeldReason>,
    pub(in crate::forum) created_at: Timestamp,
    pub(in crate::forum) shown_at: Option<Timestamp>,
    pub(in crate::forum) search: &'a str,
    pub(in crate::forum) version: i64,
}

/// What a decision about a post writes.
#[derive(Debug, AsChangeset)]
#[diesel(table_name = forum_posts, treat_none_as_null = true)]
pub(in crate::forum) struct PostDecision<'a> {
    pub(in crate::forum) state: PostState,
    pub(in crate::forum) held_for: Option<HeldReason>,
    pub(in crate::forum) reason: Option<&'a str>,
    pub(in crate::forum) shown_at: Option<Timestamp>,
    pub(in crate::forum) decided_at: Option<Timestamp>,
    pub(in crate::forum) decided_by: Option<&'a str>,
    pub(in crate::forum) version: i64,
}

/// What an edit of a post writes.
#[derive(Debug, AsChangeset)]
#[diesel(table_name = forum_posts)]
pub(in crate::forum) struct PostEdit<'a> {
    pub(in crate::forum) body: &'a str,
    pub(in crate::forum) state: PostState,
    pub(in crate::forum) held_for: Option<HeldReason>,
    pub(in crate::forum) edited_at: Timestamp,
    pub(in crate::forum) search: &'a str,
    pub(in crate::forum) version: i64,
}

pub(in crate::forum) fn post(conn: &mut Conn, id: PostId) -> QueryResult<Option<Post>> {
    Post::query()
        .filter(forum_posts::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(in crate::forum) fn post_at(
    conn: &mut Conn,
    topic: TopicId,
    number: i64,
) -> QueryResult<Option<Post>> {
    Post::query()
        .filter(forum_posts::topic_id.eq(topic))
        .filter(forum_posts::number.eq(number))
        .get_result(conn)
        .optional()
}

/// Returns the posts of a topic from one number to another.
pub(in crate::forum) fn posts_between(
    conn: &mut Conn,
    topic: TopicId,
    from: i64,
    to: i64,
) -> QueryResult<Vec<Post>> {
    Post::query()
        .filter(forum_posts::topic_id.eq(topic))
        .filter(forum_posts::number.between(from, to))
        .order(forum_posts::number)
        .load(conn)
}

pub(in crate::forum) fn insert_post(conn: &mut Conn, row: &NewPostRow<'_>) -> QueryResult<PostId> {
    diesel::insert_into(forum_posts::table)
        .values(row)
        .returning(forum_posts::id)
        .get_result(conn)
}

pub(in crate::forum) fn decide(
    conn: &mut Conn,
    id: PostId,
    decision: &PostDecision<'_>,
) -> QueryResult<usize> {
    diesel::update(forum_posts::table.find(id))
        .set(decision)
        .execute(conn)
}

pub(in crate::forum) fn edit_post(
    conn: &mut Conn,
    id: PostId,
    edit: &PostEdit<'_>,
) -> QueryResult<usize> {
    diesel::update(forum_posts::table.find(id))
        .set(edit)
        .execute(conn)
}

pub(in crate::forum) fn keep_revision(
    conn: &mut Conn,
    now: Timestamp,
    before: &Post,
    editor: &str,
) -> QueryResult<usize> {
    diesel::insert_into(forum_revisions::table)
        .values((
            forum_revisions::post_id.eq(before.id),
            forum_revisions::editor.eq(editor),
            forum_revisions::body.eq(&before.body),
            forum_revisions::at.eq(now),
        ))
        .execute(conn)
}

/// Returns what a post said before its edits, the latest first.
pub(in crate::forum) fn revisions(
    conn: &mut Conn,
    post: PostId,
) -> QueryResult<Vec<(Timestamp, String)>> {
    forum_revisions::table
        .filter(forum_revisions::post_id.eq(post))
        .order(forum_revisions::id.desc())
        .select((forum_revisions::at, forum_revisions::body))
        .load(conn)
}

/// Returns the author's last post in a topic.
pub(in crate::forum) fn last_post_of(
    conn: &mut Conn,
    topic: TopicId,
    author: &str,
) -> QueryResult<Option<Post>> {
    Post::query()
        .filter(forum_posts::topic_id.eq(topic))
        .filter(forum_posts::author.eq(author))
        .order(forum_posts::number.desc())
        .first(conn)
        .optional()
}

/// Returns when the member wrote the posts since an instant, oldest first.
pub(in crate::forum) fn posts_written_since(
    conn: &mut Conn,
    member: MemberId,
    since: Timestamp,
) -> QueryResult<Vec<Timestamp>> {
    forum_posts::table
        .filter(forum_posts::member_id.eq(member))
        .filter(forum_posts::created_at.gt(since))
        .order(forum_posts::created_at)
        .select(forum_posts::created_at)
        .load(conn)
}

/// Counts a member's posts that others see.
pub(in crate::forum) fn visible_posts_of(conn: &mut Conn, member: MemberId) -> QueryResult<i64> {
    forum_posts::table
        .filter(forum_posts::member_id.eq(member))
        .filter(forum_posts::state.eq(PostState::Visible))
        .select(count_star())
        .get_result(conn)
}

/// One visible post, as far as its topic counts it.
#[derive(Debug, Queryable)]
pub(in crate::forum) struct Counted {
    pub(in crate::forum) number: i64,
    pub(in crate::forum) from_staff: bool,
    pub(in crate::forum) shown_at: Option<Timestamp>,
}

/// The visible posts of a topic, counted.
#[derive(Debug)]
pub(in crate::forum) struct VisiblePosts {
    /// How many there are.
    pub(in crate::forum) posts: i64,
    /// The last one by number.
    pub(in crate::forum) last: Option<Counted>,
    /// When one of them last appeared; what waited appears behind others.
    pub(in crate::forum) shown_at: Option<Timestamp>,
}

/// Counts the visible posts of a topic.
pub(in crate::forum) fn visible_of(conn: &mut Conn, topic: TopicId) -> QueryResult<VisiblePosts> {
    let (posts, shown_at) = forum_posts::table
        .filter(forum_posts::topic_id.eq(topic))
        .filter(forum_posts::state.eq(PostState::Visible))
        .select((count_star(), max(forum_posts::shown_at)))
        .get_result(conn)?;
    Ok(VisiblePosts {
        posts,
        last: counted(conn, topic, None)?,
        shown_at,
    })
}

/// Returns the first visible post that somebody else than the author of the
/// topic wrote.
pub(in crate::forum) fn first_answer(
    conn: &mut Conn,
    topic: TopicId,
    author: &str,
) -> QueryResult<Option<Counted>> {
    counted(conn, topic, Some(author))
}

fn counted(
    conn: &mut Conn,
    topic: TopicId,
    first_not_by: Option<&str>,
) -> QueryResult<Option<Counted>> {
    let mut query = forum_posts::table
        .filter(forum_posts::topic_id.eq(topic))
        .filter(forum_posts::state.eq(PostState::Visible))
        .select((
            forum_posts::number,
            forum_posts::from_staff,
            forum_posts::shown_at,
        ))
        .into_boxed();
    query = match first_not_by {
        Some(author) => query
            .filter(forum_posts::author.ne(author.to_owned()))
            .order(forum_posts::number),
        None => query.order(forum_posts::number.desc()),
    };
    query.first(conn).optional()
}
