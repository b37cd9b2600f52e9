//! The table of reports, and answering one of them.

use std::fmt;

use diesel::Connection;

use super::{
    Question, Report, ReportError, Wish, best_sellers, complaints, demand, forum, members,
    movements, promotions, receivables, sales, segments, shape::Findings, slow_sellers,
    stock_value,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, read_snapshot},
    messages::{Lang, text},
    time::Timestamp,
};

/// Whether a report looks at a period or at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// It tells what happened in a period.
    Period,
    /// It tells how things stood at one moment.
    Moment,
}

/// One report: its name, what can be asked of it, and the function that
/// answers. The terminal, the command line and the tests all use this.
pub struct Definition {
    /// Its name on the command line.
    pub name: &'static str,
    /// Whether it looks at a period or at one moment.
    pub span: Span,
    /// What its rows can stand for, the usual way first; none when there is
    /// but one way.
    pub cuts: &'static [&'static str],
    /// What can be filtered by.
    pub filters: &'static [&'static str],
    pub(super) answer: fn(&mut Conn, &Question) -> Result<Findings, DbError>,
}

/// Every report, in the order in which they are listed.
pub const ALL: &[Definition] = &[
    sales::REPORT,
    best_sellers::REPORT,
    slow_sellers::REPORT,
    stock_value::REPORT,
    movements::REPORT,
    members::REPORT,
    segments::REPORT,
    promotions::REPORT,
    complaints::REPORT,
    demand::REPORT,
    forum::REPORT,
    receivables::REPORT,
];

impl Definition {
    /// Returns its title.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        text(lang, &format!("report-title-{}", self.name))
    }

    /// Returns what it counts and how, in a few sentences.
    #[must_use]
    pub fn formula(&self, lang: Lang) -> String {
        text(lang, &format!("report-formula-{}", self.name))
    }

    /// Returns what a row stands for under one of its cuts.
    #[must_use]
    pub fn cut_title(&self, cut: &str, lang: Lang) -> String {
        text(lang, &format!("report-by-{cut}"))
    }
}

/// Returns what people call a filter.
#[must_use]
pub fn filter_title(filter: &str, lang: Lang) -> String {
    text(lang, &format!("report-filter-{filter}"))
}

/// Says whether a report is about a period or about a moment.
#[must_use]
pub fn span_title(span: Span, lang: Lang) -> String {
    match span {
        Span::Period => text(lang, "report-span-period"),
        Span::Moment => text(lang, "report-span-moment"),
    }
}

impl PartialEq for Definition {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl fmt::Debug for Definition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Definition({})", self.name)
    }
}

/// Returns the report of a name.
///
/// # Errors
/// When there is none.
pub fn by_name(name: &str) -> Result<&'static Definition, ReportError> {
    ALL.iter()
        .find(|definition| definition.name == name)
        .ok_or_else(|| ReportError::NoSuchReport(name.to_owned()))
}

/// Answers a report.
///
/// All its queries see the same moment. When what it compares with the books
/// does not agree, there is no report.
///
/// # Errors
/// When the question cannot be, the books disagree, the actor may not see
/// reports, or the database fails.
pub fn run(
    conn: &mut Conn,
    by: &Actor,
    now: Timestamp,
    definition: &'static Definition,
    wish: &Wish,
) -> Result<Report, ReportError> {
    by.require(Permission::ViewReports)?;
    let question = Question::of(definition, wish, now)?;
    let findings = conn.transaction(|conn| {
        read_snapshot(conn)?;
        (definition.answer)(conn, &question)
    })?;
    if let Some(proof) = findings.proofs.iter().find(|proof| !proof.holds()) {
        return Err(ReportError::DoesNotReconcile {
            rows: proof.rows.exact(),
            books: proof.books.exact(),
        });
    }
    let Findings {
        table,
        also,
        chart,
        remarks,
        proofs,
        basis,
    } = findings;
    Ok(Report {
        definition,
        question,
        table,
        also,
        chart,
        remarks,
        proofs,
        basis,
    })
}
