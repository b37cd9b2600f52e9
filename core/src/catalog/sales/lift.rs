//! Which products are bought together more often than by chance.

use std::collections::HashMap;

use crate::ids::ProductId;

/// In how many orders a pair has to be together.
pub(super) const FEWEST_ORDERS: i64 = 5;

/// How much more often than by chance, in thousandths.
const LEAST_LIFT: i64 = 1_200;

/// How many others are kept for one product.
const MOST: usize = 12;

/// Two products that were in the same orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) one: ProductId,
    pub(super) other: ProductId,
    /// In how many orders both were.
    pub(super) orders: i64,
}

/// A product that goes with another one, and how well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Companion {
    pub(super) product: ProductId,
    pub(super) other: ProductId,
    pub(super) orders: i64,
    /// How much more often than by chance, in thousandths.
    pub(super) lift: i64,
}

/// Returns for each product those that are bought with it more often than
/// chance would have it, the strongest first.
///
/// Of `all` orders, `with` counts those with a product. Two products that had
/// nothing to do with each other would be together in
/// `with[one] × with[other] / all` orders.
pub(super) fn companions(
    all: i64,
    with: &HashMap<ProductId, i64>,
    pairs: &[Pair],
) -> Vec<Companion> {
    let mut found = Vec::new();
    for pair in pairs {
        let count = |product| with.get(&product).copied().unwrap_or(0);
        let chance = i128::from(count(pair.one)) * i128::from(count(pair.other));
        if pair.orders < FEWEST_ORDERS || chance <= 0 {
            continue;
        }
        let lift = i128::from(pair.orders) * i128::from(all) * 1_000 / chance;
        let lift = i64::try_from(lift).unwrap_or(i64::MAX);
        if lift <= LEAST_LIFT {
            continue;
        }
        for (product, other) in [(pair.one, pair.other), (pair.other, pair.one)] {
            found.push(Companion {
                product,
                other,
                orders: pair.orders,
                lift,
            });
        }
    }
    found.sort_by_key(|it| (it.product, -it.lift, -it.orders, it.other));
    let mut kept: HashMap<ProductId, usize> = HashMap::new();
    found.retain(|it| {
        let number = kept.entry(it.product).or_default();
        *number += 1;
        *number <= MOST
    });
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn counts(counts: &[(i64, i64)]) -> HashMap<ProductId, i64> {
        counts
            .iter()
            .map(|(id, count)| (ProductId(*id), *count))
            .collect()
    }

    fn pair(one: i64, other: i64, orders: i64) -> Pair {
        Pair {
            one: ProductId(one),
            other: ProductId(other),
            orders,
        }
    }

    #[test]
    fn a_pair_counts_when_it_is_frequent_and_no_chance() {
        let with = counts(&[(1, 10), (2, 20), (3, 90)]);
        // 10 × 20 of 100 would meet twice by chance; 6 times is three times that.
        let found = companions(100, &with, &[pair(1, 2, 6)]);
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].product, found[0].other),
            (ProductId(1), ProductId(2))
        );
        assert_eq!(found[0].lift, 3_000);
        // Four orders are too few, and what everybody buys says nothing.
        assert_eq!(companions(100, &with, &[pair(1, 2, 4)]), []);
        assert_eq!(companions(100, &with, &[pair(1, 3, 9)]), []);
        // Exactly the bound is not above it.
        assert_eq!(
            companions(120, &counts(&[(1, 10), (2, 60)]), &[pair(1, 2, 6)]),
            []
        );
    }

    proptest! {
        #[test]
        fn a_companion_is_one_both_ways_and_never_itself(
            all in 1_i64..10_000,
            sizes in proptest::collection::vec(1_i64..500, 6),
            together in proptest::collection::vec((0_usize..6, 0_usize..6, 0_i64..60), 0..20),
        ) {
            let with = counts(&sizes.iter().enumerate()
                .map(|(id, count)| (id as i64, *count)).collect::<Vec<_>>());
            let mut pairs: Vec<Pair> = together.into_iter()
                .filter(|(one, other, _)| one < other)
                .map(|(one, other, orders)| pair(one as i64, other as i64, orders))
                .collect();
            pairs.dedup_by_key(|pair| (pair.one, pair.other));
            let found = companions(all, &with, &pairs);
            for it in &found {
                prop_assert!(it.product != it.other);
                prop_assert!(it.lift > LEAST_LIFT && it.orders >= FEWEST_ORDERS);
                prop_assert!(found.iter().any(|back| back.product == it.other && back.other == it.product));
            }
        }
    }
}
