//! Birthdays: a day and a month, the year only if she tells it.

use std::{fmt, str::FromStr};

use chrono::{Datelike, Days, NaiveDate};

use crate::messages::{Lang, text};

/// The earliest year of birth that is believed.
const FIRST_YEAR: i32 = 1900;

/// A leap year, to tell whether a day exists in any year.
const LEAP_YEAR: i32 = 2000;

/// A birthday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Birthday {
    day: u32,
    month: u32,
    year: Option<i32>,
}

/// The text is not a birthday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a birthday (write 29-02 or 29-02-1992)")]
pub struct BadBirthday;

impl Birthday {
    /// Makes a birthday of a day that exists.
    ///
    /// # Errors
    /// When there is no such day, or nobody living was born in that year.
    pub fn new(day: u32, month: u32, year: Option<i32>) -> Result<Self, BadBirthday> {
        let sound = match year {
            Some(year) => year >= FIRST_YEAR && NaiveDate::from_ymd_opt(year, month, day).is_some(),
            None => NaiveDate::from_ymd_opt(LEAP_YEAR, month, day).is_some(),
        };
        if sound {
            Ok(Self { day, month, year })
        } else {
            Err(BadBirthday)
        }
    }

    pub(super) fn stored(day: i64, month: i64, year: Option<i64>) -> Option<Self> {
        let year = match year {
            Some(year) => Some(i32::try_from(year).ok()?),
            None => None,
        };
        Self::new(u32::try_from(day).ok()?, u32::try_from(month).ok()?, year).ok()
    }

    /// Returns the day of the month.
    #[must_use]
    pub const fn day(self) -> u32 {
        self.day
    }

    /// Returns the month.
    #[must_use]
    pub const fn month(self) -> u32 {
        self.month
    }

    /// Returns the year, if it was told.
    #[must_use]
    pub const fn year(self) -> Option<i32> {
        self.year
    }

    /// Returns the day on which it is kept in a year: in a common year
    /// 29 February is kept on the 28th.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
            .or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))
    }

    /// Returns the next day on which it is kept, `today` included.
    #[must_use]
    pub fn next_from(self, today: NaiveDate) -> Option<NaiveDate> {
        let this_year = self.in_year(today.year())?;
        if this_year >= today {
            Some(this_year)
        } else {
            self.in_year(today.year() + 1)
        }
    }

    /// Returns whether it is kept within `days` days from `today` on, which
    /// counts as the first of them.
    #[must_use]
    pub fn within(self, today: NaiveDate, days: u64) -> bool {
        self.next_from(today)
            .is_some_and(|next| next < today + Days::new(days))
    }

    /// Writes it as people do: `29 Feb`, with the year `29 Feb 1992`.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        let month = text(lang, &format!("month-short-{}", self.month));
        match self.year {
            Some(year) => format!("{} {month} {year}", self.day),
            None => format!("{} {month}", self.day),
        }
    }
}

/// Writes `29-02` or `29-02-1992`, as it is read again.
impl fmt::Display for Birthday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.day, self.month)?;
        match self.year {
            Some(year) => write!(f, "-{year}"),
            None => Ok(()),
        }
    }
}

/// Reads day and month, with or without the year, with any usual sign
/// between them: `29-02`, `29/2/1992`, `29.2.`, or the day as `1992-02-29`.
impl FromStr for Birthday {
    type Err = BadBirthday;

    fn from_str(text: &str) -> Result<Self, BadBirthday> {
        let parts: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || "-/.".contains(c))
            .filter(|part| !part.is_empty())
            .collect();
        let number = |part: &str| part.parse::<u32>().map_err(|_| BadBirthday);
        let year = |part: &str| match part.len() {
            4 => part.parse::<i32>().map_err(|_| BadBirthday),
            _ => Err(BadBirthday),
        };
        match parts.as_slice() {
            [first, month, day] if first.len() == 4 => {
                Self::new(number(day)?, number(month)?, Some(year(first)?))
            }
            [day, month, last] => Self::new(number(day)?, number(month)?, Some(year(last)?)),
            [day, month] => Self::new(number(day)?, number(month)?, None),
            _ => Err(BadBirthday),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_people_write_is_read() {
        for text in ["29-02", "29/2", "29.2.", " 29 02 "] {
            assert_eq!(text.parse::<Birthday>().unwrap().to_string(), "29-02");
        }
        for text in ["29-02-1992", "29/2/1992", "1992-02-29"] {
            assert_eq!(text.parse::<Birthday>().unwrap().to_string(), "29-02-1992");
        }
        for text in [
            "",
            "30-02",
            "29-02-1991",
            "1-13",
            "0-1",
            "1-1-26",
            "1-1-1850",
            "a-b",
        ] {
            assert_eq!(text.parse::<Birthday>(), Err(BadBirthday), "{text}");
        }
    }

    #[test]
    fn the_leap_day_is_kept_on_the_28th_in_common_years() {
        let leap: Birthday = "29-02-1992".parse().unwrap();
        assert_eq!(leap.in_year(2027), Some(day("2027-02-28")));
        assert_eq!(leap.in_year(2028), Some(day("2028-02-29")));
        assert_eq!(leap.next_from(day("2027-02-28")), Some(day("2027-02-28")));
        assert_eq!(leap.next_from(day("2027-03-01")), Some(day("2028-02-29")));
        assert!(leap.within(day("2027-02-22"), 7));
        assert!(!leap.within(day("2027-02-21"), 7));
        assert!(!leap.within(day("2028-02-22"), 7));
        assert!(leap.within(day("2028-02-23"), 7));
    }

    #[test]
    fn the_week_goes_on_over_the_end_of_the_year() {
        let first: Birthday = "1-1".parse().unwrap();
        let last: Birthday = "31-12".parse().unwrap();
        assert!(first.within(day("2026-12-28"), 7));
        assert!(first.within(day("2026-12-26"), 7));
        assert!(!first.within(day("2026-12-25"), 7));
        assert!(last.within(day("2026-12-31"), 1));
        assert!(!last.within(day("2027-01-01"), 7));
        assert_eq!(first.next_from(day("2026-12-31")), Some(day("2027-01-01")));
    }
}
