//! Laying the catalogue out, page by page.

use std::collections::HashMap;

use super::{CatalogueFacts, DocumentError, articles, contents, cover};
use crate::{
    documents::pdf::{Book, Bookmark, Imprint, Ink, PAGE, Picture},
    media::MediaStore,
    messages::{text, text_with},
    time::day_text,
};

pub(super) const PAPER: Ink = Ink(0xfb, 0xf6, 0xec);
pub(super) const TINT: Ink = Ink(0xf1, 0xe8, 0xd8);
pub(super) const INK: Ink = Ink(0x24, 0x1c, 0x17);
pub(super) const SOFT: Ink = Ink(0x6a, 0x5d, 0x52);
pub(super) const LINE: Ink = Ink(0xe5, 0xd9, 0xc6);
pub(super) const ACCENT: Ink = Ink(0xa4, 0x48, 0x1f);
pub(super) const INDIGO: Ink = Ink(0x1f, 0x2a, 0x44);
pub(super) const INDIGO_LIGHT: Ink = Ink(0x2f, 0x3d, 0x60);
pub(super) const GOLD: Ink = Ink(0xc9, 0xa1, 0x5a);

/// What is left free at the sides of a page.
pub(super) const SIDE: f32 = 42.0;

/// How wide the part of a page is that is used.
pub(super) const WIDE: f32 = PAGE.0 - 2.0 * SIDE;

/// A picture that is in the document, with its own size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    pub(super) picture: Picture,
    pub(super) size: (f32, f32),
    pub(super) is_photo: bool,
}

/// The document while it is made.
pub(super) struct Work<'a> {
    pub(super) facts: &'a CatalogueFacts,
    pub(super) book: Book,
    media: &'a MediaStore,
    known: HashMap<String, Option<Shown>>,
}

impl Work<'_> {
    /// Returns a picture of the store, which is put into the document once.
    /// One that is lost or broken leaves its place empty.
    pub(super) fn shown(
        &mut self,
        picture: Option<&(String, bool)>,
    ) -> Result<Option<Shown>, DocumentError> {
        let Some((file, is_photo)) = picture else {
            return Ok(None);
        };
        if let Some(known) = self.known.get(file) {
            return Ok(*known);
        }
        let kept = match self.media.get(file)? {
            None => None,
            Some(blob) if *is_photo => self.book.photo(&blob.bytes),
            Some(blob) => {
                let svg = String::from_utf8_lossy(&blob.bytes).into_owned();
                self.book.drawing(&svg)
            }
        };
        let shown = kept.map(|(picture, size)| Shown {
            picture,
            size,
            is_photo: *is_photo,
        });
        if shown.is_none() {
            tracing::warn!(file, "a picture is missing in the catalogue");
        }
        self.known.insert(file.clone(), shown);
        Ok(shown)
    }
}

/// Returns the catalogue as a PDF. The same facts give the same bytes.
pub(super) fn lay_out(
    facts: &CatalogueFacts,
    media: &MediaStore,
) -> Result<Vec<u8>, DocumentError> {
    let lang = facts.lang;
    let mut work = Work {
        facts,
        book: Book::new(),
        media,
        known: HashMap::new(),
    };
    cover::add(&mut work)?;
    let first = 1 + contents::pages(facts);
    let starts = articles::starts(facts, first);
    contents::add(&mut work, &starts);
    let mut bookmarks = vec![Bookmark {
        title: text(lang, "catalogue-contents"),
        place: (1, 0.0),
        below: Vec::new(),
    }];
    for (chapter, start) in facts.chapters.iter().zip(&starts) {
        let below = articles::add(&mut work, chapter, *start)?;
        bookmarks.push(Bookmark {
            title: chapter.title.clone(),
            place: (*start, 0.0),
            below,
        });
    }
    let day = day_text(facts.day, lang);
    let title = match &facts.limited_to {
        Some(part) => format!("{} · {part}", heading(facts)),
        None => heading(facts),
    };
    let imprint = Imprint {
        title,
        author: facts.shop.name.clone(),
        subject: text_with(lang, "catalogue-prices-of", &[("day", &day)]),
        lang: lang.as_str(),
        day: facts.day,
    };
    Ok(work.book.finish(&imprint, &bookmarks))
}

fn heading(facts: &CatalogueFacts) -> String {
    let shop = &facts.shop.name;
    text_with(facts.lang, "catalogue-title", &[("shop", shop)])
}
