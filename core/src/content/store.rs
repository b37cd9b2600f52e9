//! The rows of the tables `pages` and `faq_entries`.

use diesel::prelude::*;

use super::{FaqEntry, Page};
use crate::{
    db::{Conn, on_each_backend},
    messages::Lang,
    schema::{faq_entries, pages},
    time::Timestamp,
};

pub(super) fn page(conn: &mut Conn, lang: Lang, slug: &str) -> QueryResult<Option<Page>> {
    Page::query()
        .filter(pages::slug.eq(slug))
        .filter(pages::lang.eq(lang))
        .first(conn)
        .optional()
}

pub(super) fn write_page_if_missing(
    conn: &mut Conn,
    now: Timestamp,
    lang: Lang,
    slug: &str,
    title: &str,
    body: &str,
) -> QueryResult<usize> {
    on_each_backend!(conn, |conn| diesel::insert_into(pages::table)
        .values((
            pages::slug.eq(slug),
            pages::lang.eq(lang),
            pages::title.eq(title),
            pages::body.eq(body),
            pages::updated_at.eq(now),
            pages::version.eq(1_i64),
        ))
        .on_conflict_do_nothing()
        .execute(conn))
}

/// Changes a page as it was read with a version; returns 0 when it is not
/// that version any more.
pub(super) fn change_page(
    conn: &mut Conn,
    now: Timestamp,
    page: &Page,
    title: &str,
    body: &str,
) -> QueryResult<usize> {
    diesel::update(pages::table.find((&page.slug, page.lang)))
        .filter(pages::version.eq(page.version))
        .set((
            pages::title.eq(title),
            pages::body.eq(body),
            pages::updated_at.eq(now),
            pages::version.eq(page.version + 1),
        ))
        .execute(conn)
}

pub(super) fn faq(conn: &mut Conn) -> QueryResult<Vec<FaqEntry>> {
    FaqEntry::query()
        .order((faq_entries::position, faq_entries::id))
        .load(conn)
}

#[derive(Insertable)]
#[diesel(table_name = faq_entries)]
pub(super) struct NewFaq<'a> {
    pub(super) position: i64,
    pub(super) question: &'a str,
    pub(super) question_en: &'a str,
    pub(super) answer: &'a str,
    pub(super) answer_en: &'a str,
    pub(super) version: i64,
}

pub(super) fn insert_faq(conn: &mut Conn, row: &NewFaq<'_>) -> QueryResult<usize> {
    diesel::insert_into(faq_entries::table)
        .values(row)
        .execute(conn)
}
