//! One text being typed: a single line, a secret, or several lines.

use std::ops::Range;

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
        let letters: Vec<char> = self.text().chars().collect();
        let rows = rows(&letters, room);
        let at = self.input.cursor();
        let line = rows.iter().rposition(|row| row.start <= at).unwrap_or(0);
        let before: usize = letters[rows[line].start..at].iter().map(width).sum();
        let cursor = (before.min(room), line);
        let height = usize::from(area.height.max(1));
        let top = (cursor.1 + 1).saturating_sub(height);
        for (offset, row) in rows.iter().skip(top).take(height).enumerate() {
            let y = area.y + u16::try_from(offset).unwrap_or(0);
            let row: String = letters[row.clone()].iter().collect();
            buffer.set_stringn(area.x, y, row, room, theme.style(Tone::Plain));
        }
        Position::new(
            area.x + u16::try_from(cursor.0).unwrap_or(0),
            area.y + u16::try_from(cursor.1 - top).unwrap_or(0),
        )
    }
}

fn width(letter: &char) -> usize {
    fitting::width(letter.encode_utf8(&mut [0; 4]))
}

/// Breaks a text into rows of at most `room` columns, behind a space where
/// there is one; a space that no longer fits hangs over the edge.
fn rows(letters: &[char], room: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut filled) = (0, 0);
    let mut behind_space = None;
    for (index, letter) in letters.iter().enumerate() {
        if *letter == '\n' {
            rows.push(start..index);
            (start, filled, behind_space) = (index + 1, 0, None);
            continue;
        }
        let fits = filled + width(letter) <= room;
        if !fits && *letter != ' ' {
            let end = behind_space.take().unwrap_or(index);
            rows.push(start..end);
            start = end;
            filled = letters[start..index].iter().map(width).sum();
        }
        filled += width(letter);
        if *letter == ' ' {
            behind_space = Some(index + 1);
        }
    }
    rows.push(start..letters.len());
    rows
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

    fn broken(text: &str, room: usize) -> Vec<String> {
        let letters: Vec<char> = text.chars().collect();
        rows(&letters, room)
            .into_iter()
            .map(|row| letters[row].iter().collect())
            .collect()
    }

    #[test]
    fn long_lines_break_between_words() {
        assert_eq!(
            broken("Lengan kami pendekkan", 12),
            ["Lengan kami ", "pendekkan"]
        );
        assert_eq!(broken("Lengan kami", 6), ["Lengan ", "kami"]);
        assert_eq!(broken("a\n\nb ", 6), ["a", "", "b "]);
        assert_eq!(broken("pendekkan", 4), ["pend", "ekka", "n"]);
        assert_eq!(broken("ya pendekkan", 4), ["ya ", "pend", "ekka", "n"]);
        assert_eq!(broken("", 4), [""]);
    }

    #[test]
    fn the_cursor_stands_where_the_next_letter_goes() {
        let area = Rect::new(0, 0, 7, 2);
        let mut buffer = Buffer::empty(area);
        let at = |editor: &Editor, buffer: &mut Buffer| {
            let position = editor.draw_lines(buffer, area, Theme::Plain);
            (position.x, position.y)
        };
        assert_eq!(at(&Editor::new("Lengan"), &mut buffer), (6, 0));
        assert_eq!(at(&Editor::new("Lengan "), &mut buffer), (6, 0));
        assert_eq!(at(&Editor::new("Lengan k"), &mut buffer), (1, 1));
        assert_eq!(at(&Editor::new("Lengan\n"), &mut buffer), (0, 1));
    }

    #[test]
    fn pasted_breaks_become_spaces_on_one_line() {
        let mut editor = Editor::default();
        editor.insert("Jl. Kaliurang\nkm 5\u{7}", ' ');
        assert_eq!(editor.text(), "Jl. Kaliurang km 5");
    }
}
