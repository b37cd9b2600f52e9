//! By when staff decide about a registration: what is promised to the
//! applicant is what the work queue measures.

use chrono::{Datelike, Duration, NaiveDate, Weekday};

use super::expire::DAYS_TO_CONFIRM;
use crate::time::Timestamp;

/// The hour of the shop's clock at which a business day ends.
const EVENING: i64 = 17;

/// Returns by when a registration that waits since an instant is decided:
/// the end of the next business day. The outlet rests on Sundays.
#[must_use]
pub fn decision_due(waiting_since: Timestamp) -> Timestamp {
    let mut day = following(waiting_since.day());
    while day.weekday() == Weekday::Sun {
        day = following(day);
    }
    Timestamp::start_of(day).plus(Duration::hours(EVENING))
}

/// Returns until when the link that confirms the address is awaited.
#[must_use]
pub fn confirmation_due(registered_at: Timestamp) -> Timestamp {
    registered_at.plus(Duration::days(DAYS_TO_CONFIRM))
}

fn following(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_comes_by_the_end_of_the_next_business_day() {
        for (since, due) in [
            // Monday morning and late in the evening: Tuesday.
            ("2026-11-23T02:00:00Z", "2026-11-24T10:00:00Z"),
            ("2026-11-23T16:59:00Z", "2026-11-24T10:00:00Z"),
            // Saturday and Sunday: Monday.
            ("2026-11-28T03:00:00Z", "2026-11-30T10:00:00Z"),
            ("2026-11-29T03:00:00Z", "2026-11-30T10:00:00Z"),
        ] {
            let since: Timestamp = since.parse().unwrap();
            assert_eq!(decision_due(since).rfc3339(), due);
        }
    }
}
