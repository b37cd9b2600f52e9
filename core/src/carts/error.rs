//! Why a cart cannot be changed.

use super::{MOST_CODES, MOST_LINES, MOST_PIECES};
use crate::{
    db::DbError,
    messages::{Explain, Lang, explain_database, text, text_with},
};

/// The cart could not be changed.
#[derive(Debug, thiserror::Error)]
pub enum CartError {
    /// Fewer than one or more than [`MOST_PIECES`] pieces.
    #[error("the quantity is out of range")]
    QuantityOutOfRange,
    /// The variant is not for sale.
    #[error("the variant is not for sale")]
    NotSold,
    /// There are not that many.
    #[error("only {left} are left")]
    NotEnough {
        /// How many there are.
        left: i64,
    },
    /// The cart has [`MOST_LINES`] lines.
    #[error("the cart has too many lines")]
    TooManyLines,
    /// The text cannot be a code.
    #[error("not a code")]
    BadCode,
    /// The cart has [`MOST_CODES`] codes.
    #[error("the cart has too many codes")]
    TooManyCodes,
    /// There is no such line.
    #[error("no such line")]
    NotFound,
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for CartError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::QuantityOutOfRange => text_with(
                lang,
                "error-quantity",
                &[("most", &MOST_PIECES.to_string())],
            ),
            Self::NotSold => text(lang, "error-not-sold"),
            Self::NotEnough { left: 0 } => text(lang, "error-sold-out"),
            Self::NotEnough { left } => {
                text_with(lang, "error-only-left", &[("left", &left.to_string())])
            }
            Self::TooManyLines => text_with(
                lang,
                "error-cart-full",
                &[("most", &MOST_LINES.to_string())],
            ),
            Self::BadCode => text(lang, "promotion-unmet-unknown"),
            Self::TooManyCodes => text_with(
                lang,
                "error-cart-codes",
                &[("most", &MOST_CODES.to_string())],
            ),
            Self::NotFound => text(lang, "error-cart-line-not-found"),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}
