//! How requests look: a line each, and one with its voters, steps and notes.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    messages::{Lang, text, text_with},
    requests::{RequestProduct, RequestRow, RequestState},
    time::Timestamp,
};

use super::{Record, State};
use crate::{
    app::model::Scene,
    elapsed,
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
    let cells = |row: &RequestRow, width: u16| cells(row, width, scene);
    let sheet = |record: &Record, sheet: &mut Sheet| write(record, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-requests",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let mut columns = vec![
        Column::left(text(lang, "tui-column-number"), Width::Fixed(13)),
        Column::right(text(lang, "tui-column-votes"), Width::Fixed(6)),
        Column::left(text(lang, "tui-column-wanted"), Width::Fill(3)),
    ];
    if width >= 70 {
        columns.push(Column::left(text(lang, "tui-column-name"), Width::Fill(2)));
        columns.push(Column::left(
            text(lang, "tui-column-state"),
            Width::Fixed(13),
        ));
        columns.push(Column::right(
            text(lang, "tui-column-waits"),
            Width::Fixed(9),
        ));
    }
    columns
}

const fn tone(state: RequestState) -> Tone {
    match state {
        RequestState::New => Tone::Warn,
        RequestState::Available => Tone::Good,
        RequestState::Declined | RequestState::Withdrawn | RequestState::Merged => Tone::Dim,
        RequestState::Reviewing | RequestState::Planned | RequestState::Ordered => Tone::Plain,
    }
}

fn cells(row: &RequestRow, width: u16, scene: &Scene) -> Vec<Cell> {
    let request = &row.request;
    let mut cells: Vec<Cell> = vec![
        request.number.clone().into(),
        request.votes.to_string().into(),
        request.title.clone().into(),
    ];
    if width >= 70 {
        cells.push(row.member_name.clone().into());
        let state = request.state;
        cells.push(Cell::toned(state.label(scene.lang), tone(state)));
        cells.push(elapsed::text(scene.now.since(request.asked_at), scene.lang).into());
    }
    cells
}

fn write(record: &Record, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let view = &record.view;
    let request = &view.request;
    let label = |key: &str| text(lang, key);
    sheet.title(
        &format!("{}  {}", request.number, request.title),
        &request.state.label(lang),
        tone(request.state),
    );
    sheet.text(
        &format!(
            "{} · {} · {}",
            view.member.name, view.member.phone, view.member.email
        ),
        Tone::Dim,
    );
    sheet.gap();
    sheet.field(&label("tui-label-details"), &request.details());
    let category = view.category.as_ref();
    let category = category.map(|(name, english)| lang.choose(name, english).to_owned());
    sheet.field(&label("tui-label-category"), &category.unwrap_or_default());
    sheet.field(
        &label("tui-label-asked-from"),
        &product(view.product.as_ref(), lang),
    );
    sheet.field(
        &label("tui-label-answered-with"),
        &product(view.found.as_ref(), lang),
    );
    if let Some(into) = &view.merged_into {
        sheet.field(&label("tui-label-merged-into"), into);
    }
    if let Some(reason) = request.decline_reason {
        sheet.toned_field(&label("tui-label-reason"), &reason.label(lang), Tone::Warn);
    }
    if request.photo_key.is_some() {
        sheet.field(&label("tui-label-photo"), &label("tui-request-has-photo"));
    }
    if !request.body.is_empty() {
        sheet.gap();
        sheet.text(&request.body, Tone::Plain);
    }
    sheet.gap();
    let count = [("count", request.votes.to_string())];
    let count = count
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    sheet.heading(&text_with(lang, "tui-heading-voters", &count));
    for voter in &view.voters {
        let since = elapsed::ago(scene.now.since(voter.at), lang);
        sheet.pair(&voter.name, &since, Tone::Plain);
    }
    if !view.notes.is_empty() {
        sheet.gap();
        sheet.heading(&label("tui-heading-internal"));
        for note in &view.notes {
            sheet.text(&when(note.at, lang), Tone::Dim);
            sheet.text(&note.body, Tone::Warn);
        }
    }
    sheet.gap();
    sheet.heading(&label("tui-heading-steps"));
    for step in &view.steps {
        let line = format!("{}  {}", when(step.at, lang), step.state.label(lang));
        sheet.text(&line, tone(step.state));
        if !step.note.is_empty() {
            sheet.text(&format!("  {}", step.note), Tone::Plain);
        }
    }
    if let Some(next) = &record.next {
        sheet.gap();
        let values = [
            ("state", next.state.label(lang)),
            ("count", next.recipients.len().to_string()),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        sheet.heading(&text_with(lang, "tui-heading-next-mail", &values));
        sheet.text(&next.subject, Tone::Strong);
        sheet.text(&next.body, Tone::Dim);
    }
}

fn product(product: Option<&RequestProduct>, lang: Lang) -> String {
    product.map_or_else(String::new, |product| {
        if product.on_sale {
            product.name.clone()
        } else {
            format!("{} ({})", product.name, text(lang, "tui-not-on-sale"))
        }
    })
}

fn when(at: Timestamp, lang: Lang) -> String {
    let values = [("day", at.date_text(lang)), ("time", at.clock_text(lang))];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    text_with(lang, "tui-day-time", &values)
}
