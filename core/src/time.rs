//! Instants in UTC, business days in the shop's zone, Indonesian dates.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use diesel_derive_newtype::DieselNewType;
use serde::{Serialize, Serializer};

use crate::messages::{Explain, Lang, text, text_with};

/// An instant in UTC, to the microsecond: what both databases keep alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DieselNewType)]
pub struct Timestamp(NaiveDateTime);

/// Asia/Jakarta (WIB) is seven hours ahead of UTC and has no summer time.
const SHOP_OFFSET: Duration = Duration::hours(7);

/// The text is neither a day nor an instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a date: {0:?} (write 2026-11-23 or 2026-11-23T14:05:00Z)")]
pub struct BadDate(pub String);

impl Explain for BadDate {
    fn explain(&self, lang: Lang) -> String {
        text_with(lang, "error-date", &[("text", &self.0)])
    }
}

impl Timestamp {
    /// Reads the clock. For the edges of the programs only: the domain gets
    /// the time as an argument.
    #[must_use]
    pub fn now() -> Self {
        Self::from(Utc::now())
    }

    /// Returns the instant at which a business day begins.
    #[must_use]
    pub fn start_of(day: NaiveDate) -> Self {
        Self(day.and_time(NaiveTime::MIN) - SHOP_OFFSET)
    }

    /// Returns the business day of the instant.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        self.local().date()
    }

    /// Returns the wall clock of the shop at the instant.
    #[must_use]
    pub fn local(self) -> NaiveDateTime {
        self.0 + SHOP_OFFSET
    }

    /// Returns the instant as UTC without a zone.
    #[must_use]
    pub const fn utc(self) -> NaiveDateTime {
        self.0
    }

    /// Returns the instant `duration` later.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        Self(self.0 + duration)
    }

    /// Returns the instant `duration` earlier.
    #[must_use]
    pub fn minus(self, duration: Duration) -> Self {
        Self(self.0 - duration)
    }

    /// Returns the time that passed since an earlier instant.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        self.0 - earlier.0
    }

    /// Writes the business day: `23 Nov 2026`.
    #[must_use]
    pub fn date_text(self, lang: Lang) -> String {
        day_text(self.day(), lang)
    }

    /// Writes the shop's clock: `14.05`, in English `14:05`.
    #[must_use]
    pub fn clock_text(self, lang: Lang) -> String {
        let local = self.local();
        let separator = match lang {
            Lang::Id => '.',
            Lang::En => ':',
        };
        format!("{:02}{separator}{:02}", local.hour(), local.minute())
    }

    /// Writes day and time with the zone: `23 Nov 2026 14.05 WIB`.
    #[must_use]
    pub fn full_text(self, lang: Lang) -> String {
        format!("{} {} WIB", self.date_text(lang), self.clock_text(lang))
    }

    /// Writes the instant as RFC 3339 in UTC: `2026-11-23T07:05:00Z`.
    #[must_use]
    pub fn rfc3339(self) -> String {
        self.0.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

/// Writes a business day: `23 Nov 2026`.
#[must_use]
pub fn day_text(day: NaiveDate, lang: Lang) -> String {
    let month = text(lang, &format!("month-short-{}", day.month()));
    format!("{} {month} {}", day.day(), day.year())
}

/// Reads `2026-11-23` as a business day.
///
/// # Errors
/// When the text is not a day of the calendar.
pub fn parse_day(text: &str) -> Result<NaiveDate, BadDate> {
    NaiveDate::from_str(text.trim()).map_err(|_| BadDate(text.to_owned()))
}

impl From<DateTime<Utc>> for Timestamp {
    fn from(instant: DateTime<Utc>) -> Self {
        let instant = instant.naive_utc();
        let micros = instant.nanosecond() / 1_000;
        // SQLite would keep nanoseconds where PostgreSQL drops them.
        Self(instant.with_nanosecond(micros * 1_000).unwrap_or(instant))
    }
}

/// Reads an instant (`2026-11-23T07:05:00Z`) or the end of a business day
/// (`2026-11-23`), which is the instant before the next one begins.
impl FromStr for Timestamp {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        if let Ok(instant) = DateTime::parse_from_rfc3339(text.trim()) {
            return Ok(Self::from(instant.with_timezone(&Utc)));
        }
        let day = parse_day(text)?;
        let next = day.succ_opt().ok_or_else(|| BadDate(text.to_owned()))?;
        Ok(Self::start_of(next).minus(Duration::microseconds(1)))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339())
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.rfc3339())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn business_days_begin_at_midnight_in_jakarta() {
        let instant: Timestamp = "2026-11-23T17:30:00Z".parse().unwrap();
        assert_eq!(instant.day(), parse_day("2026-11-24").unwrap());
        assert_eq!(
            Timestamp::start_of(instant.day()).rfc3339(),
            "2026-11-23T17:00:00Z"
        );
        assert_eq!(instant.full_text(Lang::Id), "24 Nov 2026 00.30 WIB");
        assert_eq!(instant.clock_text(Lang::En), "00:30");
    }

    #[test]
    fn a_day_as_an_instant_is_its_end() {
        let end: Timestamp = "2026-11-23".parse().unwrap();
        assert_eq!(end.day(), parse_day("2026-11-23").unwrap());
        assert!("23/11/2026".parse::<Timestamp>().is_err());
    }
}
