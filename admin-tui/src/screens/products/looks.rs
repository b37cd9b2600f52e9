//! How products look: a line each, and one with its variants, prices and counts.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    catalog::{ProductStatus, StaffProductRow, VariantStatus, VariantView},
    messages::{Lang, text, text_with},
    stock::StockRow,
};

use super::{Record, State, companions};
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

/// Draws the screen.
pub fn draw(
    state: &mut State,
    scene: &Scene,
    buffer: &mut Buffer,
    room: (Rect, Rect),
) -> Option<Position> {
    let lang = scene.lang;
    let columns = |width: u16| columns(lang, width);
    let cells = |row: &StaffProductRow, width: u16| cells(row, width, lang);
    let sheet = |record: &Record, sheet: &mut Sheet| write(record, sheet, lang);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-products",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let mut columns = vec![
        Column::left(text(lang, "tui-column-product"), Width::Fill(3)),
        Column::right(text(lang, "tui-column-price"), Width::Fixed(14)),
        Column::right(text(lang, "tui-column-available"), Width::Fixed(9)),
    ];
    if width >= 70 {
        columns.insert(
            1,
            Column::left(text(lang, "tui-column-category"), Width::Fixed(14)),
        );
        columns.push(Column::left(
            text(lang, "tui-column-state"),
            Width::Fixed(12),
        ));
    }
    columns
}

fn status_tone(status: ProductStatus) -> Tone {
    match status {
        ProductStatus::Draft => Tone::Warn,
        ProductStatus::Active => Tone::Good,
        ProductStatus::Archived => Tone::Dim,
    }
}

fn cells(row: &StaffProductRow, width: u16, lang: Lang) -> Vec<Cell> {
    let available = if row.available == 0 {
        Cell::toned(text(lang, "tui-sold-out"), Tone::Danger)
    } else {
        row.available.to_string().into()
    };
    let mut cells: Vec<Cell> = vec![
        row.product.name.clone().into(),
        row.price_from.to_string().into(),
        available,
    ];
    if width >= 70 {
        cells.insert(1, row.category_name.clone().into());
        cells.push(Cell::toned(
            row.product.status.label(lang),
            status_tone(row.product.status),
        ));
    }
    cells
}

fn write(record: &Record, sheet: &mut Sheet, lang: Lang) {
    let label = |key: &str| text(lang, key);
    let product = &record.view.product;
    sheet.title(
        &product.name,
        &product.status.label(lang),
        status_tone(product.status),
    );
    let facts = [
        record.view.category.title(lang).to_owned(),
        product.technique.label(lang),
        product.motif.clone(),
    ];
    sheet.text(
        &facts
            .into_iter()
            .filter(|fact| !fact.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        Tone::Dim,
    );
    sheet.gap();
    sheet.heading(&text_with(
        lang,
        "tui-heading-variants",
        &[("count", &record.view.variants.len().to_string())],
    ));
    let heading = variant_heading(sheet.width(), lang);
    sheet.parts(&[(heading.as_str(), Tone::Dim)]);
    for view in &record.view.variants {
        let counters = record
            .stock
            .iter()
            .filter(|row| row.variant_id == view.variant.id)
            .collect::<Vec<_>>();
        let tone = match view.variant.status {
            VariantStatus::Archived => Tone::Dim,
            VariantStatus::Active if view.available == 0 => Tone::Danger,
            VariantStatus::Active => Tone::Plain,
        };
        sheet.item(&variant_line(view, &counters, sheet.width(), lang), tone);
    }
    if record.view.variants.is_empty() {
        sheet.text(&label("tui-no-variants"), Tone::Dim);
    }
    companions::write(&record.companions, sheet, lang);
    sheet.gap();
    sheet.heading(&label("tui-heading-description"));
    sheet.field(&label("catalog-field-material"), product.material(lang));
    sheet.field(&label("catalog-field-care"), product.care(lang));
    sheet.field(
        &label("tui-label-link"),
        &format!("/produk/{}", product.slug),
    );
    let tags: Vec<String> = record.tags.iter().map(|tag| format!("#{tag}")).collect();
    sheet.toned_field(&label("tui-label-tags"), &tags.join(" "), Tone::Accent);
    sheet.field(
        &label("tui-label-pictures"),
        &record.view.pictures.len().to_string(),
    );
    for (picture, place) in record.view.pictures.iter().zip(1_usize..) {
        let mut colours = record.view.colours.iter();
        let colour = colours.find(|colour| Some(colour.id) == picture.colour_id);
        let colour = colour.map(|colour| format!(" · {}", colour.title(lang)));
        let line = format!(
            "{place}. {}{}",
            lang.choose(&picture.alt, &picture.alt_en),
            colour.unwrap_or_default()
        );
        sheet.field("", &line);
    }
    sheet.gap();
    sheet.text(product.description(lang), Tone::Plain);
}

fn variant_heading(width: usize, lang: Lang) -> String {
    let label = |key: &str| text(lang, key);
    let figures = [
        label("tui-column-on-hand"),
        label("tui-column-promised"),
        label("tui-column-sellable"),
    ];
    shape(
        &label("tui-column-variant"),
        &label("tui-column-sku"),
        &label("tui-column-price"),
        &figures.map(|figure| figure.chars().take(8).collect()),
        width,
    )
}

fn variant_line(view: &VariantView, counters: &[&StockRow], width: usize, lang: Lang) -> String {
    let sum = |read: fn(&StockRow) -> i64| {
        counters
            .iter()
            .map(|row| read(row))
            .sum::<i64>()
            .to_string()
    };
    let mut name = format!("{} · {}", view.variant.size, view.colour.title(lang));
    if view.variant.status == VariantStatus::Archived {
        name.push_str(&format!(" ({})", view.variant.status.label(lang)));
    }
    let figures = [
        sum(|row| row.on_hand),
        sum(|row| row.allocated),
        view.available.to_string(),
    ];
    shape(
        &name,
        &view.variant.sku,
        &view.variant.price.digits(),
        &figures,
        width,
    )
}

/// Puts a line of the table of variants together: names give way, figures do not.
fn shape(name: &str, sku: &str, price: &str, figures: &[String; 3], width: usize) -> String {
    let figures: Vec<String> = figures
        .iter()
        .map(|figure| fitting::right(figure, 8))
        .collect();
    let right = format!("{}{}", fitting::right(price, 11), figures.concat());
    let room = width.saturating_sub(fitting::width(&right) + 1);
    let sku_room = if room > 36 { 22 } else { 0 };
    let name = fitting::left(name, room - sku_room);
    let sku = if sku_room > 0 {
        fitting::left(sku, sku_room)
    } else {
        String::new()
    };
    format!(" {name}{sku}{right}")
}
