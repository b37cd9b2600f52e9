//! The articles of a chapter, six on a page.

use super::{
    CatalogueFacts, DocumentError,
    facts::{Article, Chapter},
    layout::{ACCENT, INK, LINE, PAPER, SIDE, SOFT, TINT, WIDE, Work},
};
use crate::{
    documents::pdf::{Bookmark, Face, Ink, PAGE, Sheet, Target},
    messages::text_with,
};

const COLUMNS: usize = 3;
const ON_A_PAGE: usize = 6;
const GAP: f32 = 20.0;

/// Where the first row begins, and how high a row is.
const TOP: f32 = 112.0;
const ROW: f32 = 338.0;

/// How wide an article is.
const COLUMN: f32 = (WIDE - GAP * 2.0) / 3.0;

/// Returns the page from 0 on which each chapter begins.
pub(super) fn starts(facts: &CatalogueFacts, first: usize) -> Vec<usize> {
    let mut next = first;
    facts
        .chapters
        .iter()
        .map(|chapter| {
            let start = next;
            next += chapter.articles.len().div_ceil(ON_A_PAGE);
            start
        })
        .collect()
}

/// Adds the pages of a chapter; returns where each article is.
pub(super) fn add(
    work: &mut Work<'_>,
    chapter: &Chapter,
    start: usize,
) -> Result<Vec<Bookmark>, DocumentError> {
    let mut bookmarks = Vec::new();
    for (number, articles) in chapter.articles.chunks(ON_A_PAGE).enumerate() {
        let mut sheet = Sheet::new();
        sheet.area([0.0, 0.0, PAGE.0, PAGE.1], PAPER);
        head(work, &mut sheet, chapter, number == 0);
        for (place, article) in articles.iter().enumerate() {
            let x = SIDE + (place % COLUMNS) as f32 * (COLUMN + GAP);
            let y = TOP + (place / COLUMNS) as f32 * ROW;
            show(work, &mut sheet, article, (x, y))?;
            bookmarks.push(Bookmark {
                title: article.name.clone(),
                place: (start + number, y - 20.0),
                below: Vec::new(),
            });
        }
        foot(work, &mut sheet, start + number);
        work.book.add(sheet);
    }
    Ok(bookmarks)
}

fn head(work: &mut Work<'_>, sheet: &mut Sheet, chapter: &Chapter, first: bool) {
    let faces = &mut work.book.faces;
    let size = if first { 26.0 } else { 15.0 };
    let title = faces.lines(Face::Title, size, &chapter.title, WIDE * 0.75, 1);
    let title = title.first().map_or("", String::as_str);
    sheet.text(faces, (SIDE, 74.0), (Face::Title, size, INK), title);
    if first {
        let count = chapter.articles.len().to_string();
        let count = text_with(work.facts.lang, "catalogue-articles", &[("count", &count)]);
        let x = SIDE + WIDE - faces.width(Face::Plain, 9.0, &count);
        sheet.text(faces, (x, 74.0), (Face::Plain, 9.0, SOFT), &count);
        if let Some(address) = &chapter.link {
            let width = faces.width(Face::Title, size, title);
            let place = [SIDE, 50.0, width, 32.0];
            sheet.link(place, Target::Address(address.clone()));
        }
    }
    sheet.rule((SIDE, 88.0), WIDE, ACCENT);
}

fn foot(work: &mut Work<'_>, sheet: &mut Sheet, page: usize) {
    let faces = &mut work.book.faces;
    let number = (page + 1).to_string();
    let style = (Face::Plain, 8.5, SOFT);
    sheet.text(faces, (SIDE, 812.0), style, &work.facts.shop.name);
    let x = SIDE + WIDE - faces.width(Face::Plain, 8.5, &number);
    sheet.text(faces, (x, 812.0), style, &number);
}

fn show(
    work: &mut Work<'_>,
    sheet: &mut Sheet,
    article: &Article,
    (x, top): (f32, f32),
) -> Result<(), DocumentError> {
    let frame = [x, top, COLUMN, COLUMN * 4.0 / 3.0];
    sheet.area(frame, TINT);
    if let Some(shown) = work.shown(article.picture.as_ref())? {
        sheet.picture(shown.picture, shown.size, frame, shown.is_photo);
    }
    let faces = &mut work.book.faces;
    let bottom = top + ROW - 14.0;
    let mut y = top + frame[3] + 15.0;
    for line in faces.lines(Face::Strong, 10.0, &article.name, COLUMN, 2) {
        sheet.text(faces, (x, y), (Face::Strong, 10.0, INK), &line);
        y += 12.5;
    }
    for line in faces.lines(Face::Plain, 8.0, &article.material, COLUMN, 2) {
        sheet.text(faces, (x, y), (Face::Plain, 8.0, SOFT), &line);
        y += 10.5;
    }
    y += 4.0;
    sheet.text(faces, (x, y), (Face::Strong, 10.0, ACCENT), &article.price);
    if let Some(was) = &article.was {
        let wide = faces.width(Face::Plain, 8.0, was);
        let mut left = x + faces.width(Face::Strong, 10.0, &article.price) + 6.0;
        if left + wide > x + COLUMN {
            left = x;
            y += 11.0;
        }
        sheet.text(faces, (left, y), (Face::Plain, 8.0, SOFT), was);
        sheet.rule((left, y - 3.0), wide, SOFT);
    }
    y += 14.0;
    let sizes = article.sizes.join(" · ");
    for line in faces.lines(Face::Plain, 8.0, &sizes, COLUMN, 2) {
        sheet.text(faces, (x, y), (Face::Plain, 8.0, INK), &line);
        y += 11.0;
    }
    y += 1.0;
    // The codes stand behind the names, or all below them when one is long.
    let beside = article.colours.iter().all(|colour| {
        let name = faces.width(Face::Plain, 7.5, &colour.name);
        let codes = faces.width(Face::Plain, 6.6, &colour.codes);
        17.0 + name + codes <= COLUMN
    });
    for colour in &article.colours {
        let name = faces.lines(Face::Plain, 7.5, &colour.name, COLUMN - 12.0, 1);
        let name = name.first().map_or("", String::as_str);
        let indent = 12.0 + faces.width(Face::Plain, 7.5, name) + 5.0;
        if y > bottom {
            break;
        }
        sheet.dot((x + 3.5, y - 2.6), 3.2, ink(&colour.hex), LINE);
        sheet.text(faces, (x + 12.0, y), (Face::Plain, 7.5, INK), name);
        let style = (Face::Plain, 6.6, SOFT);
        if beside {
            sheet.text(faces, (x + indent, y), style, &colour.codes);
        } else {
            for line in faces.lines(Face::Plain, 6.6, &colour.codes, COLUMN - 12.0, 3) {
                if y + 8.6 > bottom {
                    break;
                }
                y += 8.6;
                sheet.text(faces, (x + 12.0, y), style, &line);
            }
        }
        y += 11.0;
    }
    if let Some(address) = &article.link {
        let height = (y - top).min(ROW - 10.0);
        let place = [x, top, COLUMN, height];
        sheet.link(place, Target::Address(address.clone()));
    }
    Ok(())
}

/// Reads `#7a1f2b`, as the palette keeps it.
fn ink(hex: &str) -> Ink {
    let part = |at: usize| {
        let digits = hex.get(at..at + 2)?;
        u8::from_str_radix(digits, 16).ok()
    };
    match (part(1), part(3), part(5)) {
        (Some(red), Some(green), Some(blue)) => Ink(red, green, blue),
        _ => TINT,
    }
}
