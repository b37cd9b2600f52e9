//! The orders of the plan: two years of them, and the newest one by one.

use chrono::Duration;

use super::{Agenda, Course, OPEN_DAYS, Oddity, PlannedOrder, Stage, Step, at};
use crate::{
    demo::{dice::Dice, people::people, season},
    time::Timestamp,
};

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

/// The newest orders, as far as they have come.
pub(super) fn recent(agenda: &mut Agenda, now: Timestamp, dice: &mut Dice) {
    for (hours, person, pickup, course, oddity) in RECENT {
        let order = PlannedOrder {
            person,
            pickup,
            course,
            oddity,
        };
        add_order(agenda, now.minus(Duration::hours(hours)), order, now, dice);
    }
}

/// Orders of the past two years, as many as the season brings.
pub(super) fn past(agenda: &mut Agenda, now: Timestamp, dice: &mut Dice) {
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
