//! The report of segments: how large, what they bring, who moved.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::{
    Scale, Segment, Yardstick,
    count::{Census, first_of_month},
    store,
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::MemberId,
    messages::{Explain, Lang, explain_database},
    money::Rupiah,
    time::Timestamp,
};

/// One segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SegmentRow {
    /// The segment.
    #[serde(serialize_with = "as_name")]
    pub segment: Segment,
    /// How many members are in it.
    pub members: i64,
    /// Their paid orders within a year.
    pub orders_year: i64,
    /// What these brought.
    pub net_year: Rupiah,
    /// What all their orders brought.
    pub net_ever: Rupiah,
    /// How many are later than they used to.
    pub overdue: i64,
    /// How many came from another segment since the month began, if that was
    /// counted.
    pub came: Option<i64>,
    /// How many went to another.
    pub went: Option<i64>,
}

fn as_name<S: serde::Serializer>(segment: &Segment, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(segment.as_str())
}

/// The report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RfmReport {
    /// The instant whose knowledge counts.
    pub as_of: Timestamp,
    /// One row for each segment, in the order of the table.
    pub rows: Vec<SegmentRow>,
    /// How many have ever bought.
    pub buyers: i64,
    /// What was measured by.
    pub yardstick: Yardstick,
    /// The month whose beginning the moves are counted from, if it was kept.
    pub since: Option<NaiveDate>,
    /// Who went from where to where, the largest groups first.
    pub moves: Vec<(Segment, Segment, i64)>,
}

impl RfmReport {
    /// Returns whether the buyers were measured by fifths.
    #[must_use]
    pub const fn by_fifths(&self) -> bool {
        matches!(self.yardstick.scale, Scale::Fifths { .. })
    }
}

/// There is no report.
#[derive(Debug, thiserror::Error)]
pub enum RfmReportError {
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for RfmReportError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Reports the segments as they stood at an instant, from the orders
/// themselves.
///
/// # Errors
/// When the actor may not see reports, or the database fails.
pub fn rfm_report(
    conn: &mut Conn,
    by: &Actor,
    as_of: Timestamp,
) -> Result<RfmReport, RfmReportError> {
    by.require(Permission::ViewReports)?;
    let census = Census::take(conn, as_of)?;
    let standings = census.standings();
    let month = first_of_month(as_of.day());
    let before: HashMap<MemberId, Segment> = store::month(conn, month)?.into_iter().collect();
    let since = (!before.is_empty()).then_some(month);
    let mut moved: HashMap<(Segment, Segment), i64> = HashMap::new();
    for standing in &standings {
        if let Some(&from) = before.get(&standing.member_id)
            && from != standing.segment
        {
            *moved.entry((from, standing.segment)).or_default() += 1;
        }
    }
    let rows = Segment::ALL
        .iter()
        .map(|&segment| {
            let mut row = SegmentRow {
                segment,
                members: 0,
                orders_year: 0,
                net_year: Rupiah::ZERO,
                net_ever: Rupiah::ZERO,
                overdue: 0,
                came: since.map(|_| total(&moved, |_, to| to == segment)),
                went: since.map(|_| total(&moved, |from, _| from == segment)),
            };
            for standing in standings.iter().filter(|one| one.segment == segment) {
                row.members += 1;
                row.orders_year += standing.orders_year;
                row.net_year = Rupiah(row.net_year.0 + standing.net_year.0);
                row.net_ever = Rupiah(row.net_ever.0 + standing.net_ever.0);
                row.overdue += i64::from(standing.overdue);
            }
            row
        })
        .collect();
    let mut moves: Vec<(Segment, Segment, i64)> = moved
        .into_iter()
        .map(|((from, to), count)| (from, to, count))
        .collect();
    moves.sort_by_key(|&(from, to, count)| (-count, from, to));
    Ok(RfmReport {
        as_of,
        rows,
        buyers: i64::try_from(census.buyers()).unwrap_or(i64::MAX),
        yardstick: census.yardstick,
        since,
        moves,
    })
}

fn total(
    moved: &HashMap<(Segment, Segment), i64>,
    which: impl Fn(Segment, Segment) -> bool,
) -> i64 {
    moved
        .iter()
        .filter(|((from, to), _)| which(*from, *to))
        .map(|(_, count)| count)
        .sum()
}
