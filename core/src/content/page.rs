//! A page of the shop: its rows, and what the web shows of it.

use diesel::prelude::*;

use super::{markdown, places, store};
use crate::{
    db::{Conn, MultiBackend, text_enum},
    ids::{PageId, PageVersionId},
    messages::{Lang, text},
    schema::{content_pages, page_texts, page_versions},
    settings::{self, ShopSettings},
    time::Timestamp,
};

/// A page, without its texts.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = content_pages, check_for_backend(MultiBackend))]
pub struct Page {
    /// Its number.
    pub id: PageId,
    /// Its path segment, such as `cara-pembelian`.
    pub slug: String,
    /// Whether it belongs to every shop and cannot be taken away.
    pub built_in: bool,
    /// Its place among the pages.
    pub position: i64,
    /// Whether the web shows it.
    pub published: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// When its texts were last put on the web.
    pub published_at: Option<Timestamp>,
    /// Counts its changes; those of its texts are counted there.
    pub version: i64,
}

impl Page {
    /// Returns where the web shows it.
    #[must_use]
    pub fn path(&self) -> String {
        if self.built_in {
            format!("/{}", self.slug)
        } else {
            format!("/halaman/{}", self.slug)
        }
    }
}

/// The texts of a page in one language: what staff work on, and what the web
/// shows while the page is published.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = page_texts, check_for_backend(MultiBackend))]
pub struct PageText {
    /// The page.
    pub page_id: PageId,
    /// The language.
    pub lang: Lang,
    /// The title being worked on; empty without a translation.
    pub title: String,
    /// The text being worked on, Markdown.
    pub body: String,
    /// The title on the web.
    pub shown_title: Option<String>,
    /// The text on the web.
    pub shown_body: Option<String>,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Counts its changes.
    pub version: i64,
}

impl PageText {
    /// Returns whether there is something that the web does not show yet.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        self.shown_title.as_deref().unwrap_or_default() != self.title
            || self.shown_body.as_deref().unwrap_or_default() != self.body
    }
}

/// A text that a page has or had.
#[derive(Debug, Clone, PartialEq, HasQuery)]
#[diesel(table_name = page_versions, check_for_backend(MultiBackend))]
pub struct PageVersion {
    /// The row.
    pub id: PageVersionId,
    /// The page.
    pub page_id: PageId,
    /// The language.
    pub lang: Lang,
    /// Its number, counted for each page and language.
    pub number: i64,
    /// The title.
    pub title: String,
    /// The text, Markdown.
    pub body: String,
    /// Who wrote it: as [`crate::actor::Actor::code`] writes it, or the name
    /// of a member of staff.
    pub actor: String,
    /// When.
    pub at: Timestamp,
}

/// Where a page stands between staff and the web.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PageState {
    /// Only staff see it.
    Draft,
    /// The web shows it as it is.
    Published,
    /// The web shows it, and staff work on another text.
    Ahead,
}

text_enum!(PageState {
    Draft => "draft",
    Published => "published",
    Ahead => "ahead",
});

impl PageState {
    /// Returns it in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("page-state-{}", self.as_str()))
    }
}

/// A page with its texts.
#[derive(Debug, Clone, PartialEq)]
pub struct PageRow {
    /// The page.
    pub page: Page,
    /// Its texts, the Indonesian ones first.
    pub texts: [PageText; 2],
}

impl PageRow {
    /// Returns the texts in a language.
    #[must_use]
    pub const fn text(&self, lang: Lang) -> &PageText {
        &self.texts[lang as usize]
    }

    /// Returns the title being worked on, in a language.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        lang.choose(&self.text(Lang::Id).title, &self.text(Lang::En).title)
    }

    /// Returns where it stands between staff and the web.
    #[must_use]
    pub fn state(&self) -> PageState {
        if !self.page.published {
            PageState::Draft
        } else if self.texts.iter().any(PageText::is_ahead) {
            PageState::Ahead
        } else {
            PageState::Published
        }
    }
}

/// A page as the web shows it, with the shop's name and contacts filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownPage {
    /// Its path segment.
    pub slug: String,
    /// Where it is.
    pub path: String,
    /// Its title, plain text.
    pub title: String,
    /// Its text in Markdown.
    pub body: String,
}

impl ShownPage {
    /// Returns the text as HTML that is safe to put into a page.
    #[must_use]
    pub fn html(&self) -> String {
        markdown::to_html(&self.body)
    }

    /// Returns the first sentences as plain text, for descriptions.
    #[must_use]
    pub fn summary(&self) -> String {
        markdown::summary(&self.body)
    }
}

/// Returns a published page with the shop's name and contacts filled in; the
/// Indonesian text where there is none in the language.
///
/// # Errors
/// When the database fails.
pub fn page(conn: &mut Conn, lang: Lang, slug: &str) -> QueryResult<Option<ShownPage>> {
    let Some(page) = store::page_by_slug(conn, slug)?.filter(|page| page.published) else {
        return Ok(None);
    };
    let shop = settings::load(conn)?;
    let texts = store::texts(conn, page.id)?;
    Ok(shown(&page, &texts, lang).map(|(title, body)| ShownPage {
        path: page.path(),
        title: places::fill(title, &shop),
        body: places::fill(body, &shop),
        slug: page.slug,
    }))
}

/// Returns title and text that the web shows in a language.
fn shown<'a>(page: &Page, texts: &'a [PageText; 2], lang: Lang) -> Option<(&'a str, &'a str)> {
    if !page.published {
        return None;
    }
    [lang, Lang::Id].into_iter().find_map(|lang| {
        let text = &texts[lang as usize];
        let title = text.shown_title.as_deref()?;
        let body = text.shown_body.as_deref()?;
        (!title.is_empty()).then_some((title, body))
    })
}

/// Returns a title as people know it, for sentences about the page.
pub(super) fn spoken(conn: &mut Conn, title: &str) -> QueryResult<String> {
    Ok(filled(&settings::load(conn)?, title))
}

/// A link to a page of the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// Where it leads.
    pub path: String,
    /// Its title in the language asked for.
    pub title: String,
}

/// Returns links to the published pages, in their order.
///
/// # Errors
/// When the database fails.
pub fn page_links(conn: &mut Conn, lang: Lang) -> QueryResult<Vec<PageLink>> {
    let shop = settings::load(conn)?;
    let rows = store::page_rows(conn)?;
    Ok(rows
        .iter()
        .filter_map(|row| {
            let (title, _) = shown(&row.page, &row.texts, lang)?;
            Some(PageLink {
                path: row.page.path(),
                title: places::fill(title, &shop),
            })
        })
        .collect())
}

/// Returns a text with the shop's name and contacts filled in, as the web
/// would show it.
#[must_use]
pub fn filled(shop: &ShopSettings, text: &str) -> String {
    places::fill(text, shop)
}
