//! Fifths of many values by percent rank.

/// Counts as scores are stored.
pub(super) fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// Returns the smallest value of the second to the fifth fifth by percent
/// rank; equal values are in the same one.
pub(super) fn fifths(mut values: Vec<i64>) -> [i64; 4] {
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

/// Returns the fifth a value is in, from 1 to 5.
pub(super) fn fifth(cuts: &[i64; 4], value: i64) -> i64 {
    1 + count(cuts.iter().filter(|&&cut| value >= cut).count())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn scores_are_one_to_five_and_follow_the_percent_rank(
            values in prop::collection::vec(0_i64..60, 1..80)
        ) {
            let cuts = fifths(values.clone());
            let span = values.len() - 1;
            for &value in &values {
                let less = values.iter().filter(|&&other| other < value).count();
                let expected = (less * 5).checked_div(span).map_or(5, |fifth| (1 + fifth).min(5));
                prop_assert_eq!(fifth(&cuts, value), count(expected));
            }
        }
    }
}
