//! Putting a page on the web, taking it off, moving and deleting it.

use serde_json::json;

use super::{
    ContentError, ContentField, PageRow, PageState, Shift, find, find::row, links, order::moved,
    page::spoken, store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::PageId,
    messages::Lang,
    text::TextError,
    time::Timestamp,
};

/// Puts the texts being worked on onto the web, in both languages.
///
/// # Errors
/// When there is no such page or the actor may not.
pub fn publish_page(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PageId,
) -> Result<PageRow, ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        lock_for_update(conn, "content_pages", id.0)?;
        let before = row(conn, id)?;
        if before.state() == PageState::Published {
            return Ok(before);
        }
        complete(&before)?;
        store::show(conn, now, &before.page, &before.texts)?;
        told(conn, now, by, EventKind::PagePublished, &before)?;
        row(conn, id)
    })
}

/// Refuses a page without a text, or with half a translation.
fn complete(row: &PageRow) -> Result<(), ContentError> {
    if row.text(Lang::Id).body.is_empty() {
        return Err(ContentError::Invalid(ContentField::Body, TextError::Empty));
    }
    let en = row.text(Lang::En);
    match (en.title.is_empty(), en.body.is_empty()) {
        (true, false) => Err(ContentError::Invalid(
            ContentField::TitleEn,
            TextError::Empty,
        )),
        (false, true) => Err(ContentError::Invalid(
            ContentField::BodyEn,
            TextError::Empty,
        )),
        _ => Ok(()),
    }
}

/// Takes a page off the web; links to it are left out there.
///
/// # Errors
/// When there is no such page, it is built in, or the actor may not.
pub fn unpublish_page(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PageId,
) -> Result<PageRow, ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        lock_for_update(conn, "content_pages", id.0)?;
        let before = row(conn, id)?;
        if before.page.built_in {
            return Err(ContentError::BuiltIn);
        }
        if !before.page.published {
            return Ok(before);
        }
        store::hide(conn, &before.page)?;
        told(conn, now, by, EventKind::PageUnpublished, &before)?;
        row(conn, id)
    })
}

/// Moves a page among the others.
///
/// # Errors
/// When there is no such page or the actor may not.
pub fn move_page(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PageId,
    shift: Shift,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let page = row(conn, id)?;
        let order: Vec<PageId> = store::pages(conn)?.iter().map(|page| page.id).collect();
        if let Some(order) = moved(&order, id, shift) {
            store::place_pages(conn, &order)?;
            told(conn, now, by, EventKind::ContentMoved, &page)?;
        }
        Ok(())
    })
}

/// What is done about links that lead to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenLinked {
    /// The page is kept, and the links are named.
    Refuse,
    /// The page is deleted; the web leaves the links out.
    DeleteAnyway,
}

/// Deletes a page with everything it ever said; its last texts stay in the
/// activity log.
///
/// # Errors
/// When there is no such page, it is built in, links lead to it and
/// `when_linked` says to refuse then, or the actor may not.
pub fn delete_page(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PageId,
    when_linked: WhenLinked,
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        lock_for_update(conn, "content_pages", id.0)?;
        let before = row(conn, id)?;
        if before.page.built_in {
            return Err(ContentError::BuiltIn);
        }
        let linked = links::to_page(conn, id)?;
        if when_linked == WhenLinked::Refuse && !linked.is_empty() {
            return Err(ContentError::Linked(linked));
        }
        store::delete_page(conn, id)?;
        let text = |lang: Lang| {
            let text = before.text(lang);
            json!({ "title": text.title, "body": text.body })
        };
        let data = json!({
            "name": spoken(conn, before.title(Lang::Id))?,
            "slug": before.page.slug,
            "before": { "id": text(Lang::Id), "en": text(Lang::En) },
            "linked": linked,
        });
        let subject = Subject::Page(id);
        events::record(conn, now, by, EventKind::PageDeleted, subject, None, &data)?;
        Ok(())
    })
}

fn told(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    row: &PageRow,
) -> Result<(), ContentError> {
    let data = json!({ "name": spoken(conn, row.title(Lang::Id))?, "slug": row.page.slug });
    let subject = Subject::Page(row.page.id);
    Ok(events::record(conn, now, by, kind, subject, None, &data)?)
}

/// Returns every page with its texts, in order, for staff.
///
/// # Errors
/// When the actor may not or the database fails.
pub fn pages(conn: &mut Conn, by: &Actor) -> Result<Vec<PageRow>, ContentError> {
    by.require(Permission::ManageContent)?;
    Ok(store::page_rows(conn)?)
}

/// Returns which menus and banners lead to pages, in words.
///
/// # Errors
/// When the actor may not or the database fails.
pub fn page_uses(conn: &mut Conn, by: &Actor) -> Result<Vec<(PageId, String)>, ContentError> {
    by.require(Permission::ManageContent)?;
    Ok(links::all(conn)?)
}

/// A page as staff see it.
#[derive(Debug, Clone, PartialEq)]
pub struct PageView {
    /// The page with its texts.
    pub row: PageRow,
    /// What leads to it: menus and banners, in words.
    pub linked: Vec<String>,
}

/// Returns one page for staff.
///
/// # Errors
/// When the actor may not or the database fails.
pub fn page_view(
    conn: &mut Conn,
    by: &Actor,
    id: PageId,
) -> Result<Option<PageView>, ContentError> {
    by.require(Permission::ManageContent)?;
    let Some(row) = find::page_row(conn, id)? else {
        return Ok(None);
    };
    Ok(Some(PageView {
        row,
        linked: links::to_page(conn, id)?,
    }))
}

/// Returns the page with a path segment, for staff.
///
/// # Errors
/// When the actor may not or the database fails.
pub fn page_by_slug(
    conn: &mut Conn,
    by: &Actor,
    slug: &str,
) -> Result<Option<PageView>, ContentError> {
    by.require(Permission::ManageContent)?;
    match store::page_by_slug(conn, slug)? {
        Some(page) => page_view(conn, by, page.id),
        None => Ok(None),
    }
}
