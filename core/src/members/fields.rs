//! The fields a person fills in about themselves, checked in one place.

use super::{
    Birthday,
    public_name::{NICKNAME_LENGTH, chosen},
};
use crate::{
    email::Email,
    messages::{Explain, Lang, text, text_with},
    phone::Phone,
    secret::{Password, PasswordError},
    text::{TextError, line},
};

/// The longest name, as the civil registry has it.
const NAME_LENGTH: usize = 60;

/// The longest name of a city.
const CITY_LENGTH: usize = 80;

/// The longest list of sizes or colours.
const FAVOURITES_LENGTH: usize = 120;

/// A field of a member's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegisterField {
    /// The name.
    Name,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
    /// The city.
    City,
    /// The password.
    Password,
    /// The nickname.
    Nickname,
    /// The birthday.
    Birthday,
    /// The favourite sizes.
    Sizes,
    /// The favourite colours.
    Colours,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldProblem {
    /// Nothing was written.
    Empty,
    /// Less was written than needed.
    TooShort,
    /// More was written than fits.
    TooLong,
    /// It is not what the field asks for.
    Malformed,
    /// It is what the shop is called.
    TheShops,
}

/// A field that was not filled in rightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field:?} is not valid: {problem:?}")]
pub struct FieldError {
    /// The field.
    pub field: RegisterField,
    /// What is wrong with it.
    pub problem: FieldProblem,
}

impl Explain for FieldError {
    fn explain(&self, lang: Lang) -> String {
        use FieldProblem::{Empty, Malformed, TheShops, TooLong, TooShort};
        match (self.field, self.problem) {
            (RegisterField::Name, TooLong) => {
                let most = NAME_LENGTH.to_string();
                text_with(lang, "error-field-name-long", &[("most", &most)])
            }
            (RegisterField::Name, Empty | TooShort | Malformed | TheShops) => {
                text(lang, "error-field-name-empty")
            }
            (RegisterField::City, TooLong) => {
                let most = CITY_LENGTH.to_string();
                text_with(lang, "error-field-city-long", &[("most", &most)])
            }
            (RegisterField::City, Empty | TooShort | Malformed | TheShops) => {
                text(lang, "error-field-city-empty")
            }
            (RegisterField::Password, TooLong) => text(lang, "error-field-password-long"),
            (RegisterField::Password, Empty | TooShort | Malformed | TheShops) => {
                text(lang, "error-field-password-short")
            }
            (RegisterField::Email, Empty) => text(lang, "error-field-email-empty"),
            (RegisterField::Phone, Empty) => text(lang, "error-field-phone-empty"),
            (RegisterField::Email, _) => text(lang, "error-field-email"),
            (RegisterField::Phone, _) => text(lang, "error-field-phone"),
            (RegisterField::Nickname, TooLong) => {
                let most = NICKNAME_LENGTH.to_string();
                text_with(lang, "error-field-nickname-long", &[("most", &most)])
            }
            (RegisterField::Nickname, TheShops) => text(lang, "error-field-nickname-shop"),
            (RegisterField::Nickname, Empty | TooShort | Malformed) => {
                text(lang, "error-field-nickname")
            }
            (RegisterField::Birthday, _) => text(lang, "error-field-birthday"),
            (RegisterField::Sizes | RegisterField::Colours, _) => {
                let most = FAVOURITES_LENGTH.to_string();
                text_with(lang, "error-field-favourites-long", &[("most", &most)])
            }
        }
    }
}

/// Collects the fields that are wrong, so that a form shows all at once.
#[derive(Default)]
pub(super) struct Fields {
    errors: Vec<FieldError>,
}

impl Fields {
    pub(super) fn name(&mut self, input: &str) -> String {
        self.line(RegisterField::Name, input, NAME_LENGTH)
    }

    pub(super) fn city(&mut self, input: &str) -> String {
        self.line(RegisterField::City, input, CITY_LENGTH)
    }

    pub(super) fn email(&mut self, input: &str) -> Option<Email> {
        self.parsed(RegisterField::Email, input)
    }

    pub(super) fn phone(&mut self, input: &str) -> Option<Phone> {
        self.parsed(RegisterField::Phone, input)
    }

    /// Takes a nickname; an empty one is made of the name.
    pub(super) fn nickname(&mut self, input: &str, name: &str) -> String {
        match chosen(input, name) {
            Some(nickname) => nickname,
            None => {
                let problem = match line(input, NICKNAME_LENGTH) {
                    Err(TextError::TooLong(_)) => FieldProblem::TooLong,
                    Err(TextError::Empty) | Ok(_) => FieldProblem::Malformed,
                };
                self.wrong(RegisterField::Nickname, problem);
                String::new()
            }
        }
    }

    /// Takes a birthday, which may be left out.
    pub(super) fn birthday(&mut self, input: &str) -> Option<Birthday> {
        if input.trim().is_empty() {
            return None;
        }
        self.parsed(RegisterField::Birthday, input)
    }

    /// Takes a list of favourites, which may be left out.
    pub(super) fn favourites(&mut self, field: RegisterField, input: &str) -> String {
        match line(input, FAVOURITES_LENGTH) {
            Ok(favourites) => favourites,
            Err(TextError::Empty) => String::new(),
            Err(TextError::TooLong(_)) => {
                self.wrong(field, FieldProblem::TooLong);
                String::new()
            }
        }
    }

    pub(super) fn password(&mut self, input: &str) -> Option<Password> {
        match Password::new(input) {
            Ok(password) => Some(password),
            Err(error) => {
                let problem = match error {
                    PasswordError::TooShort => FieldProblem::TooShort,
                    PasswordError::TooLong => FieldProblem::TooLong,
                };
                self.wrong(RegisterField::Password, problem);
                None
            }
        }
    }

    /// Returns the errors, if there are any.
    pub(super) fn finish(self) -> Result<(), Vec<FieldError>> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(self.errors)
        }
    }

    fn line(&mut self, field: RegisterField, input: &str, longest: usize) -> String {
        line(input, longest).unwrap_or_else(|error| {
            let problem = match error {
                TextError::Empty => FieldProblem::Empty,
                TextError::TooLong(_) => FieldProblem::TooLong,
            };
            self.wrong(field, problem);
            String::new()
        })
    }

    fn parsed<T: std::str::FromStr>(&mut self, field: RegisterField, input: &str) -> Option<T> {
        let parsed = input.parse().ok();
        if parsed.is_none() {
            let problem = if input.trim().is_empty() {
                FieldProblem::Empty
            } else {
                FieldProblem::Malformed
            };
            self.wrong(field, problem);
        }
        parsed
    }

    fn wrong(&mut self, field: RegisterField, problem: FieldProblem) {
        self.errors.push(FieldError { field, problem });
    }
}
