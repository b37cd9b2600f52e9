//! Changing a page.

use diesel::prelude::*;
use serde_json::json;

use super::{Page, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    messages::{Explain, Lang, text},
    text::{line, paragraph},
    time::Timestamp,
};

/// The longest title.
const TITLE_LENGTH: usize = 120;

/// The longest text of a page.
const BODY_LENGTH: usize = 40_000;

/// The page was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditPageError {
    /// There is no such page in the language.
    #[error("there is no such page")]
    NotFound,
    /// Someone else changed it since it was read; this is theirs.
    #[error("the page was changed meanwhile")]
    Changed(Box<Page>),
    /// The title is empty or too long.
    #[error("the title is not valid")]
    BadTitle,
    /// The text is empty or too long.
    #[error("the text is not valid")]
    BadBody,
    /// The actor may not change pages.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for EditPageError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-page-not-found"),
            Self::Changed(_) => text(lang, "error-page-changed"),
            Self::BadTitle => text(lang, "error-page-title"),
            Self::BadBody => text(lang, "error-page-body"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Returns a page as it is stored, its places not filled: what an editor
/// changes.
///
/// # Errors
/// When the database fails.
pub fn source(conn: &mut Conn, lang: Lang, slug: &str) -> QueryResult<Option<Page>> {
    store::page(conn, lang, slug)
}

/// Changes title and text of a page as it was read by [`source`].
///
/// # Errors
/// When a text is not valid, someone else changed the page meanwhile, or the
/// actor may not.
pub fn edit_page(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    read: &Page,
    title: &str,
    body: &str,
) -> Result<Page, EditPageError> {
    by.require(Permission::ManageContent)?;
    let title = line(title, TITLE_LENGTH).map_err(|_| EditPageError::BadTitle)?;
    let body = paragraph(body, BODY_LENGTH).map_err(|_| EditPageError::BadBody)?;
    write_tx(conn, |conn| {
        let changed = store::change_page(conn, now, read, &title, &body)?;
        let page = store::page(conn, read.lang, &read.slug)?.ok_or(EditPageError::NotFound)?;
        if changed == 0 {
            return Err(EditPageError::Changed(Box::new(page)));
        }
        events::record(
            conn,
            now,
            by,
            EventKind::PageEdited,
            Subject::Shop,
            None,
            &json!({
                "name": title,
                "slug": page.slug,
                "lang": page.lang.as_str(),
                "before": { "title": read.title, "body": read.body },
            }),
        )?;
        Ok(page)
    })
}
