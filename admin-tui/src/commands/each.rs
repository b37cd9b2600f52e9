//! One command for several records: one that fails does not hold up the
//! others.

use std::fmt::Display;

use clap::Args;
use shop_core::messages::text;

use super::{
    answer::{Answer, Exit, Failure},
    formats::{Document, Table},
    session::Session,
};

/// Looking before leaping.
#[derive(Debug, Clone, Copy, Args)]
pub struct Rehearsal {
    /// Only show what would be done; nothing is changed
    #[arg(long)]
    pub dry_run: bool,
}

/// What became of several records.
pub struct Outcome<T> {
    /// Those it was done for, in order.
    pub done: Vec<T>,
    /// Why it was not done for others.
    pub failures: Vec<Failure>,
}

/// Does the same for each of several records, until the database fails.
pub fn each<S: Display, T>(
    session: &mut Session,
    subjects: &[S],
    mut act: impl FnMut(&mut Session, &S) -> Result<T, Failure>,
) -> Outcome<T> {
    let mut outcome = Outcome {
        done: Vec::new(),
        failures: Vec::new(),
    };
    for subject in subjects {
        match act(session, subject) {
            Ok(done) => outcome.done.push(done),
            Err(mut failure) => {
                let fatal = failure.exit == Exit::Database;
                if subjects.len() > 1 {
                    failure.message = format!("{subject}: {}", failure.message);
                }
                outcome.failures.push(failure);
                if fatal {
                    break;
                }
            }
        }
    }
    outcome
}

impl<T> Outcome<T> {
    /// Answers with the records as they are now and a remark for each.
    pub fn answer(
        self,
        session: &Session,
        rehearsal: Rehearsal,
        remark: impl Fn(&T) -> String,
        table: impl FnOnce(&[T]) -> Table,
    ) -> Answer {
        let mut remarks: Vec<String> = Vec::new();
        if !rehearsal.dry_run {
            remarks.extend(self.done.iter().map(remark));
        } else if !self.done.is_empty() {
            remarks.push(text(session.lang, "cli-dry-run"));
        }
        let table = (!self.done.is_empty()).then(|| table(&self.done));
        Answer {
            document: table.map(Document::List),
            file: None,
            remarks,
            failures: self.failures,
            exit: Exit::Done,
        }
    }
}

impl Rehearsal {
    /// For commands that cannot be rehearsed.
    pub const NO: Self = Self { dry_run: false };
}
