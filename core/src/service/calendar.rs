//! The business calendar: when somebody is there to answer. Pure; instants
//! in, minutes and due times out.
//!
//! Everything is counted in whole minutes of the shop's clock, so that the
//! minutes of two spans that follow each other add up to those of both.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Duration, NaiveDate, Timelike};

use super::ConversationKind;
use crate::{
    messages::{Lang, text},
    time::Timestamp,
};

/// How many days ahead a due time is looked for.
const HORIZON: usize = 3_660;

/// The minutes of a day.
pub(super) const DAY: i64 = 24 * 60;

/// The opening hours of a day, in minutes since midnight in the shop's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenHours {
    /// The minute from which on somebody is there.
    pub opens: i64,
    /// The minute from which on nobody is there any more.
    pub closes: i64,
}

/// When somebody is there to answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BusinessCalendar {
    /// The hours of each weekday, Monday first; nothing on a day off.
    pub weekdays: [Option<OpenHours>; 7],
    /// The days on which the boutique stays closed.
    pub holidays: BTreeSet<NaiveDate>,
}

/// How many minutes of opening hours something may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Until an answer.
    pub respond_minutes: i64,
    /// Until the solution.
    pub solve_minutes: i64,
}

/// The calendar with what the shop promises for each kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServiceRules {
    /// When somebody is there.
    pub calendar: BusinessCalendar,
    /// The promises.
    pub targets: BTreeMap<ConversationKind, Target>,
}

impl ServiceRules {
    /// Returns what is promised for a kind.
    #[must_use]
    pub fn target(&self, kind: ConversationKind) -> Target {
        self.targets.get(&kind).copied().unwrap_or(Target {
            respond_minutes: 480,
            solve_minutes: 1_980,
        })
    }
}

/// Returns the name of a weekday, Monday is 1.
#[must_use]
pub fn weekday_name(weekday: i64, lang: Lang) -> String {
    text(lang, &format!("weekday-{weekday}"))
}

/// Returns the minute an instant falls into.
fn minute(at: Timestamp) -> Timestamp {
    let local = at.local();
    let past = Duration::seconds(i64::from(local.second()))
        + Duration::nanoseconds(i64::from(local.nanosecond()));
    at.minus(past)
}

impl BusinessCalendar {
    /// Returns from when to when somebody is there on a day.
    #[must_use]
    pub fn open_on(&self, day: NaiveDate) -> Option<(Timestamp, Timestamp)> {
        if self.holidays.contains(&day) {
            return None;
        }
        let place = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
        let hours = self.weekdays[place]?;
        let midnight = Timestamp::start_of(day);
        let at = |minutes| midnight.plus(Duration::minutes(minutes));
        (hours.opens < hours.closes).then(|| (at(hours.opens), at(hours.closes)))
    }

    /// Returns how many minutes of opening hours lie between two instants;
    /// none when the second is not the later one.
    #[must_use]
    pub fn minutes_between(&self, from: Timestamp, to: Timestamp) -> i64 {
        let (from, to) = (minute(from), minute(to));
        let mut minutes = 0;
        let mut day = from.day();
        while day <= to.day() {
            if let Some((opens, closes)) = self.open_on(day) {
                let (begin, end) = (opens.max(from), closes.min(to));
                minutes += end.since(begin).num_minutes().max(0);
            }
            match day.succ_opt() {
                Some(next) => day = next,
                None => break,
            }
        }
        minutes
    }

    /// Returns when so many minutes of opening hours have passed since an
    /// instant; nothing when the boutique does not open for years.
    #[must_use]
    pub fn due(&self, from: Timestamp, minutes: i64) -> Option<Timestamp> {
        let from = minute(from);
        let mut left = minutes.max(0);
        if left == 0 {
            return Some(from);
        }
        let mut day = from.day();
        for _ in 0..HORIZON {
            if let Some((opens, closes)) = self.open_on(day) {
                let begin = opens.max(from);
                let there = closes.since(begin).num_minutes();
                if there >= left {
                    return Some(begin.plus(Duration::minutes(left)));
                }
                left -= there.max(0);
            }
            day = day.succ_opt()?;
        }
        None
    }

    /// Returns the next instant at which the boutique opens, after one.
    #[must_use]
    pub fn next_opening(&self, after: Timestamp) -> Option<Timestamp> {
        let mut day = after.day();
        for _ in 0..HORIZON {
            if let Some((opens, _)) = self.open_on(day)
                && opens > after
            {
                return Some(opens);
            }
            day = day.succ_opt()?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::parse_day;

    fn calendar() -> BusinessCalendar {
        let nine_to_five = Some(OpenHours {
            opens: 540,
            closes: 1_020,
        });
        let saturday = Some(OpenHours {
            opens: 600,
            closes: 840,
        });
        let mut weekdays = [nine_to_five; 7];
        weekdays[5] = saturday;
        weekdays[6] = None;
        let holidays = BTreeSet::from([parse_day("2026-12-25").unwrap()]);
        BusinessCalendar { weekdays, holidays }
    }

    fn at(wib: &str) -> Timestamp {
        format!("{wib}:00+07:00").parse().unwrap()
    }

    fn due(from: &str, minutes: i64) -> String {
        let due = calendar().due(at(from), minutes).unwrap();
        due.local().format("%a %Y-%m-%d %H:%M").to_string()
    }

    #[test]
    fn nights_weekends_and_holidays_do_not_count() {
        // Monday morning, within the day.
        assert_eq!(due("2026-11-23T09:30", 240), "Mon 2026-11-23 13:30");
        // Late on Monday: the rest of it falls on Tuesday.
        assert_eq!(due("2026-11-23T16:00", 240), "Tue 2026-11-24 12:00");
        // At night the clock stands still until nine.
        assert_eq!(due("2026-11-23T22:00", 60), "Tue 2026-11-24 10:00");
        assert_eq!(due("2026-11-24T03:00", 60), "Tue 2026-11-24 10:00");
        // Saturday is short, Sunday off.
        assert_eq!(due("2026-11-28T13:00", 120), "Mon 2026-11-30 10:00");
        // Friday 25 December is a holiday.
        assert_eq!(due("2026-12-24T16:30", 60), "Sat 2026-12-26 10:30");
        let calendar = calendar();
        let minutes = |from, to| calendar.minutes_between(at(from), at(to));
        assert_eq!(minutes("2026-11-23T16:00", "2026-11-24T10:00"), 120);
        assert_eq!(minutes("2026-11-28T14:00", "2026-11-30T09:00"), 0);
        assert_eq!(minutes("2026-12-24T17:00", "2026-12-26T10:00"), 0);
        // A day of WIB is not a day of UTC: 23.30 WIB on Sunday is night.
        assert_eq!(minutes("2026-11-22T23:30", "2026-11-23T09:01"), 1);
        assert_eq!(minutes("2026-11-24T10:00", "2026-11-23T10:00"), 0);
    }

    #[test]
    fn a_shop_that_never_opens_promises_nothing() {
        let never = BusinessCalendar::default();
        assert_eq!(never.due(at("2026-11-23T09:30"), 1), None);
        assert_eq!(never.next_opening(at("2026-11-23T09:30")), None);
        let opening = calendar().next_opening(at("2026-11-28T13:00")).unwrap();
        assert_eq!(opening, at("2026-11-30T09:00"));
    }

    fn instants() -> impl Strategy<Value = Timestamp> {
        (0_i64..40 * 86_400)
            .prop_map(|seconds| at("2026-11-20T00:00").plus(Duration::seconds(seconds)))
    }

    proptest! {
        #[test]
        fn spans_add_up(a in instants(), b in instants(), c in instants()) {
            let mut all = [a, b, c];
            all.sort();
            let [a, b, c] = all;
            let calendar = calendar();
            prop_assert_eq!(
                calendar.minutes_between(a, b) + calendar.minutes_between(b, c),
                calendar.minutes_between(a, c)
            );
            prop_assert!(calendar.minutes_between(a, b) <= b.since(a).num_minutes() + 1);
        }

        #[test]
        fn a_due_time_is_the_first_moment_at_which_the_minutes_have_passed(
            from in instants(), minutes in 1_i64..6_000,
        ) {
            let calendar = calendar();
            let due = calendar.due(from, minutes).unwrap();
            prop_assert_eq!(calendar.minutes_between(from, due), minutes);
            let before = due.minus(Duration::minutes(1));
            prop_assert_eq!(calendar.minutes_between(from, before), minutes - 1);
            let (opens, closes) = calendar.open_on(due.day()).unwrap();
            prop_assert!(opens < due && due <= closes);
        }

        #[test]
        fn more_minutes_are_never_due_earlier(from in instants(), a in 0_i64..3_000, b in 0_i64..3_000) {
            let calendar = calendar();
            prop_assert!(calendar.due(from, a.min(b)) <= calendar.due(from, a.max(b)));
        }
    }
}
