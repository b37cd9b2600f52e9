//! How the home screen looks: the queues at the left, today at the right, the oldest items below.

use chrono::Datelike;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use shop_core::{
    members,
    messages::{Lang, text, text_with},
};

use super::{Board, Item, Kind, Queue, State};
use crate::{
    app::model::Scene,
    elapsed,
    theme::Tone,
    widgets::{
        fitting, frame,
        table::{self, Cell, Column, Look, Width},
    },
};

const RIGHT: u16 = 30;
const BARS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// Draws the screen.
pub fn draw(
    state: &mut State,
    scene: &Scene,
    buffer: &mut Buffer,
    (full, inside): (Rect, Rect),
) -> Option<Position> {
    let theme = scene.theme;
    let State {
        board,
        cursor,
        item,
    } = state;
    let Some(board) = board else {
        buffer.set_string(
            inside.x + 2,
            inside.y + 1,
            text(scene.lang, "tui-loading"),
            theme.style(Tone::Dim),
        );
        return None;
    };
    let queues = u16::try_from(board.queues.len().max(5)).unwrap_or(8);
    let rule = inside.y + (queues + 2).min(inside.height / 2);
    let left = Rect {
        width: inside.width - RIGHT,
        height: rule - inside.y,
        ..inside
    };
    let right = Rect {
        x: left.right() + 1,
        width: RIGHT - 1,
        ..left
    };
    let chosen = board.queues.get(*cursor);
    let title =
        chosen.map(|queue| format!("{} {}", queue.count, text(scene.lang, queue.kind.key())));
    frame::rule(buffer, full, rule, &title.unwrap_or_default(), theme);
    frame::divide(buffer, left.right(), inside.y, rule, theme);
    draw_queues(board, *cursor, item.is_none(), scene, buffer, left);
    draw_today(board, scene, buffer, right);
    let below = Rect {
        y: rule + 1,
        height: inside.bottom().saturating_sub(rule + 1),
        ..inside
    };
    match chosen {
        Some(queue) => draw_items(queue, *item, scene, buffer, below),
        None => {
            let line = text(scene.lang, "tui-nothing-to-do");
            buffer.set_string(below.x + 2, below.y + 1, line, theme.style(Tone::Good));
        }
    }
    None
}

fn draw_queues(
    board: &Board,
    cursor: usize,
    focused: bool,
    scene: &Scene,
    buffer: &mut Buffer,
    area: Rect,
) {
    let lang = scene.lang;
    let height = usize::from(area.height.saturating_sub(1));
    let top = table::scroll_to(0, cursor, height);
    let columns = [
        Column::right("", Width::Fixed(5)),
        Column::left(
            heading(board.queues.len(), top, height, lang),
            Width::Fill(1),
        ),
        Column::left("", Width::Fixed(6)),
        Column::right(text(lang, "tui-column-oldest"), Width::Fixed(10)),
    ];
    let row = |index: usize| {
        let queue = &board.queues[index];
        let late = is_late(queue, scene);
        let tone = if late { Tone::Danger } else { Tone::Plain };
        let mark = if late {
            text(lang, "tui-late")
        } else {
            String::new()
        };
        vec![
            Cell::toned(queue.count.to_string(), Tone::Strong),
            text(lang, queue.kind.key()).into(),
            Cell::toned(mark, Tone::Danger),
            Cell::toned(age(queue.oldest, scene), tone),
        ]
    };
    let look = Look {
        theme: scene.theme,
        focused,
        stale: false,
    };
    table::draw(
        buffer,
        area,
        &columns,
        (board.queues.len(), cursor, top),
        row,
        look,
    );
}

/// Heads the queues, and tells which of them are shown where not all fit.
fn heading(all: usize, top: usize, height: usize, lang: Lang) -> String {
    if all <= height {
        return text(lang, "tui-column-queue");
    }
    let (from, to) = ((top + 1).to_string(), all.min(top + height).to_string());
    let values = [
        ("from", from.as_str()),
        ("to", &to),
        ("all", &all.to_string()),
    ];
    text_with(lang, "tui-column-queue-part", &values)
}

fn is_late(queue: &Queue, scene: &Scene) -> bool {
    // What was promised to applicants goes by business days, not by hours.
    if queue.kind == Kind::Registrations {
        return queue
            .oldest
            .is_some_and(|oldest| members::decision_due(oldest) < scene.now);
    }
    match (queue.kind.patience_hours(), queue.oldest) {
        (Some(hours), Some(oldest)) => scene.now.since(oldest).num_hours() >= hours,
        _ => false,
    }
}

fn age(since: Option<shop_core::time::Timestamp>, scene: &Scene) -> String {
    since.map_or_else(
        || "–".to_owned(),
        |since| elapsed::text(scene.now.since(since), scene.lang),
    )
}

fn draw_today(board: &Board, scene: &Scene, buffer: &mut Buffer, area: Rect) {
    let (theme, lang) = (scene.theme, scene.lang);
    let room = usize::from(area.width.saturating_sub(2));
    let mut y = area.y;
    let mut line = |left: &str, right: &str, tone: Tone| {
        if y < area.bottom() {
            let right_width = fitting::width(right);
            let left = fitting::left(left, room.saturating_sub(right_width));
            buffer.set_string(
                area.x + 1,
                y,
                &left,
                theme.style(if right.is_empty() { tone } else { Tone::Dim }),
            );
            let x = area.x + 1 + u16::try_from(room.saturating_sub(right_width)).unwrap_or(0);
            buffer.set_string(x, y, right, theme.style(tone));
            y += 1;
        }
    };
    line(&day_title(scene), "", Tone::Accent);
    if board.sees_sales {
        line(
            &text(lang, "tui-revenue"),
            &board.today.revenue.to_string(),
            Tone::Strong,
        );
        line(
            &text(lang, "tui-paid-orders"),
            &board.today.orders.to_string(),
            Tone::Plain,
        );
        let week: i64 = board
            .today
            .last_days
            .iter()
            .rev()
            .take(7)
            .map(|(_, revenue)| revenue.0)
            .sum();
        line(
            &text(lang, "tui-last-week"),
            &shop_core::money::Rupiah(week).to_string(),
            Tone::Plain,
        );
        let (bars, days) = spark(board, lang);
        line("", "", Tone::Plain);
        line(&bars, "", Tone::Accent);
        line(&days, "", Tone::Dim);
    }
    if board.awaiting_payment > 0 {
        line(
            &text(lang, "tui-awaiting-payment"),
            &board.awaiting_payment.to_string(),
            Tone::Plain,
        );
    }
}

fn day_title(scene: &Scene) -> String {
    let day = text(
        scene.lang,
        &format!(
            "tui-weekday-{}",
            scene.now.day().weekday().number_from_monday()
        ),
    );
    text_with(
        scene.lang,
        "tui-today",
        &[("weekday", &day), ("day", &scene.now.date_text(scene.lang))],
    )
}

/// Draws the last days as bars, with the first letter of each weekday below.
fn spark(board: &Board, lang: Lang) -> (String, String) {
    let days = &board.today.last_days;
    let most = days
        .iter()
        .map(|(_, revenue)| revenue.0)
        .max()
        .unwrap_or(0)
        .max(1);
    let mut bars = String::new();
    let mut letters = String::new();
    for (day, revenue) in days {
        let step = usize::try_from(revenue.0.max(0) * 7 / most)
            .unwrap_or(0)
            .min(7);
        bars.push_str(BARS[step]);
        bars.push(' ');
        let name = text(
            lang,
            &format!("tui-weekday-{}", day.weekday().number_from_monday()),
        );
        letters.push_str(&name.chars().take(1).collect::<String>());
        letters.push(' ');
    }
    (bars.trim_end().to_owned(), letters.trim_end().to_owned())
}

fn draw_items(queue: &Queue, item: Option<usize>, scene: &Scene, buffer: &mut Buffer, area: Rect) {
    let columns = [
        Column::left("", Width::Fixed(19)),
        Column::left("", Width::Fill(2)),
        Column::right("", Width::Fixed(15)),
        Column::right("", Width::Fixed(10)),
        Column::left("", Width::Fill(2)),
    ];
    let row = |index: usize| cells(&queue.items[index], scene);
    let height = usize::from(area.height);
    let cursor = item.unwrap_or(usize::MAX);
    let top = item.map_or(0, |item| table::scroll_to(0, item, height));
    let look = Look {
        theme: scene.theme,
        focused: item.is_some(),
        stale: false,
    };
    table::draw(
        buffer,
        area,
        &columns,
        (queue.items.len(), cursor, top),
        row,
        look,
    );
}

fn cells(item: &Item, scene: &Scene) -> Vec<Cell> {
    let tone = if item.note.starts_with('!') {
        Tone::Warn
    } else {
        Tone::Dim
    };
    vec![
        item.name.clone().into(),
        item.who.clone().into(),
        item.amount.clone().into(),
        Cell::toned(age(item.since, scene), Tone::Dim),
        Cell::toned(format!(" {}", item.note), tone),
    ]
}
