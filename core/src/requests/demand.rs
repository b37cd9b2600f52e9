//! The demand report: what customers wanted, what it is worth, and how much
//! of it the shop could answer.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::{
    demand_facts::{self, Facts, Wish},
    log::read_words,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError},
    money::Rupiah,
    reports::ReportError,
    text::UnknownName,
    time::Timestamp,
};

/// The longest period, so that a mistyped year cannot make a long report.
const LONGEST_DAYS: i64 = 3_660;

/// What the rows of the report stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DemandBy {
    /// Kinds of articles.
    Category,
    /// Products; what is no product yet stands under the words used for it.
    Product,
    /// Sizes.
    Size,
}

impl DemandBy {
    /// Every way of grouping.
    pub const ALL: &'static [Self] = &[Self::Category, Self::Product, Self::Size];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Product => "product",
            Self::Size => "size",
        }
    }
}

impl std::str::FromStr for DemandBy {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        let found = Self::ALL.iter().find(|by| by.as_str() == name);
        found.copied().ok_or_else(|| UnknownName(name.to_owned()))
    }
}

/// What to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemandQuery {
    /// The first business day.
    pub from: NaiveDate,
    /// The last business day.
    pub to: NaiveDate,
    /// What the rows stand for.
    pub by: DemandBy,
    /// The instant whose knowledge counts: later votes, answers and orders
    /// are left out, so the same instant gives the same report, but for
    /// requests merged or withdrawn and votes taken back since.
    pub as_of: Timestamp,
}

/// A row of the report.
///
/// `value` is what the members who want it would pay: the price of the
/// article it is about, otherwise the middle of the price band, otherwise the
/// median price of its kind. Searches are worth nothing: nobody stands behind
/// them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct DemandRow {
    /// The category, product or size; `-` when unknown.
    pub key: String,
    /// Requests that were made.
    pub requests: i64,
    /// Members who want what was requested, askers among them.
    pub votes: i64,
    /// Members who waited for a sold-out size.
    pub stock_misses: i64,
    /// Times it was asked for at the counter and not there.
    pub asked: i64,
    /// Searches that found nothing.
    pub searches: i64,
    /// What all of them would pay.
    pub value: Rupiah,
    /// Requests and waits that were answered with an article.
    pub fulfilled: i64,
    /// Members who were told that it is there.
    pub told: i64,
    /// Those of them who then ordered it.
    pub converted: i64,
}

impl DemandRow {
    /// Returns the share of requests and waits that were answered, in basis
    /// points; nothing without any.
    #[must_use]
    pub fn fulfilled_share(&self) -> Option<i64> {
        share(self.fulfilled, self.requests + self.stock_misses)
    }

    /// Returns the share of those who were told and then ordered, in basis
    /// points; nothing while nobody was told.
    #[must_use]
    pub fn conversion(&self) -> Option<i64> {
        share(self.converted, self.told)
    }

    fn add(&mut self, other: &Self) {
        self.requests += other.requests;
        self.votes += other.votes;
        self.stock_misses += other.stock_misses;
        self.asked += other.asked;
        self.searches += other.searches;
        self.value = [self.value, other.value].into_iter().sum();
        self.fulfilled += other.fulfilled;
        self.told += other.told;
        self.converted += other.converted;
    }
}

fn share(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 10_000 + whole / 2) / whole)
}

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemandReport {
    /// What was asked.
    pub query: DemandQuery,
    /// Its rows, the most valuable first.
    pub rows: Vec<DemandRow>,
    /// All of them together.
    pub total: DemandRow,
}

/// Reports what was wanted in a period.
///
/// # Errors
/// When the period cannot be, the actor may not see reports, or the database
/// fails.
pub fn demand(
    conn: &mut Conn,
    by: &Actor,
    query: &DemandQuery,
) -> Result<DemandReport, ReportError> {
    by.require(Permission::ViewReports)?;
    let days = (query.to - query.from).num_days();
    if days < 0 {
        return Err(ReportError::PeriodBackwards);
    }
    if days > LONGEST_DAYS {
        return Err(ReportError::PeriodTooLong);
    }
    let from = Timestamp::start_of(query.from);
    let until = Timestamp::start_of(query.to + Days::new(1));
    use diesel::Connection;
    // One moment for all queries, or the parts would not fit together.
    let facts = conn.transaction(|conn| {
        crate::db::read_snapshot(conn)?;
        demand_facts::load(conn, from, until, query.as_of)
    });
    let facts = facts.map_err(|error: DbError| ReportError::Database(error))?;
    let mut rows: BTreeMap<String, DemandRow> = BTreeMap::new();
    let mut total = DemandRow {
        key: "total".to_owned(),
        ..DemandRow::default()
    };
    for (key, part) in parts(&facts, query.by) {
        total.add(&part);
        let row = rows.entry(key.clone()).or_insert_with(|| DemandRow {
            key,
            ..DemandRow::default()
        });
        row.add(&part);
    }
    let mut rows: Vec<DemandRow> = rows.into_values().collect();
    rows.sort_by(|a, b| {
        let weight = |row: &DemandRow| (row.value, row.votes + row.asked + row.searches);
        weight(b).cmp(&weight(a)).then_with(|| a.key.cmp(&b.key))
    });
    Ok(DemandReport {
        query: query.clone(),
        rows,
        total,
    })
}

/// Turns every fact into the row it belongs to and what it adds there.
fn parts(facts: &Facts, by: DemandBy) -> Vec<(String, DemandRow)> {
    let mut parts = Vec::new();
    for wish in &facts.wishes {
        let value = Rupiah(wish.price.0.saturating_mul(wish.people));
        let row = DemandRow {
            requests: i64::from(wish.is_request),
            votes: if wish.is_request { wish.people } else { 0 },
            stock_misses: i64::from(wish.is_watch),
            asked: i64::from(!wish.is_request && !wish.is_watch),
            value,
            fulfilled: i64::from(wish.fulfilled),
            told: wish.told,
            converted: wish.converted,
            ..DemandRow::default()
        };
        parts.push((key(facts, wish, by), row));
    }
    for (words, count) in &facts.searches {
        let (category, size) = read_words(words, &facts.categories);
        let key = match by {
            DemandBy::Category => category.map(|id| facts.category_name(id)),
            DemandBy::Product => Some(words.clone()),
            DemandBy::Size => Some(size).filter(|size| !size.is_empty()),
        };
        let row = DemandRow {
            searches: *count,
            ..DemandRow::default()
        };
        parts.push((key.unwrap_or_else(unknown), row));
    }
    parts
}

fn key(facts: &Facts, wish: &Wish, by: DemandBy) -> String {
    match by {
        DemandBy::Category => wish.category.map(|id| facts.category_name(id)),
        DemandBy::Product => Some(wish.product.clone().unwrap_or_else(|| wish.words.clone())),
        DemandBy::Size => Some(wish.size.to_uppercase()).filter(|size| !size.is_empty()),
    }
    .unwrap_or_else(unknown)
}

fn unknown() -> String {
    "-".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_and_need_something_to_share() {
        let row = DemandRow {
            requests: 2,
            stock_misses: 1,
            fulfilled: 2,
            ..DemandRow::default()
        };
        assert_eq!(row.fulfilled_share(), Some(6_667));
        assert_eq!(row.conversion(), None);
    }
}
