//! When something is due, as people write it in a hurry.

use chrono::{Datelike, Days, Duration, Months, NaiveDate};

use crate::{
    messages::{Explain, Lang, text_with},
    text::fold,
    time::Timestamp,
};

/// The hour of the shop's clock at which a day's follow-ups are due.
const MORNING: i64 = 9;

/// The farthest day something may be put off to.
const FARTHEST_DAYS: i64 = 366;

/// The text is no time to come.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time to come: {0:?}")]
pub struct BadDue(pub String);

impl Explain for BadDue {
    fn explain(&self, lang: Lang) -> String {
        text_with(lang, "error-due", &[("text", &self.0)])
    }
}

/// Reads when something is due.
///
/// `+3h` (hari) or `+3d` is in three days, `+4j` in four hours (jam), `+2m` or
/// `+2w` in weeks, `+1b` in a month; `besok`, `lusa`, a weekday such as `sen`
/// or `fri`, a day such as `24/12` or `2026-12-24` are themselves. Days are
/// due at nine in the morning.
///
/// # Errors
/// When the text is none of these, has passed, or lies more than a year away.
pub fn parse_due(text: &str, now: Timestamp) -> Result<Timestamp, BadDue> {
    let bad = || BadDue(text.trim().to_owned());
    let word = fold(text.trim());
    let due = match word.strip_prefix('+') {
        Some(span) => after(span, now),
        None => day_of(&word, now.day()).map(morning),
    };
    let due = due.ok_or_else(bad)?;
    if due <= now || due.since(now).num_days() > FARTHEST_DAYS {
        return Err(bad());
    }
    Ok(due)
}

fn morning(day: NaiveDate) -> Timestamp {
    Timestamp::start_of(day).plus(Duration::hours(MORNING))
}

fn after(span: &str, now: Timestamp) -> Option<Timestamp> {
    let unit = span.trim_start_matches(|c: char| c.is_ascii_digit());
    let count: u32 = span.strip_suffix(unit)?.parse().ok()?;
    if count == 0 || count > 1_000 {
        return None;
    }
    let today = now.day();
    let days = |days: u64| today.checked_add_days(Days::new(days)).map(morning);
    match unit.trim() {
        "j" | "jam" => Some(now.plus(Duration::hours(i64::from(count)))),
        "" | "h" | "hr" | "hari" | "d" => days(u64::from(count)),
        "m" | "mgg" | "minggu" | "w" => days(u64::from(count) * 7),
        "b" | "bln" | "bulan" => today.checked_add_months(Months::new(count)).map(morning),
        _ => None,
    }
}

fn day_of(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    match word {
        "besok" | "tomorrow" => return today.succ_opt(),
        "lusa" => return today.checked_add_days(Days::new(2)),
        _ => {}
    }
    if let Some(weekday) = weekday(word) {
        let ahead = (weekday + 7 - today.weekday().num_days_from_monday()) % 7;
        // The day of today means the one in a week.
        let ahead = if ahead == 0 { 7 } else { ahead };
        return today.checked_add_days(Days::new(u64::from(ahead)));
    }
    if let Ok(day) = word.parse::<NaiveDate>() {
        return Some(day);
    }
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month] => (day, month, None),
        [day, month, year] => (day, month, Some(year.parse::<i32>().ok()?)),
        _ => return None,
    };
    let (day, month) = (day.parse::<u32>().ok()?, month.parse::<u32>().ok()?);
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => NaiveDate::from_ymd_opt(today.year(), month, day)
            .filter(|found| *found > today)
            .or_else(|| NaiveDate::from_ymd_opt(today.year() + 1, month, day)),
    }
}

/// Returns the weekday a word begins, counted from Monday.
fn weekday(word: &str) -> Option<u32> {
    let names = [
        ["senin", "monday"],
        ["selasa", "tuesday"],
        ["rabu", "wednesday"],
        ["kamis", "thursday"],
        ["jumat", "friday"],
        ["sabtu", "saturday"],
        ["minggu", "sunday"],
    ];
    if word.len() < 3 {
        return None;
    }
    let place = names
        .iter()
        .position(|names| names.iter().any(|name| name.starts_with(word)))?;
    u32::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(text: &str) -> Option<String> {
        // A Monday, 14.05 WIB.
        let now: Timestamp = "2026-11-23T07:05:00Z".parse().unwrap();
        parse_due(text, now)
            .ok()
            .map(|due| due.local().format("%Y-%m-%d %H.%M").to_string())
    }

    #[test]
    fn what_people_write_in_a_hurry_is_read() {
        for (text, expected) in [
            ("+3h", "2026-11-26 09.00"),
            ("+3d", "2026-11-26 09.00"),
            ("+4j", "2026-11-23 18.05"),
            ("+2m", "2026-12-07 09.00"),
            ("+1 bulan", "2026-12-23 09.00"),
            ("besok", "2026-11-24 09.00"),
            ("lusa", "2026-11-25 09.00"),
            ("sen", "2026-11-30 09.00"),
            ("Jum", "2026-11-27 09.00"),
            ("fri", "2026-11-27 09.00"),
            ("minggu", "2026-11-29 09.00"),
            ("24/12", "2026-12-24 09.00"),
            ("5-1", "2027-01-05 09.00"),
            ("2026-12-31", "2026-12-31 09.00"),
        ] {
            assert_eq!(due(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_to_come_is_refused() {
        for text in [
            "",
            "+",
            "+0h",
            "+x",
            "+9999h",
            "kapan",
            "se",
            "31/2",
            "2026-11-22",
            "2030-01-01",
            "24/12/2025",
            "+3h; drop table",
            "99/99/9999",
        ] {
            assert_eq!(due(text), None, "{text}");
        }
    }
}
