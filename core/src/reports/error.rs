//! Why there is no report.

use crate::{
    actor::Denied,
    db::DbError,
    messages::{Explain, Lang, explain_database, text, text_with},
};

/// There is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// No report has this name.
    #[error("there is no report {0:?}")]
    NoSuchReport(String),
    /// The period ends before it begins.
    #[error("the period ends before it begins")]
    PeriodBackwards,
    /// The period is longer than ten years.
    #[error("the period is longer than ten years")]
    PeriodTooLong,
    /// The report is not cut in this way.
    #[error("the report has no rows by {0:?}")]
    NoSuchCut(String, &'static [&'static str]),
    /// The report has nothing of this name to filter by.
    #[error("the report has no filter {0:?}")]
    NoSuchFilter(String, &'static [&'static str]),
    /// The rows do not add up to the books, so none of it is shown.
    #[error("the rows say {rows}, the books {books}")]
    DoesNotReconcile {
        /// What the rows say.
        rows: String,
        /// What the books say.
        books: String,
    },
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ReportError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchReport(name) => text_with(lang, "error-report-unknown", &[("name", name)]),
            Self::PeriodBackwards => text(lang, "error-period-backwards"),
            Self::PeriodTooLong => text(lang, "error-period-too-long"),
            Self::NoSuchCut(name, known) => {
                let values = [("name", name.as_str()), ("known", &known.join(", "))];
                text_with(lang, "error-report-cut", &values)
            }
            Self::NoSuchFilter(name, known) => {
                let values = [("name", name.as_str()), ("known", &known.join(", "))];
                text_with(lang, "error-report-filter", &values)
            }
            Self::DoesNotReconcile { rows, books } => {
                let values = [("rows", rows.as_str()), ("books", books.as_str())];
                text_with(lang, "error-does-not-reconcile", &values)
            }
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}
