//! The calm frame around every screen: title line, sections, hints, and the line for what just happened.

use ratatui::{buffer::Buffer, layout::Rect};

use super::fitting;
use crate::theme::{Theme, Tone};

/// What the frame's own lines say.
#[derive(Debug, Clone, Default)]
pub struct FrameLines {
    /// Where one is, at the upper left.
    pub title: String,
    /// Who works here and what time it is, at the upper right.
    pub status: String,
    /// The most useful keys, most useful first: key and what it does.
    pub hints: Vec<(String, String)>,
    /// What just happened, at the lower left.
    pub toast: Option<(String, Tone)>,
    /// What is new since the list was read, at the lower right.
    pub live: String,
}

/// Draws the frame and returns the room inside it.
pub fn draw(buffer: &mut Buffer, area: Rect, lines: &FrameLines, theme: Theme) -> Rect {
    let dim = theme.style(Tone::Dim);
    let right = area.right() - 1;
    let bottom = area.bottom() - 1;
    for y in area.y + 1..bottom {
        buffer.set_string(area.x, y, "│", dim);
        buffer.set_string(right, y, "│", dim);
    }
    buffer.set_string(area.x, area.y, "┌", dim);
    buffer.set_string(right, area.y, "┐", dim);
    let room = usize::from(area.width.saturating_sub(4));
    let status = fitting::cut(&lines.status, room);
    let title_room = room.saturating_sub(fitting::width(&status) + 2);
    buffer.set_string(
        area.x + 2,
        area.y,
        fitting::cut(&lines.title, title_room),
        theme.style(Tone::Accent),
    );
    let status_x = right - 1 - u16::try_from(fitting::width(&status)).unwrap_or(0);
    buffer.set_string(status_x, area.y, status, theme.style(Tone::Plain));

    rule(buffer, area, bottom - 2, "", theme);
    draw_hints(
        buffer,
        Rect::new(area.x + 2, bottom - 1, area.width.saturating_sub(4), 1),
        &lines.hints,
        theme,
    );
    draw_bottom(buffer, area, lines, theme);
    Rect::new(
        area.x + 1,
        area.y + 1,
        area.width - 2,
        area.height.saturating_sub(4),
    )
}

/// Draws a rule across the whole frame with a title in it.
pub fn rule(buffer: &mut Buffer, area: Rect, y: u16, title: &str, theme: Theme) {
    let dim = theme.style(Tone::Dim);
    let inner = usize::from(area.width.saturating_sub(2));
    buffer.set_string(area.x, y, format!("├{}┤", "─".repeat(inner)), dim);
    if !title.is_empty() {
        let title = format!(" {} ", fitting::cut(title, inner.saturating_sub(3)));
        buffer.set_string(area.x + 1, y, title, theme.style(Tone::Strong));
    }
}

/// Draws an upright line between two panes, joined to the rules at its ends.
pub fn divide(buffer: &mut Buffer, x: u16, from: u16, to: u16, theme: Theme) {
    let dim = theme.style(Tone::Dim);
    for y in from..to {
        buffer.set_string(x, y, "│", dim);
    }
    if let Some(cell) = buffer.cell_mut((x, to))
        && cell.symbol() == "─"
    {
        cell.set_symbol("┴");
    }
    if from > 0
        && let Some(cell) = buffer.cell_mut((x, from - 1))
        && cell.symbol() == "─"
    {
        cell.set_symbol("┬");
    }
}

fn draw_hints(buffer: &mut Buffer, area: Rect, hints: &[(String, String)], theme: Theme) {
    let mut x = area.x;
    let last = hints.len().saturating_sub(1);
    for (index, (key, label)) in hints.iter().enumerate() {
        let wide =
            u16::try_from(fitting::width(key) + 1 + fitting::width(label)).unwrap_or(u16::MAX);
        // The last hint is the way to all others, so it keeps its place at the edge.
        if index == last {
            let start = area.right().saturating_sub(wide);
            if start >= x {
                draw_hint(buffer, (start, area.y), key, label, theme);
            }
            return;
        }
        let reserve = hints.get(last).map_or(0, |(key, label)| {
            fitting::width(key) + fitting::width(label) + 3
        });
        if x + wide + u16::try_from(reserve).unwrap_or(0) > area.right() {
            continue;
        }
        draw_hint(buffer, (x, area.y), key, label, theme);
        x += wide + 2;
    }
}

fn draw_hint(buffer: &mut Buffer, (x, y): (u16, u16), key: &str, label: &str, theme: Theme) {
    buffer.set_string(x, y, key, theme.style(Tone::Accent));
    let gap = u16::try_from(fitting::width(key) + 1).unwrap_or(0);
    buffer.set_string(x + gap, y, label, theme.style(Tone::Plain));
}

fn draw_bottom(buffer: &mut Buffer, area: Rect, lines: &FrameLines, theme: Theme) {
    let dim = theme.style(Tone::Dim);
    let bottom = area.bottom() - 1;
    let inner = usize::from(area.width.saturating_sub(2));
    buffer.set_string(area.x, bottom, format!("└{}┘", "─".repeat(inner)), dim);
    let mut room = inner.saturating_sub(2);
    if !lines.live.is_empty() {
        let live = format!(" {} ", fitting::cut(&lines.live, inner / 2));
        let wide = fitting::width(&live);
        let x = area.right() - 1 - u16::try_from(wide).unwrap_or(0);
        buffer.set_string(x, bottom, live, theme.style(Tone::Warn));
        room = room.saturating_sub(wide + 1);
    }
    if let Some((text, tone)) = &lines.toast {
        let text = format!(" {} ", fitting::cut(text, room.saturating_sub(1)));
        buffer.set_string(area.x + 1, bottom, text, theme.style(*tone));
    }
}
