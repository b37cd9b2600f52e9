//! Why two products were not put together.

use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, text, text_with},
};

/// What goes with a product was not changed.
#[derive(Debug, thiserror::Error)]
pub enum RelateError {
    /// There is no such product.
    #[error("there is no such product")]
    NotFound,
    /// A product does not go with itself.
    #[error("a product does not go with itself")]
    Itself,
    /// The product has all the others it may have.
    #[error("there are too many of them")]
    TooMany(usize),
    /// Somebody else changed the list.
    #[error("the list was changed by somebody else")]
    OrderChanged,
    /// The actor may not change the catalogue.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for RelateError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-product-not-found"),
            Self::Itself => text(lang, "error-relate-itself"),
            Self::TooMany(most) => {
                let most = most.to_string();
                text_with(lang, "error-relate-too-many", &[("most", &most)])
            }
            Self::OrderChanged => text(lang, "error-catalog-order-changed"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}
