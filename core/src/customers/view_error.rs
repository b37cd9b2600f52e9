//! Why a customer's page cannot be read.

use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang},
};

/// What is known of a customer cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum ViewCustomerError {
    /// The actor may not see it.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ViewCustomerError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}
