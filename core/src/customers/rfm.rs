//! How lately, how often, how much: the scores as pure functions.
//!
//! A shop with few buyers is measured by a fixed table, because fifths of
//! forty people say little; a shop with many by fifths.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Scores, Segment};

/// How many days are looked back on for orders and money.
pub const WINDOW_DAYS: i64 = 365;

/// From how many buyers on fifths are used.
const BUYERS_FOR_FIFTHS: usize = 500;

/// From how many days of history on fifths are used.
const DAYS_FOR_FIFTHS: i64 = 180;

/// A paid order of a customer: its business day and what it brought, without
/// shipping and after refunds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purchase {
    /// The business day on which it was placed.
    pub day: NaiveDate,
    /// What it brought.
    pub net: i64,
}

/// What a customer's orders add up to on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Days since the last order.
    pub recency_days: i64,
    /// Orders within the window.
    pub orders_year: i64,
    /// What they brought.
    pub net_year: i64,
    /// Orders ever.
    pub orders_ever: i64,
    /// What they brought.
    pub net_ever: i64,
    /// Days from the first order until today.
    pub age_days: i64,
    /// The median of the days between two of her buying days, if she has had
    /// three of them.
    pub own_gap_days: Option<i64>,
}

impl Facts {
    /// Adds up a customer's purchases, which are in order of their days;
    /// nothing for someone who never bought.
    #[must_use]
    pub fn of(purchases: &[Purchase], today: NaiveDate) -> Option<Self> {
        let first = purchases.first()?;
        let last = purchases.last()?;
        let recent = |purchase: &&Purchase| (today - purchase.day).num_days() < WINDOW_DAYS;
        let mut gaps = gaps(purchases);
        let own_gap_days = (gaps.len() >= 2).then(|| median(&mut gaps)).flatten();
        Some(Self {
            recency_days: (today - last.day).num_days().max(0),
            orders_year: count(purchases.iter().filter(recent).count()),
            net_year: purchases.iter().filter(recent).map(|order| order.net).sum(),
            orders_ever: count(purchases.len()),
            net_ever: purchases.iter().map(|order| order.net).sum(),
            age_days: (today - first.day).num_days().max(0),
            own_gap_days,
        })
    }
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// Returns the days between one buying day and the next; two orders on one
/// day are one visit.
#[must_use]
pub fn gaps(purchases: &[Purchase]) -> Vec<i64> {
    purchases
        .windows(2)
        .map(|pair| (pair[1].day - pair[0].day).num_days())
        .filter(|&days| days > 0)
        .collect()
}

/// Returns the middle value, the lower one of two.
fn median(values: &mut [i64]) -> Option<i64> {
    values.sort_unstable();
    values.get(values.len().checked_sub(1)? / 2).copied()
}

/// What scores are measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// The fixed table, with the median basket as the unit of money.
    Fixed {
        /// What an order brings, in the middle.
        median_basket: i64,
    },
    /// The values at which each fifth begins, from the second on.
    Fifths {
        /// Of the negative days since the last order.
        recency: [i64; 4],
        /// Of the orders.
        frequency: [i64; 4],
        /// Of the money.
        monetary: [i64; 4],
    },
}

/// The measures of one day, taken from all buyers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yardstick {
    /// What scores are measured by.
    pub scale: Scale,
    /// Money beyond this counts as this, so that one big order does not
    /// stretch the scale: the 99th of a hundred buyers.
    pub most_money: i64,
    /// The mean of the days between two orders of one customer, if anyone
    /// has come back.
    pub mean_gap_days: Option<i64>,
}

impl Yardstick {
    /// Takes the measures from all buyers and their purchases.
    #[must_use]
    pub fn of<'a>(
        buyers: &[Facts],
        purchases: impl Iterator<Item = &'a [Purchase]> + Clone,
        today: NaiveDate,
    ) -> Self {
        let most_money = percentile_99(buyers);
        let mut all_gaps: (i64, i64) = (0, 0);
        for gap in purchases.clone().flat_map(gaps) {
            all_gaps = (all_gaps.0 + gap, all_gaps.1 + 1);
        }
        let mean_gap_days = (all_gaps.1 > 0).then(|| all_gaps.0 / all_gaps.1);
        let history = buyers.iter().map(|facts| facts.age_days).max();
        let scale = if buyers.len() >= BUYERS_FOR_FIFTHS
            && history.is_some_and(|days| days >= DAYS_FOR_FIFTHS)
        {
            let column = |value: &dyn Fn(&Facts) -> i64| {
                fifths(buyers.iter().map(value).collect::<Vec<i64>>())
            };
            Scale::Fifths {
                recency: column(&|facts| -facts.recency_days),
                frequency: column(&|facts| facts.orders_year),
                monetary: column(&|facts| facts.net_year.min(most_money)),
            }
        } else {
            let baskets = |recent_only: bool| -> Vec<i64> {
                purchases
                    .clone()
                    .flatten()
                    .filter(|order| !recent_only || (today - order.day).num_days() < WINDOW_DAYS)
                    .map(|order| order.net)
                    .collect()
            };
            let median_basket = median(&mut baskets(true))
                .or_else(|| median(&mut baskets(false)))
                .unwrap_or(1);
            Scale::Fixed {
                median_basket: median_basket.max(1),
            }
        };
        Self {
            scale,
            most_money,
            mean_gap_days,
        }
    }

    /// Returns a buyer's scores.
    #[must_use]
    pub fn scores(&self, facts: &Facts) -> Scores {
        let money = facts.net_year.min(self.most_money);
        match &self.scale {
            Scale::Fixed { median_basket } => Scores {
                recency: match facts.recency_days {
                    ..=30 => 5,
                    31..=60 => 4,
                    61..=120 => 3,
                    121..=240 => 2,
                    241.. => 1,
                },
                frequency: match facts.orders_year {
                    ..=1 => 1,
                    2 => 2,
                    3..=4 => 3,
                    5..=7 => 4,
                    8.. => 5,
                },
                monetary: match money / median_basket {
                    ..=0 => 1,
                    1 => 2,
                    2..=3 => 3,
                    4..=7 => 4,
                    8.. => 5,
                },
            },
            Scale::Fifths {
                recency,
                frequency,
                monetary,
            } => Scores {
                recency: fifth(recency, -facts.recency_days),
                frequency: fifth(frequency, facts.orders_year),
                monetary: fifth(monetary, money),
            },
        }
    }

    /// Returns the segment of a buyer.
    #[must_use]
    pub fn segment(&self, facts: &Facts) -> Segment {
        Segment::of_buyer(facts.orders_ever, self.scores(facts))
    }

    /// Returns after how many days a buyer usually comes back: her own
    /// median, or the mean of the shop.
    #[must_use]
    pub fn usual_gap(&self, facts: &Facts) -> Option<i64> {
        facts.own_gap_days.or(self.mean_gap_days)
    }

    /// Returns whether a buyer is later than twice her usual gap.
    #[must_use]
    pub fn is_overdue(&self, facts: &Facts) -> bool {
        self.usual_gap(facts)
            .is_some_and(|gap| facts.recency_days > 2 * gap)
    }
}

/// Returns the money of the 99th of a hundred buyers, by nearest rank.
fn percentile_99(buyers: &[Facts]) -> i64 {
    let mut money: Vec<i64> = buyers.iter().map(|facts| facts.net_year).collect();
    money.sort_unstable();
    let rank = (money.len() * 99).div_ceil(100);
    money
        .get(rank.saturating_sub(1))
        .copied()
        .unwrap_or(i64::MAX)
}

/// Returns the smallest value of the second to the fifth fifth by percent
/// rank; equal values are in the same one.
fn fifths(mut values: Vec<i64>) -> [i64; 4] {
    values.sort_unstable();
    let span = values.len().saturating_sub(1);
    std::array::from_fn(|at| {
        let share = at + 1;
        values
            .iter()
            .copied()
            .find(|&value| {
                let less = values.partition_point(|&other| other < value);
                less * 5 >= share * span
            })
            .unwrap_or(i64::MAX)
    })
}

fn fifth(cuts: &[i64; 4], value: i64) -> i64 {
    1 + count(cuts.iter().filter(|&&cut| value >= cut).count())
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn bought(ago: &[(u64, i64)]) -> Vec<Purchase> {
        let mut ago = ago.to_vec();
        ago.sort_by(|a, b| b.0.cmp(&a.0));
        ago.iter()
            .map(|&(days, net)| Purchase {
                day: today() - Days::new(days),
                net,
            })
            .collect()
    }

    fn facts(ago: &[(u64, i64)]) -> Facts {
        Facts::of(&bought(ago), today()).unwrap()
    }

    #[test]
    fn what_was_bought_is_added_up() {
        assert_eq!(Facts::of(&[], today()), None);
        let facts = facts(&[(400, 100), (364, 200), (80, 300), (20, 400), (20, 50)]);
        assert_eq!(
            facts,
            Facts {
                recency_days: 20,
                orders_year: 4,
                net_year: 950,
                orders_ever: 5,
                net_ever: 1_050,
                age_days: 400,
                // Gaps of 36, 284 and 60 days; two orders on one day are one.
                own_gap_days: Some(60),
            }
        );
    }

    #[test]
    fn the_fixed_table_scores_as_it_stands() {
        let yardstick = Yardstick {
            scale: Scale::Fixed { median_basket: 100 },
            most_money: i64::MAX,
            mean_gap_days: None,
        };
        let recency = |days| yardstick.scores(&facts(&[(days, 1)])).recency;
        assert_eq!(
            [0, 30, 31, 60, 61, 120, 121, 240, 241, 999].map(recency),
            [5, 5, 4, 4, 3, 3, 2, 2, 1, 1]
        );
        let frequency = |orders| {
            let mut facts = facts(&[(1, 1)]);
            facts.orders_year = orders;
            yardstick.scores(&facts).frequency
        };
        assert_eq!(
            [0, 1, 2, 3, 4, 5, 7, 8, 50].map(frequency),
            [1, 1, 2, 3, 3, 4, 4, 5, 5]
        );
        let monetary = |net| yardstick.scores(&facts(&[(1, net)])).monetary;
        assert_eq!(
            [0, 99, 100, 199, 200, 399, 400, 799, 800, 5_000].map(monetary),
            [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
        );
    }

    #[test]
    fn late_is_twice_as_long_as_usual() {
        let mut yardstick = Yardstick {
            scale: Scale::Fixed { median_basket: 100 },
            most_money: i64::MAX,
            mean_gap_days: Some(50),
        };
        let own = facts(&[(90, 1), (60, 1), (61, 1)]);
        assert_eq!(yardstick.usual_gap(&own), Some(1));
        assert!(yardstick.is_overdue(&own));
        assert!(!yardstick.is_overdue(&facts(&[(100, 1)])));
        assert!(yardstick.is_overdue(&facts(&[(101, 1)])));
        yardstick.mean_gap_days = None;
        assert!(!yardstick.is_overdue(&facts(&[(999, 1)])));
    }

    #[test]
    fn many_buyers_are_measured_by_fifths() {
        let purchases: Vec<Vec<Purchase>> = (0..500_u64)
            .map(|n| bought(&[(n, i64::try_from(n).unwrap() * 10 + 10)]))
            .collect();
        let all: Vec<Facts> = purchases
            .iter()
            .map(|orders| Facts::of(orders, today()).unwrap())
            .collect();
        let slices = purchases.iter().map(Vec::as_slice);
        let yardstick = Yardstick::of(&all, slices.clone(), today());
        assert!(matches!(yardstick.scale, Scale::Fifths { .. }));
        for (place, expected) in [(0, 5), (99, 5), (100, 4), (250, 3), (350, 2), (499, 1)] {
            assert_eq!(yardstick.scores(&all[place]).recency, expected, "{place}");
        }
        // Whoever has bought as often as everyone is in the lowest fifth.
        assert_eq!(yardstick.scores(&all[0]).frequency, 1);
        let few = Yardstick::of(&all[..499], slices.take(499), today());
        assert!(matches!(few.scale, Scale::Fixed { .. }));
    }

    proptest! {
        #[test]
        fn scores_are_one_to_five_and_follow_the_percent_rank(
            values in prop::collection::vec(0_i64..60, 1..80)
        ) {
            let cuts = fifths(values.clone());
            let span = values.len() - 1;
            for &value in &values {
                let less = values.iter().filter(|&&other| other < value).count();
                let expected = if span == 0 { 5 } else { (1 + less * 5 / span).min(5) };
                prop_assert_eq!(fifth(&cuts, value), count(expected));
            }
        }

        #[test]
        fn every_buyer_has_a_segment_and_scores_in_range(
            days in prop::collection::vec((0_u64..900, 0_i64..5_000_000), 1..12),
            median_basket in 1_i64..1_000_000,
        ) {
            let facts = facts(&days);
            let yardstick = Yardstick {
                scale: Scale::Fixed { median_basket },
                most_money: 4_000_000,
                mean_gap_days: Some(40),
            };
            let scores = yardstick.scores(&facts);
            for score in [scores.recency, scores.frequency, scores.monetary] {
                prop_assert!((1..=5).contains(&score));
            }
            let segment = yardstick.segment(&facts);
            prop_assert!(!matches!(segment, Segment::Prospect | Segment::Unprofiled));
            prop_assert!(facts.orders_year <= facts.orders_ever);
            prop_assert!(facts.net_year <= facts.net_ever);
        }
    }
}
