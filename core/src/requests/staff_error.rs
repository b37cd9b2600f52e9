//! Why staff could not do something with a request.

use super::RequestState;
use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, explain_database, text, text_with},
    text::TextError,
};

/// Nothing was done to the request.
#[derive(Debug, thiserror::Error)]
pub enum RequestError {
    /// There is no such request.
    #[error("there is no such request")]
    NotFound,
    /// Someone changed it meanwhile.
    #[error("the request was changed meanwhile")]
    Changed,
    /// It does not go there from where it stands.
    #[error("the request is {0}")]
    WrongState(RequestState),
    /// The product that answers it is not known.
    #[error("no product is linked")]
    NotLinked,
    /// The product that answers it cannot be seen by customers.
    #[error("{0} is not on sale")]
    NotOnSale(String),
    /// There is no such product or variant.
    #[error("there is no such article")]
    NoSuchArticle,
    /// A request cannot be joined with itself.
    #[error("a request cannot be merged into itself")]
    Itself,
    /// The note is empty or too long.
    #[error("the note cannot be used")]
    Note(TextError),
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for RequestError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-request-not-found"),
            Self::Changed => text(lang, "error-changed-meanwhile"),
            Self::WrongState(state) => text_with(
                lang,
                "error-request-state",
                &[("state", &state.label(lang))],
            ),
            Self::NotLinked => text(lang, "error-request-not-linked"),
            Self::NotOnSale(name) => {
                text_with(lang, "error-request-not-on-sale", &[("name", name)])
            }
            Self::NoSuchArticle => text(lang, "error-request-no-such-article"),
            Self::Itself => text(lang, "error-request-itself"),
            Self::Note(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}
