//! One value of a report: exact for programs, readable for people.

use chrono::{Datelike, NaiveDate};

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
