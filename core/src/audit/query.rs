//! What is looked for in the log.

use chrono::NaiveDate;

use crate::{
    events::{EventKind, Subject},
    ids::EventId,
};

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Members of staff, as the log writes them.
    Codes(Vec<String>),
    /// Any member of staff, at the terminal or on the machine.
    Staff,
    /// Whoever ran commands on the machine.
    CommandLine,
    /// Customers.
    Customers,
    /// The shop itself.
    Shop,
}

impl Who {
    /// Returns whether nobody is meant by it.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        matches!(self, Self::Codes(codes) if codes.is_empty())
    }
}

/// What is looked for in the log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AuditQuery {
    /// Who did it.
    pub by: Option<Who>,
    /// What happened; any of these, or anything when nothing is named.
    pub kinds: Option<Vec<EventKind>>,
    /// The record it is about.
    pub about: Option<Subject>,
    /// The first business day.
    pub from: Option<NaiveDate>,
    /// The last business day.
    pub to: Option<NaiveDate>,
    /// Words that occur in what is known about it or in the name of its kind.
    pub words: Vec<String>,
    /// Only what happened before this event, for the next page.
    pub after: Option<EventId>,
    /// How many at most.
    pub limit: i64,
}
