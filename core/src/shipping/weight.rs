//! The weight a courier charges.

/// Returns the kilograms a courier charges for a weight in grams: at least
/// one; a started kilogram counts once it exceeds the courier's tolerance.
#[must_use]
pub fn chargeable_kilograms(grams: i64, tolerance_grams: i64) -> i64 {
    if grams <= 1_000 + tolerance_grams {
        1
    } else {
        grams / 1_000 + i64::from(grams % 1_000 > tolerance_grams)
    }
}

#[cfg(test)]
mod tests {
    use super::chargeable_kilograms;

    #[test]
    fn a_started_kilogram_counts_beyond_the_tolerance() {
        let charged = |grams| chargeable_kilograms(grams, 300);
        assert_eq!(
            [0, 1, 999, 1_300, 1_301, 2_300, 2_450, 3_000].map(charged),
            [1, 1, 1, 1, 2, 2, 3, 3]
        );
        assert_eq!(chargeable_kilograms(1_001, 0), 2);
    }
}
