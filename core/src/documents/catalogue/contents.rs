//! The contents with their pages, and how to order.

use super::{
    CatalogueFacts,
    layout::{ACCENT, INK, LINE, PAPER, SIDE, SOFT, TINT, WIDE, Work},
};
use crate::{
    documents::pdf::{Face, PAGE, Sheet, Target},
    messages::{text, text_with},
    time::day_text,
};

/// How many entries fit on the first page, above how to order, and on those
/// behind it.
const FIRST: usize = 17;
const OTHER: usize = 26;

/// How high an entry is.
const STEP: f32 = 25.0;

/// Returns how many pages the contents take.
pub(super) const fn pages(facts: &CatalogueFacts) -> usize {
    1 + facts.chapters.len().saturating_sub(FIRST).div_ceil(OTHER)
}

pub(super) fn add(work: &mut Work<'_>, starts: &[usize]) {
    let facts = work.facts;
    let lang = facts.lang;
    let mut left = facts.chapters.iter().zip(starts).peekable();
    for page in 0..pages(facts) {
        let faces = &mut work.book.faces;
        let mut sheet = Sheet::new();
        sheet.area([0.0, 0.0, PAGE.0, PAGE.1], PAPER);
        let title = text(lang, "catalogue-contents");
        sheet.text(faces, (SIDE, 88.0), (Face::Title, 30.0, INK), &title);
        sheet.rule((SIDE, 106.0), WIDE, ACCENT);
        let most = if page == 0 { FIRST } else { OTHER };
        let mut y = 138.0;
        for (chapter, start) in left.by_ref().take(most) {
            let number = (start + 1).to_string();
            let count = text_with(
                lang,
                "catalogue-articles",
                &[("count", &chapter.articles.len().to_string())],
            );
            let name = faces.lines(Face::Strong, 11.0, &chapter.title, WIDE * 0.62, 1);
            let name = name.first().map_or("", String::as_str);
            sheet.text(faces, (SIDE, y), (Face::Strong, 11.0, INK), name);
            let after = SIDE + faces.width(Face::Strong, 11.0, name) + 8.0;
            sheet.text(faces, (after, y), (Face::Plain, 9.0, SOFT), &count);
            let wide = faces.width(Face::Strong, 11.0, &number);
            let x = SIDE + WIDE - wide;
            sheet.text(faces, (x, y), (Face::Strong, 11.0, INK), &number);
            sheet.rule((SIDE, y + 8.0), WIDE, LINE);
            sheet.link([SIDE, y - 15.0, WIDE, STEP], Target::Page(*start, 0.0));
            y += STEP;
        }
        if page == 0 {
            how_to_order(work, &mut sheet);
        }
        work.book.add(sheet);
    }
}

fn how_to_order(work: &mut Work<'_>, sheet: &mut Sheet) {
    let facts = work.facts;
    let lang = facts.lang;
    let faces = &mut work.book.faces;
    let top = 592.0;
    sheet.area([SIDE, top, WIDE, 178.0], TINT);
    let title = text(lang, "catalogue-order");
    let x = SIDE + 20.0;
    sheet.text(faces, (x, top + 34.0), (Face::Title, 17.0, INK), &title);
    let shop = &facts.shop;
    let web = shop.address_on_the_web.as_deref().unwrap_or(&shop.email);
    let plain = web
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    let day = day_text(facts.day, lang);
    let paragraphs = [
        text_with(lang, "catalogue-order-web", &[("web", plain)]),
        text_with(
            lang,
            "catalogue-order-whatsapp",
            &[("whatsapp", &shop.whatsapp)],
        ),
        text_with(
            lang,
            "catalogue-order-outlet",
            &[("address", &shop.address), ("hours", &shop.hours)],
        ),
        text_with(lang, "catalogue-order-prices", &[("day", &day)]),
    ];
    let mut y = top + 60.0;
    for paragraph in paragraphs {
        for line in faces.lines(Face::Plain, 9.5, &paragraph, WIDE - 40.0, 3) {
            sheet.text(faces, (x, y), (Face::Plain, 9.5, INK), &line);
            y += 14.0;
        }
        y += 5.0;
    }
    if let Some(address) = &shop.address_on_the_web {
        let target = Target::Address(address.clone());
        sheet.link([SIDE, top, WIDE, 178.0], target);
    }
}
