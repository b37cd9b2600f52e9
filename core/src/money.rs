//! Money: whole rupiah, exact splitting, Indonesian writing.

use std::{fmt, iter::Sum, str::FromStr};

use diesel_derive_newtype::DieselNewType;
use serde::Serialize;

use crate::messages::{Explain, Lang, text};

/// An amount in whole rupiah. Never a float, and never silently overflowing.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, DieselNewType, Serialize,
)]
pub struct Rupiah(pub i64);

/// An amount does not fit; only absurd quantities reach this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the amount is too large")]
pub struct Overflow;

/// The text is not an amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseRupiahError {
    /// Nothing was written.
    #[error("no amount was written")]
    Empty,
    /// A comma or dot stands where thousands or cents could be meant.
    #[error("the amount can be read in two ways")]
    Ambiguous,
    /// Some other text.
    #[error("not an amount of money")]
    Malformed,
    /// More than the shop can count.
    #[error("the amount is too large")]
    TooLarge,
}

impl Explain for ParseRupiahError {
    fn explain(&self, lang: Lang) -> String {
        let key = match self {
            Self::Empty => "error-amount-empty",
            Self::Ambiguous => "error-amount-ambiguous",
            Self::Malformed => "error-amount-malformed",
            Self::TooLarge => "error-amount-too-large",
        };
        text(lang, key)
    }
}

/// The largest amount a person may type: one hundred billion rupiah.
const LARGEST_TYPED: i64 = 100_000_000_000;

impl Rupiah {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// Adds, or says that the sum does not fit.
    ///
    /// # Errors
    /// When the sum does not fit.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        self.0.checked_add(other.0).map(Self).ok_or(Overflow)
    }

    /// Subtracts, or says that the difference does not fit.
    ///
    /// # Errors
    /// When the difference does not fit.
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        self.0.checked_sub(other.0).map(Self).ok_or(Overflow)
    }

    /// Multiplies by a count.
    ///
    /// # Errors
    /// When the product does not fit.
    pub fn times(self, count: i64) -> Result<Self, Overflow> {
        self.0.checked_mul(count).map(Self).ok_or(Overflow)
    }

    /// Returns `self × numerator / denominator`, rounded half up, once.
    ///
    /// # Errors
    /// When the result does not fit or the denominator is not positive.
    pub fn ratio(self, numerator: i64, denominator: i64) -> Result<Self, Overflow> {
        if denominator <= 0 {
            return Err(Overflow);
        }
        let exact = i128::from(self.0) * i128::from(numerator);
        let doubled = exact * 2 + i128::from(denominator);
        let rounded = doubled.div_euclid(i128::from(denominator) * 2);
        i64::try_from(rounded).map(Self).map_err(|_| Overflow)
    }

    /// Returns the amount with dots between thousands and no currency sign.
    #[must_use]
    pub fn digits(self) -> String {
        let digits = self.0.unsigned_abs().to_string();
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
        if self.0 < 0 {
            grouped.push('-');
        }
        for (at, digit) in digits.char_indices() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        grouped
    }

    /// Returns `Rp 1.250.000` with a space that does not break, for pages.
    #[must_use]
    pub fn html(self) -> String {
        self.to_string().replace(' ', "\u{a0}")
    }

    /// Adds up amounts, or says that the sum does not fit.
    ///
    /// # Errors
    /// When the sum does not fit.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, Overflow> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// Splits the amount over weights so that the parts add up to it exactly.
    ///
    /// Largest remainder: every part is rounded down, then what is left goes
    /// one rupiah each to the largest remainders, the earlier weight first.
    /// With no weight at all nothing can be given out and every part is zero.
    #[must_use]
    pub fn split(self, weights: &[i64]) -> Vec<Self> {
        let total: i128 = weights
            .iter()
            .map(|&weight| i128::from(weight.max(0)))
            .sum();
        if total == 0 {
            return vec![Self::ZERO; weights.len()];
        }
        let amount = i128::from(self.0);
        let mut parts: Vec<(i128, i128)> = weights
            .iter()
            .map(|&weight| {
                let exact = amount * i128::from(weight.max(0));
                (exact.div_euclid(total), exact.rem_euclid(total))
            })
            .collect();
        let left = amount - parts.iter().map(|(part, _)| part).sum::<i128>();
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by(|&a, &b| parts[b].1.cmp(&parts[a].1).then(a.cmp(&b)));
        for &index in order.iter().take(usize::try_from(left).unwrap_or(0)) {
            parts[index].0 += 1;
        }
        parts
            .into_iter()
            .map(|(part, _)| Self(i64::try_from(part).expect("a part is no larger than the whole")))
            .collect()
    }
}

/// Writes `Rp 1.250.000`, negative amounts as `-Rp 50.000`.
impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        match digits.strip_prefix('-') {
            Some(digits) => f.pad(&format!("-Rp {digits}")),
            None => f.pad(&format!("Rp {digits}")),
        }
    }
}

/// Adds up amounts that are known to fit, such as sums read from the database.
impl Sum for Rupiah {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|amount| amount.0).fold(0, i64::saturating_add))
    }
}

/// Reads what a person types: `1250000`, `1.250.000`, `Rp 1.250.000,00`,
/// `1,25jt`, `285 rb`. Refuses `1,250.00`, which could be two amounts.
impl FromStr for Rupiah {
    type Err = ParseRupiahError;

    fn from_str(text: &str) -> Result<Self, ParseRupiahError> {
        let folded: String = text
            .to_lowercase()
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        let body = folded
            .strip_prefix("rp.")
            .or_else(|| folded.strip_prefix("rp"));
        let body = body.unwrap_or(&folded);
        if body.is_empty() {
            return Err(ParseRupiahError::Empty);
        }
        for (suffix, scale) in [("juta", 6), ("jt", 6), ("ribu", 3), ("rb", 3)] {
            if let Some(number) = body.strip_suffix(suffix) {
                return scaled(number, scale);
            }
        }
        let body = body
            .strip_suffix(",00")
            .or_else(|| body.strip_suffix(",-"))
            .unwrap_or(body);
        if body.contains(',') {
            return Err(ParseRupiahError::Ambiguous);
        }
        let mut groups = body.split('.');
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        if !rest.is_empty() && (first.len() > 3 || rest.iter().any(|group| group.len() != 3)) {
            return Err(ParseRupiahError::Ambiguous);
        }
        typed(&format!("{first}{}", rest.concat()))
    }
}

/// Reads `1,25` or `285` in front of a word for a power of ten.
fn scaled(number: &str, scale: usize) -> Result<Rupiah, ParseRupiahError> {
    let (whole, fraction) = number.split_once([',', '.']).unwrap_or((number, ""));
    if fraction.len() > scale || whole.is_empty() {
        return Err(ParseRupiahError::Malformed);
    }
    typed(&format!("{whole}{fraction:0<scale$}"))
}

fn typed(digits: &str) -> Result<Rupiah, ParseRupiahError> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ParseRupiahError::Malformed);
    }
    match digits.parse::<i64>() {
        Ok(amount) if amount <= LARGEST_TYPED => Ok(Rupiah(amount)),
        Ok(_) | Err(_) => Err(ParseRupiahError::TooLarge),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_written_the_indonesian_way() {
        let written = [0, 500, 1_000, 285_123, 1_250_000, -50_000].map(|n| Rupiah(n).to_string());
        assert_eq!(
            written,
            [
                "Rp 0",
                "Rp 500",
                "Rp 1.000",
                "Rp 285.123",
                "Rp 1.250.000",
                "-Rp 50.000"
            ]
        );
        assert_eq!(Rupiah(1_000).html(), "Rp\u{a0}1.000");
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for text in [
            "1250000",
            "1.250.000",
            "Rp 1.250.000",
            "rp1.250.000,00",
            "1,25jt",
            "1250 rb",
        ] {
            assert_eq!(text.parse(), Ok(Rupiah(1_250_000)), "{text}");
        }
        assert_eq!(
            "1,250.00".parse::<Rupiah>(),
            Err(ParseRupiahError::Ambiguous)
        );
        assert_eq!("1.25".parse::<Rupiah>(), Err(ParseRupiahError::Ambiguous));
        assert_eq!("".parse::<Rupiah>(), Err(ParseRupiahError::Empty));
        assert_eq!("-5".parse::<Rupiah>(), Err(ParseRupiahError::Malformed));
        assert_eq!("dua".parse::<Rupiah>(), Err(ParseRupiahError::Malformed));
        assert_eq!(
            "9".repeat(30).parse::<Rupiah>(),
            Err(ParseRupiahError::TooLarge)
        );
    }

    #[test]
    fn a_ratio_rounds_half_up_once() {
        assert_eq!(Rupiah(5).ratio(1, 2), Ok(Rupiah(3)));
        assert_eq!(Rupiah(-5).ratio(1, 2), Ok(Rupiah(-2)));
        assert_eq!(Rupiah(1_000_000).ratio(2400, 12_400), Ok(Rupiah(193_548)));
        assert_eq!(Rupiah(1).ratio(1, 0), Err(Overflow));
    }

    proptest! {
        #[test]
        fn parts_add_up_to_the_whole(amount in 0..1_000_000_000_i64, weights in prop::collection::vec(0..10_000_000_i64, 1..20)) {
            let parts = Rupiah(amount).split(&weights);
            let given: i64 = parts.iter().map(|part| part.0).sum();
            prop_assert_eq!(given, if weights.iter().sum::<i64>() == 0 { 0 } else { amount });
            prop_assert!(parts.iter().all(|part| part.0 >= 0));
        }

        #[test]
        fn what_is_written_can_be_read(amount in 0..LARGEST_TYPED) {
            prop_assert_eq!(Rupiah(amount).to_string().parse(), Ok(Rupiah(amount)));
            prop_assert_eq!(Rupiah(amount).html().parse(), Ok(Rupiah(amount)));
        }
    }
}
