//! Every word a person reads, in Indonesian and English.
//!
//! The sentences live in `core/messages/{id,en}/*.ftl` (Fluent); this module
//! finds them by key. A test keeps both languages complete.

use std::{borrow::Cow, error::Error, str::FromStr, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};

use crate::db::{is_busy, is_full};

/// A language of the interface.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Default,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub enum Lang {
    /// Indonesian, the shop's own.
    #[default]
    Id,
    /// English.
    En,
}

crate::db::text_enum!(Lang { Id => "id", En => "en" });

macro_rules! files {
    ($lang:literal: $($name:literal),+ $(,)?) => {
        [$(($name, include_str!(concat!("../messages/", $lang, "/", $name, ".ftl")))),+]
    };
}

/// The message files by language, with their names.
pub const FILES: [(Lang, [(&str, &str); 7]); 2] = [
    (
        Lang::Id,
        files!("id": "base", "errors", "mail", "web", "terminal", "command_line", "reports"),
    ),
    (
        Lang::En,
        files!("en": "base", "errors", "mail", "web", "terminal", "command_line", "reports"),
    ),
];

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> =
    LazyLock::new(|| [bundle(0), bundle(1)]);

fn bundle(language: usize) -> FluentBundle<FluentResource> {
    let (lang, files) = &FILES[language];
    let id = lang
        .as_str()
        .parse()
        .expect("both codes are language identifiers");
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The isolation marks are for mixed writing directions, which neither
    // language has; terminals would show them as boxes.
    bundle.set_use_isolating(false);
    for (name, source) in files {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(file = name, ?errors, "a message file has errors");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(file = name, ?errors, "a message exists twice");
        }
    }
    bundle
}

/// Returns the sentence under a key.
#[must_use]
pub fn text(lang: Lang, key: &str) -> String {
    find(lang, key, None).into_owned()
}

/// Returns the sentence under a key, its places filled with values that are
/// already written for people.
#[must_use]
pub fn text_with(lang: Lang, key: &str, values: &[(&str, &str)]) -> String {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        match count(value) {
            Some(number) => arguments.set(*name, number),
            None => arguments.set(*name, *value),
        }
    }
    find(lang, key, Some(&arguments)).into_owned()
}

/// Returns the number a value is if it may be counted by, so that a sentence
/// can choose between one and many. What is written with zeros in front or
/// with many digits is no count and stays as it is.
fn count(value: &str) -> Option<u32> {
    let plain = value.len() <= 6 && (value == "0" || !value.starts_with('0'));
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    (plain && digits).then(|| value.parse().ok()).flatten()
}

/// Returns whether a sentence stands under the key.
#[must_use]
pub fn exists(lang: Lang, key: &str) -> bool {
    BUNDLES[lang as usize].has_message(key)
}

fn find<'a>(lang: Lang, key: &str, arguments: Option<&'a FluentArgs<'a>>) -> Cow<'a, str> {
    let bundle = &BUNDLES[lang as usize];
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        tracing::error!(key, lang = lang.as_str(), "a message is missing");
        return Cow::Owned(format!("⟦{key}⟧"));
    };
    let mut errors = Vec::new();
    let sentence = bundle
        .format_pattern(pattern, arguments, &mut errors)
        .into_owned();
    if !errors.is_empty() {
        tracing::error!(key, ?errors, "a message could not be filled");
    }
    Cow::Owned(sentence)
}

/// An error that can be said to a person.
pub trait Explain {
    /// Returns one or two sentences in the person's language: what happened
    /// and what to do.
    fn explain(&self, lang: Lang) -> String;
}

/// Says a database failure: busy, full, or anything else.
#[must_use]
pub fn explain_database(error: &(dyn Error + 'static), lang: Lang) -> String {
    if is_full(error) {
        text(lang, "error-database-full")
    } else if is_busy(error) {
        text(lang, "error-database-busy")
    } else {
        text(lang, "error-database")
    }
}

impl Explain for crate::db::DbError {
    fn explain(&self, lang: Lang) -> String {
        explain_database(self, lang)
    }
}

impl Lang {
    /// Returns the language a person asks for by code, Indonesian otherwise.
    #[must_use]
    pub fn or_default(code: &str) -> Self {
        Self::from_str(code).unwrap_or_default()
    }

    /// Returns one of two texts kept in both languages; the English one may
    /// be missing.
    #[must_use]
    pub fn choose<'a>(self, id: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::En if !en.is_empty() => en,
            Self::Id | Self::En => id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_chooses_its_words_and_other_figures_stay_as_written() {
        let said = |lang, count| text_with(lang, "web-forum-replies", &[("count", count)]);
        assert_eq!(said(Lang::En, "1"), "1 reply");
        assert_eq!(said(Lang::En, "0"), "0 replies");
        assert_eq!(said(Lang::En, "12"), "12 replies");
        assert_eq!(said(Lang::Id, "1"), "1 balasan");
        for written in ["007", "1.250", "1234567890123", "-1", "+62"] {
            assert!(said(Lang::Id, written).starts_with(written), "{written}");
        }
    }
}
