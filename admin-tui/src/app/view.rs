//! How the application looks at a moment.

use ratatui::{
    Frame,
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::messages::{Lang, text, text_with};

use super::{
    model::{Model, Phase, Popup, Scene},
    offers,
};
use crate::{
    keys::Stroke,
    registry::{Command, Id, command},
    screens::{self, Screen},
    theme::Tone,
    widgets::{
        finder::Style,
        fitting,
        frame::{self, FrameLines},
    },
};

/// The smallest terminal the application can be used in.
pub const SMALLEST: (u16, u16) = (60, 16);

/// How long work is under way before a spinner shows, in milliseconds.
const PATIENCE: i64 = 150;
const SPINNER: [&str; 10] = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/// Draws the application.
pub fn view(model: &mut Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    model.scene.width = area.width;
    model.scene.height = area.height;
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(&model.scene, area, frame.buffer_mut());
        return;
    }
    let lines = frame_lines(model);
    let buffer = frame.buffer_mut();
    let inside = frame::draw(buffer, area, &lines, model.scene.theme);
    let mut cursor = match &model.phase {
        Phase::Working => screens::draw(model, buffer, area, inside),
        Phase::Connecting | Phase::Broken(_) | Phase::SignedOut => {
            outside(model, buffer, inside);
            None
        }
    };
    if let Some(at) = draw_popups(model, buffer, area, inside) {
        cursor = Some(at);
    } else if !model.popups.is_empty() {
        cursor = None;
    }
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

fn draw_popups(
    model: &mut Model,
    buffer: &mut Buffer,
    area: Rect,
    inside: Rect,
) -> Option<Position> {
    let (theme, lang) = (model.scene.theme, model.scene.lang);
    let mut cursor = None;
    for popup in &mut model.popups {
        cursor = match popup {
            Popup::Form { form, .. } => form.draw(buffer, inside, theme, lang),
            Popup::Dialog { dialog, .. } => dialog.draw(buffer, inside, theme, lang),
            Popup::Finder(finder) if finder.style == Style::CommandLine => Some(finder.draw(
                buffer,
                Rect {
                    height: area.height - 1,
                    ..area
                },
                theme,
                lang,
            )),
            Popup::Finder(finder) => Some(finder.draw(buffer, inside, theme, lang)),
            Popup::Notice(notice) => {
                notice.draw(buffer, inside, theme, lang);
                None
            }
        };
    }
    cursor
}

fn too_small(scene: &Scene, area: Rect, buffer: &mut Buffer) {
    let has = format!("{}×{}", area.width, area.height);
    let needs = format!("{}×{}", SMALLEST.0, SMALLEST.1);
    let sentence = text_with(
        scene.lang,
        "tui-too-small",
        &[("has", &has), ("needs", &needs)],
    );
    let lines = fitting::wrap(&sentence, usize::from(area.width));
    for (offset, line) in lines.iter().take(usize::from(area.height)).enumerate() {
        buffer.set_string(
            area.x,
            area.y + u16::try_from(offset).unwrap_or(0),
            line,
            scene.theme.style(Tone::Plain),
        );
    }
}

/// Draws what is there before anyone works: a name, and what is awaited.
fn outside(model: &Model, buffer: &mut Buffer, inside: Rect) {
    let (theme, lang) = (model.scene.theme, model.scene.lang);
    let middle = inside.y + inside.height / 3;
    let mut centred = |y: u16, line: &str, tone: Tone| {
        let wide = u16::try_from(fitting::width(line))
            .unwrap_or(0)
            .min(inside.width);
        buffer.set_string(
            inside.x + (inside.width - wide) / 2,
            y,
            line,
            theme.style(tone),
        );
    };
    centred(inside.y + 1, &text(lang, "tui-shop"), Tone::Accent);
    match &model.phase {
        Phase::Connecting if model.is_demo => {
            centred(middle, &text(lang, "tui-connecting-demo"), Tone::Dim);
        }
        Phase::Connecting => centred(middle, &text(lang, "tui-connecting"), Tone::Dim),
        Phase::Broken(sentence) => {
            let room = usize::from(inside.width.saturating_sub(8));
            centred(middle, &text(lang, "tui-broken"), Tone::Danger);
            let lines = fitting::wrap(sentence, room);
            for (offset, line) in lines.iter().enumerate() {
                centred(
                    middle + 2 + u16::try_from(offset).unwrap_or(0),
                    line,
                    Tone::Plain,
                );
            }
            let below = middle + 3 + u16::try_from(lines.len()).unwrap_or(0);
            centred(below, &text(lang, "tui-broken-keys"), Tone::Dim);
        }
        Phase::SignedOut | Phase::Working => {}
    }
}

fn frame_lines(model: &Model) -> FrameLines {
    FrameLines {
        title: breadcrumb(model),
        status: status(model, fitting::width(&breadcrumb(model))),
        hints: hints(model),
        toast: model
            .toast
            .as_ref()
            .map(|toast| (toast.text.clone(), toast.tone)),
        live: live(model),
    }
}

fn breadcrumb(model: &Model) -> String {
    let lang = model.scene.lang;
    let mut parts = vec![text(lang, "tui-brand")];
    if model.phase == Phase::Working {
        parts.push(text(lang, model.screen.title_key()));
        parts.extend(screens::record_title(model));
    }
    parts.join(" ▸ ")
}

/// Says who works here, what waits, and the time; what waits gives way to the title.
fn status(model: &Model, title: usize) -> String {
    let (lang, now) = (model.scene.lang, model.scene.now);
    let clock = format!("{} WIB", now.clock_text(lang));
    let Some(session) = &model.scene.session else {
        return clock;
    };
    let role = text(lang, role_key(session.role));
    let who = |name: &str| format!("{name} ({role})");
    let plain = format!("{} · {clock}", who(&session.name));
    let counters = counters(model);
    // The home screen counts everything anyway.
    if model.screen == Screen::Today || counters.is_empty() {
        return plain;
    }
    let room = usize::from(model.scene.width).saturating_sub(title + 6);
    let first = session.name.split(' ').next().unwrap_or_default();
    let counted = |name: String| format!("{name} · {counters} · {clock}");
    [
        counted(who(&session.name)),
        counted(who(first)),
        counted(first.to_owned()),
    ]
    .into_iter()
    .find(|line| fitting::width(line) <= room)
    .unwrap_or(plain)
}

fn counters(model: &Model) -> String {
    let counters = model.live.counters;
    let counts = [
        (counters.payments, "tui-counter-payments"),
        (counters.registrations, "tui-counter-registrations"),
        (counters.messages, "tui-counter-messages"),
    ];
    let some = counts.into_iter().filter(|(count, _)| *count > 0);
    let words =
        some.map(|(count, key)| text_with(model.scene.lang, key, &[("count", &count.to_string())]));
    words.collect::<Vec<_>>().join(" · ")
}

/// Returns the message key of a role's name.
pub fn role_key(role: shop_core::staff::Role) -> &'static str {
    use shop_core::staff::Role;
    match role {
        Role::Owner => "role-owner",
        Role::Admin => "role-admin",
        Role::Cashier => "role-cashier",
        Role::Warehouse => "role-warehouse",
        Role::Moderator => "role-moderator",
    }
}

fn hints(model: &Model) -> Vec<(String, String)> {
    let lang = model.scene.lang;
    if !model.strokes.is_empty() {
        return chord_hints(model, lang);
    }
    match (&model.phase, model.popups.last()) {
        (Phase::Working, Some(_)) => {
            vec![("Esc".to_owned(), text(lang, "tui-hint-popup"))]
        }
        (Phase::Working, None) if screens::filtering(model) => {
            vec![
                ("Enter".to_owned(), text(lang, "tui-hint-filter-keep")),
                ("Esc".to_owned(), text(lang, "tui-hint-filter-clear")),
                ("!".to_owned(), text(lang, "tui-hint-filter-not")),
            ]
        }
        (Phase::Working, None) => offers::hints(model),
        _ => vec![("Ctrl-C".to_owned(), command(Id::Quit).short(lang))],
    }
}

/// Shows how a binding that was begun can go on.
fn chord_hints(model: &Model, lang: Lang) -> Vec<(String, String)> {
    let mut hints = Vec::new();
    let screens = |command: &&Command| screens::go_to(command.id).is_some();
    for command in crate::registry::here(model.place()).filter(screens) {
        for binding in command
            .keys
            .iter()
            .filter_map(|key| crate::keys::parse_binding(key))
        {
            if let Some(rest) = binding.strip_prefix(model.strokes.as_slice()) {
                let keys: String = rest
                    .iter()
                    .map(|stroke: &Stroke| stroke.label(lang))
                    .collect();
                hints.push((keys, text(lang, &format!("tui-chord-{}", command.name))));
            }
        }
    }
    hints
}

fn live(model: &Model) -> String {
    let lang = model.scene.lang;
    let under_way = model.work.since.filter(|_| model.work.busy());
    if let Some(since) = under_way {
        let passed = model.scene.now.since(since).num_milliseconds();
        if passed >= PATIENCE {
            let step = usize::try_from(passed / 100).unwrap_or(0) % SPINNER.len();
            return format!("{} {}", SPINNER[step], text(lang, "tui-loading"));
        }
    }
    if model.phase != Phase::Working {
        return String::new();
    }
    if model.live.lost {
        return text(lang, "tui-live-lost");
    }
    match model.live.fresh.get(&model.screen) {
        Some(count) if model.screen != Screen::Today => {
            text_with(lang, "tui-live-new", &[("count", &count.to_string())])
        }
        _ => String::new(),
    }
}
