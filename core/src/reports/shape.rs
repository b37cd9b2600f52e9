//! What every report is made of: columns, rows, totals, remarks, and whether
//! it agrees with the books.

use super::{Definition, Question, Value};
use crate::messages::{Lang, text, text_with};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Counts.
    Count,
    /// Money in whole rupiah.
    Money,
    /// Business days.
    Day,
    /// Months.
    Month,
    /// Instants.
    Instant,
    /// Per cent.
    Share,
    /// Spans of time.
    Minutes,
    /// Codes.
    Named,
}

impl Kind {
    /// Returns whether the column stands at the right.
    #[must_use]
    pub const fn is_figure(self) -> bool {
        matches!(
            self,
            Self::Count | Self::Money | Self::Share | Self::Minutes
        )
    }
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name in CSV and JSON, which never changes.
    pub id: &'static str,
    /// What it holds.
    pub kind: Kind,
}

impl Column {
    /// Returns its title.
    #[must_use]
    pub fn title(self, lang: Lang) -> String {
        text(
            lang,
            &format!("report-column-{}", self.id.replace('_', "-")),
        )
    }
}

/// Describes columns in one line each.
pub(super) const fn column(id: &'static str, kind: Kind) -> Column {
    Column { id, kind }
}

/// Rows under columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name in JSON.
    pub name: &'static str,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, a value for each column.
    pub rows: Vec<Vec<Value>>,
    /// The row under the others.
    pub total: Option<Vec<Value>>,
}

impl Table {
    /// Makes a table; every row has a value for each column.
    pub(super) fn new(name: &'static str, columns: &[Column], rows: Vec<Vec<Value>>) -> Self {
        debug_assert!(
            rows.iter().all(|row| row.len() == columns.len()),
            "every row has a value for each column"
        );
        let columns = columns.to_vec();
        Self {
            name,
            columns,
            rows,
            total: None,
        }
    }

    /// Adds the row under the others.
    pub(super) fn with_total(mut self, total: Vec<Value>) -> Self {
        debug_assert_eq!(total.len(), self.columns.len(), "a total for each column");
        self.total = Some(total);
        self
    }

    /// Returns its title.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        text(
            lang,
            &format!("report-table-{}", self.name.replace('_', "-")),
        )
    }

    /// Returns where a column stands.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.id == id)
    }
}

/// How the rows are best drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chart {
    /// A line through time: a bar for each row, side by side.
    Line {
        /// The column whose figures are drawn.
        of: &'static str,
    },
    /// A bar across for each row.
    Bars {
        /// The column whose figures are drawn.
        of: &'static str,
    },
}

impl Chart {
    /// Returns the column whose figures are drawn.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::Line { of } | Self::Bars { of } => of,
        }
    }
}

/// Something to know before one believes the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    key: &'static str,
    values: Vec<(&'static str, Value)>,
}

impl Remark {
    /// Makes a remark of its message key.
    pub(super) const fn new(key: &'static str) -> Self {
        let values = Vec::new();
        Self { key, values }
    }

    /// Fills a place of the sentence.
    pub(super) fn with(mut self, place: &'static str, value: Value) -> Self {
        self.values.push((place, value));
        self
    }

    /// Writes the remark.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let values: Vec<(&str, String)> = self
            .values
            .iter()
            .map(|(place, value)| (*place, value.words(lang)))
            .collect();
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(place, value)| (*place, value.as_str()))
            .collect();
        text_with(lang, self.key, &values)
    }
}

/// Two ways to the same figure; they have to agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The message key of what was compared.
    pub(super) key: &'static str,
    /// What the rows say.
    pub rows: Value,
    /// What the books say.
    pub books: Value,
}

impl Proof {
    /// Returns whether both agree.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.rows == self.books
    }

    /// Says what was compared and with which outcome.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        let values = [
            ("rows", self.rows.words(lang)),
            ("books", self.books.words(lang)),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        text_with(lang, self.key, &values)
    }
}

/// What the function of a report found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Findings {
    pub(super) table: Table,
    pub(super) also: Vec<Table>,
    pub(super) chart: Option<Chart>,
    pub(super) remarks: Vec<Remark>,
    pub(super) proofs: Vec<Proof>,
    /// How many orders, members or pieces of work stand behind the rows.
    pub(super) basis: i64,
}

impl Findings {
    /// Begins with the table that goes into CSV.
    pub(super) const fn new(table: Table, basis: i64) -> Self {
        Self {
            table,
            also: Vec::new(),
            chart: None,
            remarks: Vec::new(),
            proofs: Vec::new(),
            basis,
        }
    }
}

/// A finished report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Which report it is.
    pub definition: &'static Definition,
    /// What was asked.
    pub question: Question,
    /// The rows.
    pub table: Table,
    /// Tables beside it.
    pub also: Vec<Table>,
    /// How the rows are best drawn.
    pub chart: Option<Chart>,
    /// What to know before one believes the figures.
    pub remarks: Vec<Remark>,
    /// What was compared with the books; all of it agrees.
    pub proofs: Vec<Proof>,
    /// How many orders, members or pieces of work stand behind the rows.
    pub basis: i64,
}

impl Report {
    /// Returns the title of a column of one of its tables.
    #[must_use]
    pub fn column_title(&self, column: Column, lang: Lang) -> String {
        if column.id == "key" {
            self.definition.cut_title(self.question.by, lang)
        } else {
            column.title(lang)
        }
    }

    /// Returns whether there is anything to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.basis == 0
    }
}
