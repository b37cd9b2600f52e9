//! A question before something that cannot simply be taken back; its buttons are verbs.

use ratatui::{
    buffer::Buffer,
    crossterm::event::{KeyCode, KeyEvent},
    layout::{Position, Rect},
};
use shop_core::messages::{Lang, text, text_with};

use super::{editor::Editor, fitting, form};
use crate::{
    registry::Danger,
    theme::{Theme, Tone},
};

/// A question with a verb to press, and the way back.
#[derive(Debug, Clone)]
pub struct Dialog {
    /// What would be done, as a title.
    pub title: String,
    /// What it means, in a sentence or two.
    pub sentence: String,
    /// The verb of the button that does it.
    pub verb: String,
    /// The word to type first, when it cannot be undone at all.
    pub typed_word: Option<String>,
    /// What is typed so far.
    pub typed: Editor,
    /// Whether the button that does it has the focus; at first it has not.
    pub on_verb: bool,
    /// Whether the deed is under way.
    pub busy: bool,
    /// What went wrong when it was tried.
    pub error: Option<String>,
    /// Whether it shows what a form below it is about to send.
    pub reviews: bool,
}

/// What became of a key in a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Nothing is decided yet.
    Open,
    /// The person steps back.
    Cancel,
    /// The person wants it done.
    Do,
}

impl Dialog {
    /// Asks before a deed of the given danger.
    pub fn new(danger: Danger, title: String, sentence: String, verb: String, name: &str) -> Self {
        let typed_word = (danger == Danger::Irreversible).then(|| name.to_owned());
        Self {
            title,
            sentence,
            verb,
            typed_word,
            typed: Editor::default(),
            on_verb: false,
            busy: false,
            error: None,
            reviews: false,
        }
    }

    /// Makes it show what the form below is about to send; stepping back
    /// leads to the form.
    #[must_use]
    pub fn reviewing(mut self) -> Self {
        self.reviews = true;
        self
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) -> Decision {
        if self.busy {
            return Decision::Open;
        }
        match key.code {
            KeyCode::Esc => Decision::Cancel,
            KeyCode::Left | KeyCode::Right | KeyCode::Tab | KeyCode::BackTab => {
                self.on_verb = !self.on_verb;
                Decision::Open
            }
            KeyCode::Enter if self.on_verb => self.wanted(),
            KeyCode::Enter => Decision::Cancel,
            _ if self.typed_word.is_some() => {
                self.typed.key(key);
                Decision::Open
            }
            KeyCode::Char('y' | 'Y') => self.wanted(),
            KeyCode::Char('e' | 'E') if self.reviews => Decision::Cancel,
            KeyCode::Char('n' | 'N' | 't') => Decision::Cancel,
            _ => Decision::Open,
        }
    }

    fn wanted(&self) -> Decision {
        match &self.typed_word {
            Some(word) if self.typed.text().trim() != word => Decision::Open,
            _ => Decision::Do,
        }
    }

    /// Draws the dialog in the middle of the area; returns the cursor if something is typed.
    pub fn draw(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        theme: Theme,
        lang: Lang,
    ) -> Option<Position> {
        let width = area.width.saturating_sub(8).min(64);
        let lines = fitting::wrap(&self.sentence, usize::from(width.saturating_sub(4)));
        let extra = u16::from(self.typed_word.is_some()) * 3 + u16::from(self.error.is_some()) * 2;
        let height = u16::try_from(lines.len()).unwrap_or(1) + 5 + extra;
        let inner = form::popup(buffer, area, (width, height), &self.title, theme);
        let mut y = inner.y;
        for line in &lines {
            buffer.set_string(inner.x + 1, y, line, theme.style(Tone::Plain));
            y += 1;
        }
        let mut cursor = None;
        if let Some(word) = &self.typed_word {
            let label = text_with(lang, "tui-dialog-type", &[("word", word)]);
            buffer.set_string(inner.x + 1, y + 1, label, theme.style(Tone::Warn));
            let line = Rect::new(inner.x + 1, y + 2, inner.width - 2, 1);
            cursor = Some(self.typed.draw_line(buffer, line, theme));
            y += 3;
        }
        if let Some(error) = &self.error {
            let room = usize::from(inner.width.saturating_sub(2));
            buffer.set_string(
                inner.x + 1,
                y + 1,
                fitting::cut(&format!("✗ {error}"), room),
                theme.style(Tone::Danger),
            );
            y += 2;
        }
        let back = text(
            lang,
            if self.reviews {
                "tui-dialog-edit"
            } else {
                "tui-dialog-cancel"
            },
        );
        let verb = if self.busy {
            format!("{} …", self.verb)
        } else {
            self.verb.clone()
        };
        let x = form::button(buffer, (inner.x + 1, y + 1), &back, !self.on_verb, theme);
        form::button(buffer, (x + 2, y + 1), &verb, self.on_verb, theme);
        let keys = text(lang, "tui-dialog-keys");
        let room = usize::from(inner.width.saturating_sub(2));
        buffer.set_string(
            inner.x + 1,
            y + 2,
            fitting::cut(&keys, room),
            theme.style(Tone::Dim),
        );
        cursor
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialog(danger: Danger) -> Dialog {
        Dialog::new(
            danger,
            "Batalkan".into(),
            "Pesanan dibatalkan.".into(),
            "Batalkan pesanan".into(),
            "GG-1",
        )
    }

    fn press(dialog: &mut Dialog, code: KeyCode) -> Decision {
        dialog.key(KeyEvent::from(code))
    }

    #[test]
    fn enter_is_safe_until_the_verb_is_chosen() {
        let mut asked = dialog(Danger::Customer);
        assert_eq!(press(&mut asked, KeyCode::Enter), Decision::Cancel);
        assert_eq!(press(&mut asked, KeyCode::Right), Decision::Open);
        assert_eq!(press(&mut asked, KeyCode::Enter), Decision::Do);
        assert_eq!(press(&mut asked, KeyCode::Char('n')), Decision::Cancel);
    }

    #[test]
    fn the_name_must_be_typed_before_the_irreversible() {
        let mut asked = dialog(Danger::Irreversible);
        press(&mut asked, KeyCode::Right);
        assert_eq!(press(&mut asked, KeyCode::Enter), Decision::Open);
        for letter in "GG-1".chars() {
            press(&mut asked, KeyCode::Char(letter));
        }
        assert_eq!(press(&mut asked, KeyCode::Enter), Decision::Do);
    }
}
