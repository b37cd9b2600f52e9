//! E-mail addresses.

use crate::messages::{Explain, Lang, text};
use std::{fmt, str::FromStr};

use diesel_derive_newtype::DieselNewType;
use serde::Serialize;

/// An e-mail address, folded to lower case so that it is unique as people
/// mean it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, DieselNewType, Serialize)]
pub struct Email(String);

/// The text is not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct BadEmail;

impl Email {
    /// Returns the address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Accepts what mail programs can deliver to; whether the address exists is
/// shown by the mail that asks for confirmation.
impl FromStr for Email {
    type Err = BadEmail;

    fn from_str(text: &str) -> Result<Self, BadEmail> {
        let text = text.trim().to_lowercase();
        let (name, host) = text.rsplit_once('@').ok_or(BadEmail)?;
        let dotted = host.contains('.')
            && host.split('.').all(|part| {
                !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            });
        if !dotted || text.len() > 254 {
            return Err(BadEmail);
        }
        // lettre's parser is the one that will have to send to it.
        match text.parse::<lettre::Address>() {
            Ok(_) if !name.is_empty() && name.is_ascii() => Ok(Self(text)),
            Ok(_) | Err(_) => Err(BadEmail),
        }
    }
}

impl Explain for BadEmail {
    fn explain(&self, lang: Lang) -> String {
        text(lang, "error-email-bad")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_folded_and_checked() {
        assert_eq!(
            " Rina@Example.COM ".parse::<Email>().unwrap().as_str(),
            "rina@example.com"
        );
        for text in [
            "",
            "rina",
            "rina@",
            "@example.com",
            "rina@example",
            "a b@example.com",
            "a@b..c",
        ] {
            assert_eq!(text.parse::<Email>(), Err(BadEmail), "{text}");
        }
    }
}
