//! What happens in the demo shop, and when: planned first, carried out later in order of time.

use chrono::Duration;

use super::{
    articles::{NEWEST, SHELVES},
    dice::Dice,
    people::{Fate, STAFF, people},
    season,
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

/// How many days ago the last order of the past was placed; [`RECENT`] follows.
const PAST_UNTIL: i64 = 10;

/// The newest orders: hours ago, customer, pick-up, course, oddity.
const RECENT: [(i64, usize, bool, Course, Oddity); 20] = [
    (206, 2, false, Course::Until(Stage::Delivered), Oddity::None),
    (188, 5, false, Course::Until(Stage::Delivered), Oddity::None),
    (171, 0, false, Course::Until(Stage::Delivered), Oddity::None),
    (160, 10, true, Course::Until(Stage::Delivered), Oddity::None),
    (118, 9, false, Course::Until(Stage::Shipped), Oddity::None),
    (101, 3, false, Course::Until(Stage::Shipped), Oddity::None),
    (94, 0, false, Course::Until(Stage::Shipped), Oddity::None),
    (77, 8, false, Course::Until(Stage::Shipped), Oddity::None),
    (70, 6, false, Course::PaidBack, Oddity::None),
    (57, 4, false, Course::Until(Stage::Packed), Oddity::None),
    (51, 7, true, Course::Until(Stage::Packed), Oddity::None),
    (43, 1, false, Course::Until(Stage::Settled), Oddity::None),
    (36, 5, false, Course::Until(Stage::Settled), Oddity::None),
    (29, 10, false, Course::Until(Stage::Settled), Oddity::None),
    (22, 2, false, Course::Until(Stage::Submitted), Oddity::None),
    (
        17,
        8,
        false,
        Course::Until(Stage::Submitted),
        Oddity::Rounded,
    ),
    (
        11,
        6,
        true,
        Course::Until(Stage::Submitted),
        Oddity::NoProof,
    ),
    (14, 3, false, Course::Until(Stage::Placed), Oddity::None),
    (6, 0, false, Course::Until(Stage::Placed), Oddity::None),
    (2, 1, false, Course::Until(Stage::Placed), Oddity::None),
];

/// Plans the demo as it stands at `now`.
pub(super) fn plan(now: Timestamp) -> Agenda {
    let mut agenda = Agenda {
        steps: Vec::new(),
        orders: Vec::new(),
    };
    let mut dice = Dice::new(1_945);
    open_shop(&mut agenda, now);
    register_people(&mut agenda, now);
    past_orders(&mut agenda, now, &mut dice);
    for (hours, person, pickup, course, oddity) in RECENT {
        let order = PlannedOrder {
            person,
            pickup,
            course,
            oddity,
        };
        add_order(
            &mut agenda,
            now.minus(Duration::hours(hours)),
            order,
            now,
            &mut dice,
        );
    }
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
        let registered = match person.fate {
            Fate::Member(days) => at(now, days, 19, 12),
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
            Fate::Member(_) | Fate::Refused(..) => {
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

/// Orders of the past two years, as many as the season brings.
fn past_orders(agenda: &mut Agenda, now: Timestamp, dice: &mut Dice) {
    for days in (PAST_UNTIL..OPEN_DAYS - 10).rev() {
        let day = at(now, days, 12, 0).day();
        let hundredths = season::orders_in_hundredths(day, OPEN_DAYS - days);
        let orders = hundredths / 100 + i64::from(dice.percent(hundredths % 100));
        for _ in 0..orders {
            let placed = at(now, days, dice.between(8, 21), dice.between(0, 59));
            let Some(person) = customer_of(days, dice) else {
                continue;
            };
            let course = match dice.between(1, 100) {
                1..=5 => Course::Lapses,
                6..=8 => Course::CalledOff,
                9..=12 => Course::SecondTry,
                _ => Course::Until(Stage::Completed),
            };
            let order = PlannedOrder {
                person,
                pickup: dice.percent(12),
                course,
                oddity: Oddity::None,
            };
            add_order(agenda, placed, order, now, dice);
        }
    }
}

/// Draws who buys on a day, so many days ago.
fn customer_of(days: i64, dice: &mut Dice) -> Option<usize> {
    let eager: Vec<i64> = people()
        .iter()
        .enumerate()
        .map(|(place, person)| {
            let since = person.member_since().unwrap_or(0);
            season::eagerness(place, since, days)
        })
        .collect();
    let all: i64 = eager.iter().sum();
    if all == 0 {
        return None;
    }
    let mut drawn = dice.between(1, all);
    eager.iter().position(|share| {
        drawn -= share;
        drawn <= 0
    })
}

/// Plans the steps of one order; a recent one is pressed together so that it
/// has come as far as it should by `now`.
fn add_order(
    agenda: &mut Agenda,
    placed: Timestamp,
    order: PlannedOrder,
    now: Timestamp,
    dice: &mut Dice,
) {
    let place = agenda.orders.len();
    agenda.orders.push(order);
    let mut moment = placed;
    agenda.steps.push((moment, Step::Place(place)));
    let mut then = |minutes: i64, step: Step| {
        moment = moment.plus(Duration::minutes(minutes));
        agenda.steps.push((moment.min(now), step));
    };
    match order.course {
        Course::Lapses => then(24 * 60 + 20, Step::Expire),
        Course::CalledOff => then(dice.between(20, 300), Step::CallOff(place)),
        Course::PaidBack => {
            then(dice.between(20, 120), Step::Submit(place));
            then(dice.between(200, 600), Step::Settle(place));
            then(dice.between(100, 300), Step::Cancel(place));
        }
        Course::SecondTry | Course::Until(_) => {
            let until = match order.course {
                Course::Until(stage) => stage,
                _ => Stage::Completed,
            };
            if until >= Stage::Submitted {
                then(dice.between(15, 200), Step::Submit(place));
            }
            if order.course == Course::SecondTry {
                then(dice.between(120, 500), Step::Reject(place));
                then(dice.between(60, 400), Step::Submit(place));
            }
            if until >= Stage::Settled {
                then(dice.between(60, 700), Step::Settle(place));
            }
            if until >= Stage::Packed {
                then(dice.between(90, 600), Step::Pack(place));
            }
            if until >= Stage::Shipped {
                then(dice.between(60, 300), Step::Ship(place));
            }
            if until >= Stage::Delivered {
                let days = if order.pickup { 0 } else { dice.between(1, 3) };
                then(days * 24 * 60 + dice.between(60, 500), Step::Deliver(place));
            }
            if until >= Stage::Completed {
                let days = if dice.percent(40) { 2 } else { 4 };
                then(days * 24 * 60, Step::Complete(place));
            }
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
