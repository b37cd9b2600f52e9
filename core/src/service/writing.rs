//! What is written, within its bounds.

use crate::{
    messages::{Explain, Lang, text, text_with},
    text::{TextError, line, paragraph},
};

/// The longest subject line.
const SUBJECT_LENGTH: usize = 120;

/// The longest message.
const BODY_LENGTH: usize = 4_000;

/// The most photos that come with one message.
pub const MOST_PHOTOS: usize = 4;

/// A message as somebody wrote it, its photos stored already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Writing {
    /// The text.
    pub body: String,
    /// The keys of the photos in the media store.
    pub photos: Vec<String>,
    /// The version of the conversation the writer has seen; a newer one
    /// stops an answer of staff.
    pub seen: Option<i64>,
}

impl From<&str> for Writing {
    fn from(body: &str) -> Self {
        Self {
            body: body.to_owned(),
            ..Self::default()
        }
    }
}

/// A field of the message form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WritingField {
    /// The subject line.
    Subject,
    /// The message.
    Body,
    /// The photos.
    Photos,
}

/// A field that was not filled in rightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field:?} is not valid")]
pub struct WritingError {
    /// The field.
    pub field: WritingField,
    /// What is wrong with it.
    #[source]
    pub problem: TextError,
}

impl Explain for WritingError {
    fn explain(&self, lang: Lang) -> String {
        let (empty, long) = match self.field {
            WritingField::Subject => ("error-subject-empty", "error-subject-long"),
            WritingField::Body => ("error-message-empty", "error-message-long"),
            WritingField::Photos => ("error-message-empty", "error-message-photos"),
        };
        match self.problem {
            TextError::Empty => text(lang, empty),
            TextError::TooLong(most) => text_with(lang, long, &[("most", &most.to_string())]),
        }
    }
}

pub(super) fn subject(input: &str) -> Result<String, WritingError> {
    line(input, SUBJECT_LENGTH).map_err(|problem| WritingError {
        field: WritingField::Subject,
        problem,
    })
}

pub(super) fn body(input: &str) -> Result<String, WritingError> {
    paragraph(input, BODY_LENGTH).map_err(|problem| WritingError {
        field: WritingField::Body,
        problem,
    })
}

/// Says what is wrong with what was typed, before anything is done with it:
/// a reply has no subject line.
///
/// # Errors
/// When a field is empty or too long.
pub fn check_words(subject_line: Option<&str>, words: &str) -> Result<(), Vec<WritingError>> {
    let errors: Vec<WritingError> = subject_line
        .and_then(|line| subject(line).err())
        .into_iter()
        .chain(body(words).err())
        .collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(errors)
    }
}

pub(super) fn photos(keys: &[String]) -> Result<(), WritingError> {
    if keys.len() > MOST_PHOTOS {
        return Err(WritingError {
            field: WritingField::Photos,
            problem: TextError::TooLong(MOST_PHOTOS),
        });
    }
    Ok(())
}
