//! The articles of a chapter, six on a page.

use super::{
    CatalogueFacts, DocumentError,
    facts::{Article, Chapter},
    layout::{ACCENT, INK, LINE, PAPER, SIDE, SOFT, TINT, WIDE, Work},
};
use crate::{
    documents::pdf::{Bookmark, Face, Faces, Ink, PAGE, Sheet, Target},
    messages::text_with,
};

const COLUMNS: usize = 3;
const ON_A_PAGE: usize = 6;
const GAP: f32 = 20.0;

/// Where the first row begins, and how high a row is.
const TOP: f32 = 112.0;
const ROW: f32 = 338.0;

/// The room between a picture and its first line, and below the last.
const ABOVE: f32 = 15.0;
const BELOW: f32 = 14.0;

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
        for (row, articles) in articles.chunks(COLUMNS).enumerate() {
            let y = TOP + row as f32 * ROW;
            let captions: Vec<Caption> = articles
                .iter()
                .map(|article| caption(&mut work.book.faces, article))
                .collect();
            // Every code is printed; where that takes more room, the pictures of
            // the row are a little lower.
            let tallest = captions
                .iter()
                .map(|words| words.height)
                .fold(0.0, f32::max);
            let picture = (COLUMN * 4.0 / 3.0).min(ROW - ABOVE - BELOW - tallest);
            for (column, (article, words)) in articles.iter().zip(&captions).enumerate() {
                let x = SIDE + column as f32 * (COLUMN + GAP);
                show(work, &mut sheet, article, (x, y), picture, words)?;
                bookmarks.push(Bookmark {
                    title: article.name.clone(),
                    place: (start + number, y - 20.0),
                    below: Vec::new(),
                });
            }
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

/// The words below a picture, each at its place from the first line.
struct Caption {
    bits: Vec<Bit>,
    /// How far below the first line the last one stands.
    height: f32,
}

/// Something in a caption, at its place.
enum Bit {
    Words((f32, f32), (Face, f32, Ink), String),
    /// A line of some width through the words before.
    Struck((f32, f32), f32),
    Dot(f32, Ink),
}

fn caption(faces: &mut Faces, article: &Article) -> Caption {
    let mut bits = Vec::new();
    let mut y = 0.0;
    for line in faces.lines(Face::Strong, 10.0, &article.name, COLUMN, 2) {
        bits.push(Bit::Words((0.0, y), (Face::Strong, 10.0, INK), line));
        y += 12.5;
    }
    for line in faces.lines(Face::Plain, 8.0, &article.material, COLUMN, 2) {
        bits.push(Bit::Words((0.0, y), (Face::Plain, 8.0, SOFT), line));
        y += 10.5;
    }
    y += 4.0;
    let price = article.price.clone();
    let mut left = faces.width(Face::Strong, 10.0, &price) + 6.0;
    bits.push(Bit::Words((0.0, y), (Face::Strong, 10.0, ACCENT), price));
    if let Some(was) = &article.was {
        let wide = faces.width(Face::Plain, 8.0, was);
        if left + wide > COLUMN {
            left = 0.0;
            y += 11.0;
        }
        bits.push(Bit::Words((left, y), (Face::Plain, 8.0, SOFT), was.clone()));
        bits.push(Bit::Struck((left, y - 3.0), wide));
    }
    y += 14.0;
    let sizes = article.sizes.join(" · ");
    for line in faces.lines(Face::Plain, 8.0, &sizes, COLUMN, 2) {
        bits.push(Bit::Words((0.0, y), (Face::Plain, 8.0, INK), line));
        y += 11.0;
    }
    y += 1.0;
    // The codes stand behind the names, or all below them when one is long.
    let beside = article.colours.iter().all(|colour| {
        let name = faces.width(Face::Plain, 7.5, &colour.name);
        let codes = faces.width(Face::Plain, 6.6, &colour.codes);
        17.0 + name + codes <= COLUMN
    });
    let mut height = y;
    for colour in &article.colours {
        let mut name = faces.lines(Face::Plain, 7.5, &colour.name, COLUMN - 12.0, 1);
        let name = name.pop().unwrap_or_default();
        let indent = 12.0 + faces.width(Face::Plain, 7.5, &name) + 5.0;
        bits.push(Bit::Dot(y - 2.6, ink(&colour.hex)));
        bits.push(Bit::Words((12.0, y), (Face::Plain, 7.5, INK), name));
        let style = (Face::Plain, 6.6, SOFT);
        if beside {
            bits.push(Bit::Words((indent, y), style, colour.codes.clone()));
        } else {
            for line in faces.lines(Face::Plain, 6.6, &colour.codes, COLUMN - 12.0, 3) {
                y += 8.6;
                bits.push(Bit::Words((12.0, y), style, line));
            }
        }
        height = y;
        y += 11.0;
    }
    Caption { bits, height }
}

fn show(
    work: &mut Work<'_>,
    sheet: &mut Sheet,
    article: &Article,
    (x, top): (f32, f32),
    picture: f32,
    words: &Caption,
) -> Result<(), DocumentError> {
    let frame = [x, top, COLUMN, picture];
    sheet.area(frame, TINT);
    if let Some(shown) = work.shown(article.picture.as_ref())? {
        sheet.picture(shown.picture, shown.size, frame, shown.is_photo);
    }
    let faces = &mut work.book.faces;
    let first = top + picture + ABOVE;
    for bit in &words.bits {
        match bit {
            Bit::Words((right, down), style, text) => {
                sheet.text(faces, (x + right, first + down), *style, text);
            }
            Bit::Struck((right, down), wide) => {
                sheet.rule((x + right, first + down), *wide, SOFT);
            }
            Bit::Dot(down, ink) => sheet.dot((x + 3.5, first + down), 3.2, *ink, LINE),
        }
    }
    if let Some(address) = &article.link {
        let height = picture + ABOVE + words.height;
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
