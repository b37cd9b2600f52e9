//! One text being typed: a single line, a secret, or several lines.

use ratatui::{
    buffer::Buffer,
    crossterm::event::{Event, KeyCode, KeyEvent},
    layout::{Position, Rect},
};
use tui_input::{Input, InputRequest, backend::crossterm::EventHandler};

use super::fitting;
use crate::theme::{Theme, Tone};

/// A text under a cursor.
#[derive(Debug, Clone, Default)]
pub struct Editor {
    input: Input,
    /// Whether the text is shown as dots.
    pub secret: bool,
}

impl Editor {
    /// Starts with a text, the cursor at its end.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            input: Input::new(text.into()),
            secret: false,
        }
    }

    /// Starts empty, with a text that is not shown.
    pub fn secret() -> Self {
        Self {
            secret: true,
            ..Self::default()
        }
    }

    /// Returns what has been typed.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Replaces the text.
    pub fn set(&mut self, text: impl Into<String>) {
        self.input = Input::new(text.into());
    }

    /// Returns whether the cursor is behind the last character.
    pub fn at_end(&self) -> bool {
        self.input.cursor() == self.text().chars().count()
    }

    /// Takes a key if it edits the text, and returns whether it did.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        self.input.handle_event(&Event::Key(key)).is_some()
    }

    /// Inserts text at the cursor, line breaks as `separator`.
    pub fn insert(&mut self, text: &str, separator: char) {
        for letter in text.chars() {
            let letter = if letter == '\n' || letter == '\r' {
                separator
            } else {
                letter
            };
            if !letter.is_control() || letter == '\n' {
                self.input.handle(InputRequest::InsertChar(letter));
            }
        }
    }

    /// Breaks the line at the cursor.
    pub fn break_line(&mut self) {
        self.input.handle(InputRequest::InsertChar('\n'));
    }

    /// Moves the cursor to the line above or below and returns whether there is one.
    pub fn move_line(&mut self, key: KeyCode) -> bool {
        let before: Vec<char> = self.text().chars().take(self.input.cursor()).collect();
        let lines: Vec<usize> = self
            .text()
            .split('\n')
            .map(|line| line.chars().count())
            .collect();
        let row = before.iter().filter(|letter| **letter == '\n').count();
        let column = before
            .iter()
            .rev()
            .take_while(|letter| **letter != '\n')
            .count();
        let target = match key {
            KeyCode::Up if row > 0 => row - 1,
            KeyCode::Down if row + 1 < lines.len() => row + 1,
            _ => return false,
        };
        let start: usize = lines[..target].iter().map(|length| length + 1).sum();
        self.input
            .handle(InputRequest::SetCursor(start + column.min(lines[target])));
        true
    }

    /// Draws the text on one line and returns where the cursor stands.
    pub fn draw_line(&self, buffer: &mut Buffer, area: Rect, theme: Theme) -> Position {
        let shown = if self.secret {
            "•".repeat(self.text().chars().count())
        } else {
            self.text().to_owned()
        };
        let (shown, cursor) = if self.secret {
            (
                Input::new(shown.clone()).with_cursor(self.input.cursor()),
                shown,
            )
        } else {
            (self.input.clone(), shown)
        };
        let room = usize::from(area.width.max(1));
        let scroll = shown.visual_scroll(room);
        let mut skipped = 0;
        let visible: String = cursor
            .chars()
            .skip_while(|letter| {
                let skip = skipped < scroll;
                if skip {
                    let mut bytes = [0; 4];
                    skipped += fitting::width(letter.encode_utf8(&mut bytes));
                }
                skip
            })
            .collect();
        buffer.set_stringn(area.x, area.y, visible, room, theme.style(Tone::Plain));
        let column = shown
            .visual_cursor()
            .saturating_sub(skipped.max(scroll))
            .min(room);
        Position::new(area.x + u16::try_from(column).unwrap_or(0), area.y)
    }

    /// Draws the text over several lines and returns where the cursor stands.
    pub fn draw_lines(&self, buffer: &mut Buffer, area: Rect, theme: Theme) -> Position {
        let room = usize::from(area.width.max(2)) - 1;
        let mut rows: Vec<String> = vec![String::new()];
        let mut cursor = (0, 0);
        for (index, letter) in self.text().chars().chain([' ']).enumerate() {
            let mut bytes = [0; 4];
            let wide = fitting::width(letter.encode_utf8(&mut bytes));
            let last = rows.len() - 1;
            if letter != '\n' && fitting::width(&rows[last]) + wide > room {
                rows.push(String::new());
            }
            let last = rows.len() - 1;
            if index == self.input.cursor() {
                cursor = (fitting::width(&rows[last]), last);
            }
            if letter == '\n' {
                rows.push(String::new());
            } else {
                rows[last].push(letter);
            }
        }
        let height = usize::from(area.height.max(1));
        let top = (cursor.1 + 1).saturating_sub(height);
        for (offset, row) in rows.iter().skip(top).take(height).enumerate() {
            let y = area.y + u16::try_from(offset).unwrap_or(0);
            buffer.set_stringn(area.x, y, row, room, theme.style(Tone::Plain));
        }
        Position::new(
            area.x + u16::try_from(cursor.0).unwrap_or(0),
            area.y + u16::try_from(cursor.1 - top).unwrap_or(0),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_walked_up_and_down() {
        let mut editor = Editor::new("satu\ndua tiga");
        assert!(editor.move_line(KeyCode::Up));
        editor.insert("!", ' ');
        assert_eq!(editor.text(), "satu!\ndua tiga");
        assert!(!editor.move_line(KeyCode::Up));
        assert!(editor.move_line(KeyCode::Down));
        assert!(!editor.move_line(KeyCode::Down));
    }

    #[test]
    fn pasted_breaks_become_spaces_on_one_line() {
        let mut editor = Editor::default();
        editor.insert("Jl. Kaliurang\nkm 5\u{7}", ' ');
        assert_eq!(editor.text(), "Jl. Kaliurang km 5");
    }
}
