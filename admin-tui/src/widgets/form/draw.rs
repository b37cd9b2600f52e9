//! How a form looks: label on the left, field beside it, sentence under it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Modifier,
    widgets::{Clear, Widget},
};
use shop_core::messages::{Lang, text};

use super::{Field, Form, Kind};
use crate::{
    theme::{Theme, Tone},
    widgets::fitting,
};

/// The narrowest and the widest column of labels.
const LABEL_WIDTHS: (u16, u16) = (20, 30);
const LINES_HEIGHT: u16 = 5;

/// Draws an empty popup in the middle and returns the room inside it.
pub fn popup(
    buffer: &mut Buffer,
    area: Rect,
    (width, height): (u16, u16),
    title: &str,
    theme: Theme,
) -> Rect {
    let width = width.min(area.width);
    let height = height.min(area.height);
    let popup = Rect::new(
        area.x + (area.width - width) / 2,
        area.y + (area.height - height) / 2,
        width,
        height,
    );
    Clear.render(popup, buffer);
    let line = theme.style(Tone::Accent).remove_modifier(Modifier::BOLD);
    let inner = usize::from(width.saturating_sub(2));
    buffer.set_string(popup.x, popup.y, format!("┌{}┐", "─".repeat(inner)), line);
    for y in popup.y + 1..popup.bottom().saturating_sub(1) {
        buffer.set_string(popup.x, y, "│", line);
        buffer.set_string(popup.right() - 1, y, "│", line);
    }
    buffer.set_string(
        popup.x,
        popup.bottom() - 1,
        format!("└{}┘", "─".repeat(inner)),
        line,
    );
    let title = format!(" {} ", fitting::cut(title, inner.saturating_sub(4)));
    buffer.set_string(popup.x + 2, popup.y, title, theme.style(Tone::Accent));
    Rect::new(
        popup.x + 1,
        popup.y + 1,
        width.saturating_sub(2),
        height.saturating_sub(2),
    )
}

/// Draws a button, the focused one by shape and colour, and returns where it ends.
pub fn button(
    buffer: &mut Buffer,
    (x, y): (u16, u16),
    label: &str,
    focused: bool,
    theme: Theme,
) -> u16 {
    let shown = if focused {
        format!("▸[ {label} ]")
    } else {
        format!(" [ {label} ]")
    };
    let style = if focused {
        theme.style(Tone::Accent)
    } else {
        theme.style(Tone::Dim)
    };
    buffer.set_string(x, y, &shown, style);
    x + u16::try_from(fitting::width(&shown)).unwrap_or(0)
}

impl Form {
    /// Draws the form in the middle of the area and returns where the cursor stands.
    pub fn draw(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        theme: Theme,
        lang: Lang,
    ) -> Option<Position> {
        let width = area.width.saturating_sub(4).min(76);
        let room = usize::from(width.saturating_sub(4));
        let notes: Vec<String> = self
            .notes
            .iter()
            .flat_map(|note| fitting::wrap(note, room))
            .collect();
        let notes_height = u16::try_from(notes.len()).unwrap_or(0);
        let error_height = u16::try_from(self.error_lines(room).len()).unwrap_or(0);
        let gap = u16::from(!notes.is_empty());
        let columns = room.saturating_sub(usize::from(label_width(&self.fields)));
        let fields_height: u16 = self.fields.iter().map(|field| height(field, columns)).sum();
        let wanted = notes_height + gap + fields_height + error_height + 5;
        let inner = popup(buffer, area, (width, wanted), &self.title, theme);
        let mut y = inner.y;
        for note in &notes {
            buffer.set_string(inner.x + 1, y, note, theme.style(Tone::Plain));
            y += 1;
        }
        y += gap;
        let room_for_fields = inner.bottom().saturating_sub(y + 3 + error_height);
        let cursor = self.draw_fields(
            buffer,
            Rect::new(inner.x + 1, y, inner.width - 2, room_for_fields),
            theme,
        );
        self.draw_foot(buffer, inner, theme, lang);
        cursor
    }

    fn draw_fields(&self, buffer: &mut Buffer, area: Rect, theme: Theme) -> Option<Position> {
        let mut cursor = None;
        let labels = label_width(&self.fields);
        let columns = usize::from(area.width.saturating_sub(labels));
        let height = |field: &Field| height(field, columns);
        let mut first = 0;
        let focus = self.focus.min(self.fields.len().saturating_sub(1));
        // Fields above scroll away until the focused one fits.
        while first < focus
            && self.fields[first..=focus].iter().map(height).sum::<u16>() > area.height
        {
            first += 1;
        }
        let mut y = area.y;
        for (index, field) in self.fields.iter().enumerate().skip(first) {
            if y + height(field) > area.bottom() {
                buffer.set_string(
                    area.right() - 1,
                    area.bottom() - 1,
                    "↓",
                    theme.style(Tone::Dim),
                );
                break;
            }
            let focused = index == self.focus;
            let at = draw_field(
                buffer,
                Rect::new(area.x, y, area.width, height(field)),
                field,
                focused,
                (theme, labels),
            );
            if focused {
                cursor = at;
            }
            y += height(field);
        }
        if first > 0 {
            buffer.set_string(area.right() - 1, area.y, "↑", theme.style(Tone::Dim));
        }
        cursor
    }

    fn error_lines(&self, columns: usize) -> Vec<String> {
        let error = self.error.as_ref();
        error.map_or_else(Vec::new, |error| {
            fitting::wrap(&format!("✗ {error}"), columns)
        })
    }

    fn draw_foot(&self, buffer: &mut Buffer, inner: Rect, theme: Theme, lang: Lang) {
        let room = usize::from(inner.width.saturating_sub(2));
        let y = inner.bottom().saturating_sub(2);
        let errors = self.error_lines(room);
        let first = y.saturating_sub(u16::try_from(errors.len()).unwrap_or(0));
        for (line, y) in errors.iter().zip(first..) {
            buffer.set_string(inner.x + 1, y, line, theme.style(Tone::Danger));
        }
        if self.leaving {
            let line = fitting::cut(&text(lang, "tui-form-leave"), room);
            buffer.set_string(inner.x + 1, y + 1, line, theme.style(Tone::Warn));
            return;
        }
        let verb = if self.busy {
            format!("{} …", self.verb)
        } else {
            self.verb.clone()
        };
        button(
            buffer,
            (inner.x + 1, y),
            &verb,
            self.focus >= self.fields.len(),
            theme,
        );
        let keys = if self.pinned {
            "tui-form-keys-pinned"
        } else {
            "tui-form-keys"
        };
        let line = fitting::cut(&text(lang, keys), room);
        buffer.set_string(inner.x + 1, y + 1, line, theme.style(Tone::Dim));
    }
}

/// Returns the width of the labels of a form: the longest has room, within bounds.
fn label_width(fields: &[Field]) -> u16 {
    let labelled = fields
        .iter()
        .filter(|field| !matches!(field.kind, Kind::Tick(_)));
    let longest = labelled
        .map(|field| fitting::width(&field.label))
        .max()
        .unwrap_or(0);
    let (narrowest, widest) = LABEL_WIDTHS;
    u16::try_from(longest + 4)
        .unwrap_or(widest)
        .clamp(narrowest, widest)
}

/// Returns what stands below a field: what is wrong with it, or its help.
fn below(field: &Field, columns: usize) -> Vec<String> {
    match &field.error {
        Some(error) => fitting::wrap(&format!("✗ {error}"), columns),
        None if field.help.is_empty() => Vec::new(),
        None => fitting::wrap(&field.help, columns),
    }
}

fn height(field: &Field, columns: usize) -> u16 {
    let body = if matches!(field.kind, Kind::Lines(_)) {
        LINES_HEIGHT
    } else {
        1
    };
    body + u16::try_from(below(field, columns).len()).unwrap_or(0)
}

fn draw_field(
    buffer: &mut Buffer,
    area: Rect,
    field: &Field,
    focused: bool,
    (theme, labels): (Theme, u16),
) -> Option<Position> {
    let label_tone = if focused { Tone::Accent } else { Tone::Dim };
    let mark = if focused { "▸" } else { " " };
    let label = fitting::cut(&field.label, usize::from(labels - 3));
    let x = area.x + labels;
    let room = area.width.saturating_sub(labels);
    let mut cursor = None;
    if !matches!(field.kind, Kind::Tick(_)) {
        buffer.set_string(
            area.x,
            area.y,
            format!("{mark} {label}"),
            theme.style(label_tone),
        );
    }
    match &field.kind {
        Kind::Line(editor) => {
            underline(buffer, Rect::new(x, area.y, room, 1));
            cursor = Some(editor.draw_line(buffer, Rect::new(x, area.y, room, 1), theme));
        }
        Kind::Lines(editor) => {
            let box_area = Rect::new(x, area.y, room, LINES_HEIGHT);
            underline(buffer, Rect::new(x, area.y + LINES_HEIGHT - 1, room, 1));
            cursor = Some(editor.draw_lines(buffer, box_area, theme));
        }
        Kind::Choice(choices, at) => {
            let label = choices.get(*at).map_or("", |choice| choice.label.as_str());
            let shown = if focused {
                format!("◂ {label} ▸  {}/{}", at + 1, choices.len())
            } else {
                label.to_owned()
            };
            buffer.set_string(
                x,
                area.y,
                fitting::cut(&shown, usize::from(room)),
                theme.style(Tone::Plain),
            );
        }
        Kind::Tick(ticked) => {
            let shown = format!(
                "{mark} [{}] {}",
                if *ticked { "x" } else { " " },
                field.label
            );
            let tone = if focused { Tone::Accent } else { Tone::Plain };
            buffer.set_string(
                area.x,
                area.y,
                fitting::cut(&shown, usize::from(area.width)),
                theme.style(tone),
            );
        }
    }
    let notes = below(field, usize::from(room));
    let tone = if field.error.is_some() {
        Tone::Danger
    } else {
        Tone::Dim
    };
    let first = area
        .bottom()
        .saturating_sub(u16::try_from(notes.len()).unwrap_or(0));
    for (note, y) in notes.iter().zip(first..) {
        buffer.set_string(x, y, note, theme.style(tone));
    }
    cursor
}

fn underline(buffer: &mut Buffer, area: Rect) {
    buffer.set_style(
        area,
        ratatui::style::Style::new().add_modifier(Modifier::UNDERLINED),
    );
}
