//! The cover: cloth, three garments, the shop's name.

use super::{
    DocumentError,
    layout::{ACCENT, GOLD, INDIGO, INDIGO_LIGHT, INK, PAPER, SIDE, SOFT, WIDE, Work},
};
use crate::{
    documents::pdf::{Face, PAGE, Sheet, Target},
    messages::{text, text_with},
    time::day_text,
};

/// How far the cloth reaches down.
const CLOTH: f32 = 430.0;

/// How far apart the crosses of the cloth are.
const STEP: f32 = 54.0;

pub(super) fn add(work: &mut Work<'_>) -> Result<(), DocumentError> {
    let facts = work.facts;
    let lang = facts.lang;
    let mut sheet = Sheet::new();
    sheet.area([0.0, 0.0, PAGE.0, PAGE.1], PAPER);
    kawung(&mut sheet);
    garments(work, &mut sheet)?;

    let faces = &mut work.book.faces;
    let day = day_text(facts.day, lang);
    let eyebrow = match &facts.limited_to {
        Some(part) => format!("{} · {part}", text(lang, "catalogue-word")),
        None => text(lang, "catalogue-word"),
    };
    let style = (Face::Strong, 10.0, ACCENT);
    sheet.text(faces, (SIDE, 556.0), style, &eyebrow.to_uppercase());
    let mut y = 602.0;
    for line in faces.lines(Face::Title, 46.0, &facts.shop.name, WIDE, 2) {
        sheet.text(faces, (SIDE, y), (Face::Title, 46.0, INK), &line);
        y += 50.0;
    }
    y -= 22.0;
    for line in faces.lines(Face::Plain, 12.5, &facts.shop.tagline, WIDE * 0.8, 2) {
        sheet.text(faces, (SIDE, y), (Face::Plain, 12.5, SOFT), &line);
        y += 18.0;
    }
    let [articles, chapters] = [facts.articles(), facts.chapters()].map(|it| it.to_string());
    let count = text_with(
        lang,
        "catalogue-count",
        &[("articles", &articles), ("chapters", &chapters)],
    );
    let prices = text_with(lang, "catalogue-prices-of", &[("day", &day)]);
    sheet.rule((SIDE, 728.0), WIDE, ACCENT);
    sheet.text(faces, (SIDE, 748.0), (Face::Strong, 9.5, INK), &prices);
    sheet.text(faces, (SIDE, 764.0), (Face::Plain, 9.5, SOFT), &count);
    let shop = &facts.shop;
    let right = [
        shop.address_on_the_web.clone(),
        Some(format!("WhatsApp {}", shop.whatsapp)),
        Some(shop.address.clone()),
    ];
    let mut y = 748.0;
    for (place, line) in right.into_iter().enumerate() {
        let Some(line) = line else {
            continue;
        };
        let shown = line
            .trim_start_matches("https://")
            .trim_start_matches("http://");
        let width = faces.width(Face::Plain, 9.5, shown);
        let x = SIDE + WIDE - width;
        sheet.text(faces, (x, y), (Face::Plain, 9.5, SOFT), shown);
        let target = match place {
            0 => Some(line.clone()),
            1 => shop.whatsapp_link.clone(),
            _ => None,
        };
        if let Some(address) = target {
            sheet.link([x, y - 10.0, width, 14.0], Target::Address(address));
        }
        y += 16.0;
    }
    work.book.add(sheet);
    Ok(())
}

/// Draws kawung: four leaves around every point, a seed between them.
fn kawung(sheet: &mut Sheet) {
    sheet.area([0.0, 0.0, PAGE.0, CLOTH], INDIGO);
    let half = STEP / 2.0;
    let mut y = half * 0.5;
    while y < CLOTH - half {
        let mut x = half * 0.4;
        while x < PAGE.0 + half {
            for (dx, dy) in [(1.0, 1.0), (-1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)] {
                let from = (x + dx * 3.0, y + dy * 3.0);
                let to = (x + dx * (half - 3.0), y + dy * (half - 3.0));
                if to.1 > 0.0 {
                    sheet.leaf(from, to, 0.42, INDIGO_LIGHT);
                }
            }
            sheet.dot((x, y), 1.6, GOLD, GOLD);
            x += STEP;
        }
        y += STEP;
    }
    // A row of triangles ends the cloth.
    let mut x = -6.0;
    while x < PAGE.0 {
        sheet.leaf((x + 10.0, CLOTH - 20.0), (x + 10.0, CLOTH - 4.0), 0.3, GOLD);
        x += 20.0;
    }
}

/// Shows a garment of the first chapters each.
fn garments(work: &mut Work<'_>, sheet: &mut Sheet) -> Result<(), DocumentError> {
    let facts = work.facts;
    let mut shown = Vec::new();
    for article in facts
        .chapters
        .iter()
        .filter_map(|chapter| chapter.articles.first())
        .chain(
            facts
                .chapters
                .iter()
                .flat_map(|chapter| chapter.articles.iter().skip(1)),
        )
    {
        if shown.len() == 3 {
            break;
        }
        if let Some(picture) = work.shown(article.picture.as_ref())? {
            shown.push((picture, article.link.clone()));
        }
    }
    let (width, gap) = (157.0, 20.0);
    for (place, (picture, link)) in shown.into_iter().enumerate() {
        let x = SIDE + place as f32 * (width + gap);
        let y = 250.0 + if place == 1 { 0.0 } else { 46.0 };
        let frame = [x, y, width, width * 4.0 / 3.0];
        sheet.area([x - 4.0, y - 4.0, width + 8.0, frame[3] + 8.0], PAPER);
        sheet.picture(picture.picture, picture.size, frame, picture.is_photo);
        if let Some(address) = link {
            sheet.link(frame, Target::Address(address));
        }
    }
    Ok(())
}
