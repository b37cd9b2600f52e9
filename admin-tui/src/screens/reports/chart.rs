//! Figures as shapes: bars across for things beside each other, bars side by side for time.

use ratatui::{buffer::Buffer, layout::Rect};
use shop_core::{
    messages::{Lang, text_with},
    reports::{Chart, Report, Value},
};

use crate::{
    theme::{Theme, Tone},
    widgets::fitting,
};

const UPRIGHT: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const ACROSS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// The fewest rows that are worth a shape.
const FEWEST: usize = 2;

/// Returns how many lines a report's chart would like, of those there are.
pub fn height(report: &Report, room: u16) -> u16 {
    let rows = report.table.rows.len();
    if rows < FEWEST || report.is_empty() || room < 14 {
        return 0;
    }
    let most = room / 3;
    match report.chart {
        None => 0,
        Some(Chart::Line { .. }) => most.clamp(4, 9),
        Some(Chart::Bars { .. }) => {
            let rows = u16::try_from(rows).unwrap_or(u16::MAX);
            rows.min(most.clamp(3, 12))
        }
    }
}

/// Draws a report's chart.
pub fn draw(report: &Report, buffer: &mut Buffer, area: Rect, theme: Theme, lang: Lang) {
    match report.chart {
        Some(Chart::Line { of }) => line(report, of, buffer, area, theme, lang),
        Some(Chart::Bars { of }) => bars(report, of, buffer, area, theme, lang),
        None => {}
    }
}

/// Returns each row's name and figure.
fn figures<'a>(report: &'a Report, of: &str) -> Vec<(&'a Vec<Value>, &'a Value)> {
    let Some(at) = report.table.position(of) else {
        return Vec::new();
    };
    let rows = report.table.rows.iter();
    rows.map(|row| (row, &row[at])).collect()
}

/// Returns what a row is called: its first column of words.
fn name(row: &[Value], lang: Lang) -> String {
    row.iter()
        .find(|value| !value.is_figure())
        .map(|value| value.words(lang))
        .unwrap_or_default()
}

fn bars(report: &Report, of: &str, buffer: &mut Buffer, area: Rect, theme: Theme, lang: Lang) {
    let mut figures = figures(report, of);
    // The largest first, however the rows stand.
    figures.sort_by_key(|(_, value)| std::cmp::Reverse(value.weight()));
    figures.truncate(usize::from(area.height));
    let most = figures.iter().map(|(_, value)| value.weight()).max();
    let most = most.unwrap_or(0).max(1);
    let words: Vec<String> = figures.iter().map(|(_, v)| v.words(lang)).collect();
    let right = words
        .iter()
        .map(|word| fitting::width(word))
        .max()
        .unwrap_or(0);
    let names: Vec<String> = figures.iter().map(|(row, _)| name(row, lang)).collect();
    let widest = names
        .iter()
        .map(|name| fitting::width(name))
        .max()
        .unwrap_or(0);
    let room = usize::from(area.width);
    let left = widest.min(room / 3);
    let bar = room.saturating_sub(left + right + 4).max(1);
    for (((_, value), y), (name, words)) in
        figures.iter().zip(area.y..).zip(names.iter().zip(&words))
    {
        let name = fitting::left(name, left);
        buffer.set_string(area.x, y, name, theme.style(Tone::Plain));
        let eighths = value
            .weight()
            .max(0)
            .saturating_mul(i64::try_from(bar * 8).unwrap_or(8));
        let eighths = usize::try_from(eighths / most).unwrap_or(0);
        let mut drawn = "█".repeat(eighths / 8);
        drawn.push_str(ACROSS[eighths % 8]);
        // What is there but small is still seen.
        if drawn.is_empty() && value.weight() > 0 {
            drawn.push_str(ACROSS[1]);
        }
        let x = area.x + u16::try_from(left + 2).unwrap_or(0);
        buffer.set_string(x, y, &drawn, theme.style(Tone::Accent));
        let x = area.x + u16::try_from(room.saturating_sub(right)).unwrap_or(0);
        buffer.set_string(x, y, fitting::right(words, right), theme.style(Tone::Plain));
    }
}

fn line(report: &Report, of: &str, buffer: &mut Buffer, area: Rect, theme: Theme, lang: Lang) {
    let figures = figures(report, of);
    if figures.is_empty() || area.height < 3 {
        return;
    }
    let room = usize::from(area.width);
    // Several rows share a bar when there are more rows than columns.
    let share = figures.len().div_ceil(room).max(1);
    let sums: Vec<i64> = figures
        .chunks(share)
        .map(|chunk| chunk.iter().map(|(_, value)| value.weight().max(0)).sum())
        .collect();
    let step = (room / sums.len()).clamp(1, 7);
    let gap = usize::from(step > 2);
    let most = sums.iter().copied().max().unwrap_or(0).max(1);
    let lines = area.height - 2;
    let steps = i64::from(lines) * 8;
    for (at, sum) in sums.iter().enumerate() {
        let mut eighths = sum.saturating_mul(steps) / most;
        if eighths == 0 && *sum > 0 {
            eighths = 1;
        }
        let x = area.x + u16::try_from(at * step).unwrap_or(0);
        for line in 0..lines {
            let y = area.y + 1 + (lines - 1 - line);
            let part = usize::try_from((eighths - i64::from(line) * 8).clamp(0, 8)).unwrap_or(0);
            // A line along the ground shows that nothing was sold there.
            let shape = if line == 0 && part == 0 {
                "·"
            } else {
                UPRIGHT[part]
            };
            let tone = if part == 0 { Tone::Dim } else { Tone::Accent };
            let drawn = shape.repeat(if part == 0 { 1 } else { step - gap });
            buffer.set_string(x, y, drawn, theme.style(tone));
        }
    }
    let peak = figures.iter().max_by_key(|(_, value)| value.weight());
    if let Some((row, value)) = peak.filter(|(_, value)| value.weight() > 0) {
        let values = [("value", &*value.words(lang)), ("when", &name(row, lang))];
        let words = text_with(lang, "tui-chart-peak", &values);
        buffer.set_string(
            area.x,
            area.y,
            fitting::cut(&words, room),
            theme.style(Tone::Dim),
        );
    }
    let first = figures
        .first()
        .map(|(row, _)| name(row, lang))
        .unwrap_or_default();
    let last = figures
        .last()
        .map(|(row, _)| name(row, lang))
        .unwrap_or_default();
    let y = area.bottom() - 1;
    buffer.set_string(area.x, y, &first, theme.style(Tone::Dim));
    let drawn = (sums.len() * step).min(room);
    let start = drawn.saturating_sub(fitting::width(&last));
    if start > fitting::width(&first) + 1 {
        let x = area.x + u16::try_from(start).unwrap_or(0);
        buffer.set_string(x, y, last, theme.style(Tone::Dim));
    }
}
