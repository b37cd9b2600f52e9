//! How members look: a line each, and one with profile, orders and timeline.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    members::{Member, MemberState},
    messages::{Lang, text, text_with},
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
    let cells = |member: &Member, width: u16| cells(member, width, scene);
    let sheet = |record: &Record, sheet: &mut Sheet| write(record, sheet, scene);
    let looks = Looks {
        columns: &columns,
        cells: &cells,
        sheet: &sheet,
        empty: "tui-empty-members",
    };
    area::draw(&mut state.browse, scene, buffer, room, &looks)
}

fn columns(lang: Lang, width: u16) -> Vec<Column> {
    let mut columns = vec![
        Column::left(text(lang, "tui-column-name"), Width::Fill(3)),
        Column::left(text(lang, "tui-column-city"), Width::Fill(2)),
        Column::left(text(lang, "tui-column-state"), Width::Fixed(19)),
    ];
    if width >= 70 {
        columns.push(Column::left(
            text(lang, "tui-column-phone"),
            Width::Fixed(19),
        ));
        columns.push(Column::right(
            text(lang, "tui-column-since"),
            Width::Fixed(9),
        ));
    }
    columns
}

fn state_tone(state: MemberState) -> Tone {
    match state {
        MemberState::AwaitingReview => Tone::Warn,
        MemberState::Active => Tone::Good,
        MemberState::Suspended | MemberState::Refused => Tone::Danger,
        MemberState::NeedsInfo | MemberState::AwaitingEmail => Tone::Plain,
        MemberState::Expired => Tone::Dim,
    }
}

fn cells(member: &Member, width: u16, scene: &Scene) -> Vec<Cell> {
    let state = Cell::toned(member.state.label(scene.lang), state_tone(member.state));
    let mut cells: Vec<Cell> = vec![
        member.name.clone().into(),
        member.city.clone().into(),
        state,
    ];
    if width >= 70 {
        cells.push(member.phone.to_string().into());
        cells.push(elapsed::text(scene.now.since(member.registered_at), scene.lang).into());
    }
    cells
}

fn write(record: &Record, sheet: &mut Sheet, scene: &Scene) {
    let lang = scene.lang;
    let label = |key: &str| text(lang, key);
    let member = &record.member;
    sheet.title(
        &member.name,
        &member.state.label(lang),
        state_tone(member.state),
    );
    let reason = member
        .state_reason
        .map(|reason| reason.label(lang))
        .unwrap_or_default();
    sheet.toned_field(&label("tui-label-reason"), &reason, Tone::Warn);
    sheet.toned_field(
        &label("tui-label-told"),
        member.state_note.as_deref().unwrap_or_default(),
        Tone::Warn,
    );
    for other in &record.look_alikes {
        let values = [
            ("name", other.name.as_str()),
            ("phone", &other.phone.to_string()),
        ];
        sheet.text(
            &format!("! {}", text_with(lang, "tui-look-alike", &values)),
            Tone::Warn,
        );
    }
    sheet.gap();
    sheet.field(&label("tui-label-phone"), &member.phone.to_string());
    let confirmed = if member.email_confirmed_at.is_some() {
        "tui-email-confirmed"
    } else {
        "tui-email-unconfirmed"
    };
    sheet.field(
        &label("tui-label-email"),
        &format!("{}  ({})", member.email, label(confirmed)),
    );
    sheet.field(&label("tui-label-city"), &member.city);
    let since = elapsed::ago(scene.now.since(member.registered_at), lang);
    sheet.field(
        &label("tui-label-registered"),
        &format!("{} ({since})", member.registered_at.full_text(lang)),
    );
    let agreed = record.consents.iter().map(|purpose| {
        label(&format!(
            "tui-consent-{}",
            purpose.as_str().replace('_', "-")
        ))
    });
    sheet.field(
        &label("tui-label-agreed"),
        &agreed.collect::<Vec<_>>().join(", "),
    );
    sheet.field(&label("tui-label-staff-note"), &member.note);
    sheet.gap();
    write_orders(record, sheet, lang);
    write_timeline(record, sheet, lang);
}

fn write_orders(record: &Record, sheet: &mut Sheet, lang: Lang) {
    sheet.heading(&text_with(
        lang,
        "tui-heading-orders",
        &[("count", &record.orders.len().to_string())],
    ));
    for order in &record.orders {
        let line = format!(
            "{}  {}  {}",
            order.placed_at.date_text(lang),
            order.number,
            order.stage().label(lang)
        );
        sheet.pair(&line, &order.total.to_string(), Tone::Plain);
    }
    if record.orders.is_empty() {
        sheet.text(&text(lang, "tui-no-orders"), Tone::Dim);
    }
    sheet.gap();
}

fn write_timeline(record: &Record, sheet: &mut Sheet, lang: Lang) {
    sheet.heading(&text(lang, "tui-heading-timeline"));
    for event in &record.timeline {
        let values = [
            ("day", event.at.date_text(lang)),
            ("time", event.at.clock_text(lang)),
        ];
        let when = text_with(
            lang,
            "tui-day-time",
            &values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str())),
        );
        sheet.field(&when, &event.sentence(lang));
    }
}
