//! Reading what is typed after a command, and saying in the person's
//! language what is wrong with it.

use std::str::FromStr;

use chrono::NaiveDate;
use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use shop_core::{
    messages::{Lang, text_with},
    money::Rupiah,
    time::{Timestamp, parse_day},
};

use super::answer::{Exit, Failure, mistyped};

/// How many records a page of the database has.
const PAGE: i64 = 200;

/// How long a list may become.
#[derive(Debug, Clone, Copy, Args)]
pub struct Limit {
    /// The most records to list
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(i64).range(1..=100_000))]
    pub limit: i64,
}

/// A place in an order.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// Before this one; without it, behind all others
    #[arg(long, value_name = "OTHER")]
    pub before: Option<String>,
}

impl Place {
    /// Returns the order with one member at its new place. Without a place,
    /// or before one that is not there, it comes last.
    #[must_use]
    pub fn put<T: Copy + PartialEq>(&self, seen: &[T], moved: T, before: Option<T>) -> Vec<T> {
        let mut order: Vec<T> = seen.iter().copied().filter(|it| *it != moved).collect();
        let place = before.and_then(|before| order.iter().position(|it| *it == before));
        order.insert(place.unwrap_or(order.len()), moved);
        order
    }
}

/// Returns how clap reads a value that has a fixed list of names.
pub fn names<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(move |value| name(*value))).map(move |typed| {
        *all.iter()
            .find(|value| name(**value) == typed)
            .expect("clap lets only the names of the list pass")
    })
}

/// Reads an amount of money.
///
/// # Errors
/// When it is none, or could be two.
pub fn amount(lang: Lang, typed: &str) -> Result<Rupiah, Failure> {
    Rupiah::from_str(typed).map_err(mistyped(lang))
}

/// Reads a business day.
///
/// # Errors
/// When it is no day of the calendar.
pub fn day(lang: Lang, typed: &str) -> Result<NaiveDate, Failure> {
    parse_day(typed).map_err(mistyped(lang))
}

/// Reads an instant, or a business day that stands for its end.
///
/// # Errors
/// When it is neither.
pub fn instant(lang: Lang, typed: &str) -> Result<Timestamp, Failure> {
    Timestamp::from_str(typed).map_err(mistyped(lang))
}

/// Reads a count, which may have a sign.
///
/// # Errors
/// When it is no whole number.
pub fn count(lang: Lang, typed: &str) -> Result<i64, Failure> {
    typed.trim().parse().map_err(|_| {
        let message = text_with(lang, "cli-not-a-count", &[("text", typed)]);
        Failure::new(Exit::Usage, message)
    })
}

/// Reads a list page by page until it ends or is long enough.
///
/// # Errors
/// When a page cannot be read.
pub fn pages<T, E>(
    limit: Limit,
    mut page: impl FnMut(Option<&T>, i64) -> Result<Vec<T>, E>,
) -> Result<Vec<T>, E> {
    let mut all: Vec<T> = Vec::new();
    loop {
        let left = limit.limit - i64::try_from(all.len()).unwrap_or(i64::MAX);
        let wanted = left.clamp(0, PAGE);
        if wanted == 0 {
            return Ok(all);
        }
        let found = page(all.last(), wanted)?;
        let last = i64::try_from(found.len()).unwrap_or(0) < wanted;
        all.extend(found);
        if last {
            return Ok(all);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_are_read_page_by_page() {
        let read = |limit: i64, stored: i64| {
            let mut asked = Vec::new();
            let all = pages(Limit { limit }, |last: Option<&i64>, wanted| {
                asked.push(wanted);
                let from = last.map_or(0, |last| last + 1);
                Ok::<_, ()>((from..stored.min(from + wanted)).collect())
            });
            (all.unwrap().len(), asked)
        };
        assert_eq!(read(50, 7), (7, vec![50]));
        assert_eq!(read(450, 1_000), (450, vec![200, 200, 50]));
        assert_eq!(read(1_000, 400), (400, vec![200, 200, 200]));
    }

    #[test]
    fn what_is_typed_wrongly_is_said_in_words() {
        let failure = amount(Lang::Id, "1,250.00").unwrap_err();
        assert_eq!(failure.exit, Exit::Usage);
        assert_eq!(
            failure.message,
            "Jumlah ini dapat dibaca dua cara. Tulis tanpa koma, contoh: 1.250.000."
        );
        assert_eq!(count(Lang::Id, "+3"), Ok(3));
        assert_eq!(count(Lang::Id, "-1"), Ok(-1));
        assert!(count(Lang::Id, "1e3").is_err());
    }
}
