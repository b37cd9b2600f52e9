//! Dice that always fall the same way: the demo of one day is the demo of every day.

/// Throws numbers from a seed (SplitMix64).
pub(super) struct Dice(u64);

impl Dice {
    /// Takes the dice of a seed.
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from `from` to `to`, both included.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        let faces = u64::try_from(to - from + 1).unwrap_or(1).max(1);
        from + i64::try_from(self.next() % faces).unwrap_or(0)
    }

    /// Returns true in so many of a hundred throws.
    pub(super) fn percent(&mut self, chance: i64) -> bool {
        self.between(1, 100) <= chance
    }

    /// Returns a place in a list of this length, which must not be empty.
    pub(super) fn place(&mut self, length: usize) -> usize {
        let last = i64::try_from(length).unwrap_or(1) - 1;
        usize::try_from(self.between(0, last.max(0))).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_same_seed_throws_the_same_numbers_within_bounds() {
        let throw = |seed| -> Vec<i64> {
            let mut dice = Dice::new(seed);
            (0..200).map(|_| dice.between(3, 8)).collect()
        };
        assert_eq!(throw(7), throw(7));
        assert_ne!(throw(7), throw(8));
        let mut seen = throw(7);
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen, [3, 4, 5, 6, 7, 8]);
        assert_eq!(Dice::new(1).place(1), 0);
    }
}
