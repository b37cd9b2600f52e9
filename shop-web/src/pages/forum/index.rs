//! The index of the forum and its categories.

use askama::Template;
use poem::{
    IntoResponse, handler,
    web::{Path, Query},
};
use serde::Deserialize;
use shop_core::{
    db::{Conn, DbError},
    forum::{self, CategoryRow, ForumCategory, Reader, TopicCursor, TopicList},
    time::Timestamp,
};

use super::views::{Row, count, reader, row};
use crate::{
    error::WebError,
    page::{Answer, Frame, Page},
    visits::Visit,
};

/// How many topics the index shows below the categories.
const LATEST: i64 = 10;
/// How many topics a page of a category shows.
const AT_ONCE: i64 = 25;

#[derive(Template)]
#[template(path = "forum.html")]
struct IndexPage {
    page: Frame,
    shelves: Vec<Shelf>,
    latest: Vec<Row>,
    first_href: Option<String>,
    next_href: Option<String>,
    is_member: bool,
    some_unread: bool,
}

/// A category of the index.
struct Shelf {
    href: String,
    name: String,
    about: String,
    unread: Option<String>,
    members_only: bool,
    locked: bool,
    last: Option<Row>,
}

#[derive(Template)]
#[template(path = "forum_category.html")]
struct CategoryPage {
    page: Frame,
    name: String,
    about: String,
    locked: bool,
    new_href: String,
    rows: Vec<Row>,
    first_href: Option<String>,
    next_href: Option<String>,
}

/// Where a list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    setelah: String,
}

/// Shows the categories and what was written last.
#[handler]
pub async fn show_index(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    let after: Option<TopicCursor> = wish.setelah.parse().ok();
    let (reader, now) = (reader(&visit), visit.now);
    let (shelves, latest) = visit
        .app
        .db
        .run(move |conn| load(conn, now, reader, after))
        .await??;
    let page = visit.frame();
    let shop = page.shop.short_name.clone();
    let lang = visit.lang;
    let shelves: Vec<Shelf> = shelves
        .iter()
        .map(|shelf| Shelf {
            href: visit.href(&format!("/forum/{}", shelf.category.slug)),
            name: shelf.category.title(lang).to_owned(),
            about: shelf.category.about(lang).to_owned(),
            unread: (shelf.unread > 0).then(|| count(lang, "web-forum-unread", shelf.unread)),
            members_only: !Reader::Guest.sees_category(&shelf.category),
            locked: shelf.category.locked,
            last: shelf
                .last
                .as_ref()
                .map(|last| row(last, &visit, &shop, false)),
        })
        .collect();
    Ok(Page(IndexPage {
        some_unread: shelves.iter().any(|shelf| shelf.unread.is_some()),
        shelves: if after.is_some() { Vec::new() } else { shelves },
        latest: latest
            .rows
            .iter()
            .map(|topic| row(topic, &visit, &shop, true))
            .collect(),
        first_href: after.map(|_| visit.href("/forum")),
        next_href: latest
            .next
            .map(|next| visit.href(&format!("/forum?setelah={next}"))),
        is_member: reader.member().is_some(),
        page,
    })
    .into_response())
}

fn load(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    after: Option<TopicCursor>,
) -> Result<(Vec<CategoryRow>, TopicList), DbError> {
    Ok((
        forum::index(conn, now, reader)?,
        forum::latest(conn, now, reader, after, LATEST)?,
    ))
}

/// Shows the topics of a category.
#[handler]
pub async fn show_category(
    visit: Visit,
    Path(slug): Path<String>,
    Query(wish): Query<Wish>,
) -> Answer {
    let after: Option<TopicCursor> = wish.setelah.parse().ok();
    let (reader, now) = (reader(&visit), visit.now);
    let found = visit
        .app
        .db
        .run(move |conn| load_category(conn, now, reader, &slug, after))
        .await??;
    let (category, list) = found.ok_or(WebError::NotFound)?;
    let lang = visit.lang;
    let base = format!("/forum/{}", category.slug);
    let mut page = visit.frame();
    page.private = !Reader::Guest.sees_category(&category);
    let shop = page.shop.short_name.clone();
    Ok(Page(CategoryPage {
        name: category.title(lang).to_owned(),
        about: category.about(lang).to_owned(),
        locked: category.locked,
        new_href: visit.href(&format!("/forum/baru?kategori={}", category.slug)),
        rows: list
            .pinned
            .iter()
            .chain(&list.rows)
            .map(|topic| row(topic, &visit, &shop, false))
            .collect(),
        first_href: after.map(|_| visit.href(&base)),
        next_href: list
            .next
            .map(|next| visit.href(&format!("{base}?setelah={next}"))),
        page,
    })
    .into_response())
}

fn load_category(
    conn: &mut Conn,
    now: Timestamp,
    reader: Reader,
    slug: &str,
    after: Option<TopicCursor>,
) -> Result<Option<(ForumCategory, TopicList)>, DbError> {
    let Some(category) = forum::category_by_slug(conn, reader, slug)? else {
        return Ok(None);
    };
    let list = forum::topics_of(conn, now, reader, category.id, after, AT_ONCE)?;
    Ok(Some((category, list)))
}
