//! Categories of questions, and the questions in them.

use diesel::prelude::*;

use crate::{
    content::{FaqCategory, FaqCategoryTexts, FaqEntry, FaqTexts},
    db::Conn,
    ids::{FaqCategoryId, FaqId},
    schema::{faq_categories, faq_questions},
};

pub(in crate::content) fn faq_categories(conn: &mut Conn) -> QueryResult<Vec<FaqCategory>> {
    FaqCategory::query()
        .order((faq_categories::position, faq_categories::id))
        .load(conn)
}

pub(in crate::content) fn faq_category(
    conn: &mut Conn,
    id: FaqCategoryId,
) -> QueryResult<Option<FaqCategory>> {
    FaqCategory::query()
        .filter(faq_categories::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(in crate::content) fn insert_faq_category(
    conn: &mut Conn,
    slug: &str,
    texts: &FaqCategoryTexts,
) -> QueryResult<FaqCategoryId> {
    let last = faq_categories::table
        .select(diesel::dsl::max(faq_categories::position))
        .first::<Option<i64>>(conn)?;
    diesel::insert_into(faq_categories::table)
        .values((
            faq_categories::slug.eq(slug),
            faq_categories::name.eq(&texts.name),
            faq_categories::name_en.eq(&texts.name_en),
            faq_categories::position.eq(last.unwrap_or(0) + 1),
            faq_categories::version.eq(1_i64),
        ))
        .returning(faq_categories::id)
        .get_result(conn)
}

/// Changes a category that was read with a version; returns whether it still
/// was that version.
pub(in crate::content) fn update_faq_category(
    conn: &mut Conn,
    id: FaqCategoryId,
    version: i64,
    texts: &FaqCategoryTexts,
) -> QueryResult<bool> {
    diesel::update(faq_categories::table.find(id))
        .filter(faq_categories::version.eq(version))
        .set((
            faq_categories::name.eq(&texts.name),
            faq_categories::name_en.eq(&texts.name_en),
            faq_categories::version.eq(version + 1),
        ))
        .execute(conn)
        .map(|changed| changed == 1)
}

pub(in crate::content) fn place_faq_categories(
    conn: &mut Conn,
    order: &[FaqCategoryId],
) -> QueryResult<()> {
    for (position, id) in (1_i64..).zip(order) {
        diesel::update(faq_categories::table.find(*id))
            .set(faq_categories::position.eq(position))
            .execute(conn)?;
    }
    Ok(())
}

pub(in crate::content) fn delete_faq_category(
    conn: &mut Conn,
    id: FaqCategoryId,
) -> QueryResult<()> {
    diesel::delete(faq_categories::table.find(id)).execute(conn)?;
    Ok(())
}

/// Returns every question, in the order of its category.
pub(in crate::content) fn faq(conn: &mut Conn) -> QueryResult<Vec<FaqEntry>> {
    FaqEntry::query()
        .order((
            faq_questions::category_id,
            faq_questions::position,
            faq_questions::id,
        ))
        .load(conn)
}

pub(in crate::content) fn faq_entry(conn: &mut Conn, id: FaqId) -> QueryResult<Option<FaqEntry>> {
    FaqEntry::query()
        .filter(faq_questions::id.eq(id))
        .get_result(conn)
        .optional()
}

fn next_position(conn: &mut Conn, category: FaqCategoryId) -> QueryResult<i64> {
    let last = faq_questions::table
        .filter(faq_questions::category_id.eq(category))
        .select(diesel::dsl::max(faq_questions::position))
        .first::<Option<i64>>(conn)?;
    Ok(last.unwrap_or(0) + 1)
}

pub(in crate::content) fn insert_faq(
    conn: &mut Conn,
    texts: &FaqTexts,
    published: bool,
) -> QueryResult<FaqId> {
    let position = next_position(conn, texts.category)?;
    diesel::insert_into(faq_questions::table)
        .values((
            faq_questions::category_id.eq(texts.category),
            faq_questions::position.eq(position),
            faq_questions::question.eq(&texts.question),
            faq_questions::question_en.eq(&texts.question_en),
            faq_questions::answer.eq(&texts.answer),
            faq_questions::answer_en.eq(&texts.answer_en),
            faq_questions::published.eq(published),
            faq_questions::version.eq(1_i64),
        ))
        .returning(faq_questions::id)
        .get_result(conn)
}

/// Changes a question that was read; returns whether it still was that
/// version.
pub(in crate::content) fn update_faq(
    conn: &mut Conn,
    before: &FaqEntry,
    texts: &FaqTexts,
) -> QueryResult<bool> {
    let position = if before.category_id == texts.category {
        before.position
    } else {
        next_position(conn, texts.category)?
    };
    diesel::update(faq_questions::table.find(before.id))
        .filter(faq_questions::version.eq(before.version))
        .set((
            faq_questions::category_id.eq(texts.category),
            faq_questions::position.eq(position),
            faq_questions::question.eq(&texts.question),
            faq_questions::question_en.eq(&texts.question_en),
            faq_questions::answer.eq(&texts.answer),
            faq_questions::answer_en.eq(&texts.answer_en),
            faq_questions::version.eq(before.version + 1),
        ))
        .execute(conn)
        .map(|changed| changed == 1)
}

pub(in crate::content) fn show_faq(
    conn: &mut Conn,
    before: &FaqEntry,
    published: bool,
) -> QueryResult<()> {
    diesel::update(faq_questions::table.find(before.id))
        .set((
            faq_questions::published.eq(published),
            faq_questions::version.eq(before.version + 1),
        ))
        .execute(conn)?;
    Ok(())
}

pub(in crate::content) fn place_faq(conn: &mut Conn, order: &[FaqId]) -> QueryResult<()> {
    for (position, id) in (1_i64..).zip(order) {
        diesel::update(faq_questions::table.find(*id))
            .set(faq_questions::position.eq(position))
            .execute(conn)?;
    }
    Ok(())
}

pub(in crate::content) fn delete_faq(conn: &mut Conn, id: FaqId) -> QueryResult<()> {
    diesel::delete(faq_questions::table.find(id)).execute(conn)?;
    Ok(())
}
