//! Why the demo shop was not made.

use std::error::Error;

use crate::{
    db::DbError,
    media::MediaError,
    messages::{Explain, Lang, explain_database, text, text_with},
};

/// The demo shop was not made; nothing of it is in the database.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database has a shop in it, which the demo would spoil.
    #[error("the database has a shop in it already")]
    NotEmpty,
    /// A use case refused what the demo wanted: a mistake in its story.
    #[error("the demo could not {step}")]
    Step {
        /// What was tried.
        step: &'static str,
        /// Why it was refused.
        source: Box<dyn Error + Send + Sync>,
    },
    /// The pictures could not be kept.
    #[error("the pictures could not be kept")]
    Media(#[from] MediaError),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for DemoError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotEmpty => text(lang, "error-demo-not-empty"),
            Self::Step { step, .. } => text_with(lang, "error-demo-step", &[("step", step)]),
            Self::Media(error) => error.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Says at which step a use case refused.
pub(super) fn step<T, E>(step: &'static str, result: Result<T, E>) -> Result<T, DemoError>
where
    E: Error + Send + Sync + 'static,
{
    result.map_err(|source| DemoError::Step {
        step,
        source: Box::new(source),
    })
}
