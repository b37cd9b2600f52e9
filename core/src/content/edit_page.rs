//! Changing the texts of a page, and going back to earlier ones.

use serde_json::json;

use super::{
    ContentError, ContentField as Field, PageText, PageVersion, Piece,
    add_page::translated,
    fields::{BODY, TITLE, optional, required, required_text},
    find::row,
    page::spoken,
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::{PageId, StaffId},
    messages::Lang,
    staff,
    time::Timestamp,
};

/// What a page is to say in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageEdit {
    /// The title; empty in English to have no translation.
    pub title: String,
    /// The text, Markdown.
    pub body: String,
}

/// Changes the texts that staff work on, in one language; the web shows them
/// when the page is published again.
///
/// # Errors
/// When a text is not valid, somebody else changed it since it was read with
/// `version`, or the actor may not.
pub fn edit_page(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    page: PageId,
    lang: Lang,
    version: i64,
    edit: &PageEdit,
) -> Result<PageText, ContentError> {
    by.require(Permission::ManageContent)?;
    let (title, body) = checked(lang, edit)?;
    write_tx(conn, |conn| {
        let said = Said {
            lang,
            title: &title,
            body: &body,
            kind: EventKind::PageEdited,
            from: None,
        };
        change(conn, now, by, page, version, &said)
    })
}

/// Changes the texts that staff work on in several languages at once: all of
/// them or none.
///
/// # Errors
/// As for one language.
pub fn edit_page_texts(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    page: PageId,
    edits: &[(Lang, i64, PageEdit)],
) -> Result<(), ContentError> {
    by.require(Permission::ManageContent)?;
    let checked: Vec<(Lang, i64, String, String)> = edits
        .iter()
        .map(|(lang, version, edit)| {
            let (title, body) = checked(*lang, edit)?;
            Ok((*lang, *version, title, body))
        })
        .collect::<Result<_, ContentError>>()?;
    write_tx(conn, |conn| {
        for (lang, version, title, body) in &checked {
            let said = Said {
                lang: *lang,
                title,
                body,
                kind: EventKind::PageEdited,
                from: None,
            };
            change(conn, now, by, page, *version, &said)?;
        }
        Ok(())
    })
}

/// Takes the English translation out of what staff work on, so that the
/// English web shows the Indonesian texts once the page is published again;
/// the text it had stays among the earlier ones.
///
/// # Errors
/// When somebody else changed it since it was read with `version`, or the
/// actor may not.
pub fn drop_translation(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    page: PageId,
    version: i64,
) -> Result<PageText, ContentError> {
    let nothing = PageEdit {
        title: String::new(),
        body: String::new(),
    };
    edit_page(conn, now, by, page, Lang::En, version, &nothing)
}

/// Makes an earlier text the one that staff work on.
///
/// # Errors
/// When there is no such text, somebody else changed the page since it was
/// read with `version`, or the actor may not.
pub fn restore_version(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    page: PageId,
    lang: Lang,
    version: i64,
    number: i64,
) -> Result<PageText, ContentError> {
    by.require(Permission::ManageContent)?;
    write_tx(conn, |conn| {
        let earlier = store::version(conn, page, lang, number)?
            .ok_or(ContentError::NotFound(Piece::Version))?;
        let said = Said {
            lang,
            title: &earlier.title,
            body: &earlier.body,
            kind: EventKind::PageRestored,
            from: Some(number),
        };
        change(conn, now, by, page, version, &said)
    })
}

/// Returns the texts a page has had in a language, the newest first.
///
/// # Errors
/// When the actor may not or the database fails.
pub fn versions(
    conn: &mut Conn,
    by: &Actor,
    page: PageId,
    lang: Lang,
) -> Result<Vec<PageVersion>, ContentError> {
    by.require(Permission::ManageContent)?;
    let mut versions = store::versions(conn, page, lang)?;
    for version in &mut versions {
        if let Some(name) = name_of(conn, &version.actor)? {
            version.actor = name;
        }
    }
    Ok(versions)
}

/// Returns the name of a member of staff who is recorded as `staff:3`.
fn name_of(conn: &mut Conn, code: &str) -> Result<Option<String>, DbError> {
    let id = code.strip_prefix("staff:").and_then(|id| id.parse().ok());
    let Some(id) = id else {
        return Ok(None);
    };
    Ok(staff::by_id(conn, StaffId(id))?.map(|account| account.name))
}

struct Said<'a> {
    lang: Lang,
    title: &'a str,
    body: &'a str,
    kind: EventKind,
    from: Option<i64>,
}

fn checked(lang: Lang, edit: &PageEdit) -> Result<(String, String), ContentError> {
    match lang {
        Lang::Id => Ok((
            required(Field::Title, &edit.title, TITLE)?,
            required_text(Field::Body, &edit.body, BODY)?,
        )),
        Lang::En => {
            let title = optional(Field::TitleEn, &edit.title, TITLE)?;
            let body = translated(&title, &edit.body)?;
            Ok((title, body))
        }
    }
}

fn change(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    page: PageId,
    version: i64,
    said: &Said<'_>,
) -> Result<PageText, ContentError> {
    lock_for_update(conn, "content_pages", page.0)?;
    let before = row(conn, page)?;
    let text = before.text(said.lang);
    if text.version != version {
        return Err(ContentError::Changed(Piece::Page));
    }
    if text.title == said.title && text.body == said.body {
        return Ok(text.clone());
    }
    let draft = store::Draft {
        page,
        lang: said.lang,
        title: said.title,
        body: said.body,
        actor: &by.code(),
    };
    if !store::update_text(conn, now, &draft, version)? {
        return Err(ContentError::Changed(Piece::Page));
    }
    let after = row(conn, page)?;
    let data = json!({
        "name": spoken(conn, after.title(Lang::Id))?,
        "slug": after.page.slug,
        "lang": said.lang.as_str(),
        "version": after.text(said.lang).version,
        "restored": said.from,
    });
    events::record(conn, now, by, said.kind, Subject::Page(page), None, &data)?;
    Ok(after.text(said.lang).clone())
}
