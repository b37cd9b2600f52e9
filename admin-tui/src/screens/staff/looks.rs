//! How staff look: a line each, and one account with its latest deeds.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    messages::{Lang, text, text_with},
    staff::{StaffMember, StaffState},
};

use super::{Record, State, state_name};
use crate::{
    app::{model::Scene, view::role_key},
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
    let cells = |row: &StaffMember, width: u16| cells(row, width, scene);
    let sheet = |record: &Record, sheet: &mut Sheet| write(record, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-staff",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let mut columns = vec![
        Column::left(text(lang, "tui-column-name"), Width::Fill(2)),
        Column::left(text(lang, "tui-column-username"), Width::Fixed(14)),
        Column::left(text(lang, "tui-column-role"), Width::Fixed(14)),
    ];
    if width >= 70 {
        columns.push(Column::left(
            text(lang, "tui-column-state"),
            Width::Fixed(14),
        ));
    }
    columns.push(Column::right(
        text(lang, "tui-column-last-sign-in"),
        Width::Fixed(16),
    ));
    columns
}

fn tone(state: StaffState) -> Tone {
    match state {
        StaffState::Active => Tone::Good,
        StaffState::Disabled => Tone::Dim,
    }
}

fn last_sign_in(account: &StaffMember, scene: &Scene) -> String {
    match account.last_sign_in_at {
        Some(at) => elapsed::ago(scene.now.since(at), scene.lang),
        None => text(scene.lang, "tui-never"),
    }
}

fn cells(row: &StaffMember, width: u16, scene: &Scene) -> Vec<Cell> {
    let lang = scene.lang;
    let plain = match row.state {
        StaffState::Active => Tone::Plain,
        StaffState::Disabled => Tone::Dim,
    };
    let mut cells = vec![
        Cell::toned(row.name.clone(), plain),
        Cell::toned(row.username.clone(), Tone::Dim),
        Cell::toned(text(lang, role_key(row.role)), plain),
    ];
    if width >= 70 {
        cells.push(Cell::toned(state_name(row.state, lang), tone(row.state)));
    }
    cells.push(Cell::toned(last_sign_in(row, scene), Tone::Dim));
    cells
}

fn write(record: &Record, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let account = &record.account;
    sheet.title(
        &account.name,
        &state_name(account.state, lang),
        tone(account.state),
    );
    sheet.gap();
    sheet.field(&text(lang, "tui-column-username"), &account.username);
    sheet.field(
        &text(lang, "tui-column-role"),
        &text(lang, role_key(account.role)),
    );
    let last = match account.last_sign_in_at {
        Some(at) => format!("{} ({})", at.full_text(lang), last_sign_in(account, scene)),
        None => text(lang, "tui-never"),
    };
    sheet.field(&text(lang, "tui-column-last-sign-in"), &last);
    sheet.field(
        &text(lang, "tui-staff-since"),
        &account.created_at.date_text(lang),
    );
    sheet.gap();
    sheet.heading(&text(lang, "tui-staff-deeds"));
    if record.deeds.is_empty() {
        sheet.text(&text(lang, "tui-staff-no-deeds"), Tone::Dim);
    }
    for deed in &record.deeds {
        let when = text_with(
            lang,
            "tui-day-time",
            &[
                ("day", &deed.at.date_text(lang)),
                ("time", &deed.at.clock_text(lang)),
            ],
        );
        let sentence = super::super::audit::deed(deed, lang);
        sheet.parts(&[(&format!("{when}  "), Tone::Dim), (&sentence, Tone::Plain)]);
    }
}
