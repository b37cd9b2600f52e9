//! Why there is no document.

use crate::{
    db::DbError,
    media::MediaError,
    messages::{Explain, Lang, text},
};

/// The catalogue was not made.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// There is nothing on sale that it could show.
    #[error("there is nothing on sale to show")]
    Nothing,
    /// The store of pictures failed.
    #[error("the store of pictures failed")]
    Media(#[from] MediaError),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for DocumentError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Nothing => text(lang, "error-catalogue-nothing"),
            Self::Media(error) => error.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}
