//! Why a product was not changed.

use super::{CatalogField, Product, fields::Problem};
use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, text, text_with},
    text::TextError,
};

/// A product was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum EditProductError {
    /// A text is missing or too long.
    #[error("{0:?}: {1}")]
    Invalid(CatalogField, TextError),
    /// There is no such product.
    #[error("there is no such product")]
    NotFound,
    /// There is no such category.
    #[error("there is no such category")]
    NoSuchCategory,
    /// There is no such colour.
    #[error("there is no such colour")]
    NoSuchColour,
    /// Another product has, or had, this path.
    #[error("the slug is taken")]
    SlugTaken,
    /// No variant could be bought.
    #[error("there is no variant with a price")]
    NothingToSell,
    /// A variant that would be sold has no price.
    #[error("variant {0} has no price")]
    PriceMissing(String),
    /// A length of the size chart is out of bounds or given twice.
    #[error("the measurement of size {0} is not usable")]
    BadMeasurement(String),
    /// The product has all the pictures, or lines of the chart, it may have.
    #[error("there are too many of them")]
    TooMany(usize),
    /// Somebody else changed the product; this is what it is now.
    #[error("the product was changed by somebody else")]
    Changed(Box<Product>),
    /// The actor may not change the catalogue.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<Problem> for EditProductError {
    fn from((field, problem): Problem) -> Self {
        Self::Invalid(field, problem)
    }
}

impl Explain for EditProductError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Invalid(field, problem) => field.explain(*problem, lang),
            Self::NotFound => text(lang, "error-product-not-found"),
            Self::NoSuchCategory => text(lang, "error-catalog-no-category"),
            Self::NoSuchColour => text(lang, "error-catalog-no-colour"),
            Self::SlugTaken => text(lang, "error-product-slug-taken"),
            Self::NothingToSell => text(lang, "error-product-nothing-to-sell"),
            Self::PriceMissing(sku) => {
                text_with(lang, "error-product-price-missing", &[("sku", sku)])
            }
            Self::BadMeasurement(size) => {
                text_with(lang, "error-product-measurement", &[("size", size)])
            }
            Self::TooMany(most) => {
                let most = most.to_string();
                text_with(lang, "error-product-too-many", &[("most", &most)])
            }
            Self::Changed(_) => text(lang, "error-catalog-changed"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}
