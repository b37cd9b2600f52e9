//! How the log looks: a line for each deed, and one with what was before and after.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    audit,
    events::Event,
    messages::{Lang, text, text_with},
};

use super::State;
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
    let columns = |width: u16| columns(width, lang);
    let cells = |row: &Event, width: u16| cells(row, width, lang);
    let sheet = |event: &Event, sheet: &mut Sheet| write(event, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-audit",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(width: u16, lang: Lang) -> Vec<Column> {
    let who = if width < 90 { 11 } else { 20 };
    vec![
        Column::left(text(lang, "tui-column-when"), Width::Fixed(19)),
        Column::left(text(lang, "tui-column-who"), Width::Fixed(who)),
        Column::left(text(lang, "tui-column-deed"), Width::Fill(1)),
    ]
}

fn when(event: &Event, lang: Lang) -> String {
    format!("{} {}", event.at.date_text(lang), event.at.clock_text(lang))
}

/// Returns who did something, as people call them.
fn who(event: &Event, lang: Lang) -> String {
    match &event.actor_name {
        Some(name) => name.clone(),
        None if event.actor.starts_with("member:") => text(lang, "tui-audit-customer"),
        None => text(lang, "tui-audit-shop"),
    }
}

/// Returns what was done, without who did it.
pub fn deed(event: &Event, lang: Lang) -> String {
    let nobody = Event {
        actor_name: None,
        ..event.clone()
    };
    nobody.sentence(lang)
}

fn cells(row: &Event, width: u16, lang: Lang) -> Vec<Cell> {
    let by_staff = row.actor.starts_with("staff:") || row.actor.starts_with("cli:");
    let tone = match row.kind.as_str() {
        "staff.sign_in_failed" => Tone::Warn,
        _ if by_staff => Tone::Plain,
        _ => Tone::Dim,
    };
    let mut who = who(row, lang);
    // Where room is scarce the first name will do.
    if width < 90
        && let Some((first, _)) = who.split_once(' ')
    {
        who.truncate(first.len());
    }
    vec![
        Cell::toned(when(row, lang), Tone::Dim),
        Cell::toned(who, tone),
        Cell::toned(deed(row, lang), tone),
    ]
}

fn write(event: &Event, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let ago = elapsed::ago(scene.now.since(event.at), lang);
    sheet.title(&event.kind.label(lang), &ago, Tone::Dim);
    sheet.gap();
    sheet.field(&text(lang, "tui-column-when"), &event.at.full_text(lang));
    let by = format!("{} ({})", who(event, lang), event.actor);
    sheet.field(&text(lang, "tui-column-who"), &by);
    let subject = event.subject;
    let area = audit::area_label(subject.kind(), lang);
    let values = [
        ("area", area.as_str()),
        ("number", &subject.id().to_string()),
    ];
    let about = text_with(lang, "tui-audit-record", &values);
    sheet.field(&text(lang, "tui-column-about"), &about);
    if let Some(member) = event.member_id {
        let number = member.to_string();
        let words = text_with(lang, "tui-audit-member", &[("number", &number)]);
        sheet.field(&text(lang, "tui-audit-timeline"), &words);
    }
    for (field, value) in audit::facts(event, lang) {
        sheet.field(&field, &value);
    }
    let changes = audit::changes(event, lang);
    if !changes.is_empty() {
        sheet.gap();
        sheet.heading(&text(lang, "tui-audit-changes"));
        let none = text(lang, "tui-audit-nothing");
        for change in changes {
            let or_none = |value: String| {
                if value.is_empty() {
                    none.clone()
                } else {
                    value
                }
            };
            let line = format!("{}  →  {}", or_none(change.before), or_none(change.after));
            sheet.field(&change.field, &line);
        }
    }
    sheet.gap();
    let number = event.id.to_string();
    let code = event.kind.as_str();
    let values = [("number", number.as_str()), ("kind", code)];
    sheet.text(&text_with(lang, "tui-audit-entry", &values), Tone::Dim);
}
