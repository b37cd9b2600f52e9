//! Telephone numbers in E.164, the only place that normalises them.

use std::{fmt, str::FromStr};

use diesel_derive_newtype::DieselNewType;
use serde::Serialize;

/// A telephone number in E.164, such as `+6281234567890`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, DieselNewType, Serialize)]
pub struct Phone(String);

/// The text is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a telephone number")]
pub struct BadPhone;

impl Phone {
    /// Returns what stands where a number belongs and nobody left one.
    pub(crate) const fn none() -> Self {
        Self(String::new())
    }

    /// Returns the number in E.164.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether WhatsApp can reach it: an Indonesian mobile number, or
    /// any number abroad.
    #[must_use]
    pub fn is_mobile(&self) -> bool {
        self.0.starts_with("+628") || !self.0.starts_with("+62")
    }
}

/// The areas whose code has two digits (Jakarta, Bandung, Semarang, Surabaya,
/// Medan); all others have three.
const SHORT_AREAS: [&str; 5] = ["21", "22", "24", "31", "61"];

/// Writes `+62 812-3456-7890`, `+62 274-375253`; a number abroad as it is.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(national) = self.0.strip_prefix("+62") else {
            return f.pad(&self.0);
        };
        let mobile = national.starts_with('8');
        let short = SHORT_AREAS.iter().any(|area| national.starts_with(area));
        let area = if short { 2 } else { 3 };
        let (area, rest) = national.split_at(national.len().min(area));
        if !mobile {
            return f.pad(&format!("+62 {area}-{rest}"));
        }
        let (middle, last) = rest.split_at(rest.len().min(4));
        f.pad(&format!("+62 {area}-{middle}-{last}"))
    }
}

/// Reads what people write: `0812 3456 7890`, `+62 812…`, `62812…`, `812…`,
/// `(0274) 375253`, `0062 812…`. A number without a country is Indonesian.
impl FromStr for Phone {
    type Err = BadPhone;

    fn from_str(text: &str) -> Result<Self, BadPhone> {
        let abroad = text.trim_start().starts_with('+');
        if text
            .chars()
            .any(|c| !(c.is_ascii_digit() || " +-().\u{a0}".contains(c)))
        {
            return Err(BadPhone);
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let international = if let Some(rest) = digits.strip_prefix("00") {
            rest.to_owned()
        } else if let Some(rest) = digits.strip_prefix('0') {
            format!("62{rest}")
        } else if abroad || digits.starts_with("62") {
            digits
        } else if digits.starts_with('8') {
            format!("62{digits}")
        } else {
            return Err(BadPhone);
        };
        let length = match international.strip_prefix("628") {
            // A mobile number has eight to eleven digits after the 8.
            Some(rest) => (8..=11).contains(&rest.len()),
            None => (9..=15).contains(&international.len()) && !international.starts_with("620"),
        };
        if length {
            Ok(Self(format!("+{international}")))
        } else {
            Err(BadPhone)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_becomes_one() {
        for text in [
            "081234567890",
            "+62 812-3456-7890",
            "62 812 3456 7890",
            "8123456789 0",
            "0062 81234567890",
        ] {
            assert_eq!(
                text.parse::<Phone>().unwrap().as_str(),
                "+6281234567890",
                "{text}"
            );
        }
        let landline: Phone = "(0274) 375253".parse().unwrap();
        assert_eq!(landline.as_str(), "+62274375253");
        assert!(!landline.is_mobile());
        assert_eq!(landline.to_string(), "+62 274-375253");
        let capital: Phone = "021 5551234".parse().unwrap();
        assert_eq!(capital.to_string(), "+62 21-5551234");
        let mobile: Phone = "081234567890".parse().unwrap();
        assert_eq!(mobile.to_string(), "+62 812-3456-7890");
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "0812345",
            "abc",
            "12345",
            "0812x4567890",
            "+",
            "081234567890123",
        ] {
            assert_eq!(text.parse::<Phone>(), Err(BadPhone), "{text}");
        }
    }
}
