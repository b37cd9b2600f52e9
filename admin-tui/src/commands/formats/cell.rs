//! One value of a table: exact for programs, readable for people.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use shop_core::{
    messages::{Lang, text},
    money::Rupiah,
    reports::Value,
    time::{Timestamp, day_text},
};

/// A value that programs know by a code and people by words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The name that never changes.
    pub code: String,
    /// The words in the language of the output.
    pub label: String,
}

/// One value of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// There is none.
    Nothing,
    /// Words.
    Text(String),
    /// The number of a record in the database, which nobody adds up.
    Id(i64),
    /// A count.
    Number(i64),
    /// An amount of money.
    Money(Rupiah),
    /// A share in tenths of a per cent.
    Share(i64),
    /// A span of time in minutes.
    Minutes(i64),
    /// A business day.
    Day(NaiveDate),
    /// An instant.
    Instant(Timestamp),
    /// Yes or no.
    Flag(bool),
    /// A state, a reason, a role.
    Coded(Coded),
    /// Any number of them.
    Several(Vec<Coded>),
}

impl Cell {
    /// Makes a cell of a code and its words.
    pub fn coded(code: impl Into<String>, label: impl Into<String>) -> Self {
        let (code, label) = (code.into(), label.into());
        Self::Coded(Coded { code, label })
    }

    /// Makes a cell of any number of codes with their words.
    #[must_use]
    pub fn several(all: Vec<(String, String)>) -> Self {
        let coded = all.into_iter().map(|(code, label)| Coded { code, label });
        Self::Several(coded.collect())
    }

    /// Returns whether it is a number, which stands right and is never
    /// mistaken for a formula.
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(
            self,
            Self::Id(_) | Self::Number(_) | Self::Money(_) | Self::Share(_) | Self::Minutes(_)
        )
    }

    /// Writes it for people, on one line and without control characters: a
    /// stored text must not steer the terminal.
    #[must_use]
    pub fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(words) => on_one_line(words),
            Self::Id(id) => id.to_string(),
            Self::Number(count) => Rupiah(*count).digits(),
            Self::Money(amount) => amount.digits(),
            Self::Share(tenths) => Value::Share(*tenths).words(lang),
            Self::Minutes(minutes) => Value::Minutes(*minutes).words(lang),
            Self::Day(day) => day_text(*day, lang),
            Self::Instant(at) => format!("{} {}", at.date_text(lang), at.clock_text(lang)),
            Self::Flag(true) => text(lang, "cli-yes"),
            Self::Flag(false) => text(lang, "cli-no"),
            Self::Coded(coded) => on_one_line(&coded.label),
            Self::Several(all) => {
                let labels: Vec<String> = all.iter().map(|one| on_one_line(&one.label)).collect();
                labels.join("; ")
            }
        }
    }

    /// Writes it for programs, the same in every language.
    #[must_use]
    pub fn exact(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(words) => words.clone(),
            Self::Id(number) | Self::Number(number) | Self::Minutes(number) => number.to_string(),
            Self::Share(tenths) => Value::Share(*tenths).exact(),
            Self::Money(amount) => amount.0.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Instant(at) => at.rfc3339(),
            Self::Flag(set) => set.to_string(),
            Self::Coded(coded) => coded.code.clone(),
            Self::Several(all) => {
                let codes: Vec<&str> = all.iter().map(|one| one.code.as_str()).collect();
                codes.join(";")
            }
        }
    }
}

fn on_one_line(words: &str) -> String {
    words
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// Numbers as numbers, what is missing as null, everything else as text.
impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Id(number) | Self::Number(number) | Self::Minutes(number) => {
                serializer.serialize_i64(*number)
            }
            Self::Share(tenths) => match i32::try_from(*tenths) {
                // A tenth of a small whole number is written with one digit.
                Ok(tenths) => serializer.serialize_f64(f64::from(tenths) / 10.0),
                Err(_) => serializer.serialize_i64(*tenths / 10),
            },
            Self::Money(amount) => serializer.serialize_i64(amount.0),
            Self::Flag(set) => serializer.serialize_bool(*set),
            Self::Several(all) => serializer.collect_seq(all.iter().map(|one| &one.code)),
            Self::Text(_) | Self::Day(_) | Self::Instant(_) | Self::Coded(_) => {
                serializer.serialize_str(&self.exact())
            }
        }
    }
}

macro_rules! into_cell {
    ($($from:ty => |$value:ident| $cell:expr),+ $(,)?) => {$(
        impl From<$from> for Cell {
            fn from($value: $from) -> Self {
                $cell
            }
        }
    )+};
}

into_cell!(
    &str => |words| Self::Text(words.to_owned()),
    &String => |words| Self::Text(words.clone()),
    String => |words| Self::Text(words),
    i64 => |count| Self::Number(count),
    usize => |count| Self::Number(i64::try_from(count).unwrap_or(i64::MAX)),
    Rupiah => |amount| Self::Money(amount),
    NaiveDate => |day| Self::Day(day),
    Timestamp => |at| Self::Instant(at),
    bool => |set| Self::Flag(set),
);

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}
