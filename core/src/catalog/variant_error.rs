//! Why a variant was not changed.

use super::{CatalogField, Variant, fields::Problem};
use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, text, text_with},
    money::Rupiah,
    text::TextError,
};

/// The highest price of one piece: a typing mistake lies above it.
pub(super) const HIGHEST_PRICE: Rupiah = Rupiah(1_000_000_000);

/// The most that one piece may weigh.
pub(super) const HEAVIEST: i64 = 50_000;

/// A variant was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum EditVariantError {
    /// A text is missing or too long.
    #[error("{0:?}: {1}")]
    Invalid(CatalogField, TextError),
    /// There is no such product or variant.
    #[error("there is no such variant")]
    NotFound,
    /// There is no such colour.
    #[error("there is no such colour")]
    NoSuchColour,
    /// The product has this size in this colour already.
    #[error("the product has this size in this colour")]
    AlreadyThere,
    /// The code has signs that no scanner reads.
    #[error("the code is not usable")]
    BadSku,
    /// Another variant has this code.
    #[error("the code is taken")]
    SkuTaken,
    /// The price is negative, too high, or nothing for something on sale.
    #[error("the price is out of bounds")]
    BadPrice,
    /// The weight is out of bounds.
    #[error("the weight is out of bounds")]
    BadWeight,
    /// A product on sale needs something to sell.
    #[error("it is the last variant of a product on sale")]
    LastVariant,
    /// Somebody else changed the variant; this is what it is now.
    #[error("the variant was changed by somebody else")]
    Changed(Box<Variant>),
    /// The actor may not change the catalogue.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<Problem> for EditVariantError {
    fn from((field, problem): Problem) -> Self {
        Self::Invalid(field, problem)
    }
}

impl Explain for EditVariantError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Invalid(field, problem) => field.explain(*problem, lang),
            Self::NotFound => text(lang, "error-variant-not-found"),
            Self::NoSuchColour => text(lang, "error-catalog-no-colour"),
            Self::AlreadyThere => text(lang, "error-variant-already-there"),
            Self::BadSku => text(lang, "error-variant-sku"),
            Self::SkuTaken => text(lang, "error-variant-sku-taken"),
            Self::BadPrice => {
                let most = HIGHEST_PRICE.to_string();
                text_with(lang, "error-variant-price", &[("most", &most)])
            }
            Self::BadWeight => {
                let most = HEAVIEST.to_string();
                text_with(lang, "error-variant-weight", &[("most", &most)])
            }
            Self::LastVariant => text(lang, "error-variant-last"),
            Self::Changed(_) => text(lang, "error-catalog-changed"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}
