//! Medians and the like: what a typical case took, not what a rare one drags
//! the mean to.

use super::Value;

/// Returns the smallest value that at least `hundredths` of all do not
/// exceed; nothing of nothing.
pub(super) fn quantile(values: &mut [i64], hundredths: usize) -> Option<i64> {
    values.sort_unstable();
    let rank = (values.len() * hundredths).div_ceil(100).max(1);
    values.get(rank - 1).copied()
}

/// Returns the median of spans in minutes.
pub(super) fn median(minutes: &mut [i64]) -> Value {
    quantile(minutes, 50).map_or(Value::Nothing, Value::Minutes)
}

/// Returns what nine of ten spans do not exceed.
pub(super) fn ninetieth(minutes: &mut [i64]) -> Value {
    quantile(minutes, 90).map_or(Value::Nothing, Value::Minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_long_case_moves_the_median_by_one_place() {
        assert_eq!(quantile(&mut [], 50), None);
        assert_eq!(quantile(&mut [7], 90), Some(7));
        assert_eq!(quantile(&mut [9_000, 3, 1, 2], 50), Some(2));
        assert_eq!(quantile(&mut [9_000, 3, 1, 2], 90), Some(9_000));
    }
}
