//! Why nothing was written into a customer's record.

use super::BadDue;
use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, text},
};

/// Nothing was written into the record.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// There is no such member, note, tag or follow-up.
    #[error("there is no such record")]
    NotFound,
    /// The text is empty or too long.
    #[error("the text is not valid")]
    BadText,
    /// The time is none to come.
    #[error(transparent)]
    BadDue(#[from] BadDue),
    /// The name of the tag is empty, too long, or another tag's.
    #[error("the tag cannot have this name")]
    BadTag,
    /// A member carries too many tags, or the shop has too many.
    #[error("there are too many tags")]
    TooManyTags,
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for RecordError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-record-not-found"),
            Self::BadText => text(lang, "error-record-text"),
            Self::BadDue(error) => error.explain(lang),
            Self::BadTag => text(lang, "error-tag-name"),
            Self::TooManyTags => text(lang, "error-too-many-tags"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}
