//! How conversations look: a line each, and one with all that was written.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    messages::{Lang, text, text_with},
    service::{ConversationRow, ConversationState, ConversationView},
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
    let columns = |width: u16| columns(lang, width);
    let cells = |row: &ConversationRow, width: u16| cells(row, width, scene);
    let sheet = |view: &ConversationView, sheet: &mut Sheet| write(view, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-inbox",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let mut columns = vec![
        Column::left(text(lang, "tui-column-number"), Width::Fixed(14)),
        Column::left(text(lang, "tui-column-name"), Width::Fill(2)),
        Column::left(text(lang, "tui-column-subject"), Width::Fill(3)),
    ];
    if width >= 70 {
        columns.push(Column::left(
            text(lang, "tui-column-kind"),
            Width::Fixed(12),
        ));
        columns.push(Column::right(
            text(lang, "tui-column-waits"),
            Width::Fixed(9),
        ));
    }
    columns
}

fn state_tone(state: ConversationState) -> Tone {
    match state {
        ConversationState::New | ConversationState::Open => Tone::Warn,
        ConversationState::Waiting => Tone::Plain,
        ConversationState::Solved | ConversationState::Closed => Tone::Good,
        ConversationState::Snoozed | ConversationState::Spam => Tone::Dim,
    }
}

fn cells(row: &ConversationRow, width: u16, scene: &Scene) -> Vec<Cell> {
    let conversation = &row.conversation;
    let mut cells: Vec<Cell> = vec![
        conversation.number.clone().into(),
        row.member_name.clone().into(),
        conversation.subject.clone().into(),
    ];
    if width >= 70 {
        cells.push(conversation.kind.label(scene.lang).into());
        let waits = elapsed::text(scene.now.since(row.last_at), scene.lang);
        cells.push(Cell::toned(waits, state_tone(conversation.state)));
    }
    cells
}

fn write(view: &ConversationView, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let conversation = &view.conversation;
    sheet.title(
        &format!("{}  {}", conversation.number, view.member.name),
        &conversation.state.label(lang),
        state_tone(conversation.state),
    );
    sheet.text(
        &format!("{} · {}", view.member.phone, view.member.email),
        Tone::Dim,
    );
    sheet.gap();
    sheet.text(
        &format!(
            "{}: {}",
            conversation.kind.label(lang),
            conversation.subject
        ),
        Tone::Strong,
    );
    for message in view.messages.iter().map(|said| &said.message) {
        sheet.gap();
        let who = if message.from_staff {
            text(lang, "tui-from-shop")
        } else {
            view.member.name.clone()
        };
        let ago = elapsed::ago(scene.now.since(message.at), lang);
        let values = [
            ("day", message.at.date_text(lang)),
            ("time", message.at.clock_text(lang)),
        ];
        let when = text_with(
            lang,
            "tui-day-time",
            &values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str())),
        );
        sheet.heading(&format!("{who} · {when} · {ago}"));
        sheet.text(
            &message.body,
            if message.from_staff {
                Tone::Dim
            } else {
                Tone::Plain
            },
        );
    }
}
