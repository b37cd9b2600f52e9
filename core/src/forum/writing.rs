//! What is written, within its bounds.

use crate::{
    messages::{Explain, Lang, text, text_with},
    text::{TextError, line, paragraph},
};

/// The longest title of a topic.
pub const TITLE_LENGTH: usize = 120;

/// The longest post.
pub const BODY_LENGTH: usize = 10_000;

/// The longest reason or note.
pub const REASON_LENGTH: usize = 500;

/// A field of the forum's forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PostField {
    /// The title of a topic.
    Title,
    /// The post.
    Body,
}

/// A field that was not filled in rightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field:?} is not valid")]
pub struct PostFieldError {
    /// The field.
    pub field: PostField,
    /// What is wrong with it.
    #[source]
    pub problem: TextError,
}

impl Explain for PostFieldError {
    fn explain(&self, lang: Lang) -> String {
        let (empty, long) = match self.field {
            PostField::Title => ("error-forum-title-empty", "error-forum-title-long"),
            PostField::Body => ("error-forum-body-empty", "error-forum-body-long"),
        };
        match self.problem {
            TextError::Empty => text(lang, empty),
            TextError::TooLong(most) => text_with(lang, long, &[("most", &most.to_string())]),
        }
    }
}

/// Says what is wrong with several fields.
pub(super) fn explain_fields(errors: &[PostFieldError], lang: Lang) -> String {
    let sentences: Vec<String> = errors.iter().map(|error| error.explain(lang)).collect();
    sentences.join(" ")
}

pub(super) fn title(input: &str) -> Result<String, PostFieldError> {
    line(input, TITLE_LENGTH).map_err(|problem| PostFieldError {
        field: PostField::Title,
        problem,
    })
}

pub(super) fn body(input: &str) -> Result<String, PostFieldError> {
    paragraph(input, BODY_LENGTH).map_err(|problem| PostFieldError {
        field: PostField::Body,
        problem,
    })
}

/// Reads a reason that must be given.
pub(super) fn reason(input: &str) -> Result<String, BadReason> {
    line(input, REASON_LENGTH).map_err(|_| BadReason)
}

/// Reads a note that may be left out.
pub(super) fn note(input: &str) -> Result<String, BadReason> {
    match line(input, REASON_LENGTH) {
        Ok(note) => Ok(note),
        Err(TextError::Empty) => Ok(String::new()),
        Err(TextError::TooLong(_)) => Err(BadReason),
    }
}

/// A reason is missing or too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the reason is missing or too long")]
pub struct BadReason;

impl Explain for BadReason {
    fn explain(&self, lang: Lang) -> String {
        text_with(
            lang,
            "error-forum-reason",
            &[("most", &REASON_LENGTH.to_string())],
        )
    }
}
