//! How shelves look: a line each, and one with what lies in it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    catalog::{CategoryRow, Collection, CollectionRow, Product, ProductStatus},
    messages::{Lang, text, text_with},
    time::{Timestamp, day_text},
};

use super::{CATEGORIES, Offers, Record, Shelf, State, fields::last_day};
use crate::{
    app::model::Scene,
    screens::area::{self, Looks},
    theme::Tone,
    widgets::{
        fitting,
        sheet::Sheet,
        table::{Cell, Column, Width},
    },
};

/// Customers see no more than this many of a collection at once, and the
/// list counts no further.
const COUNTED: i64 = 60;

/// Draws the screen.
pub fn draw(
    state: &mut State,
    scene: &Scene,
    buffer: &mut Buffer,
    room: (Rect, Rect),
) -> Option<Position> {
    let State { browse, offers } = state;
    let (lang, view) = (scene.lang, browse.view);
    let columns = |width: u16| columns(lang, view, width);
    let cells = |shelf: &Shelf, width: u16| cells(shelf, scene, width);
    let sheet = |record: &Record, sheet: &mut Sheet| write(record, offers, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-content",
    };
    area::draw(browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, view: usize, width: u16) -> Vec<Column> {
    let left = |key: &str, width: Width| Column::left(text(lang, key), width);
    let right = |key: &str, width: u16| Column::right(text(lang, key), Width::Fixed(width));
    let mut columns = if view == CATEGORIES {
        vec![
            left("tui-column-category", Width::Fill(3)),
            right("tui-view-on-sale", 8),
            right("tui-view-all", 8),
        ]
    } else {
        vec![
            left("tui-column-collection", Width::Fill(3)),
            right("tui-column-articles", 8),
            left("tui-column-state", Width::Fixed(21)),
        ]
    };
    if width >= 70 {
        if view == CATEGORIES {
            columns.push(left("tui-column-path", Width::Fill(2)));
        } else {
            columns.insert(1, left("tui-column-choice", Width::Fill(2)));
        }
    }
    columns
}

fn cells(shelf: &Shelf, scene: &Scene, width: u16) -> Vec<Cell> {
    let lang = scene.lang;
    match shelf {
        Shelf::Category(row) => {
            let name = format!("{}{}", "  ".repeat(row.depth), row.category.title(lang));
            let mut cells: Vec<Cell> = vec![
                name.into(),
                row.on_sale.to_string().into(),
                row.products.to_string().into(),
            ];
            if width >= 70 {
                cells.push(format!("/kategori/{}", row.category.slug).into());
            }
            cells
        }
        Shelf::Collection(row) => {
            let (state, tone) = standing(&row.collection, scene);
            let count = if row.products >= COUNTED {
                format!("{COUNTED}+")
            } else {
                row.products.to_string()
            };
            let mut cells: Vec<Cell> = vec![
                row.collection.title(lang).into(),
                count.into(),
                Cell::toned(state, tone),
            ];
            if width >= 70 {
                cells.insert(1, row.collection.rule_text(lang).into());
            }
            cells
        }
    }
}

/// Returns whether customers see a collection, in words, and how urgent
/// that is.
fn standing(collection: &Collection, scene: &Scene) -> (String, Tone) {
    let lang = scene.lang;
    let until = |key: &str, ends: Timestamp| {
        let day = day_text(last_day(ends), lang);
        text_with(lang, key, &[("day", &day)])
    };
    match (collection.starts_at, collection.ends_at) {
        _ if !collection.published => (text(lang, "page-state-draft"), Tone::Dim),
        (Some(starts), _) if starts > scene.now => {
            let values = [("day", &*starts.date_text(lang))];
            (text_with(lang, "tui-content-from", &values), Tone::Plain)
        }
        (_, Some(ends)) if ends <= scene.now => (until("tui-content-ended", ends), Tone::Dim),
        (_, Some(ends)) => (until("tui-content-until", ends), Tone::Good),
        (_, None) => (text(lang, "page-state-published"), Tone::Good),
    }
}

fn write(record: &Record, offers: &Offers, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    match &record.shelf {
        Shelf::Category(row) => write_category(row, offers, sheet, lang),
        Shelf::Collection(row) => write_collection(row, sheet, scene),
    }
    sheet.field(&text(lang, "tui-label-link"), &record.address);
    sheet.gap();
    let count = record.products.len().to_string();
    sheet.heading(&text_with(
        lang,
        "tui-heading-articles",
        &[("count", &count)],
    ));
    for (product, place) in record.products.iter().zip(1_usize..) {
        article(product, place, sheet, lang);
    }
    if record.products.is_empty() {
        let key = match &record.shelf {
            Shelf::Category(_) => "tui-shelf-empty-category",
            Shelf::Collection(_) => "tui-shelf-empty-collection",
        };
        sheet.text(&text(lang, key), Tone::Dim);
    }
}

fn article(product: &Product, place: usize, sheet: &mut Sheet, lang: Lang) {
    let status = match product.status {
        ProductStatus::Active => String::new(),
        ProductStatus::Draft | ProductStatus::Archived => product.status.label(lang),
    };
    let tone = if status.is_empty() {
        Tone::Plain
    } else {
        Tone::Dim
    };
    let room = sheet.width().saturating_sub(fitting::width(&status) + 1);
    let name = fitting::left(&format!("{place:>4}  {}", product.name), room);
    sheet.item(&format!("{name} {status}"), tone);
}

fn write_category(row: &CategoryRow, offers: &Offers, sheet: &mut Sheet, lang: Lang) {
    let category = &row.category;
    let on_sale = row.on_sale.to_string();
    let sold = text_with(lang, "tui-shelf-on-sale", &[("count", &on_sale)]);
    sheet.title(&category.name, &sold, Tone::Good);
    sheet.field(&text(lang, "tui-field-in-english"), &category.name_en);
    let mut rows = offers.categories.iter();
    let above = rows.find(|row| Some(row.category.id) == category.parent_id);
    let above = above.map_or("", |row| row.category.title(lang));
    sheet.field(&text(lang, "tui-field-above"), above);
    let below: Vec<&str> = offers
        .below(category.id)
        .map(|row| row.category.title(lang))
        .collect();
    sheet.field(&text(lang, "tui-field-below"), &below.join(", "));
}

fn write_collection(row: &CollectionRow, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let collection = &row.collection;
    let (state, tone) = standing(collection, scene);
    sheet.title(&collection.name, &state, tone);
    sheet.field(&text(lang, "tui-field-in-english"), &collection.name_en);
    sheet.field(&text(lang, "tui-field-choice"), &collection.rule_text(lang));
    let starts = collection.starts_at.map(|starts| starts.date_text(lang));
    let ends = collection
        .ends_at
        .map(|ends| day_text(last_day(ends), lang));
    sheet.field(
        &text(lang, "tui-field-from-day"),
        &starts.unwrap_or_default(),
    );
    sheet.field(
        &text(lang, "tui-field-banner-until"),
        &ends.unwrap_or_default(),
    );
    if collection.picture_key.is_some() {
        let size = format!(
            "{} × {}",
            collection.picture_width, collection.picture_height
        );
        sheet.field(&text(lang, "tui-field-picture"), &size);
    }
    sheet.field(
        &text(lang, "catalog-field-description"),
        &collection.description,
    );
    sheet.field(
        &text(lang, "tui-field-in-english"),
        &collection.description_en,
    );
}
