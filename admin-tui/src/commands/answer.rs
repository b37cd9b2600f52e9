//! What a command answers: data, remarks, or why it could not be done.

use std::{error::Error, path::PathBuf};

use shop_core::{
    db::DbError,
    messages::{Explain, Lang, text, text_with},
    text::with_sources,
};

use super::formats::{Document, Table};

/// How a command ended; the number is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// It was done.
    Done = 0,
    /// The shop's rules refuse it.
    Refused = 1,
    /// The command was not written rightly.
    Usage = 2,
    /// Nothing was found, or totals do not reconcile.
    NothingFound = 3,
    /// The database cannot be reached or failed.
    Database = 4,
}

/// Why a command, or its part for one record, could not be carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// How the program ends.
    pub exit: Exit,
    /// What happened, in the language of the output.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Failure {
    /// Makes a failure with its sentence.
    pub fn new(exit: Exit, message: impl Into<String>) -> Self {
        let message = message.into();
        let hint = None;
        Self {
            exit,
            message,
            hint,
        }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Returns how to turn a refusal of a use case into a failure.
pub fn explained<E: Error + Explain + 'static>(lang: Lang) -> impl Fn(E) -> Failure {
    move |error| {
        let refused = Failure::new(Exit::Refused, error.explain(lang));
        if !comes_from_database(&error) {
            return refused;
        }
        let reason = with_sources(&error);
        Failure {
            exit: Exit::Database,
            ..refused
        }
        .hinted(text_with(lang, "cli-hint-cause", &[("reason", &reason)]))
    }
}

/// Returns how to turn something that was typed wrongly into a failure.
pub fn mistyped<E: Explain>(lang: Lang) -> impl Fn(E) -> Failure {
    move |error| Failure::new(Exit::Usage, error.explain(lang))
}

fn comes_from_database(error: &(dyn Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        if error.is::<DbError>() {
            return true;
        }
        next = error.source();
    }
    false
}

/// What a command answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What goes to standard output.
    pub document: Option<Document>,
    /// Where the document goes instead of standard output.
    pub file: Option<PathBuf>,
    /// What is said beside it, on standard error.
    pub remarks: Vec<String>,
    /// What could not be done, when something else could.
    pub failures: Vec<Failure>,
    /// How the program ends when nothing failed.
    pub exit: Exit,
}

impl Answer {
    /// Answers with a document.
    #[must_use]
    pub fn document(document: Document) -> Self {
        Self {
            document: Some(document),
            file: None,
            remarks: Vec::new(),
            failures: Vec::new(),
            exit: Exit::Done,
        }
    }

    /// Answers with a sentence and no data.
    #[must_use]
    pub fn said(remark: String) -> Self {
        Self {
            document: None,
            file: None,
            remarks: vec![remark],
            failures: Vec::new(),
            exit: Exit::Done,
        }
    }

    /// Answers with a list; an empty one ends with a code of its own.
    #[must_use]
    pub fn list(lang: Lang, table: Table) -> Self {
        let empty = table.rows.is_empty();
        let answer = Self::document(Document::List(table));
        if empty {
            answer.nothing(text(lang, "cli-nothing-found"))
        } else {
            answer
        }
    }

    /// Says that nothing was found.
    #[must_use]
    pub fn nothing(mut self, remark: String) -> Self {
        self.exit = Exit::NothingFound;
        self.remark(remark)
    }

    /// Adds a remark.
    #[must_use]
    pub fn remark(mut self, remark: String) -> Self {
        self.remarks.push(remark);
        self
    }

    /// Returns the code the program ends with.
    #[must_use]
    pub fn code(&self) -> Exit {
        let worst = |exit: Exit| self.failures.iter().any(|failure| failure.exit == exit);
        [
            Exit::Database,
            Exit::Refused,
            Exit::Usage,
            Exit::NothingFound,
        ]
        .into_iter()
        .find(|exit| worst(*exit))
        .unwrap_or(self.exit)
    }
}
