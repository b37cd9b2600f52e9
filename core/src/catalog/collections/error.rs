//! Why a collection was not changed.

use super::Collection;
use crate::{
    actor::Denied,
    catalog::{CatalogField, fields::Problem},
    db::DbError,
    messages::{Explain, Lang, text, text_with},
    text::TextError,
};

/// A collection was not made, changed or deleted.
#[derive(Debug, thiserror::Error)]
pub enum EditCollectionError {
    /// A text is missing or too long.
    #[error("{0:?}: {1}")]
    Invalid(CatalogField, TextError),
    /// There is no such collection.
    #[error("there is no such collection")]
    NotFound,
    /// Another collection has, or had, this path.
    #[error("the slug is taken")]
    SlugTaken,
    /// The rule looks back for no days, or for more than a year.
    #[error("the rule looks back for no usable number of days")]
    BadDays,
    /// It would end before it begins.
    #[error("it would end before it begins")]
    DatesBackwards,
    /// Products cannot be put into a collection that a rule fills.
    #[error("a rule fills it")]
    ByRule,
    /// One of the products does not exist.
    #[error("one of the products does not exist")]
    NoSuchProduct,
    /// It has all the products it may have.
    #[error("there are too many of them")]
    TooMany(usize),
    /// Promotions that are not over are limited to it.
    #[error("promotions are limited to it: {0}")]
    InPromotions(String),
    /// Somebody else put the collections in another order.
    #[error("the order was changed by somebody else")]
    OrderChanged,
    /// Somebody else changed the collection; this is what it is now.
    #[error("the collection was changed by somebody else")]
    Changed(Box<Collection>),
    /// The actor may not change the catalogue.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<Problem> for EditCollectionError {
    fn from((field, problem): Problem) -> Self {
        Self::Invalid(field, problem)
    }
}

impl Explain for EditCollectionError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Invalid(field, problem) => field.explain(*problem, lang),
            Self::NotFound => text(lang, "error-collection-not-found"),
            Self::SlugTaken => text(lang, "error-collection-slug-taken"),
            Self::BadDays => text(lang, "error-collection-days"),
            Self::DatesBackwards => text(lang, "error-collection-dates"),
            Self::ByRule => text(lang, "error-collection-by-rule"),
            Self::NoSuchProduct => text(lang, "error-product-not-found"),
            Self::TooMany(most) => {
                let most = most.to_string();
                text_with(lang, "error-collection-too-many", &[("most", &most)])
            }
            Self::InPromotions(names) => {
                text_with(lang, "error-shelf-in-promotions", &[("names", names)])
            }
            Self::OrderChanged => text(lang, "error-catalog-order-changed"),
            Self::Changed(_) => text(lang, "error-catalog-changed"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}
