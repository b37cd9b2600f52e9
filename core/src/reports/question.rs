//! What is asked of a report: the period, the cut, the filters, the moment.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{Definition, ReportError, Span, lebaran};
use crate::{
    text::{UnknownName, fold},
    time::Timestamp,
};

/// The longest period, so that a mistyped year cannot make a million rows.
const LONGEST_DAYS: i64 = 3_660;

/// A period that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preset {
    /// Today.
    Today,
    /// From the first of this month.
    ThisMonth,
    /// The whole of last month.
    LastMonth,
    /// From the first of January.
    ThisYear,
    /// The whole of last year.
    LastYear,
}

impl Preset {
    /// Every period that has a name.
    pub const ALL: &'static [Self] = &[
        Self::Today,
        Self::ThisMonth,
        Self::LastMonth,
        Self::ThisYear,
        Self::LastYear,
    ];

    /// Returns its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::ThisMonth => "this-month",
            Self::LastMonth => "last-month",
            Self::ThisYear => "this-year",
            Self::LastYear => "last-year",
        }
    }

    /// Returns its first and last day as seen from a day.
    #[must_use]
    pub fn days(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let month = today.with_day(1).unwrap_or(today);
        let year = month.with_month(1).unwrap_or(month);
        let before = |first: NaiveDate, months: u32| {
            let from = first.checked_sub_months(Months::new(months));
            let to = first.checked_sub_days(Days::new(1));
            (from.unwrap_or(first), to.unwrap_or(first))
        };
        match self {
            Self::Today => (today, today),
            Self::ThisMonth => (month, today),
            Self::LastMonth => before(month, 1),
            Self::ThisYear => (year, today),
            Self::LastYear => before(year, 12),
        }
    }
}

impl std::str::FromStr for Preset {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        let found = Self::ALL.iter().find(|preset| preset.as_str() == name);
        found.copied().ok_or_else(|| UnknownName(name.to_owned()))
    }
}

/// What somebody asks; what is left out is filled in by the report.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// The first business day.
    pub from: Option<NaiveDate>,
    /// The last business day.
    pub to: Option<NaiveDate>,
    /// What a row stands for.
    pub by: Option<String>,
    /// What rows must have: a name and a value each.
    pub filters: Vec<(String, String)>,
    /// The instant whose knowledge counts.
    pub as_of: Option<Timestamp>,
}

/// What a report answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The first business day.
    pub from: NaiveDate,
    /// The last business day.
    pub to: NaiveDate,
    /// What a row stands for; empty when there is but one way.
    pub by: &'static str,
    /// What rows must have.
    pub filters: Vec<(&'static str, String)>,
    /// The instant whose knowledge counts: what became known later is left
    /// out, so the same instant gives the same report.
    pub as_of: Timestamp,
}

impl Question {
    /// Completes a wish for a report, as seen from an instant.
    pub(super) fn of(
        definition: &Definition,
        wish: &Wish,
        now: Timestamp,
    ) -> Result<Self, ReportError> {
        let as_of = wish.as_of.unwrap_or(now);
        let last = wish.to.unwrap_or_else(|| now.day());
        let (from, to) = match definition.span {
            Span::Period => {
                let first = last.with_day(1).unwrap_or(last);
                (wish.from.unwrap_or(first), last)
            }
            // A state is that of one moment; a period is no part of it.
            Span::Moment => (as_of.day(), as_of.day()),
        };
        // A season has days of its own, whatever the calendar says.
        let season = (wish.by.as_deref() == Some(super::sales::LEBARAN))
            .then(|| lebaran::last_season(to))
            .flatten();
        let (from, to) = match season {
            Some(feast) => (
                lebaran::day_at(feast, -lebaran::BEFORE),
                lebaran::day_at(feast, lebaran::AFTER),
            ),
            None => (from, to),
        };
        let days = (to - from).num_days();
        if days < 0 {
            return Err(ReportError::PeriodBackwards);
        }
        if days > LONGEST_DAYS {
            return Err(ReportError::PeriodTooLong);
        }
        let by = match &wish.by {
            None => definition.cuts.first().copied().unwrap_or_default(),
            Some(name) => definition
                .cuts
                .iter()
                .copied()
                .find(|cut| cut == name)
                .ok_or_else(|| ReportError::NoSuchCut(name.clone(), definition.cuts))?,
        };
        let filters = wish
            .filters
            .iter()
            .map(|(name, value)| {
                let known = definition.filters.iter().copied().find(|f| f == name);
                let name = known
                    .ok_or_else(|| ReportError::NoSuchFilter(name.clone(), definition.filters))?;
                Ok((name, value.clone()))
            })
            .collect::<Result<_, ReportError>>()?;
        Ok(Self {
            from,
            to,
            by,
            filters,
            as_of,
        })
    }

    /// Returns the instant at which the period begins.
    pub(super) fn begins(&self) -> Timestamp {
        Timestamp::start_of(self.from)
    }

    /// Returns the instant at which the period is over.
    pub(super) fn ends(&self) -> Timestamp {
        Timestamp::start_of(self.to + Days::new(1))
    }

    /// Returns the last instant that counts: the end of the period, or the
    /// moment of knowledge if that comes first.
    pub(super) fn known_until(&self) -> Timestamp {
        let last = self.ends().minus(chrono::Duration::microseconds(1));
        last.min(self.as_of)
    }

    /// Returns whether a value passes the filter of a name: the whole value,
    /// upper and lower case alike.
    pub(super) fn admits(&self, name: &str, value: &str) -> bool {
        self.wanted(name).all(|wanted| fold(wanted) == fold(value))
    }

    /// Returns whether a text holds what the filter of a name asks for.
    pub(super) fn admits_part(&self, name: &str, value: &str) -> bool {
        self.wanted(name)
            .all(|wanted| fold(value).contains(&fold(wanted)))
    }

    /// Returns whether rows are left out.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.filters.is_empty()
    }

    fn wanted(&self, name: &str) -> impl Iterator<Item = &str> {
        self.filters
            .iter()
            .filter(move |(of, _)| *of == name)
            .map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;

    #[test]
    fn periods_with_names_follow_the_calendar() {
        let today = parse_day("2027-03-31").unwrap();
        let shown = |preset: Preset| {
            let (from, to) = preset.days(today);
            format!("{from} {to}")
        };
        assert_eq!(shown(Preset::Today), "2027-03-31 2027-03-31");
        assert_eq!(shown(Preset::ThisMonth), "2027-03-01 2027-03-31");
        assert_eq!(shown(Preset::LastMonth), "2027-02-01 2027-02-28");
        assert_eq!(shown(Preset::ThisYear), "2027-01-01 2027-03-31");
        assert_eq!(shown(Preset::LastYear), "2026-01-01 2026-12-31");
    }
}
