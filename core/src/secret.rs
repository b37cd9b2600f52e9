//! Passwords and tokens: made, hashed and compared here, never shown.

use std::fmt;

use argon2::{
    Argon2, Params,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use sha2::{Digest, Sha256};

/// A password as typed; shows nothing of itself.
#[derive(Clone)]
pub struct Password(String);

/// A password cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Shorter than eight characters.
    #[error("the password is too short")]
    TooShort,
    /// Longer than two hundred characters.
    #[error("the password is too long")]
    TooLong,
}

/// A password's argon2id hash in PHC form.
#[derive(Clone, PartialEq, Eq, diesel_derive_newtype::DieselNewType)]
pub struct PasswordHashText(String);

/// A random secret in a link or cookie; only its digest is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// The SHA-256 of a token in hexadecimal, as stored.
#[derive(Clone, PartialEq, Eq, diesel_derive_newtype::DieselNewType)]
pub struct TokenDigest(String);

macro_rules! hidden_debug {
    ($($name:ident),+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}
hidden_debug!(Password, PasswordHashText, Token, TokenDigest);

impl Password {
    /// Takes a new password, checking its length.
    ///
    /// # Errors
    /// When it is shorter than 8 or longer than 200 characters.
    pub fn new(text: &str) -> Result<Self, PasswordError> {
        match text.chars().count() {
            0..8 => Err(PasswordError::TooShort),
            8..=200 => Ok(Self(text.to_owned())),
            _ => Err(PasswordError::TooLong),
        }
    }

    /// Takes a password that someone signs in with; wrong ones simply match
    /// no account.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Self(text.chars().take(200).collect())
    }

    /// Makes a password of nearly 60 random bits for somebody else, to be shown
    /// once: `w7rk-2mhd-x9qt`, without letters that look alike.
    #[must_use]
    pub fn random() -> Self {
        const LETTERS: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";
        let mut bytes = [0_u8; 24];
        getrandom::fill(&mut bytes).expect("the system gives randomness");
        let letters: Vec<u8> = bytes
            .chunks_exact(2)
            .map(|pair| LETTERS[usize::from(u16::from_le_bytes([pair[0], pair[1]]) % 31)])
            .collect();
        let groups: Vec<String> = letters
            .chunks(4)
            .map(|group| group.iter().copied().map(char::from).collect())
            .collect();
        Self(groups.join("-"))
    }

    /// Returns the password itself, for the one moment at which a new one is
    /// shown.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Hashes the password with a fresh salt. Takes tens of milliseconds by
    /// design: call it before a transaction, never inside one.
    #[must_use]
    pub fn hash(&self) -> PasswordHashText {
        let hash = hasher()
            .hash_password(self.0.as_bytes())
            .expect("the parameters are constant and the system gives randomness");
        PasswordHashText(hash.to_string())
    }

    /// Returns whether the password belongs to the hash. Costs the same when
    /// there is no hash, so that nobody can tell who has an account.
    #[must_use]
    pub fn matches(&self, hash: Option<&PasswordHashText>) -> bool {
        const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$\
            AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        let text = hash.map_or(NOBODY, |hash| &hash.0);
        match PasswordHash::new(text) {
            Ok(parsed) => {
                let same = hasher().verify_password(self.0.as_bytes(), &parsed).is_ok();
                same && hash.is_some()
            }
            Err(_) => false,
        }
    }
}

/// argon2id with OWASP's first recommendation: 19 MiB, two passes.
fn hasher() -> Argon2<'static> {
    let params = Params::new(19_456, 2, 1, None).expect("constant parameters within bounds");
    Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params)
}

impl Token {
    /// Makes a token of 128 random bits.
    #[must_use]
    pub fn random() -> Self {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes).expect("the system gives randomness");
        Self(hexadecimal(&bytes))
    }

    /// Takes a token out of a link or cookie, if it has the form of one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let formed =
            text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        formed.then(|| Self(text.to_owned()))
    }

    /// Returns the token itself, for the link or cookie.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Returns what is stored of it.
    #[must_use]
    pub fn digest(&self) -> TokenDigest {
        TokenDigest(hexadecimal(&Sha256::digest(self.0.as_bytes())))
    }
}

/// Writes bytes in hexadecimal, lower case.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    use fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            write!(text, "{byte:02x}").expect("writing to a string cannot fail");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_matches_only_its_own_hash() {
        let password = Password::new("kawung dan parang").unwrap();
        let hash = password.hash();
        assert!(password.matches(Some(&hash)));
        assert!(!Password::typed("kawung dan parank").matches(Some(&hash)));
        assert!(!password.matches(None));
        assert_ne!(hash.0, password.hash().0, "each hash has a salt of its own");
        assert_eq!(
            format!("{password:?} {hash:?}"),
            "Password(…) PasswordHashText(…)"
        );
    }

    #[test]
    fn made_passwords_are_long_enough_and_never_the_same() {
        let made = Password::random();
        assert_eq!(made.reveal().len(), 14);
        assert!(Password::new(made.reveal()).is_ok());
        assert_ne!(made.reveal(), Password::random().reveal());
    }

    #[test]
    fn tokens_are_random_and_recognised() {
        let token = Token::random();
        assert_ne!(token, Token::random());
        assert_eq!(Token::parse(token.reveal()), Some(token.clone()));
        assert_eq!(Token::parse("xyz"), None);
        assert_eq!(Token::parse(&"A".repeat(32)), None);
    }
}
