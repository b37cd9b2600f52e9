//! Something to read in front of the screen: a definition, a password that is shown once.

use ratatui::{
    buffer::Buffer,
    crossterm::event::{KeyCode, KeyEvent},
    layout::Rect,
};
use shop_core::messages::{Lang, text};

use super::{fitting, form};
use crate::theme::{Theme, Tone};

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub title: String,
    /// Its paragraphs and what they mean.
    pub paragraphs: Vec<(String, Tone)>,
    /// Lines that stand as they are, behind the paragraphs.
    pub strip: Vec<String>,
    /// How far it is scrolled.
    pub top: usize,
}

impl Notice {
    /// Begins a notice.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            paragraphs: Vec::new(),
            strip: Vec::new(),
            top: 0,
        }
    }

    /// Adds a paragraph.
    #[must_use]
    pub fn say(mut self, words: impl Into<String>, tone: Tone) -> Self {
        self.paragraphs.push((words.into(), tone));
        self
    }

    /// Adds lines that are not broken, such as a receipt's.
    #[must_use]
    pub fn strip(mut self, text: &str) -> Self {
        self.strip.extend(text.lines().map(str::to_owned));
        self
    }

    /// Takes a key; returns whether the notice has been read.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        match key.code {
            KeyCode::Down | KeyCode::Char('j') => self.top += 1,
            KeyCode::Up | KeyCode::Char('k') => self.top = self.top.saturating_sub(1),
            KeyCode::Esc | KeyCode::Enter | KeyCode::Char('q' | ' ') => return true,
            _ => {}
        }
        false
    }

    /// Draws the notice in the middle of the area.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: Theme, lang: Lang) {
        let width = area.width.saturating_sub(6).min(76);
        let columns = usize::from(width.saturating_sub(4));
        let mut lines: Vec<(String, Tone)> = Vec::new();
        for (at, (words, tone)) in self.paragraphs.iter().enumerate() {
            if at > 0 {
                lines.push((String::new(), Tone::Plain));
            }
            let wrapped = fitting::wrap(words, columns);
            lines.extend(wrapped.into_iter().map(|line| (line, *tone)));
        }
        let strip = self.strip.iter();
        lines.extend(strip.map(|line| (fitting::cut(line, columns), Tone::Plain)));
        let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let height = count.saturating_add(4).min(area.height);
        let inner = form::popup(buffer, area, (width, height), &self.title, theme);
        let room = usize::from(inner.height.saturating_sub(2));
        self.top = self.top.min(lines.len().saturating_sub(room));
        for (line, y) in lines.iter().skip(self.top).take(room).zip(inner.y..) {
            buffer.set_string(inner.x + 1, y, &line.0, theme.style(line.1));
        }
        let more = lines.len() > room;
        let keys = if more {
            "tui-notice-keys-more"
        } else {
            "tui-notice-keys"
        };
        let keys = fitting::cut(&text(lang, keys), columns);
        buffer.set_string(
            inner.x + 1,
            inner.bottom() - 1,
            keys,
            theme.style(Tone::Dim),
        );
    }
}
