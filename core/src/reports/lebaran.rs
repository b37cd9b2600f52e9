//! The days of Idul Fitri, which wander through the year: sales around them
//! are compared by the distance to the feast, not by the calendar.

use chrono::{Datelike, Days, NaiveDate};

/// How many days before the feast its season begins.
pub(super) const BEFORE: i64 = 45;

/// How many days after the feast its season ends.
pub(super) const AFTER: i64 = 14;

/// The first day of Idul Fitri by year; those from 2027 on are reckoned and
/// may move by a day when the government sets them.
const FEASTS: [(i32, u32, u32); 14] = [
    (2019, 6, 5),
    (2020, 5, 24),
    (2021, 5, 13),
    (2022, 5, 2),
    (2023, 4, 22),
    (2024, 4, 10),
    (2025, 3, 31),
    (2026, 3, 21),
    (2027, 3, 10),
    (2028, 2, 27),
    (2029, 2, 15),
    (2030, 2, 5),
    (2031, 1, 25),
    (2032, 1, 14),
];

/// Returns the first days of Idul Fitri, oldest first.
pub(crate) fn feasts() -> impl DoubleEndedIterator<Item = NaiveDate> {
    FEASTS
        .into_iter()
        .filter_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
}

/// Returns the feast of the last season that has begun by a day.
pub(super) fn last_season(day: NaiveDate) -> Option<NaiveDate> {
    feasts()
        .rev()
        .find(|feast| (*feast - day).num_days() <= BEFORE)
}

/// Returns the feast before another.
pub(super) fn feast_before(feast: NaiveDate) -> Option<NaiveDate> {
    feasts().rev().find(|other| *other < feast)
}

/// Returns the feast whose season a period touches, the later one if two do.
pub(super) fn season_touched(from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
    feasts()
        .rev()
        .find(|feast| (*feast - to).num_days() <= BEFORE && (from - *feast).num_days() <= AFTER)
}

/// Returns whether a feast was reckoned rather than announced.
pub(super) fn is_reckoned(feast: NaiveDate) -> bool {
    feast.year() >= 2027
}

/// Returns a day by its distance to a feast.
pub(super) fn day_at(feast: NaiveDate, offset: i64) -> NaiveDate {
    let days = Days::new(offset.unsigned_abs());
    if offset < 0 {
        feast - days
    } else {
        feast + days
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::parse_day;

    #[test]
    fn a_season_belongs_to_its_feast() {
        let day = |text: &str| parse_day(text).unwrap();
        assert_eq!(last_season(day("2026-11-23")), Some(day("2026-03-21")));
        assert_eq!(last_season(day("2026-02-04")), Some(day("2026-03-21")));
        assert_eq!(last_season(day("2026-02-03")), Some(day("2025-03-31")));
        assert_eq!(feast_before(day("2026-03-21")), Some(day("2025-03-31")));
        let touched = |from, to| season_touched(day(from), day(to));
        assert_eq!(touched("2026-03-01", "2026-03-31"), Some(day("2026-03-21")));
        assert_eq!(touched("2026-04-05", "2026-04-30"), None);
        assert_eq!(day_at(day("2026-03-21"), -3), day("2026-03-18"));
    }
}
