//! What every report is made of: columns, rows, totals, remarks, and whether
//! it agrees with the books.

use chrono::{Datelike, NaiveDate};

use super::{Definition, Question};
use crate::{
    messages::{Lang, text, text_with},
    money::Rupiah,
    time::{Timestamp, day_text},
};

/// One value of a report: exact for programs, readable for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// There is none.
    Nothing,
    /// Words.
    Text(String),
    /// A count.
    Count(i64),
    /// An amount of money.
    Money(Rupiah),
    /// A business day.
    Day(NaiveDate),
    /// A month, by its first day.
    Month(NaiveDate),
    /// An instant.
    Instant(Timestamp),
    /// A share in tenths of a per cent.
    Share(i64),
    /// A span of time in minutes.
    Minutes(i64),
    /// A code that never changes, with the message key of its words.
    Named(String, String),
}

impl Value {
    /// Makes a value of a code and the message key of its words.
    pub(super) fn named(code: impl Into<String>, key: impl Into<String>) -> Self {
        Self::Named(code.into(), key.into())
    }

    /// Returns `part` of `whole` as a share; nothing without a whole.
    pub(super) fn share(part: i64, whole: i64) -> Self {
        if whole == 0 {
            return Self::Nothing;
        }
        let tenths = i128::from(part) * 2_000 / i128::from(whole);
        // Half a tenth is rounded away from zero.
        let rounded = (tenths + tenths.signum()) / 2;
        Self::Share(i64::try_from(rounded).unwrap_or(i64::MAX))
    }

    /// Returns an amount shared among a count, rounded down to whole rupiah.
    pub(super) const fn mean(amount: Rupiah, count: i64) -> Self {
        if count == 0 {
            Self::Nothing
        } else {
            Self::Money(Rupiah(amount.0 / count))
        }
    }

    /// Returns the number to draw as a bar.
    #[must_use]
    pub const fn weight(&self) -> i64 {
        match self {
            Self::Count(n) | Self::Share(n) | Self::Minutes(n) => *n,
            Self::Money(amount) => amount.0,
            Self::Nothing
            | Self::Text(_)
            | Self::Day(_)
            | Self::Month(_)
            | Self::Instant(_)
            | Self::Named(..) => 0,
        }
    }

    /// Returns whether it stands at the right edge of its column.
    #[must_use]
    pub const fn is_figure(&self) -> bool {
        matches!(
            self,
            Self::Count(_) | Self::Money(_) | Self::Share(_) | Self::Minutes(_)
        )
    }

    /// Writes it for people.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(words) => words.clone(),
            Self::Count(count) => Rupiah(*count).digits(),
            Self::Money(amount) => amount.digits(),
            Self::Day(day) => day_text(*day, lang),
            Self::Month(first) => {
                let name = text(lang, &format!("month-short-{}", first.month()));
                format!("{name} {}", first.year())
            }
            Self::Instant(at) => format!("{} {}", at.date_text(lang), at.clock_text(lang)),
            Self::Share(tenths) => {
                let sign = if *tenths < 0 { "−" } else { "" };
                let separator = lang.choose(",", ".");
                let size = tenths.unsigned_abs();
                format!("{sign}{}{separator}{} %", size / 10, size % 10)
            }
            Self::Minutes(minutes) => span_words(*minutes, lang),
            Self::Named(_, key) => text(lang, key),
        }
    }

    /// Writes it for programs, the same in every language.
    #[must_use]
    pub fn exact(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(words) => words.clone(),
            Self::Count(n) | Self::Minutes(n) => n.to_string(),
            Self::Money(amount) => amount.0.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Month(first) => first.format("%Y-%m").to_string(),
            Self::Instant(at) => at.rfc3339(),
            Self::Share(tenths) => {
                let sign = if *tenths < 0 { "-" } else { "" };
                let size = tenths.unsigned_abs();
                format!("{sign}{}.{}", size / 10, size % 10)
            }
            Self::Named(code, _) => code.clone(),
        }
    }
}

/// Writes a span of time by its largest two units.
fn span_words(minutes: i64, lang: Lang) -> String {
    let count = |n: i64| n.to_string();
    let (days, hours, rest) = (minutes / 1_440, minutes / 60 % 24, minutes % 60);
    if days > 0 {
        let values = [("days", &*count(days)), ("hours", &*count(hours))];
        text_with(lang, "report-span-days", &values)
    } else if hours > 0 {
        let values = [("hours", &*count(hours)), ("minutes", &*count(rest))];
        text_with(lang, "report-span-hours", &values)
    } else {
        text_with(lang, "report-span-minutes", &[("minutes", &count(rest))])
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_tenths() {
        assert_eq!(Value::share(1, 3), Value::Share(333));
        assert_eq!(Value::share(2, 3), Value::Share(667));
        assert_eq!(Value::share(-1, 3), Value::Share(-333));
        assert_eq!(Value::share(1, 0), Value::Nothing);
        assert_eq!(Value::share(1, 3).words(Lang::Id), "33,3 %");
        assert_eq!(Value::share(-2, 3).exact(), "-66.7");
    }

    #[test]
    fn spans_are_written_by_their_largest_units() {
        let words = |minutes| Value::Minutes(minutes).words(Lang::Id);
        assert_eq!(words(12), "12 mnt");
        assert_eq!(words(135), "2 jam 15 mnt");
        assert_eq!(words(3_000), "2 hari 2 jam");
    }
}
