//! A page of the shop.

use diesel::prelude::*;

use super::{markdown, places, store};
use crate::{
    db::{Conn, MultiBackend},
    messages::Lang,
    schema::pages,
    settings,
    time::Timestamp,
};

/// A page of the shop in one language.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = pages, check_for_backend(MultiBackend))]
pub struct Page {
    /// Its path, such as `cara-pembelian`.
    pub slug: String,
    /// The language it is written in.
    pub lang: Lang,
    /// Its title, plain text.
    pub title: String,
    /// Its text in Markdown.
    pub body: String,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Counts its changes.
    pub version: i64,
}

impl Page {
    /// Returns the text as HTML that is safe to put into a page.
    #[must_use]
    pub fn html(&self) -> String {
        markdown::to_html(&self.body)
    }
}

/// Returns a page with the shop's name and contacts filled in; the
/// Indonesian one where there is none in the language.
///
/// # Errors
/// When the database fails.
pub fn page(conn: &mut Conn, lang: Lang, slug: &str) -> QueryResult<Option<Page>> {
    let mut found = store::page(conn, lang, slug)?;
    if found.is_none() && lang != Lang::Id {
        found = store::page(conn, Lang::Id, slug)?;
    }
    let Some(mut page) = found else {
        return Ok(None);
    };
    let shop = settings::load(conn)?;
    page.title = places::fill(&page.title, &shop);
    page.body = places::fill(&page.body, &shop);
    Ok(Some(page))
}
