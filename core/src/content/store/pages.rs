//! Pages, their texts and the texts they had.

use diesel::prelude::*;

use crate::{
    content::{Page, PageRow, PageText, PageVersion},
    db::{Conn, DbError},
    ids::PageId,
    messages::Lang,
    schema::{content_pages, page_texts, page_versions},
    time::Timestamp,
};

/// How many texts of a page are kept in each language.
const KEPT: i64 = 100;

pub(in crate::content) fn pages(conn: &mut Conn) -> QueryResult<Vec<Page>> {
    Page::query()
        .order((content_pages::position, content_pages::id))
        .load(conn)
}

pub(in crate::content) fn page(conn: &mut Conn, id: PageId) -> QueryResult<Option<Page>> {
    Page::query()
        .filter(content_pages::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(in crate::content) fn page_by_slug(conn: &mut Conn, slug: &str) -> QueryResult<Option<Page>> {
    Page::query()
        .filter(content_pages::slug.eq(slug))
        .get_result(conn)
        .optional()
}

/// Returns the texts of a page, the Indonesian ones first.
pub(in crate::content) fn texts(conn: &mut Conn, page: PageId) -> QueryResult<[PageText; 2]> {
    let found = PageText::query()
        .filter(page_texts::page_id.eq(page))
        .load(conn)?;
    pair(found, page)
}

/// Returns every page with its texts, in order.
pub(in crate::content) fn page_rows(conn: &mut Conn) -> QueryResult<Vec<PageRow>> {
    let pages = pages(conn)?;
    let mut texts = PageText::query().load(conn)?;
    pages
        .into_iter()
        .map(|page| {
            let (own, others) = texts
                .drain(..)
                .partition::<Vec<_>, _>(|text| text.page_id == page.id);
            texts = others;
            Ok(PageRow {
                texts: pair(own, page.id)?,
                page,
            })
        })
        .collect()
}

fn pair(texts: Vec<PageText>, page: PageId) -> QueryResult<[PageText; 2]> {
    let of = |lang: Lang| texts.iter().find(|text| text.lang == lang).cloned();
    match (of(Lang::Id), of(Lang::En)) {
        (Some(id), Some(en)) => Ok([id, en]),
        (Some(id), None) => {
            // A page from before there were translations of it.
            let en = PageText {
                lang: Lang::En,
                title: String::new(),
                body: String::new(),
                shown_title: None,
                shown_body: None,
                version: 0,
                ..id.clone()
            };
            Ok([id, en])
        }
        (None, _) => Err(DbError::DeserializationError(
            format!("page {page} has no Indonesian text").into(),
        )),
    }
}

#[derive(Insertable)]
#[diesel(table_name = content_pages)]
struct NewPageRow<'a> {
    slug: &'a str,
    built_in: bool,
    position: i64,
    published: bool,
    created_at: Timestamp,
    published_at: Option<Timestamp>,
    version: i64,
}

pub(in crate::content) fn insert_page(
    conn: &mut Conn,
    now: Timestamp,
    slug: &str,
    built_in: bool,
    published: bool,
) -> QueryResult<Page> {
    let last = content_pages::table
        .select(diesel::dsl::max(content_pages::position))
        .first::<Option<i64>>(conn)?;
    let row = NewPageRow {
        slug,
        built_in,
        position: last.unwrap_or(0) + 1,
        published,
        created_at: now,
        published_at: published.then_some(now),
        version: 1,
    };
    diesel::insert_into(content_pages::table)
        .values(row)
        .get_result::<(
            PageId,
            String,
            bool,
            i64,
            bool,
            Timestamp,
            Option<Timestamp>,
            i64,
        )>(conn)
        .map(
            |(id, slug, built_in, position, published, created_at, published_at, version)| Page {
                id,
                slug,
                built_in,
                position,
                published,
                created_at,
                published_at,
                version,
            },
        )
}

/// A text being written, in the caller's transaction.
pub(in crate::content) struct Draft<'a> {
    pub(in crate::content) page: PageId,
    pub(in crate::content) lang: Lang,
    pub(in crate::content) title: &'a str,
    pub(in crate::content) body: &'a str,
    pub(in crate::content) actor: &'a str,
}

pub(in crate::content) fn insert_text(
    conn: &mut Conn,
    now: Timestamp,
    draft: &Draft<'_>,
    shown: bool,
) -> QueryResult<()> {
    diesel::insert_into(page_texts::table)
        .values((
            page_texts::page_id.eq(draft.page),
            page_texts::lang.eq(draft.lang),
            page_texts::title.eq(draft.title),
            page_texts::body.eq(draft.body),
            page_texts::shown_title.eq(shown.then_some(draft.title)),
            page_texts::shown_body.eq(shown.then_some(draft.body)),
            page_texts::updated_at.eq(now),
            page_texts::version.eq(1_i64),
        ))
        .execute(conn)?;
    keep(conn, now, draft, 1)
}

/// Changes a text that was read with a version; returns whether it still was
/// that version.
pub(in crate::content) fn update_text(
    conn: &mut Conn,
    now: Timestamp,
    draft: &Draft<'_>,
    version: i64,
) -> QueryResult<bool> {
    if version == 0 {
        insert_text(conn, now, draft, false)?;
        return Ok(true);
    }
    let changed = diesel::update(page_texts::table.find((draft.page, draft.lang)))
        .filter(page_texts::version.eq(version))
        .set((
            page_texts::title.eq(draft.title),
            page_texts::body.eq(draft.body),
            page_texts::updated_at.eq(now),
            page_texts::version.eq(version + 1),
        ))
        .execute(conn)?;
    if changed == 0 {
        return Ok(false);
    }
    keep(conn, now, draft, version + 1)?;
    Ok(true)
}

fn keep(conn: &mut Conn, now: Timestamp, draft: &Draft<'_>, number: i64) -> QueryResult<()> {
    diesel::insert_into(page_versions::table)
        .values((
            page_versions::page_id.eq(draft.page),
            page_versions::lang.eq(draft.lang),
            page_versions::number.eq(number),
            page_versions::title.eq(draft.title),
            page_versions::body.eq(draft.body),
            page_versions::actor.eq(draft.actor),
            page_versions::at.eq(now),
        ))
        .execute(conn)?;
    diesel::delete(page_versions::table)
        .filter(page_versions::page_id.eq(draft.page))
        .filter(page_versions::lang.eq(draft.lang))
        .filter(page_versions::number.le(number - KEPT))
        .execute(conn)?;
    Ok(())
}

/// Puts the texts being worked on onto the web.
pub(in crate::content) fn show(
    conn: &mut Conn,
    now: Timestamp,
    page: &Page,
    texts: &[PageText; 2],
) -> QueryResult<()> {
    for text in texts {
        diesel::update(page_texts::table.find((page.id, text.lang)))
            .set((
                page_texts::shown_title.eq(&text.title),
                page_texts::shown_body.eq(&text.body),
            ))
            .execute(conn)?;
    }
    diesel::update(content_pages::table.find(page.id))
        .set((
            content_pages::published.eq(true),
            content_pages::published_at.eq(now),
            content_pages::version.eq(page.version + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes a page off the web.
pub(in crate::content) fn hide(conn: &mut Conn, page: &Page) -> QueryResult<()> {
    diesel::update(content_pages::table.find(page.id))
        .set((
            content_pages::published.eq(false),
            content_pages::version.eq(page.version + 1),
        ))
        .execute(conn)?;
    Ok(())
}

pub(in crate::content) fn place_pages(conn: &mut Conn, order: &[PageId]) -> QueryResult<()> {
    for (position, id) in (1_i64..).zip(order) {
        diesel::update(content_pages::table.find(*id))
            .set(content_pages::position.eq(position))
            .execute(conn)?;
    }
    Ok(())
}

pub(in crate::content) fn delete_page(conn: &mut Conn, id: PageId) -> QueryResult<()> {
    diesel::delete(page_versions::table.filter(page_versions::page_id.eq(id))).execute(conn)?;
    diesel::delete(page_texts::table.filter(page_texts::page_id.eq(id))).execute(conn)?;
    diesel::delete(content_pages::table.find(id)).execute(conn)?;
    Ok(())
}

/// Returns the texts a page has had in a language, the newest first.
pub(in crate::content) fn versions(
    conn: &mut Conn,
    page: PageId,
    lang: Lang,
) -> QueryResult<Vec<PageVersion>> {
    PageVersion::query()
        .filter(page_versions::page_id.eq(page))
        .filter(page_versions::lang.eq(lang))
        .order(page_versions::number.desc())
        .load(conn)
}

pub(in crate::content) fn version(
    conn: &mut Conn,
    page: PageId,
    lang: Lang,
    number: i64,
) -> QueryResult<Option<PageVersion>> {
    PageVersion::query()
        .filter(page_versions::page_id.eq(page))
        .filter(page_versions::lang.eq(lang))
        .filter(page_versions::number.eq(number))
        .get_result(conn)
        .optional()
}
