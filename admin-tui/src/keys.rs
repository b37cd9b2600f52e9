//! Key strokes as data: read from text such as `ctrl-r` or `g p`, compared, and shown to people.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use shop_core::messages::{Lang, text};

/// One press of a key, with only what a key binding may depend on.
///
/// Shift is already part of the character, so it is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stroke {
    /// The key itself.
    pub code: KeyCode,
    /// Whether Ctrl was held.
    pub control: bool,
    /// Whether Alt was held.
    pub alt: bool,
}

impl From<KeyEvent> for Stroke {
    fn from(event: KeyEvent) -> Self {
        let control = event.modifiers.contains(KeyModifiers::CONTROL);
        let code = match event.code {
            KeyCode::Char(letter) if control => KeyCode::Char(letter.to_ascii_lowercase()),
            other => other,
        };
        Self {
            code,
            control,
            alt: event.modifiers.contains(KeyModifiers::ALT),
        }
    }
}

impl From<Stroke> for KeyEvent {
    fn from(stroke: Stroke) -> Self {
        let mut modifiers = KeyModifiers::NONE;
        modifiers.set(KeyModifiers::CONTROL, stroke.control);
        modifiers.set(KeyModifiers::ALT, stroke.alt);
        Self::new(stroke.code, modifiers)
    }
}

impl Stroke {
    /// Returns the stroke of a plain character.
    pub fn character(letter: char) -> Self {
        Self {
            code: KeyCode::Char(letter),
            control: false,
            alt: false,
        }
    }

    /// Reads one stroke such as `A`, `ctrl-r`, `f2`, `enter`.
    pub fn parse(source: &str) -> Option<Self> {
        if let Some(rest) = source.strip_prefix("ctrl-").filter(|rest| !rest.is_empty()) {
            return Self::parse(rest).map(|stroke| Self {
                control: true,
                ..stroke
            });
        }
        let code = match source {
            "enter" => KeyCode::Enter,
            "esc" => KeyCode::Esc,
            "tab" => KeyCode::Tab,
            "shift-tab" => KeyCode::BackTab,
            "space" => KeyCode::Char(' '),
            "up" => KeyCode::Up,
            "down" => KeyCode::Down,
            "left" => KeyCode::Left,
            "right" => KeyCode::Right,
            "pgup" => KeyCode::PageUp,
            "pgdn" => KeyCode::PageDown,
            "home" => KeyCode::Home,
            "end" => KeyCode::End,
            "ins" => KeyCode::Insert,
            "del" => KeyCode::Delete,
            "backspace" => KeyCode::Backspace,
            function if function.len() > 1 && function.starts_with('f') => {
                KeyCode::F(function[1..].parse().ok()?)
            }
            single => {
                let mut letters = single.chars();
                match (letters.next(), letters.next()) {
                    (Some(letter), None) => KeyCode::Char(letter),
                    _ => return None,
                }
            }
        };
        Some(Self {
            code,
            control: false,
            alt: false,
        })
    }

    /// Returns how the stroke is written for people.
    pub fn label(self, lang: Lang) -> String {
        let key = match self.code {
            KeyCode::Char(' ') => text(lang, "tui-key-space"),
            KeyCode::Char(letter) if self.control => letter.to_ascii_uppercase().to_string(),
            KeyCode::Char(letter) => letter.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Enter => "Enter".to_owned(),
            KeyCode::Esc => "Esc".to_owned(),
            KeyCode::Tab => "Tab".to_owned(),
            KeyCode::BackTab => "Shift-Tab".to_owned(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::Home => "Home".to_owned(),
            KeyCode::End => "End".to_owned(),
            KeyCode::Insert => "Ins".to_owned(),
            KeyCode::Delete => "Del".to_owned(),
            KeyCode::Backspace => "Backspace".to_owned(),
            other => format!("{other:?}"),
        };
        if self.control {
            format!("Ctrl-{key}")
        } else {
            key
        }
    }
}

/// Reads a binding: one stroke, or several separated by spaces.
pub fn parse_binding(source: &str) -> Option<Vec<Stroke>> {
    source.split(' ').map(Stroke::parse).collect()
}

/// Returns how a binding is written for people.
pub fn binding_label(source: &str, lang: Lang) -> String {
    let strokes = parse_binding(source).unwrap_or_default();
    strokes
        .into_iter()
        .map(|stroke| stroke.label(lang))
        .collect::<Vec<_>>()
        .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bindings_are_read_and_shown() {
        assert_eq!(binding_label("ctrl-r", Lang::Id), "Ctrl-R");
        assert_eq!(binding_label("g p", Lang::Id), "gp");
        assert_eq!(binding_label("space", Lang::Id), "Spasi");
        assert_eq!(binding_label("f2", Lang::En), "F2");
        assert_eq!(Stroke::parse("f"), Some(Stroke::character('f')));
        assert_eq!(Stroke::parse("shout"), None);
    }

    #[test]
    fn shift_is_part_of_the_letter() {
        let event = KeyEvent::new(KeyCode::Char('A'), KeyModifiers::SHIFT);
        assert_eq!(Stroke::from(event), Stroke::character('A'));
    }
}
