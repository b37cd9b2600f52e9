//! Adding a page.

use serde_json::json;

use super::{
    ContentError, ContentField as Field, PageRow, Piece, Place,
    fields::{BODY, TITLE, optional, optional_text, required, required_text},
    find::row,
    page::spoken,
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    messages::Lang,
    text::slug,
    time::Timestamp,
};

/// The most pages of a shop.
const MOST: usize = 200;

/// The longest path segment.
const SLUG: usize = 60;

/// A page that is begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPage {
    /// Its path segment; empty for one made of the title.
    pub slug: String,
    /// Its title in Indonesian.
    pub title: String,
    /// Its title in English; empty shows the Indonesian texts.
    pub title_en: String,
    /// Its text in Indonesian, Markdown.
    pub body: String,
    /// Its text in English, Markdown.
    pub body_en: String,
}

/// Adds a page as a draft, behind the others.
///
/// # Errors
/// When the actor may not, a text is not valid, or the path is taken.
pub fn add_page(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &NewPage,
) -> Result<PageRow, ContentError> {
    by.require(Permission::ManageContent)?;
    let title = required(Field::Title, &new.title, TITLE)?;
    let title_en = optional(Field::TitleEn, &new.title_en, TITLE)?;
    // The text may be written later; without one the page is not published.
    let body = optional_text(Field::Body, &new.body, BODY)?;
    let body_en = optional_text(Field::BodyEn, &new.body_en, BODY)?;
    let path = path_segment(&new.slug, &title)?;
    write_tx(conn, |conn| {
        let pages = store::pages(conn)?;
        if pages.len() >= MOST {
            return Err(ContentError::TooMany(Piece::Page, MOST));
        }
        if pages.iter().any(|page| page.slug == path) {
            return Err(ContentError::SlugTaken);
        }
        let page = store::insert_page(conn, now, &path, false, false)?;
        let actor = by.code();
        for (lang, title, body) in [(Lang::Id, &title, &body), (Lang::En, &title_en, &body_en)] {
            let draft = store::Draft {
                page: page.id,
                lang,
                title,
                body,
                actor: &actor,
            };
            store::insert_text(conn, now, &draft, false)?;
        }
        let data = json!({ "name": spoken(conn, &title)?, "slug": page.slug });
        let subject = Subject::Page(page.id);
        events::record(conn, now, by, EventKind::PageCreated, subject, None, &data)?;
        row(conn, page.id)
    })
}

/// Checks a text in English, which there is only together with its title.
pub(super) fn translated(title_en: &str, body_en: &str) -> Result<String, ContentError> {
    if title_en.is_empty() {
        let body = optional_text(Field::BodyEn, body_en, BODY)?;
        if body.is_empty() {
            return Ok(body);
        }
        return required(Field::TitleEn, title_en, TITLE);
    }
    required_text(Field::BodyEn, body_en, BODY)
}

/// Returns the path segment of a new page.
fn path_segment(typed: &str, title: &str) -> Result<String, ContentError> {
    let typed = typed.trim();
    let segment = if typed.is_empty() {
        slug(title)
    } else {
        typed.to_lowercase()
    };
    if segment.is_empty() || segment.len() > SLUG || slug(&segment) != segment {
        return Err(ContentError::BadSlug);
    }
    // Two pages of nearly the same address would only confuse.
    let is_place = Place::ALL
        .iter()
        .any(|place| place.path().trim_start_matches('/') == segment);
    if is_place || segment == "halaman" || segment == "en" {
        return Err(ContentError::SlugTaken);
    }
    Ok(segment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_plain_and_free() {
        assert_eq!(
            path_segment("", "Perawatan Batik").unwrap(),
            "perawatan-batik"
        );
        assert_eq!(path_segment("Kisah-Kami", "x").unwrap(), "kisah-kami");
        for bad in ["a b", "../x", "a/b", "-a", "é", &"a".repeat(61)] {
            assert!(
                matches!(path_segment(bad, "x"), Err(ContentError::BadSlug)),
                "{bad}"
            );
        }
        for taken in ["produk", "faq", "hubungi-kami", "en"] {
            assert!(
                matches!(path_segment(taken, "x"), Err(ContentError::SlugTaken)),
                "{taken}"
            );
        }
    }

    #[test]
    fn a_translation_has_title_and_text_or_neither() {
        assert_eq!(translated("", " ").unwrap(), "");
        assert!(translated("", "text").is_err());
        assert!(translated("Title", "").is_err());
    }
}
