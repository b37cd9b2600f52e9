//! The table `forum_categories`.

use diesel::{dsl::max, prelude::*};

use crate::{
    db::{Conn, lock_for_update},
    forum::{Audience, ForumCategory},
    ids::{ForumCategoryId, TopicId},
    schema::{forum_categories, forum_topics},
};

#[derive(Insertable)]
#[diesel(table_name = forum_categories)]
pub(in crate::forum) struct NewCategoryRow<'a> {
    pub(in crate::forum) slug: &'a str,
    pub(in crate::forum) name: &'a str,
    pub(in crate::forum) name_en: &'a str,
    pub(in crate::forum) description: &'a str,
    pub(in crate::forum) description_en: &'a str,
    pub(in crate::forum) position: i64,
    pub(in crate::forum) audience: Audience,
    pub(in crate::forum) premoderated: bool,
    pub(in crate::forum) locked: bool,
    pub(in crate::forum) version: i64,
}

#[derive(AsChangeset)]
#[diesel(table_name = forum_categories)]
pub(in crate::forum) struct CategoryChange<'a> {
    pub(in crate::forum) name: &'a str,
    pub(in crate::forum) name_en: &'a str,
    pub(in crate::forum) description: &'a str,
    pub(in crate::forum) description_en: &'a str,
    pub(in crate::forum) position: i64,
    pub(in crate::forum) audience: Audience,
    pub(in crate::forum) premoderated: bool,
    pub(in crate::forum) locked: bool,
    pub(in crate::forum) version: i64,
}

pub(in crate::forum) fn categories(conn: &mut Conn) -> QueryResult<Vec<ForumCategory>> {
    ForumCategory::query()
        .order((forum_categories::position, forum_categories::id))
        .load(conn)
}

pub(in crate::forum) fn category(
    conn: &mut Conn,
    id: ForumCategoryId,
) -> QueryResult<Option<ForumCategory>> {
    ForumCategory::query()
        .filter(forum_categories::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(in crate::forum) fn lock_category(
    conn: &mut Conn,
    id: ForumCategoryId,
) -> QueryResult<Option<ForumCategory>> {
    lock_for_update(conn, "forum_categories", id.0)?;
    category(conn, id)
}

pub(in crate::forum) fn category_by_slug(
    conn: &mut Conn,
    slug: &str,
) -> QueryResult<Option<ForumCategory>> {
    ForumCategory::query()
        .filter(forum_categories::slug.eq(slug))
        .get_result(conn)
        .optional()
}

pub(in crate::forum) fn last_position(conn: &mut Conn) -> QueryResult<i64> {
    forum_categories::table
        .select(max(forum_categories::position))
        .first::<Option<i64>>(conn)
        .map(|position| position.unwrap_or(0))
}

pub(in crate::forum) fn insert_category(
    conn: &mut Conn,
    row: &NewCategoryRow<'_>,
) -> QueryResult<ForumCategoryId> {
    diesel::insert_into(forum_categories::table)
        .values(row)
        .returning(forum_categories::id)
        .get_result(conn)
}

pub(in crate::forum) fn change_category(
    conn: &mut Conn,
    id: ForumCategoryId,
    change: &CategoryChange<'_>,
) -> QueryResult<usize> {
    diesel::update(forum_categories::table.find(id))
        .set(change)
        .execute(conn)
}

/// Returns whether topics stand in a category, in whatever state.
pub(in crate::forum) fn has_topics(conn: &mut Conn, id: ForumCategoryId) -> QueryResult<bool> {
    let topic: Option<TopicId> = forum_topics::table
        .filter(forum_topics::category_id.eq(id))
        .select(forum_topics::id)
        .first(conn)
        .optional()?;
    Ok(topic.is_some())
}

pub(in crate::forum) fn delete_category(
    conn: &mut Conn,
    id: ForumCategoryId,
) -> QueryResult<usize> {
    diesel::delete(forum_categories::table.find(id)).execute(conn)
}
