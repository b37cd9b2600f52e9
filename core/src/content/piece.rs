//! What staff can change, what is filled in wrongly, and what is said then.

use super::{TargetError, target::MOST_URL};
use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, text, text_with},
    text::TextError,
};

/// A piece of the shop's contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Piece {
    /// A page.
    Page,
    /// An earlier text of a page.
    Version,
    /// A category of questions.
    FaqCategory,
    /// A question with its answer.
    Question,
    /// A link of a menu.
    MenuItem,
    /// A module of the home page.
    HomeModule,
    /// A banner.
    Banner,
}

impl Piece {
    /// Returns its name in message keys: `content-piece-…`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Page => "content-piece-page",
            Self::Version => "content-piece-version",
            Self::FaqCategory => "content-piece-faq-category",
            Self::Question => "content-piece-question",
            Self::MenuItem => "content-piece-menu-item",
            Self::HomeModule => "content-piece-home-module",
            Self::Banner => "content-piece-banner",
        }
    }

    /// Returns its name in a language, as it stands inside a sentence.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, self.key())
    }
}

/// A field that can be filled in wrongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentField {
    /// A title or name in Indonesian.
    Title,
    /// A title or name in English.
    TitleEn,
    /// A text or answer in Indonesian.
    Body,
    /// A text or answer in English.
    BodyEn,
    /// The words of a link in Indonesian.
    Label,
    /// The words of a link in English.
    LabelEn,
    /// What a picture shows, in Indonesian.
    Alt,
    /// What a picture shows, in English.
    AltEn,
}

impl ContentField {
    /// Returns its name in message keys: `content-field-…`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Title => "content-field-title",
            Self::TitleEn => "content-field-title-en",
            Self::Body => "content-field-body",
            Self::BodyEn => "content-field-body-en",
            Self::Label => "content-field-label",
            Self::LabelEn => "content-field-label-en",
            Self::Alt => "content-field-alt",
            Self::AltEn => "content-field-alt-en",
        }
    }
}

/// The contents were not changed.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// There is no such thing, or no longer.
    #[error("there is no such {0:?}")]
    NotFound(Piece),
    /// Somebody else changed it since it was read.
    #[error("the {0:?} was changed meanwhile")]
    Changed(Piece),
    /// A text is missing or too long.
    #[error("{0:?}: {1}")]
    Invalid(ContentField, TextError),
    /// The path segment has other signs than letters, digits and hyphens.
    #[error("the slug is not valid")]
    BadSlug,
    /// The path segment belongs to a page or place of the shop.
    #[error("the slug is taken")]
    SlugTaken,
    /// The page belongs to the shop: other pages lead to it.
    #[error("the page is built in")]
    BuiltIn,
    /// Links and banners lead to the page; these.
    #[error("the page is linked from {0:?}")]
    Linked(Vec<String>),
    /// The category has questions.
    #[error("the category is not empty")]
    NotEmpty,
    /// There are as many as there may be.
    #[error("there are too many of {0:?}")]
    TooMany(Piece, usize),
    /// The link leads nowhere.
    #[error(transparent)]
    Target(#[from] TargetError),
    /// The module needs a category or collection.
    #[error("the module needs something to show")]
    NoSubject,
    /// There is no such promotion.
    #[error("there is no such promotion")]
    NoPromotion,
    /// The number of things to show is out of bounds.
    #[error("the count is out of bounds")]
    BadCount,
    /// The end lies before the beginning.
    #[error("the dates are the wrong way round")]
    BadDates,
    /// The actor may not change the contents.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ContentError {
    fn explain(&self, lang: Lang) -> String {
        let about =
            |key: &str, piece: Piece| text_with(lang, key, &[("piece", &piece.label(lang))]);
        match self {
            Self::NotFound(piece) => about("error-content-not-found", *piece),
            Self::Changed(piece) => about("error-content-changed", *piece),
            Self::Invalid(field, problem) => {
                let field = text(lang, field.key());
                match problem {
                    TextError::Empty => {
                        text_with(lang, "error-content-empty", &[("field", &field)])
                    }
                    TextError::TooLong(most) => {
                        let most = thousands(*most, lang);
                        let values = [("field", field.as_str()), ("most", &most)];
                        text_with(lang, "error-content-too-long", &values)
                    }
                }
            }
            Self::BadSlug => text(lang, "error-content-slug"),
            Self::SlugTaken => text(lang, "error-content-slug-taken"),
            Self::BuiltIn => text(lang, "error-content-built-in"),
            Self::Linked(from) => {
                text_with(lang, "error-content-linked", &[("from", &from.join(", "))])
            }
            Self::NotEmpty => text(lang, "error-content-not-empty"),
            Self::TooMany(piece, most) => {
                let (piece, most) = (piece.label(lang), most.to_string());
                let values = [("piece", piece.as_str()), ("most", &most)];
                text_with(lang, "error-content-too-many", &values)
            }
            Self::Target(error) => error.explain(lang),
            Self::NoSubject => text(lang, "error-content-no-subject"),
            Self::NoPromotion => text(lang, "error-content-no-promotion"),
            Self::BadCount => text(lang, "error-content-count"),
            Self::BadDates => text(lang, "error-content-dates"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

impl Explain for TargetError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable(typed) => {
                text_with(lang, "error-target-unreadable", &[("text", typed)])
            }
            Self::Unknown(typed) => text_with(lang, "error-target-unknown", &[("text", typed)]),
            Self::NotSafe => text_with(
                lang,
                "error-target-not-safe",
                &[("most", &MOST_URL.to_string())],
            ),
        }
    }
}

/// Writes a bound as people of a language do: `40.000`, `40,000`.
fn thousands(number: usize, lang: Lang) -> String {
    let digits = number.to_string();
    let sign = match lang {
        Lang::Id => '.',
        Lang::En => ',',
    };
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            written.push(sign);
        }
        written.push(digit);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_said_in_both_languages() {
        let error = ContentError::Invalid(ContentField::Body, TextError::TooLong(40_000));
        assert!(error.explain(Lang::Id).contains("40.000"));
        assert!(error.explain(Lang::En).contains("40,000"));
        assert_eq!(thousands(999, Lang::Id), "999");
    }
}
