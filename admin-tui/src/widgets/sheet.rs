//! A record written out: headings, fields, running text, and lines one can choose.

use std::collections::BTreeSet;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{fitting, table};
use crate::theme::{Theme, Tone};

/// A record as lines for a certain width.
#[derive(Debug, Clone)]
pub struct Sheet {
    theme: Theme,
    width: usize,
    lines: Vec<(Line<'static>, Option<usize>)>,
    items: usize,
    /// The lines that are text of the chosen line above them.
    texts: BTreeSet<usize>,
}

impl Sheet {
    /// Begins an empty sheet of a width.
    pub fn new(theme: Theme, width: u16) -> Self {
        Self {
            theme,
            width: usize::from(width.saturating_sub(2)).max(1),
            lines: Vec::new(),
            items: 0,
            texts: BTreeSet::new(),
        }
    }

    /// Returns how many columns a line has.
    pub fn width(&self) -> usize {
        self.width
    }

    fn push(&mut self, line: Line<'static>) {
        self.lines.push((line, None));
    }

    fn span(&self, text: impl Into<String>, tone: Tone) -> Span<'static> {
        Span::styled(text.into(), self.theme.style(tone))
    }

    /// Adds an empty line.
    pub fn gap(&mut self) {
        self.push(Line::default());
    }

    /// Adds a title line with something at its right edge.
    pub fn title(&mut self, text: &str, right: &str, tone: Tone) {
        let room = self.width.saturating_sub(fitting::width(right) + 1);
        let title = fitting::left(text, room);
        let line = Line::from(vec![
            self.span(format!("{title} "), Tone::Strong),
            self.span(right, tone),
        ]);
        self.push(line);
    }

    /// Adds a heading with a rule behind it.
    pub fn heading(&mut self, text: &str) {
        let rule = "─".repeat(self.width.saturating_sub(fitting::width(text) + 4));
        let line = Line::from(vec![
            self.span("─ ", Tone::Dim),
            self.span(text.to_owned(), Tone::Accent),
            self.span(format!(" {rule}"), Tone::Dim),
        ]);
        self.push(line);
    }

    /// Adds a labelled value; an empty one is left out.
    pub fn field(&mut self, label: &str, value: &str) {
        self.toned_field(label, value, Tone::Plain);
    }

    /// Adds a labelled value with a meaning; an empty one is left out.
    pub fn toned_field(&mut self, label: &str, value: &str, tone: Tone) {
        const LABEL: usize = 19;
        if value.is_empty() {
            return;
        }
        for (index, part) in fitting::wrap(value, self.width.saturating_sub(LABEL))
            .into_iter()
            .enumerate()
        {
            let head = if index == 0 {
                fitting::left(label, LABEL)
            } else {
                " ".repeat(LABEL)
            };
            let line = Line::from(vec![self.span(head, Tone::Dim), self.span(part, tone)]);
            self.push(line);
        }
    }

    /// Adds running text.
    pub fn text(&mut self, text: &str, tone: Tone) {
        for part in fitting::wrap(text, self.width) {
            let line = Line::from(self.span(part, tone));
            self.push(line);
        }
    }

    /// Adds a line with something at each edge.
    pub fn pair(&mut self, left: &str, right: &str, tone: Tone) {
        let room = self.width.saturating_sub(fitting::width(right) + 1);
        let line = Line::from(self.span(format!("{} {right}", fitting::left(left, room)), tone));
        self.push(line);
    }

    /// Adds a line made of toned parts.
    pub fn parts(&mut self, parts: &[(&str, Tone)]) {
        let spans: Vec<_> = parts
            .iter()
            .map(|(text, tone)| self.span((*text).to_owned(), *tone))
            .collect();
        self.push(Line::from(spans));
    }

    /// Adds a line one can choose.
    pub fn item(&mut self, text: &str, tone: Tone) {
        let line = Line::from(self.span(fitting::cut(text, self.width), tone));
        self.lines.push((line, Some(self.items)));
        self.items += 1;
    }

    /// Adds running text that belongs to the line added last.
    pub fn item_text(&mut self, text: &str, tone: Tone) {
        for part in fitting::wrap(text, self.width.saturating_sub(2)) {
            let line = Line::from(self.span(format!("  {part}"), tone));
            self.texts.insert(self.lines.len());
            self.push(line);
        }
    }

    /// Returns the last line of the text that belongs to a line.
    fn end_of(&self, line: usize) -> usize {
        (line..self.lines.len())
            .take_while(|next| *next == line || self.texts.contains(next))
            .last()
            .unwrap_or(line)
    }

    /// Draws the sheet; `item` is the chosen line, or how far a sheet without any is scrolled.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, item: &mut usize, focused: bool) {
        let height = usize::from(area.height);
        let spare = self.lines.len().saturating_sub(height);
        let chosen = self.lines.iter().position(|(_, at)| *at == Some(*item));
        let top = match chosen {
            Some(0) | None if self.items > 0 => 0,
            // The text of a chosen line is shown with it, as far as there is room.
            Some(at) => table::scroll_to(0, self.end_of(at) + 1, height)
                .min(at)
                .min(spare),
            None => {
                *item = (*item).min(spare);
                *item
            }
        };
        for (offset, (line, at)) in self.lines.iter().skip(top).take(height).enumerate() {
            let y = area.y + u16::try_from(offset).unwrap_or(0);
            if at.is_some() && *at == Some(*item) {
                buffer.set_style(
                    Rect::new(area.x, y, area.width, 1),
                    self.theme.selected(focused),
                );
                buffer.set_string(area.x, y, "▸", Style::new());
            }
            buffer.set_line(area.x + 1, y, line, area.width.saturating_sub(1));
        }
        let dim = self.theme.style(Tone::Dim);
        if top > 0 {
            buffer.set_string(area.right().saturating_sub(1), area.y, "↑", dim);
        }
        if top + height < self.lines.len() {
            buffer.set_string(
                area.right().saturating_sub(1),
                area.bottom().saturating_sub(1),
                "↓",
                dim,
            );
        }
    }
}
