//! Checking what was filled in.

use super::{ContentError, ContentField};
use crate::{
    text::{TextError, line, paragraph},
    time::Timestamp,
};

/// The longest title, name, headline or label.
pub(super) const TITLE: usize = 120;

/// The longest text of a page.
pub(super) const BODY: usize = 40_000;

/// The longest answer to a question, and the longest text of a module.
pub(super) const ANSWER: usize = 5_000;

pub(super) fn required(
    field: ContentField,
    typed: &str,
    longest: usize,
) -> Result<String, ContentError> {
    line(typed, longest).map_err(|problem| ContentError::Invalid(field, problem))
}

pub(super) fn optional(
    field: ContentField,
    typed: &str,
    longest: usize,
) -> Result<String, ContentError> {
    or_empty(line(typed, longest)).map_err(|problem| ContentError::Invalid(field, problem))
}

pub(super) fn required_text(
    field: ContentField,
    typed: &str,
    longest: usize,
) -> Result<String, ContentError> {
    paragraph(typed, longest).map_err(|problem| ContentError::Invalid(field, problem))
}

pub(super) fn optional_text(
    field: ContentField,
    typed: &str,
    longest: usize,
) -> Result<String, ContentError> {
    or_empty(paragraph(typed, longest)).map_err(|problem| ContentError::Invalid(field, problem))
}

fn or_empty(read: Result<String, TextError>) -> Result<String, TextError> {
    match read {
        Err(TextError::Empty) => Ok(String::new()),
        other => other,
    }
}

/// Refuses a time that ends before it begins.
pub(super) fn in_order(
    starts: Option<Timestamp>,
    ends: Option<Timestamp>,
) -> Result<(), ContentError> {
    match (starts, ends) {
        (Some(starts), Some(ends)) if ends <= starts => Err(ContentError::BadDates),
        _ => Ok(()),
    }
}

/// Returns whether something that may begin and end is there at an instant.
pub(super) fn is_current(
    shown: bool,
    starts: Option<Timestamp>,
    ends: Option<Timestamp>,
    now: Timestamp,
) -> bool {
    shown && starts.is_none_or(|at| at <= now) && ends.is_none_or(|at| now <= at)
}
