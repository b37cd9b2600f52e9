//! How conversations look: a line each, and one with all that was written.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    messages::{Lang, text, text_with},
    service::{
        Conversation, ConversationRow, ConversationState, ConversationView, MessageView, Visibility,
    },
    time::Timestamp,
};

use super::{Opened, State};
use crate::{
    app::model::Scene,
    elapsed,
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
    let cells = |row: &ConversationRow, width: u16| cells(row, width, scene);
    let sheet = |opened: &Opened, sheet: &mut Sheet| write(&opened.view, sheet, scene);
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
        Column::left(text(lang, "tui-column-deadline"), Width::Fixed(15)),
        Column::left(text(lang, "tui-column-number"), Width::Fixed(13)),
        Column::left(text(lang, "tui-column-name"), Width::Fill(2)),
        Column::left(text(lang, "tui-column-subject"), Width::Fill(3)),
    ];
    if width >= 70 {
        columns.push(Column::left(
            text(lang, "tui-column-kind"),
            Width::Fixed(11),
        ));
    }
    if width >= 96 {
        columns.push(Column::left(
            text(lang, "tui-column-assignee"),
            Width::Fixed(10),
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

/// Says how urgent a conversation is, in words that need no colour.
fn urgency(conversation: &Conversation, now: Timestamp, lang: Lang) -> (String, Tone) {
    match (conversation.state, conversation.due_at) {
        (ConversationState::New | ConversationState::Open, Some(due)) => {
            let span = |span| elapsed::text(span, lang);
            if conversation.is_late(now) {
                let late = span(now.since(due));
                let said = text_with(lang, "tui-overdue", &[("span", &late)]);
                return (said, Tone::Danger);
            }
            let left = text_with(lang, "tui-due-in", &[("span", &span(due.since(now)))]);
            let pressing = conversation.is_pressing(now);
            (left, if pressing { Tone::Warn } else { Tone::Plain })
        }
        (ConversationState::Snoozed, _) => {
            let until = conversation.snoozed_until.map_or_else(String::new, |at| {
                let local = at.local();
                format!("{} {}", local.format("%d/%m"), at.clock_text(lang))
            });
            let said = text_with(lang, "tui-asleep-until", &[("time", &until)]);
            (said, Tone::Dim)
        }
        (state, _) => (state.label(lang), state_tone(state)),
    }
}

fn cells(row: &ConversationRow, width: u16, scene: &Scene) -> Vec<Cell> {
    let conversation = &row.conversation;
    let (urgency, tone) = urgency(conversation, scene.now, scene.lang);
    let mut cells: Vec<Cell> = vec![
        Cell::toned(urgency, tone),
        conversation.number.clone().into(),
        row.member_name.clone().into(),
        conversation.subject.clone().into(),
    ];
    if width >= 70 {
        cells.push(conversation.kind.label(scene.lang).into());
    }
    if width >= 96 {
        cells.push(row.assignee.clone().unwrap_or_default().into());
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
    sheet.text(
        &format!(
            "{}: {}",
            conversation.kind.label(lang),
            conversation.subject
        ),
        Tone::Strong,
    );
    facts(view, sheet, scene);
    for message in &view.messages {
        sheet.gap();
        match message.message.visibility {
            Visibility::Public => letter(message, sheet, scene),
            Visibility::Internal => note(message, sheet, scene),
        }
    }
}

fn facts(view: &ConversationView, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let conversation = &view.conversation;
    let unassigned = text(lang, "conversation-unassigned");
    sheet.field(
        &text(lang, "tui-field-assignee"),
        view.assignee.as_ref().unwrap_or(&unassigned),
    );
    sheet.field(
        &text(lang, "tui-field-channel"),
        &conversation.channel.label(lang),
    );
    if let Some(matter) = &view.matter {
        let line = matter.line.as_ref().map(|(name, size, colour, colour_en)| {
            format!(" · {name} {size} {}", lang.choose(colour, colour_en))
        });
        sheet.field(
            &text(lang, "tui-field-about-order"),
            &format!("{}{}", matter.order, line.unwrap_or_default()),
        );
    }
    if let Some(previous) = &view.previous {
        sheet.field(&text(lang, "tui-field-previous"), previous);
    }
    for (label, due) in [
        ("tui-field-answer-due", conversation.respond_due_at),
        ("tui-field-solve-due", conversation.solve_due_at),
    ] {
        if let Some(due) = due {
            let (said, tone) = if due <= scene.now {
                let late = elapsed::text(scene.now.since(due), lang);
                let late = text_with(lang, "tui-overdue", &[("span", &late)]);
                (format!("{late} ({})", due.full_text(lang)), Tone::Danger)
            } else {
                (due.full_text(lang), Tone::Plain)
            };
            sheet.toned_field(&text(lang, label), &said, tone);
        }
    }
    if let Some(until) = conversation.snoozed_until {
        sheet.field(&text(lang, "tui-field-until"), &until.full_text(lang));
    }
    let words = |label: Option<String>| label.unwrap_or_default();
    sheet.field(
        &text(lang, "tui-field-cause"),
        &words(conversation.cause.map(|cause| cause.label(lang))),
    );
    sheet.field(
        &text(lang, "tui-field-outcome"),
        &words(conversation.outcome.map(|outcome| outcome.label(lang))),
    );
    sheet.field(
        &text(lang, "tui-field-root-cause"),
        conversation.root_cause.as_deref().unwrap_or_default(),
    );
    for rating in &view.ratings {
        if let Some(stars) = rating.stars {
            let said = text_with(lang, "tui-stars", &[("stars", &stars.to_string())]);
            let said = format!("{said} {}", rating.comment);
            sheet.field(&text(lang, "tui-field-rating"), said.trim());
        }
    }
}

/// Says who wrote when, and how long ago.
fn when(message: &MessageView, who: &str, scene: &Scene) -> String {
    let lang = scene.lang;
    let at = message.message.at;
    let values = [("day", at.date_text(lang)), ("time", at.clock_text(lang))];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let ago = elapsed::ago(scene.now.since(at), lang);
    format!(
        "{who} · {} · {ago}",
        text_with(lang, "tui-day-time", &values)
    )
}

fn letter(message: &MessageView, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let said = &message.message;
    let who = if said.from_staff {
        format!("{} ({})", text(lang, "tui-from-shop"), message.author)
    } else if said.author.starts_with("member:") {
        message.author.clone()
    } else {
        text_with(lang, "tui-noted-by", &[("name", &message.author)])
    };
    sheet.heading(&when(message, &who, scene));
    let tone = if said.from_staff {
        Tone::Dim
    } else {
        Tone::Plain
    };
    sheet.text(&said.body, tone);
    if !message.photos.is_empty() {
        let count = message.photos.len().to_string();
        sheet.text(
            &text_with(lang, "tui-photo-count", &[("count", &count)]),
            Tone::Accent,
        );
    }
}

/// An internal note looks like nothing a customer gets: a bar at its left,
/// its name in capitals.
fn note(message: &MessageView, sheet: &mut Sheet, scene: &Scene) {
    let label = text(scene.lang, "tui-internal");
    let head = when(message, &format!("{label} · {}", message.author), scene);
    let room = sheet.width().saturating_sub(2);
    sheet.text(&format!("┃ {}", fitting::cut(&head, room)), Tone::Warn);
    for line in fitting::wrap(&message.message.body, room) {
        sheet.text(&format!("┃ {line}"), Tone::Warn);
    }
}
