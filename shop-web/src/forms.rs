//! The fields of a form as a page shows them: label, value, what is wrong.

use askama::{FastWritable, Template, filters::HtmlSafe};
use shop_core::messages::{Lang, text, text_with};

/// A choice of a list.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the person reads.
    pub label: String,
}

/// What kind of control a field is.
#[derive(Debug)]
pub enum Kind {
    /// A line, of the given `type`.
    Input(&'static str),
    /// Several lines.
    Area,
    /// A list to choose from.
    Select(Vec<Choice>),
    /// A file, of the given types.
    File(&'static str),
    /// A box to tick.
    Tick,
}

/// One field with everything a page says about it.
#[derive(Debug, Template)]
#[template(path = "parts/field.html")]
pub struct Field {
    id: String,
    name: &'static str,
    kind: Kind,
    label: String,
    hint: Option<String>,
    optional: Option<String>,
    value: String,
    error: Option<String>,
    autocomplete: Option<&'static str>,
    inputmode: Option<&'static str>,
    longest: usize,
    several: bool,
    required: bool,
    recounts: bool,
}

/// A field is markup already: the template escapes its parts.
impl HtmlSafe for Field {}

impl Field {
    /// Makes a required field; its label stands under `label_key`.
    #[must_use]
    pub fn new(lang: Lang, name: &'static str, kind: Kind, label_key: &str) -> Self {
        Self::labelled(name, kind, text(lang, label_key))
    }

    /// Makes a box to tick whose label may hold a link. The label is shown as
    /// markup: it comes from the message files alone.
    #[must_use]
    pub fn tick(lang: Lang, name: &'static str, label_key: &str, link: &str) -> Self {
        Self::labelled(
            name,
            Kind::Tick,
            text_with(lang, label_key, &[("link", link)]),
        )
    }

    fn labelled(name: &'static str, kind: Kind, label: String) -> Self {
        Self {
            id: format!("f-{name}"),
            name,
            kind,
            label,
            hint: None,
            optional: None,
            value: String::new(),
            error: None,
            autocomplete: None,
            inputmode: None,
            longest: 200,
            several: false,
            required: true,
            recounts: false,
        }
    }

    /// Keeps what the person typed.
    #[must_use]
    pub fn value(mut self, value: &str) -> Self {
        value.clone_into(&mut self.value);
        self
    }

    /// Says what is wrong, if anything is.
    #[must_use]
    pub fn wrong(mut self, errors: &Wrong) -> Self {
        self.error = errors.of(self.name).map(str::to_owned);
        self
    }

    /// Adds a sentence under the field.
    #[must_use]
    pub fn hint(mut self, lang: Lang, key: &str) -> Self {
        self.hint = Some(text(lang, key));
        self
    }

    /// Marks the field as one that may stay empty.
    #[must_use]
    pub fn optional(mut self, lang: Lang) -> Self {
        self.required = false;
        if !matches!(self.kind, Kind::Tick) {
            self.optional = Some(text(lang, "web-optional"));
        }
        self
    }

    /// Tells the browser what it may fill in.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    /// Tells a telephone which keyboard to show.
    #[must_use]
    pub fn inputmode(mut self, mode: &'static str) -> Self {
        self.inputmode = Some(mode);
        self
    }

    /// Sets how many characters the field takes.
    #[must_use]
    pub fn longest(mut self, longest: usize) -> Self {
        self.longest = longest;
        self
    }

    /// Lets several files be chosen.
    #[must_use]
    pub fn several(mut self) -> Self {
        self.several = true;
        self
    }

    /// Makes a change of this field show its costs at once.
    #[must_use]
    pub fn recounts(mut self) -> Self {
        self.recounts = true;
        self
    }

    /// Returns the attributes that tie the control to its sentences.
    fn described(&self) -> Described<'_> {
        Described(self)
    }
}

/// The attributes that tie a control to its hint and its error.
struct Described<'a>(&'a Field);

impl HtmlSafe for Described<'_> {}

impl std::fmt::Display for Described<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let field = self.0;
        match (field.error.is_some(), field.hint.is_some()) {
            (true, true) => write!(
                f,
                " aria-invalid=\"true\" aria-describedby=\"{0}-e {0}-h\"",
                field.id
            ),
            (true, false) => {
                write!(
                    f,
                    " aria-invalid=\"true\" aria-describedby=\"{}-e\"",
                    field.id
                )
            }
            (false, true) => write!(f, " aria-describedby=\"{}-h\"", field.id),
            (false, false) => Ok(()),
        }
    }
}

impl FastWritable for Described<'_> {
    fn write_into(
        &self,
        dest: &mut dyn std::fmt::Write,
        _: &dyn askama::Values,
    ) -> askama::Result<()> {
        Ok(write!(dest, "{self}")?)
    }
}

/// What is wrong with a form, field by field, in sentences.
#[derive(Debug, Default, Clone)]
pub struct Wrong(Vec<(&'static str, String)>);

impl Wrong {
    /// Notes what is wrong with a field.
    pub fn note(&mut self, field: &'static str, sentence: String) {
        self.0.push((field, sentence));
    }

    /// Returns what is wrong with a field.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(name, _)| *name == field)
            .map(|(_, sentence)| sentence.as_str())
    }

    /// Returns whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps the value of a parsed field, or notes the sentence of its error.
    pub fn keep<T>(&mut self, field: &'static str, parsed: Result<T, String>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(sentence) => {
                self.note(field, sentence);
                None
            }
        }
    }
}
