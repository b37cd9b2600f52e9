//! Lists of topics and posts, each by key.

use std::collections::HashMap;

use diesel::{dsl::count_star, prelude::*};

use crate::{
    db::Conn,
    forum::{ForumCategory, Post, PostState, Topic},
    ids::{ForumCategoryId, MemberId, PostId, ProductId, TopicId},
    schema::{
        forum_categories, forum_flags, forum_mentions, forum_posts, forum_reads, forum_topics,
        forum_watches,
    },
    time::Timestamp,
};

/// Where a list by activity goes on.
pub(in crate::forum) type After = Option<(Timestamp, TopicId)>;

/// Returns the topics pinned in a category, the latest activity first.
pub(in crate::forum) fn pinned(
    conn: &mut Conn,
    category: ForumCategoryId,
) -> QueryResult<Vec<Topic>> {
    Topic::query()
        .filter(forum_topics::category_id.eq(category))
        .filter(forum_topics::state.eq(PostState::Visible))
        .filter(forum_topics::pinned.eq(true))
        .order((forum_topics::last_post_at.desc(), forum_topics::id.desc()))
        .limit(10)
        .load(conn)
}

/// Returns the other visible topics of some categories, the latest activity
/// first.
pub(in crate::forum) fn by_activity(
    conn: &mut Conn,
    categories: &[ForumCategoryId],
    with_pinned: bool,
    after: After,
    limit: i64,
) -> QueryResult<Vec<Topic>> {
    let mut query = Topic::query()
        .filter(forum_topics::category_id.eq_any(categories.to_vec()))
        .filter(forum_topics::state.eq(PostState::Visible))
        .order((forum_topics::last_post_at.desc(), forum_topics::id.desc()))
        .limit(limit)
        .into_boxed();
    if !with_pinned {
        query = query.filter(forum_topics::pinned.eq(false));
    }
    if let Some((at, id)) = after {
        query = query.filter(
            forum_topics::last_post_at
                .lt(at)
                .or(forum_topics::last_post_at
                    .eq(at)
                    .and(forum_topics::id.lt(id))),
        );
    }
    query.load(conn)
}

/// Returns topics in every state, the newest first, for staff.
pub(in crate::forum) fn newest(
    conn: &mut Conn,
    before: Option<TopicId>,
    limit: i64,
) -> QueryResult<Vec<Topic>> {
    Topic::query()
        .filter(forum_topics::id.lt(before.unwrap_or(TopicId(i64::MAX))))
        .order(forum_topics::id.desc())
        .limit(limit)
        .load(conn)
}

/// Returns members' topics that nobody has answered, the oldest first.
pub(in crate::forum) fn unanswered(conn: &mut Conn, limit: i64) -> QueryResult<Vec<Topic>> {
    Topic::query()
        .filter(forum_topics::state.eq(PostState::Visible))
        .filter(forum_topics::first_answer_at.is_null())
        .filter(forum_topics::locked.eq(false))
        .filter(forum_topics::member_id.is_not_null())
        .order((forum_topics::created_at, forum_topics::id))
        .limit(limit)
        .load(conn)
}

/// Returns the topics about a product that guests see, the latest activity
/// first.
pub(in crate::forum) fn about_product(
    conn: &mut Conn,
    product: ProductId,
    categories: &[ForumCategoryId],
    limit: i64,
) -> QueryResult<Vec<Topic>> {
    let mentioned = forum_mentions::table
        .filter(forum_mentions::product_id.eq(product))
        .select(forum_mentions::topic_id);
    Topic::query()
        .filter(forum_topics::id.eq_any(mentioned))
        .filter(forum_topics::category_id.eq_any(categories.to_vec()))
        .filter(forum_topics::state.eq(PostState::Visible))
        .order((forum_topics::last_post_at.desc(), forum_topics::id.desc()))
        .limit(limit)
        .load(conn)
}

pub(in crate::forum) fn watched_topics(
    conn: &mut Conn,
    member: MemberId,
    limit: i64,
) -> QueryResult<Vec<Topic>> {
    let watched = forum_watches::table
        .filter(forum_watches::member_id.eq(member))
        .select(forum_watches::topic_id);
    Topic::query()
        .filter(forum_topics::id.eq_any(watched))
        .filter(forum_topics::state.eq(PostState::Visible))
        .order((forum_topics::last_post_at.desc(), forum_topics::id.desc()))
        .limit(limit)
        .load(conn)
}

/// Counts by category the topics with something a member has not read.
pub(in crate::forum) fn unread_by_category(
    conn: &mut Conn,
    member: MemberId,
    read_until: Timestamp,
) -> QueryResult<HashMap<ForumCategoryId, i64>> {
    let rows: Vec<(ForumCategoryId, i64)> = forum_topics::table
        .left_join(
            forum_reads::table.on(forum_reads::topic_id
                .eq(forum_topics::id)
                .and(forum_reads::member_id.eq(member))),
        )
        .filter(forum_topics::state.eq(PostState::Visible))
        .filter(forum_topics::last_post_at.gt(read_until))
        .filter(
            forum_reads::number
                .is_null()
                .or(forum_reads::number.lt(forum_topics::last_number))
                .or(forum_reads::read_at.lt(forum_topics::last_post_at)),
        )
        .group_by(forum_topics::category_id)
        .select((forum_topics::category_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Who wrote the post of a topic that appeared last.
#[derive(Debug, Queryable)]
pub(in crate::forum) struct LastWriter {
    pub(in crate::forum) topic_id: TopicId,
    pub(in crate::forum) author: String,
    pub(in crate::forum) member_id: Option<MemberId>,
    pub(in crate::forum) from_staff: bool,
}

pub(in crate::forum) fn last_writers(
    conn: &mut Conn,
    topics: &[TopicId],
) -> QueryResult<Vec<LastWriter>> {
    forum_posts::table
        .inner_join(forum_topics::table)
        .filter(forum_topics::id.eq_any(topics.to_vec()))
        .filter(forum_posts::state.eq(PostState::Visible))
        .filter(forum_posts::shown_at.eq(forum_topics::last_post_at.nullable()))
        .order(forum_posts::number)
        .select((
            forum_posts::topic_id,
            forum_posts::author,
            forum_posts::member_id,
            forum_posts::from_staff,
        ))
        .load(conn)
}

/// Returns posts with all words in them or in the title of their topic, the
/// newest first. A title alone brings only the first post.
pub(in crate::forum) fn search(
    conn: &mut Conn,
    categories: &[ForumCategoryId],
    patterns: &[String],
    before: Option<PostId>,
    limit: i64,
) -> QueryResult<Vec<(Post, Topic, ForumCategory)>> {
    let mut query = forum_posts::table
        .inner_join(forum_topics::table.inner_join(forum_categories::table))
        .filter(forum_posts::state.eq(PostState::Visible))
        .filter(forum_topics::state.eq(PostState::Visible))
        .filter(forum_topics::category_id.eq_any(categories.to_vec()))
        .filter(forum_posts::id.lt(before.unwrap_or(PostId(i64::MAX))))
        .select((
            Post::as_select(),
            Topic::as_select(),
            ForumCategory::as_select(),
        ))
        .order(forum_posts::id.desc())
        .limit(limit)
        .into_boxed();
    for pattern in patterns {
        query = query.filter(
            forum_posts::search
                .like(pattern.clone())
                .escape('\\')
                .or(forum_topics::search.like(pattern.clone()).escape('\\')),
        );
    }
    // One pattern for each word a search can have; the rest match nothing.
    let word = |place: usize| patterns.get(place).map_or("-", String::as_str).to_owned();
    let in_the_post = |place: usize| forum_posts::search.like(word(place)).escape('\\');
    query
        .filter(
            forum_posts::number
                .eq(1_i64)
                .or(in_the_post(0))
                .or(in_the_post(1))
                .or(in_the_post(2))
                .or(in_the_post(3))
                .or(in_the_post(4))
                .or(in_the_post(5))
                .or(in_the_post(6))
                .or(in_the_post(7)),
        )
        .load(conn)
}

/// Returns the posts that wait for a moderator, the oldest first.
pub(in crate::forum) fn held(conn: &mut Conn, limit: i64) -> QueryResult<Vec<Post>> {
    Post::query()
        .filter(forum_posts::state.eq(PostState::Held))
        .order(forum_posts::id)
        .limit(limit)
        .load(conn)
}

/// Returns visible posts with reports nobody has decided about, the oldest
/// first.
pub(in crate::forum) fn flagged(conn: &mut Conn, limit: i64) -> QueryResult<Vec<Post>> {
    let reported = forum_flags::table
        .filter(forum_flags::outcome.is_null())
        .select(forum_flags::post_id);
    Post::query()
        .filter(forum_posts::id.eq_any(reported))
        .filter(forum_posts::state.eq(PostState::Visible))
        .order(forum_posts::id)
        .limit(limit)
        .load(conn)
}

pub(in crate::forum) fn topics_by_id(conn: &mut Conn, ids: &[TopicId]) -> QueryResult<Vec<Topic>> {
    Topic::query()
        .filter(forum_topics::id.eq_any(ids.to_vec()))
        .load(conn)
}
