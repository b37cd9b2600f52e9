//! One field of a form: a text, a secret, a choice, a tick or several lines.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use crate::widgets::editor::Editor;

/// One of several values to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The value as the program knows it.
    pub value: String,
    /// The value as a person reads it.
    pub label: String,
}

impl Choice {
    /// Offers a value under a label.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// What can be put into a field.
#[derive(Debug, Clone)]
pub enum Kind {
    /// One line of text.
    Line(Editor),
    /// Several lines of text.
    Lines(Editor),
    /// One of several values, chosen with ← and → or the first letter.
    Choice(Vec<Choice>, usize),
    /// A box to tick with the space bar.
    Tick(bool),
}

/// A labelled field.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name in the answers.
    pub name: &'static str,
    /// Its label.
    pub label: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// What helps to fill it in.
    pub help: String,
    /// What it holds.
    pub kind: Kind,
    initial: String,
}

impl Field {
    fn new(name: &'static str, label: impl Into<String>, kind: Kind) -> Self {
        let mut field = Self {
            name,
            label: label.into(),
            error: None,
            help: String::new(),
            kind,
            initial: String::new(),
        };
        field.initial = field.value();
        field
    }

    /// Makes a field for one line of text.
    pub fn text(name: &'static str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::new(name, label, Kind::Line(Editor::new(value)))
    }

    /// Makes a field whose text is not shown.
    pub fn secret(name: &'static str, label: impl Into<String>) -> Self {
        Self::new(name, label, Kind::Line(Editor::secret()))
    }

    /// Makes a field for several lines.
    pub fn lines(name: &'static str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::new(name, label, Kind::Lines(Editor::new(value)))
    }

    /// Makes a choice; the first value is chosen.
    pub fn choice(name: &'static str, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self::new(name, label, Kind::Choice(choices, 0))
    }

    /// Makes a box to tick.
    pub fn tick(name: &'static str, label: impl Into<String>, ticked: bool) -> Self {
        Self::new(name, label, Kind::Tick(ticked))
    }

    /// Adds a line that helps to fill it in.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Chooses a value beforehand. One that is not offered becomes a choice of
    /// its own: what a record holds stays until somebody chooses otherwise.
    #[must_use]
    pub fn chosen(mut self, value: &str) -> Self {
        if let Kind::Choice(choices, at) = &mut self.kind {
            *at = match choices.iter().position(|choice| choice.value == value) {
                Some(known) => known,
                None if value.is_empty() => 0,
                None => {
                    choices.push(Choice::new(value, value));
                    choices.len() - 1
                }
            };
        }
        self.initial = self.value();
        self
    }

    /// Returns what it holds, as text.
    pub fn value(&self) -> String {
        match &self.kind {
            Kind::Line(editor) | Kind::Lines(editor) => editor.text().to_owned(),
            Kind::Choice(choices, at) => choices
                .get(*at)
                .map(|choice| choice.value.clone())
                .unwrap_or_default(),
            Kind::Tick(true) => "yes".to_owned(),
            Kind::Tick(false) => "no".to_owned(),
        }
    }

    /// Replaces its text.
    pub fn set(&mut self, text: &str) {
        if let Kind::Line(editor) | Kind::Lines(editor) = &mut self.kind {
            editor.set(text);
        }
    }

    /// Puts texts in the place of `::` and their short names, where a name
    /// is followed by a blank; at the end only when nothing more will come.
    pub fn expand(&mut self, texts: &[(String, String)], at_end: bool) {
        let Kind::Lines(editor) = &mut self.kind else {
            return;
        };
        let mut words: Vec<&str> = Vec::new();
        let mut rest = editor.text();
        let mut changed = false;
        while let Some(at) = rest.find("::") {
            let name = &rest[at + 2..];
            let end = name.find([' ', '\n']).unwrap_or(name.len());
            let finished = end < name.len() || at_end;
            let known = texts.iter().find(|(short, _)| *short == name[..end]);
            words.push(&rest[..at]);
            match known {
                Some((_, text)) if finished => {
                    words.push(text);
                    changed = true;
                }
                _ => words.push(&rest[at..at + 2 + end]),
            }
            rest = &name[end..];
        }
        if changed {
            words.push(rest);
            let text = words.concat();
            editor.set(text);
        }
    }

    /// Returns whether it holds something else than at first.
    pub fn changed(&self) -> bool {
        self.value() != self.initial
    }

    /// Empties it if its text is not shown, and returns whether it is such a field.
    pub fn clear_secret(&mut self) -> bool {
        match &mut self.kind {
            Kind::Line(editor) if editor.secret => {
                editor.set("");
                true
            }
            _ => false,
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        match &mut self.kind {
            Kind::Line(editor) => editor.insert(text, ' '),
            Kind::Lines(editor) => editor.insert(text, '\n'),
            Kind::Choice(..) | Kind::Tick(_) => {}
        }
        self.error = None;
    }

    /// Takes a key and returns whether it meant something to this field.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        match &mut self.kind {
            Kind::Line(editor) => editor.key(key),
            Kind::Lines(editor) => match key.code {
                KeyCode::Enter => {
                    editor.break_line();
                    true
                }
                KeyCode::Up | KeyCode::Down => editor.move_line(key.code),
                _ => editor.key(key),
            },
            Kind::Choice(choices, at) => choose(choices, at, key.code),
            Kind::Tick(ticked) => match key.code {
                KeyCode::Char(' ' | 'x') | KeyCode::Left | KeyCode::Right => {
                    *ticked = !*ticked;
                    true
                }
                _ => false,
            },
        }
    }
}

fn choose(choices: &[Choice], at: &mut usize, key: KeyCode) -> bool {
    let count = choices.len();
    if count == 0 {
        return false;
    }
    match key {
        KeyCode::Left => *at = (*at + count - 1) % count,
        KeyCode::Right | KeyCode::Char(' ') => *at = (*at + 1) % count,
        KeyCode::Char(letter) => {
            let starts = |index: &usize| {
                choices[*index]
                    .label
                    .trim_start()
                    .to_lowercase()
                    .starts_with(letter.to_ascii_lowercase())
            };
            // The next match after the present one, so that repeating the letter goes round.
            match (1..=count)
                .map(|offset| (*at + offset) % count)
                .find(starts)
            {
                Some(index) => *at = index,
                None => return false,
            }
        }
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_record_holds_stays_chosen_though_it_is_offered_no_more() {
        let offered = || {
            let choices = vec![Choice::new("", "tanpa promosi"), Choice::new("7", "Gajian")];
            Field::choice("promotion", "Promosi", choices)
        };
        let mut gone = offered().chosen("3");
        assert_eq!(gone.value(), "3");
        assert!(!gone.changed());
        assert!(gone.key(KeyEvent::from(KeyCode::Right)));
        assert_eq!(gone.value(), "", "others can still be chosen");
        assert!(gone.changed());
        assert_eq!(offered().chosen("7").value(), "7");
        assert_eq!(offered().chosen("").value(), "");
    }
}
