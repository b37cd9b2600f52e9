//! Finding a command or a screen: help, palette and command line are three looks of one list.

mod search;

use ratatui::{
    buffer::Buffer,
    crossterm::event::{KeyCode, KeyEvent, KeyModifiers},
    layout::{Position, Rect},
};
use shop_core::messages::{Lang, text};

use self::search::{by_beginning, by_letters, usable_first};
use super::{
    editor::Editor,
    fitting, form,
    table::{self, Cell, Column, Look, Width},
};
use crate::{
    registry::Id,
    theme::{Theme, Tone},
};

/// Which look the list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// What can be done here, with keys and reasons.
    Help,
    /// Anything, found by letters of its title.
    Palette,
    /// Typed names with completion.
    CommandLine,
}

/// One command as it is offered.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The command.
    pub id: Id,
    /// What one types for it.
    pub name: String,
    /// What it does.
    pub title: String,
    /// Its keys.
    pub keys: String,
    /// Why it cannot be used now, if so.
    pub reason: Option<String>,
}

/// A list of commands with what is typed to find one.
#[derive(Debug, Clone)]
pub struct Finder {
    /// How it looks.
    pub style: Style,
    /// What is typed.
    pub typed: Editor,
    /// Every command offered.
    pub entries: Vec<Entry>,
    /// The positions in `entries` that match, best first.
    pub found: Vec<usize>,
    /// The chosen one among those found.
    pub cursor: usize,
    top: usize,
}

/// What became of a key in a finder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// Nothing is chosen yet.
    Open,
    /// The person steps back.
    Leave,
    /// A command is chosen.
    Run(Id),
    /// A line was typed; its first word names the command.
    Line(String),
}

impl Finder {
    /// Offers commands in a look.
    pub fn new(style: Style, entries: Vec<Entry>) -> Self {
        let found = usable_first(style, &entries, (0..entries.len()).collect());
        Self {
            style,
            typed: Editor::default(),
            entries,
            found,
            cursor: 0,
            top: 0,
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.typed.insert(text, ' ');
        self.search();
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) -> Pick {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Esc => return Pick::Leave,
            KeyCode::Char('c' | 'p') if control => return Pick::Leave,
            KeyCode::Backspace
                if self.style == Style::CommandLine && self.typed.text().is_empty() =>
            {
                return Pick::Leave;
            }
            KeyCode::Up => self.cursor = self.cursor.saturating_sub(1),
            KeyCode::Down => {
                self.cursor = (self.cursor + 1).min(self.found.len().saturating_sub(1))
            }
            KeyCode::PageUp => self.cursor = self.cursor.saturating_sub(10),
            KeyCode::PageDown => {
                self.cursor = (self.cursor + 10).min(self.found.len().saturating_sub(1))
            }
            KeyCode::Tab => self.complete(),
            KeyCode::Enter => return self.chosen(),
            _ => {
                if self.typed.key(key) {
                    self.search();
                }
            }
        }
        Pick::Open
    }

    fn chosen(&self) -> Pick {
        let line = self.typed.text().trim();
        if self.style == Style::CommandLine && !line.is_empty() {
            return Pick::Line(line.to_owned());
        }
        match self.current() {
            Some(entry) if entry.reason.is_none() => Pick::Run(entry.id),
            _ => Pick::Open,
        }
    }

    fn current(&self) -> Option<&Entry> {
        self.found
            .get(self.cursor)
            .and_then(|index| self.entries.get(*index))
    }

    fn complete(&mut self) {
        if let Some(name) = self.current().map(|entry| entry.name.clone()) {
            self.typed.set(name);
            self.search();
        }
    }

    fn search(&mut self) {
        let typed = self.typed.text().trim().to_owned();
        let word = match self.style {
            Style::CommandLine => typed.split(' ').next().unwrap_or_default().to_owned(),
            Style::Help | Style::Palette => typed,
        };
        self.cursor = 0;
        let found = match self.style {
            Style::CommandLine => by_beginning(&self.entries, &word),
            Style::Help | Style::Palette => by_letters(&self.entries, &word),
        };
        self.found = usable_first(self.style, &self.entries, found);
    }

    /// Draws the list and returns where the cursor stands.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: Theme, lang: Lang) -> Position {
        match self.style {
            Style::CommandLine => self.draw_line(buffer, area, theme),
            Style::Help | Style::Palette => self.draw_popup(buffer, area, theme, lang),
        }
    }

    fn draw_popup(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        theme: Theme,
        lang: Lang,
    ) -> Position {
        let title = if self.style == Style::Help {
            "tui-help-title"
        } else {
            "tui-palette-title"
        };
        let size = (area.width.min(78), area.height.min(26));
        let inner = form::popup(buffer, area, size, &text(lang, title), theme);
        let line = Rect::new(inner.x + 1, inner.y, inner.width.saturating_sub(2), 1);
        let list = Rect::new(
            inner.x,
            inner.y + 1,
            inner.width,
            inner.height.saturating_sub(2),
        );
        self.draw_entries(buffer, list, theme);
        let keys = fitting::cut(&text(lang, "tui-finder-keys"), usize::from(line.width));
        buffer.set_string(line.x, inner.bottom() - 1, keys, theme.style(Tone::Dim));
        buffer.set_string(line.x, line.y, "/", theme.style(Tone::Accent));
        self.typed.draw_line(
            buffer,
            Rect {
                x: line.x + 2,
                width: line.width.saturating_sub(2),
                ..line
            },
            theme,
        )
    }

    fn draw_line(&mut self, buffer: &mut Buffer, area: Rect, theme: Theme) -> Position {
        let shown = u16::try_from(self.found.len().min(8)).unwrap_or(8);
        let height = shown + 2;
        let width = area.width.min(72);
        let corner = Rect::new(
            area.x,
            area.bottom().saturating_sub(height + 1),
            width,
            height,
        );
        let inner = form::popup(buffer, corner, (width, height), ":", theme);
        self.draw_entries(
            buffer,
            Rect {
                height: inner.height.min(shown),
                ..inner
            },
            theme,
        );
        let line = Rect::new(
            area.x + 2,
            area.bottom().saturating_sub(1),
            area.width.saturating_sub(4),
            1,
        );
        buffer.set_string(
            line.x,
            line.y,
            " ".repeat(usize::from(line.width)),
            theme.style(Tone::Plain),
        );
        buffer.set_string(line.x, line.y, ":", theme.style(Tone::Accent));
        self.typed.draw_line(
            buffer,
            Rect {
                x: line.x + 1,
                width: line.width.saturating_sub(1),
                ..line
            },
            theme,
        )
    }

    fn draw_entries(&mut self, buffer: &mut Buffer, area: Rect, theme: Theme) {
        let columns = match self.style {
            Style::CommandLine => {
                vec![
                    Column::left("", Width::Fixed(20)),
                    Column::left("", Width::Fill(1)),
                ]
            }
            Style::Help | Style::Palette => {
                vec![
                    Column::left("", Width::Fixed(17)),
                    Column::left("", Width::Fill(1)),
                ]
            }
        };
        self.top = table::scroll_to(self.top, self.cursor, usize::from(area.height));
        let look = Look {
            theme,
            focused: true,
            stale: false,
        };
        let shape = (self.found.len(), self.cursor, self.top);
        let row = |index: usize| {
            let entry = &self.entries[self.found[index]];
            let tone = if entry.reason.is_some() {
                Tone::Dim
            } else {
                Tone::Plain
            };
            let key = if self.style == Style::CommandLine {
                &entry.name
            } else {
                &entry.keys
            };
            let title = match &entry.reason {
                Some(reason) => format!("{} – {reason}", entry.title),
                None => entry.title.clone(),
            };
            let key_tone = if entry.reason.is_some() {
                Tone::Dim
            } else {
                Tone::Accent
            };
            vec![Cell::toned(key.clone(), key_tone), Cell::toned(title, tone)]
        };
        table::draw(buffer, area, &columns, shape, row, look);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finder(style: Style) -> Finder {
        let entry = |id, name: &str, title: &str, reason: Option<&str>| Entry {
            id,
            name: name.to_owned(),
            title: title.to_owned(),
            keys: String::new(),
            reason: reason.map(str::to_owned),
        };
        Finder::new(
            style,
            vec![
                entry(Id::GoOrders, "pesanan", "Buka pesanan", None),
                entry(Id::GoMembers, "pelanggan", "Buka anggota", None),
                entry(
                    Id::OrderPack,
                    "order-pack",
                    "Kemas pesanan",
                    Some("tidak berhak"),
                ),
            ],
        )
    }

    fn type_text(finder: &mut Finder, text: &str) {
        for letter in text.chars() {
            finder.key(KeyEvent::from(KeyCode::Char(letter)));
        }
    }

    #[test]
    fn letters_find_titles() {
        let mut palette = finder(Style::Palette);
        type_text(&mut palette, "angg");
        assert_eq!(
            palette.key(KeyEvent::from(KeyCode::Enter)),
            Pick::Run(Id::GoMembers)
        );
    }

    #[test]
    fn what_is_not_allowed_is_shown_but_does_not_run() {
        let mut help = finder(Style::Help);
        type_text(&mut help, "kemas");
        assert_eq!(help.found, [2]);
        assert_eq!(help.key(KeyEvent::from(KeyCode::Enter)), Pick::Open);
    }

    #[test]
    fn a_name_is_completed_and_may_carry_words() {
        let mut line = finder(Style::CommandLine);
        type_text(&mut line, "pel");
        line.key(KeyEvent::from(KeyCode::Tab));
        type_text(&mut line, " rina");
        assert_eq!(
            line.key(KeyEvent::from(KeyCode::Enter)),
            Pick::Line("pelanggan rina".to_owned())
        );
    }
}
