//! How promotions look: a line each, and one with its rule, limits, codes and results.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    messages::{Lang, text, text_with},
    money::Rupiah,
    promotions::{Promotion, PromotionRow, Trigger},
};

use super::{Record, State, phase_tone};
use crate::{
    app::model::Scene,
    screens::area::{self, Looks},
    theme::Tone,
    widgets::{
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
    let cells = |row: &PromotionRow, width: u16| cells(row, width, scene);
    let sheet = |record: &Record, sheet: &mut Sheet| write(record, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-promotions",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let column = |key: &str| text(lang, key);
    let mut columns = vec![
        Column::left(column("tui-column-promotion"), Width::Fill(3)),
        Column::right(column("tui-column-uses"), Width::Fixed(9)),
        Column::right(column("tui-column-given"), Width::Fixed(14)),
    ];
    if width >= 70 {
        columns.insert(
            1,
            Column::left(column("tui-column-until"), Width::Fixed(12)),
        );
        columns.push(Column::left(column("tui-column-state"), Width::Fixed(13)));
    }
    columns
}

fn cells(row: &PromotionRow, width: u16, scene: &Scene) -> Vec<Cell> {
    let lang = scene.lang;
    let promotion = &row.promotion;
    let phase = promotion.phase(scene.now);
    let mut cells: Vec<Cell> = vec![
        promotion.name.clone().into(),
        uses(promotion).into(),
        promotion.spent.digits().into(),
    ];
    if width >= 70 {
        let last = promotion.last_day();
        let last = last.map_or_else(
            || "–".to_owned(),
            |day| shop_core::time::day_text(day, lang),
        );
        cells.insert(1, last.into());
        let state = if promotion.is_used_up() {
            Cell::toned(text(lang, "tui-promotion-used-up"), Tone::Warn)
        } else {
            Cell::toned(phase.label(lang), phase_tone(phase))
        };
        cells.push(state);
    }
    cells
}

/// Writes how often it was used, and of how often.
fn uses(promotion: &Promotion) -> String {
    match promotion.max_uses {
        Some(most) => format!("{}/{most}", promotion.uses),
        None => promotion.uses.to_string(),
    }
}

fn of_limit(amount: Rupiah, limit: Option<Rupiah>, lang: Lang) -> String {
    match limit {
        Some(limit) => text_with(
            lang,
            "tui-of-limit",
            &[
                ("amount", &amount.to_string()),
                ("limit", &limit.to_string()),
            ],
        ),
        None => amount.to_string(),
    }
}

fn write(record: &Record, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let label = |key: &str| text(lang, key);
    let promotion = &record.promotion;
    let phase = promotion.phase(scene.now);
    sheet.title(&promotion.name, &phase.label(lang), phase_tone(phase));
    sheet.gap();
    let plain = |text: String| text.replace('\u{a0}', " ");
    sheet.text(
        &plain(promotion.gives(&record.target_names(lang), lang)),
        Tone::Accent,
    );
    for condition in promotion.conditions(lang) {
        sheet.text(&format!("· {}", plain(condition)), Tone::Plain);
    }
    sheet.gap();
    sheet.field(&label("tui-label-promotion-label"), promotion.label(lang));
    sheet.field(
        &label("tui-label-promotion-trigger"),
        &promotion.trigger.label(lang),
    );
    sheet.field(
        &label("tui-label-promotion-days"),
        &promotion.days_text(lang),
    );
    let together = match (promotion.exclusive, promotion.combines) {
        (true, _) => "tui-choice-together-exclusive",
        (false, true) => "tui-choice-together-combines",
        (false, false) => "tui-choice-together-plain",
    };
    sheet.field(&label("tui-label-promotion-together"), &label(together));
    if promotion.is_used_up() {
        sheet.text(&label("tui-promotion-is-used-up"), Tone::Warn);
    }
    sheet.gap();
    sheet.heading(&label("tui-heading-promotion-results"));
    let result = &record.result;
    sheet.field(&label("tui-label-promotion-uses"), &uses(promotion));
    sheet.field(
        &label("tui-label-promotion-spent"),
        &of_limit(promotion.spent, promotion.budget, lang),
    );
    sheet.field(
        &label("tui-label-promotion-net"),
        &text_with(
            lang,
            "tui-promotion-net",
            &[
                ("net", &result.net.to_string()),
                ("orders", &result.orders.to_string()),
                ("members", &result.members.to_string()),
            ],
        ),
    );
    if promotion.trigger == Trigger::Code {
        sheet.gap();
        sheet.heading(&text_with(
            lang,
            "tui-heading-codes",
            &[("count", &record.code_count.to_string())],
        ));
        write_codes(record, sheet, lang);
    }
    if !record.orders.is_empty() {
        sheet.gap();
        sheet.heading(&label("tui-heading-promotion-orders"));
        for order in &record.orders {
            let left = format!("{}  {}", order.number, order.placed_at.date_text(lang));
            let right = format!("−{}", order.amount);
            let tone = match order.released_at {
                Some(_) => Tone::Dim,
                None => Tone::Plain,
            };
            sheet.pair(&left, &right, tone);
        }
    }
}

fn write_codes(record: &Record, sheet: &mut Sheet, lang: Lang) {
    if record.codes.is_empty() {
        sheet.text(&text(lang, "tui-no-codes"), Tone::Warn);
    }
    for code in &record.codes {
        let most = code.max_uses.map(|most| format!("/{most}"));
        let used = format!("{}{}", code.uses, most.unwrap_or_default());
        let left = if code.batch.is_empty() {
            code.code.clone()
        } else {
            format!("{}  {}", code.code, code.batch)
        };
        let tone = if code.max_uses.is_some_and(|most| code.uses >= most) {
            Tone::Dim
        } else {
            Tone::Plain
        };
        sheet.pair(
            &left,
            &text_with(lang, "tui-code-used", &[("count", &used)]),
            tone,
        );
    }
    let more = record.code_count - i64::try_from(record.codes.len()).unwrap_or(0);
    if more > 0 {
        sheet.text(
            &text_with(lang, "tui-codes-more", &[("count", &more.to_string())]),
            Tone::Dim,
        );
    }
}
