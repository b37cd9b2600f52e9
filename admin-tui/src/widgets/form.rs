//! A small form: labelled fields, checks beside them, one verb that sends it.

mod draw;
mod field;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use draw::{button, popup};
pub use field::{Choice, Field, Kind};

/// What a person filled in, by field name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(pub Vec<(&'static str, String)>);

/// What is wrong with one field, in a sentence.
pub type FieldError = (&'static str, String);

impl Answers {
    /// Returns what stands in a field, trimmed.
    pub fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(field, _)| *field == name)
            .map_or("", |(_, value)| value.trim())
    }

    /// Returns what stands in a secret field, untouched.
    pub fn exact(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(field, _)| *field == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// Returns whether a box is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.get(name) == "yes"
    }
}

/// A form on the screen.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it is for.
    pub title: String,
    /// What one should know before filling it in.
    pub notes: Vec<String>,
    /// The fields, from the top.
    pub fields: Vec<Field>,
    /// The verb that sends it.
    pub verb: String,
    /// The field keys go to; the number of fields stands for the verb.
    pub focus: usize,
    /// Whether what was filled in is being worked on.
    pub busy: bool,
    /// What went wrong with the form as a whole.
    pub error: Option<String>,
    /// Whether leaving was asked for although something has changed.
    pub leaving: bool,
    /// Whether it is the only thing there, so that Esc does not close it.
    pub pinned: bool,
    /// Texts that stand for `::` and a short name in fields of several lines.
    pub inserts: Vec<(String, String)>,
    /// What other fields hold once a value of the first field is chosen.
    pub fills: Vec<(String, Vec<(&'static str, String)>)>,
}

/// What became of a key in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The person is still at it.
    Open,
    /// The person leaves it.
    Leave,
    /// The person sends it.
    Send,
}

impl Form {
    /// Makes a form with its verb.
    pub fn new(title: impl Into<String>, verb: impl Into<String>, fields: Vec<Field>) -> Self {
        Self {
            title: title.into(),
            notes: Vec::new(),
            fields,
            verb: verb.into(),
            focus: 0,
            busy: false,
            error: None,
            leaving: false,
            pinned: false,
            inserts: Vec::new(),
            fills: Vec::new(),
        }
    }

    /// Adds a line above the fields.
    #[must_use]
    pub fn note(mut self, line: impl Into<String>) -> Self {
        self.notes.push(line.into());
        self
    }

    /// Returns what is filled in.
    pub fn answers(&self) -> Answers {
        Answers(
            self.fields
                .iter()
                .map(|field| (field.name, field.value()))
                .collect(),
        )
    }

    /// Shows what is wrong and puts the focus on the first such field.
    pub fn refuse(&mut self, errors: Vec<FieldError>) {
        self.busy = false;
        for field in &mut self.fields {
            field.error = None;
        }
        let mut first = None;
        for (name, sentence) in errors {
            match self.fields.iter().position(|field| field.name == name) {
                Some(index) => {
                    self.fields[index].error = Some(sentence);
                    first = Some(first.map_or(index, |earlier: usize| earlier.min(index)));
                }
                None => self.error = Some(sentence),
            }
        }
        if let Some(index) = first {
            self.focus = index;
        }
    }

    /// Empties the fields whose text is not shown, and goes to the first of them.
    pub fn clear_secrets(&mut self) {
        let mut first = None;
        for (index, field) in self.fields.iter_mut().enumerate() {
            if field.clear_secret() {
                first = first.or(Some(index));
            }
        }
        self.focus = first.unwrap_or(self.focus);
    }

    /// Takes pasted or scanned text into the focused field.
    pub fn paste(&mut self, text: &str) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.paste(text);
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) -> Outcome {
        if self.busy {
            return Outcome::Open;
        }
        if self.leaving {
            return self.leaving_key(key);
        }
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('s' | 'S') if control => self.send(),
            KeyCode::Esc if self.pinned => Outcome::Open,
            KeyCode::Esc if self.fields.iter().any(Field::changed) => {
                self.leaving = true;
                Outcome::Open
            }
            KeyCode::Esc => Outcome::Leave,
            KeyCode::Tab => self.step(1),
            KeyCode::BackTab => self.step(-1),
            _ => self.field_key(key),
        }
    }

    fn leaving_key(&mut self, key: KeyEvent) -> Outcome {
        match key.code {
            KeyCode::Char('y' | 'Y') => Outcome::Leave,
            KeyCode::Esc | KeyCode::Enter | KeyCode::Char('n' | 'N' | 't') => {
                self.leaving = false;
                Outcome::Open
            }
            _ => Outcome::Open,
        }
    }

    fn field_key(&mut self, key: KeyEvent) -> Outcome {
        let Some(field) = self.fields.get_mut(self.focus) else {
            return match key.code {
                KeyCode::Enter => self.send(),
                KeyCode::Up | KeyCode::Left => self.step(-1),
                KeyCode::Down | KeyCode::Right => self.step(1),
                _ => Outcome::Open,
            };
        };
        if field.key(key) {
            field.error = None;
            let ends_a_word = matches!(key.code, KeyCode::Char(' ') | KeyCode::Enter);
            if ends_a_word {
                field.expand(&self.inserts, false);
            }
            if self.focus == 0 {
                self.fill_others();
            }
            return Outcome::Open;
        }
        match key.code {
            KeyCode::Enter if self.focus + 1 == self.fields.len() && self.pinned => self.send(),
            KeyCode::Enter | KeyCode::Down => self.step(1),
            KeyCode::Up => self.step(-1),
            _ => Outcome::Open,
        }
    }

    fn step(&mut self, by: isize) -> Outcome {
        let stops = self.fields.len() + 1;
        self.focus = (self.focus + stops).wrapping_add_signed(by) % stops;
        Outcome::Open
    }

    /// Puts what belongs to the chosen value of the first field into others.
    fn fill_others(&mut self) {
        let Some(chosen) = self.fields.first().map(Field::value) else {
            return;
        };
        let Some((_, values)) = self.fills.iter().find(|(value, _)| *value == chosen) else {
            return;
        };
        for (name, value) in values {
            if let Some(field) = self.fields.iter_mut().find(|field| field.name == *name) {
                field.set(value);
            }
        }
    }

    fn send(&mut self) -> Outcome {
        for field in &mut self.fields {
            field.expand(&self.inserts, true);
        }
        self.error = None;
        Outcome::Send
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Form {
        Form::new(
            "Tolak",
            "Tolak pendaftaran",
            vec![
                Field::choice(
                    "reason",
                    "Alasan",
                    vec![
                        Choice::new("duplicate", "Sudah terdaftar"),
                        Choice::new("other", "Lainnya"),
                    ],
                ),
                Field::text("note", "Catatan", ""),
            ],
        )
    }

    fn press(form: &mut Form, code: KeyCode) -> Outcome {
        form.key(KeyEvent::from(code))
    }

    #[test]
    fn fields_are_walked_filled_and_sent() {
        let mut form = form();
        press(&mut form, KeyCode::Right);
        press(&mut form, KeyCode::Tab);
        for letter in "ya".chars() {
            press(&mut form, KeyCode::Char(letter));
        }
        assert_eq!(press(&mut form, KeyCode::Enter), Outcome::Open);
        assert_eq!(press(&mut form, KeyCode::Enter), Outcome::Send);
        assert_eq!(form.answers().get("reason"), "other");
        assert_eq!(form.answers().get("note"), "ya");
    }

    #[test]
    fn leaving_a_changed_form_asks_first() {
        let mut untouched = form();
        assert_eq!(press(&mut untouched, KeyCode::Esc), Outcome::Leave);
        let mut changed = form();
        press(&mut changed, KeyCode::Right);
        assert_eq!(press(&mut changed, KeyCode::Esc), Outcome::Open);
        assert!(changed.leaving);
        assert_eq!(press(&mut changed, KeyCode::Char('y')), Outcome::Leave);
    }

    #[test]
    fn short_names_become_texts() {
        let body = Field::lines("body", "Jawaban", "");
        let mut form = Form::new("Balas", "Kirim", vec![body]);
        form.inserts = vec![("ukur".into(), "Silakan ukur dulu.".into())];
        for letter in "Halo ::ukur ::lain ::ukur".chars() {
            press(&mut form, KeyCode::Char(letter));
        }
        assert_eq!(
            form.answers().get("body"),
            "Halo Silakan ukur dulu. ::lain ::ukur"
        );
        form.key(KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL));
        assert_eq!(
            form.answers().get("body"),
            "Halo Silakan ukur dulu. ::lain Silakan ukur dulu."
        );
    }

    #[test]
    fn a_choice_fills_other_fields() {
        let which = vec![Choice::new("", "(baru)"), Choice::new("resi", "resi")];
        let fields = vec![
            Field::choice("which", "Balasan", which),
            Field::lines("text", "Teks", ""),
        ];
        let mut form = Form::new("Balasan siap", "Simpan", fields);
        form.fills = vec![("resi".into(), vec![("text", "Nomor resi Anda …".into())])];
        press(&mut form, KeyCode::Right);
        assert_eq!(form.answers().get("text"), "Nomor resi Anda …");
    }

    #[test]
    fn an_error_stands_beside_its_field() {
        let mut form = form();
        form.refuse(vec![("note", "Tulis catatannya.".into())]);
        assert_eq!(form.focus, 1);
        assert_eq!(form.fields[1].error.as_deref(), Some("Tulis catatannya."));
    }
}
