//! When people buy: the year of a boutique in Yogyakarta, and who comes how often.

use chrono::{Datelike, NaiveDate, Weekday};

use super::dice::Dice;
use crate::reports;

/// Returns the last feast before a day.
pub(super) fn last_feast(before: NaiveDate) -> Option<NaiveDate> {
    reports::feasts().rfind(|feast| *feast < before)
}

/// Returns how many orders a day brings, in hundredths, for a shop that has
/// been open for `age` days.
pub(super) fn orders_in_hundredths(day: NaiveDate, age: i64) -> i64 {
    // It grew from one order in two days to two a day.
    let base = 50 + 130 * age.clamp(0, 730) / 730;
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let payday = day.day() >= 25 || day.day() <= 2;
    let graduations = matches!(day.month(), 5 | 8 | 11) && day.day() >= 10;
    let percent = 100
        + if weekend { 35 } else { 0 }
        + if payday { 25 } else { 0 }
        + if graduations { 20 } else { 0 };
    base * percent / 100 * feast_percent(day) / 100
}

/// Everybody buys in the weeks before the feast and nobody on the day itself.
fn feast_percent(day: NaiveDate) -> i64 {
    let nearest = reports::feasts()
        .map(|feast| (day - feast).num_days())
        .min_by_key(|distance| distance.abs());
    match nearest {
        Some(-35..=-22) => 220,
        Some(-21..=-8) => 340,
        Some(-7..=-4) => 180,
        Some(-3..=6) => 15,
        Some(7..=20) => 70,
        _ => 100,
    }
}

/// Returns how often a member comes on a day, against others: some come all
/// the time, most now and then, some came once, and some have stopped.
pub(super) fn eagerness(place: usize, since: i64, days_ago: i64) -> i64 {
    if since <= days_ago + 1 {
        return 0;
    }
    let mut dice = Dice::new(place as u64 + 4_711);
    let kind = dice.between(1, 100);
    let stays = dice.between(60, 420);
    let known_for = since - days_ago;
    match kind {
        1..=9 => 26,
        10..=18 if known_for < stays => 26,
        10..=18 => 0,
        19..=46 => 8,
        47..=60 if known_for < stays / 2 => 8,
        47..=60 => 0,
        61..=82 => 2,
        83..=94 if known_for < 25 => 12,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> i64 {
        orders_in_hundredths(text.parse().unwrap(), 400)
    }

    #[test]
    fn the_weeks_before_the_feast_are_the_best_and_the_feast_itself_is_quiet() {
        // All of them are Tuesdays in the middle of a month.
        assert!(on("2026-03-10") > 3 * on("2026-06-09"));
        assert!(on("2026-03-24") < on("2026-06-09") / 5);
    }

    #[test]
    fn nobody_comes_before_registering() {
        for place in 0..200 {
            assert_eq!(eagerness(place, 100, 100), 0);
        }
        assert!((0..200).any(|place| eagerness(place, 300, 10) > 20));
    }
}
