//! The texts of a product, cleaned and bounded before they are stored.

use crate::{
    messages::{Lang, text, text_with},
    text::{TextError, line, paragraph},
};

/// A field that staff fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CatalogField {
    /// The name.
    Name,
    /// The name in English.
    NameEn,
    /// The path segment.
    Slug,
    /// What it is made of.
    Material,
    /// What it is made of, in English.
    MaterialEn,
    /// The description.
    Description,
    /// The description in English.
    DescriptionEn,
    /// How to look after it.
    Care,
    /// How to look after it, in English.
    CareEn,
    /// The name of the motif.
    Motif,
    /// A tag.
    Tag,
    /// The size.
    Size,
    /// What a picture shows.
    Alt,
    /// What a picture shows, in English.
    AltEn,
}

impl CatalogField {
    /// Returns the field's name in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let key = match self {
            Self::Name => "catalog-field-name",
            Self::NameEn => "catalog-field-name-en",
            Self::Slug => "catalog-field-slug",
            Self::Material => "catalog-field-material",
            Self::MaterialEn => "catalog-field-material-en",
            Self::Description => "catalog-field-description",
            Self::DescriptionEn => "catalog-field-description-en",
            Self::Care => "catalog-field-care",
            Self::CareEn => "catalog-field-care-en",
            Self::Motif => "catalog-field-motif",
            Self::Tag => "catalog-field-tag",
            Self::Size => "catalog-field-size",
            Self::Alt => "catalog-field-alt",
            Self::AltEn => "catalog-field-alt-en",
        };
        text(lang, key)
    }

    /// Says what is wrong with the field.
    pub(super) fn explain(self, problem: TextError, lang: Lang) -> String {
        let field = self.label(lang);
        match problem {
            TextError::Empty => text_with(lang, "error-catalog-empty", &[("field", &field)]),
            TextError::TooLong(most) => text_with(
                lang,
                "error-catalog-long",
                &[("field", &field), ("most", &most.to_string())],
            ),
        }
    }
}

/// A field with what is wrong with it.
pub(super) type Problem = (CatalogField, TextError);

/// Cleans a line that must be there.
pub(super) fn required(field: CatalogField, typed: &str, most: usize) -> Result<String, Problem> {
    line(typed, most).map_err(|problem| (field, problem))
}

/// Cleans a line that may be empty.
pub(super) fn optional(field: CatalogField, typed: &str, most: usize) -> Result<String, Problem> {
    or_empty(line(typed, most)).map_err(|problem| (field, problem))
}

/// Cleans a text of several lines that may be empty.
pub(super) fn optional_text(
    field: CatalogField,
    typed: &str,
    most: usize,
) -> Result<String, Problem> {
    or_empty(paragraph(typed, most)).map_err(|problem| (field, problem))
}

fn or_empty(cleaned: Result<String, TextError>) -> Result<String, TextError> {
    match cleaned {
        Err(TextError::Empty) => Ok(String::new()),
        cleaned => cleaned,
    }
}
