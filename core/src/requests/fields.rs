//! What is written in a request, within its bounds.

use crate::{
    ids::{CategoryId, ProductId, VariantId},
    messages::{Explain, Lang, text, text_with},
    money::{ParseRupiahError, Rupiah},
    text::{TextError, line, paragraph},
};

/// The longest title.
const TITLE_LENGTH: usize = 120;
/// The longest description.
const BODY_LENGTH: usize = 2_000;
/// The longest size and the longest colour.
const WORD_LENGTH: usize = 40;
/// The longest note of staff, public or internal.
pub(super) const NOTE_LENGTH: usize = 1_000;
/// Above it lies a typing mistake.
const HIGHEST_PRICE: Rupiah = Rupiah(100_000_000);

/// What the request form sends, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewRequest {
    /// What it is, in one line.
    pub title: String,
    /// What else there is to say; may be empty.
    pub body: String,
    /// The kind of article.
    pub category: Option<CategoryId>,
    /// The size; may be empty.
    pub size: String,
    /// The colour; may be empty.
    pub colour: String,
    /// The least she would pay; may be empty.
    pub price_from: String,
    /// The most she would pay; may be empty.
    pub price_to: String,
    /// The product it starts from.
    pub product: Option<ProductId>,
    /// The variant it starts from.
    pub variant: Option<VariantId>,
    /// Where her picture lies.
    pub photo_key: Option<String>,
}

/// A field of the request form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestField {
    /// What it is.
    Title,
    /// What else there is to say.
    Body,
    /// The size.
    Size,
    /// The colour.
    Colour,
    /// The least she would pay.
    PriceFrom,
    /// The most she would pay.
    PriceTo,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FieldProblem {
    /// It is empty or too long.
    #[error("the text cannot be used")]
    Text(TextError),
    /// It is no amount.
    #[error("not an amount")]
    Amount(ParseRupiahError),
    /// The amount is beyond what clothes cost.
    #[error("the amount is too large")]
    TooDear,
    /// The most is less than the least.
    #[error("the price band is backwards")]
    Backwards,
}

/// A field that was not filled in rightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field:?} is not valid")]
pub struct RequestFieldError {
    /// The field.
    pub field: RequestField,
    /// What is wrong with it.
    #[source]
    pub problem: FieldProblem,
}

impl Explain for RequestFieldError {
    fn explain(&self, lang: Lang) -> String {
        match self.problem {
            FieldProblem::Text(TextError::Empty) => text(lang, "error-request-title-empty"),
            FieldProblem::Text(error @ TextError::TooLong(_)) => error.explain(lang),
            FieldProblem::Amount(error) => error.explain(lang),
            FieldProblem::TooDear => text_with(
                lang,
                "error-request-too-dear",
                &[("most", &HIGHEST_PRICE.to_string())],
            ),
            FieldProblem::Backwards => text(lang, "error-request-band-backwards"),
        }
    }
}

/// A request with its fields in order.
pub(super) struct Checked {
    pub(super) title: String,
    pub(super) body: String,
    pub(super) size: String,
    pub(super) colour: String,
    pub(super) price_from: Option<Rupiah>,
    pub(super) price_to: Option<Rupiah>,
}

/// Reads the fields, or says everything that is wrong with them.
pub(super) fn check(new: &NewRequest) -> Result<Checked, Vec<RequestFieldError>> {
    let mut errors = Vec::new();
    let mut keep = |field, problem| errors.push(RequestFieldError { field, problem });
    let title = line(&new.title, TITLE_LENGTH).unwrap_or_else(|problem| {
        keep(RequestField::Title, FieldProblem::Text(problem));
        String::new()
    });
    let mut optional = |field, read: Result<String, TextError>| match read {
        Ok(text) => text,
        Err(TextError::Empty) => String::new(),
        Err(problem) => {
            keep(field, FieldProblem::Text(problem));
            String::new()
        }
    };
    let body = optional(RequestField::Body, paragraph(&new.body, BODY_LENGTH));
    let size = optional(RequestField::Size, line(&new.size, WORD_LENGTH));
    let colour = optional(RequestField::Colour, line(&new.colour, WORD_LENGTH));
    let mut amount = |field, typed: &str| match typed.parse::<Rupiah>() {
        _ if typed.trim().is_empty() => None,
        Ok(Rupiah::ZERO) => None,
        Ok(amount) if amount > HIGHEST_PRICE => {
            keep(field, FieldProblem::TooDear);
            None
        }
        Ok(amount) => Some(amount),
        Err(problem) => {
            keep(field, FieldProblem::Amount(problem));
            None
        }
    };
    let price_from = amount(RequestField::PriceFrom, &new.price_from);
    let price_to = amount(RequestField::PriceTo, &new.price_to);
    if let (Some(from), Some(to)) = (price_from, price_to)
        && to < from
    {
        keep(RequestField::PriceTo, FieldProblem::Backwards);
    }
    if errors.is_empty() {
        Ok(Checked {
            title,
            body,
            size,
            colour,
            price_from,
            price_to,
        })
    } else {
        Err(errors)
    }
}

/// Says what is wrong with the fields of a form, before anything is done
/// with it.
///
/// # Errors
/// When fields are not filled in rightly.
pub fn check_fields(new: &NewRequest) -> Result<(), Vec<RequestFieldError>> {
    check(new).map(drop)
}

/// Reads what staff add to a step; nothing is fine.
pub(super) fn note(typed: &str) -> Result<String, TextError> {
    match paragraph(typed, NOTE_LENGTH) {
        Err(TextError::Empty) => Ok(String::new()),
        read => read,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wrong_field_is_named() {
        let wrong = NewRequest {
            title: "  ".to_owned(),
            body: "x".repeat(BODY_LENGTH + 1),
            price_from: "300rb".to_owned(),
            price_to: "dua ratus".to_owned(),
            ..NewRequest::default()
        };
        let fields: Vec<_> = check(&wrong)
            .err()
            .unwrap()
            .iter()
            .map(|e| e.field)
            .collect();
        assert_eq!(
            fields,
            [
                RequestField::Title,
                RequestField::Body,
                RequestField::PriceTo
            ]
        );
        let backwards = NewRequest {
            title: "Kebaya".to_owned(),
            price_from: "300rb".to_owned(),
            price_to: "200.000".to_owned(),
            ..NewRequest::default()
        };
        let errors = check(&backwards).err().unwrap();
        assert_eq!(errors[0].problem, FieldProblem::Backwards);
    }
}
