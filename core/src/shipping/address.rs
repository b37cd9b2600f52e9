//! Addresses, parsed once.

use crate::{
    messages::{Explain, Lang, text, text_with},
    phone::Phone,
    text::{TextError, line},
};

/// Where goods go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Who takes the parcel.
    pub recipient: String,
    /// The number the courier calls.
    pub phone: Phone,
    /// The province by its code.
    pub province_code: String,
    /// Regency or city.
    pub city: String,
    /// District (kecamatan).
    pub district: String,
    /// Five digits.
    pub postcode: String,
    /// Street, number, RT/RW, village.
    pub street: String,
    /// What the courier looks for; may be empty.
    pub landmark: String,
}

/// An address as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddressInput {
    /// Who takes the parcel.
    pub recipient: String,
    /// The number the courier calls.
    pub phone: String,
    /// The province by its code.
    pub province_code: String,
    /// Regency or city.
    pub city: String,
    /// District (kecamatan).
    pub district: String,
    /// Five digits.
    pub postcode: String,
    /// Street, number, RT/RW, village.
    pub street: String,
    /// What the courier looks for; may be empty.
    pub landmark: String,
}

/// A field of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressField {
    /// Who takes the parcel.
    Recipient,
    /// The courier's number.
    Phone,
    /// The province.
    Province,
    /// Regency or city.
    City,
    /// District.
    District,
    /// Postcode.
    Postcode,
    /// Street.
    Street,
    /// Landmark.
    Landmark,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressProblem {
    /// It is empty or too long.
    Text(TextError),
    /// Not a telephone number.
    Phone,
    /// Not five digits.
    Postcode,
}

/// A field that cannot be used, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddressError {
    /// The field.
    pub field: AddressField,
    /// What is wrong with it.
    pub problem: AddressProblem,
}

impl Explain for AddressError {
    fn explain(&self, lang: Lang) -> String {
        match self.problem {
            AddressProblem::Text(error) => error.explain(lang),
            AddressProblem::Phone => text(lang, "error-phone"),
            AddressProblem::Postcode => text(lang, "error-postcode"),
        }
    }
}

impl Explain for TextError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Empty => text(lang, "error-required"),
            Self::TooLong(most) => {
                text_with(lang, "error-too-long", &[("most", &most.to_string())])
            }
        }
    }
}

impl Address {
    /// Parses an address as typed.
    ///
    /// # Errors
    /// Every field that cannot be used.
    pub fn parse(input: &AddressInput) -> Result<Self, Vec<AddressError>> {
        let mut errors = Vec::new();
        let mut field = |field, text: &str, most| match line(text, most) {
            Ok(text) => text,
            Err(error) => {
                errors.push(AddressError {
                    field,
                    problem: AddressProblem::Text(error),
                });
                String::new()
            }
        };
        let recipient = field(AddressField::Recipient, &input.recipient, 60);
        let province_code = field(AddressField::Province, &input.province_code, 2);
        let city = field(AddressField::City, &input.city, 80);
        let district = field(AddressField::District, &input.district, 80);
        let street = field(AddressField::Street, &input.street, 200);
        let landmark = match line(&input.landmark, 120) {
            Ok(text) => text,
            Err(TextError::Empty) => String::new(),
            Err(error) => {
                let problem = AddressProblem::Text(error);
                errors.push(AddressError {
                    field: AddressField::Landmark,
                    problem,
                });
                String::new()
            }
        };
        let postcode = input.postcode.trim().to_owned();
        if postcode.len() != 5 || !postcode.bytes().all(|byte| byte.is_ascii_digit()) {
            let problem = AddressProblem::Postcode;
            errors.push(AddressError {
                field: AddressField::Postcode,
                problem,
            });
        }
        match input.phone.parse::<Phone>() {
            Ok(phone) if errors.is_empty() => Ok(Self {
                recipient,
                phone,
                province_code,
                city,
                district,
                postcode,
                street,
                landmark,
            }),
            Ok(_) => Err(errors),
            Err(_) => {
                let problem = AddressProblem::Phone;
                errors.push(AddressError {
                    field: AddressField::Phone,
                    problem,
                });
                Err(errors)
            }
        }
    }
}
