//! What happens in the demo shop, and when: planned first, carried out later in order of time.

mod orders;

use chrono::Duration;

use super::{
    articles::{NEWEST, SHELVES},
    dice::Dice,
    people::{Fate, STAFF, people},
    talk::TALKS,
};
use crate::time::Timestamp;

/// Something that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// A staff account is made, by its place.
    Hire(usize),
    /// An article is put on its shelf, by its place among all.
    Stock(usize),
    /// What ran low is sewn again.
    Restock,
    /// Somebody registers.
    Register(usize),
    /// She opens the link in the mail.
    Confirm(usize),
    /// Staff decide.
    Decide(usize),
    /// An order is placed, by its place in the plan.
    Place(usize),
    /// The customer says she has paid.
    Submit(usize),
    /// Staff do not find the transfer.
    Reject(usize),
    /// Staff find it.
    Settle(usize),
    /// It is packed.
    Pack(usize),
    /// It is handed over.
    Ship(usize),
    /// It has arrived.
    Deliver(usize),
    /// Nothing more happens to it.
    Complete(usize),
    /// Nobody paid.
    Expire,
    /// The customer calls it off.
    CallOff(usize),
    /// Staff cancel a paid order.
    Cancel(usize),
    /// Somebody writes, or is answered: conversation and letter.
    Write(usize, usize),
    /// It is settled.
    Solve(usize),
}

/// How an order goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// As far as the last step named.
    Until(Stage),
    /// Paid at the second try.
    SecondTry,
    /// Never paid.
    Lapses,
    /// Called off by the customer.
    CalledOff,
    /// Paid, then canceled by staff: money goes back.
    PaidBack,
}

/// How far an order has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Placed,
    Submitted,
    Settled,
    Packed,
    Shipped,
    Delivered,
    Completed,
}

/// What is odd about a payment that waits for staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Oddity {
    /// Nothing.
    None,
    /// The unique code was left out.
    Rounded,
    /// No receipt came with it.
    NoProof,
}

/// A planned order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PlannedOrder {
    /// Place of the customer among the people.
    pub(super) person: usize,
    /// Whether she fetches it at the shop.
    pub(super) pickup: bool,
    /// How it goes.
    pub(super) course: Course,
    /// What is odd about its payment.
    pub(super) oddity: Oddity,
}

/// The whole plan.
pub(super) struct Agenda {
    /// What happens, in order of time.
    pub(super) steps: Vec<(Timestamp, Step)>,
    /// The orders it speaks of.
    pub(super) orders: Vec<PlannedOrder>,
}

/// How many days the shop has been open.
const OPEN_DAYS: i64 = 730;

/// Plans the demo as it stands at `now`.
pub(super) fn plan(now: Timestamp) -> Agenda {
    let mut agenda = Agenda {
        steps: Vec::new(),
        orders: Vec::new(),
    };
    let mut dice = Dice::new(1_945);
    open_shop(&mut agenda, now);
    register_people(&mut agenda, now);
    orders::past(&mut agenda, now, &mut dice);
    orders::recent(&mut agenda, now, &mut dice);
    write_letters(&mut agenda, now);
    agenda.steps.retain(|(at, _)| *at <= now);
    // Steps of one moment keep the order in which they were planned.
    agenda.steps.sort_by_key(|(at, _)| *at);
    agenda
}

/// Returns a moment of the shop's clock, so many days before `now`.
fn at(now: Timestamp, days: i64, hour: i64, minute: i64) -> Timestamp {
    Timestamp::start_of(now.day())
        .minus(Duration::days(days))
        .plus(Duration::minutes(hour * 60 + minute))
}

/// Staff come first, then half of the articles; the others follow over the
/// two years, the last ten one by one.
fn open_shop(agenda: &mut Agenda, now: Timestamp) {
    for place in 0..STAFF.len() {
        agenda
            .steps
            .push((at(now, OPEN_DAYS, 8, 5), Step::Hire(place)));
    }
    let articles = SHELVES.iter().flat_map(|shelf| shelf.articles);
    for (place, article) in articles.enumerate() {
        let count = i64::try_from(place).unwrap_or(0);
        let newest = NEWEST.iter().position(|name| *name == article.name);
        let days = match newest {
            Some(rank) => 2 + 3 * i64::try_from(rank).unwrap_or(0),
            None if count % 2 == 0 => OPEN_DAYS,
            None => 45 + count * 53 % (OPEN_DAYS - 60),
        };
        // The shelves that come first were filled last, so that they lead the list.
        let minute = 179 - count;
        agenda
            .steps
            .push((at(now, days, 9, minute), Step::Stock(place)));
    }
    for weeks in 1..OPEN_DAYS / 7 {
        agenda
            .steps
            .push((at(now, OPEN_DAYS - 7 * weeks, 7, 30), Step::Restock));
    }
}

fn register_people(agenda: &mut Agenda, now: Timestamp) {
    for (place, person) in people().iter().enumerate() {
        // People register all day long; the shop answers within its hours.
        let minute = i64::try_from(place).unwrap_or(0) * 97 % (13 * 60);
        let registered = match person.fate {
            Fate::Member(days) => at(now, days, 7, minute),
            Fate::Refused(days, _) => at(now, days, 2, 40),
            Fate::Waits(hours) | Fate::Asked(hours) | Fate::Unconfirmed(hours) => {
                now.minus(Duration::hours(hours))
            }
        };
        agenda.steps.push((registered, Step::Register(place)));
        if !matches!(person.fate, Fate::Unconfirmed(_)) {
            agenda
                .steps
                .push((registered.plus(Duration::minutes(7)), Step::Confirm(place)));
        }
        match person.fate {
            Fate::Member(days) => {
                let decided = if minute < 8 * 60 {
                    registered.plus(Duration::minutes(125 + minute * 7 % 160))
                } else {
                    at(now, days - 1, 9, minute % 12)
                };
                agenda.steps.push((decided, Step::Decide(place)));
            }
            Fate::Refused(..) => {
                agenda
                    .steps
                    .push((registered.plus(Duration::hours(14)), Step::Decide(place)));
            }
            Fate::Asked(_) => {
                agenda
                    .steps
                    .push((registered.plus(Duration::hours(3)), Step::Decide(place)));
            }
            Fate::Waits(_) | Fate::Unconfirmed(_) => {}
        }
    }
}

fn write_letters(agenda: &mut Agenda, now: Timestamp) {
    for (place, talk) in TALKS.iter().enumerate() {
        let mut moment = now.minus(Duration::hours(talk.hours));
        for letter in 0..talk.letters.len() {
            agenda.steps.push((moment, Step::Write(place, letter)));
            moment = moment.plus(Duration::minutes(
                95 + 40 * i64::try_from(letter).unwrap_or(0),
            ));
        }
        if talk.solved {
            agenda.steps.push((moment, Step::Solve(place)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_plan_of_a_moment_is_always_the_same() {
        let (one, other) = (
            plan(now("2026-11-23T03:05:00Z")),
            plan(now("2026-11-23T03:05:00Z")),
        );
        assert_eq!(one.steps, other.steps);
        assert_eq!(one.orders, other.orders);
    }

    #[test]
    fn there_are_two_years_of_orders_on_any_day() {
        for day in [1, 9, 17, 28] {
            let agenda = plan(now(&format!("2027-02-{day:02}T10:00:00Z")));
            assert!(
                (900..=1_500).contains(&agenda.orders.len()),
                "{}",
                agenda.orders.len()
            );
            assert!(agenda.steps.is_sorted_by_key(|(at, _)| *at));
        }
    }
}
