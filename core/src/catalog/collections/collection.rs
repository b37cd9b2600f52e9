//! Collections: products shown together under a name, for a while or always.

use chrono::Duration;
use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};
use serde::Serialize;

use crate::{
    catalog::PictureKind,
    db::{MultiBackend, text_enum},
    ids::CollectionId,
    media,
    messages::{Lang, text, text_with},
    schema::collections,
    time::Timestamp,
};

/// How the products of a collection are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum CollectionChoice {
    /// One by one, in the order staff gave them.
    Hand,
    /// Every product with a tag.
    Tag,
    /// Every product with a motif.
    Motif,
    /// Every product that was published in the last days.
    New,
    /// Every product with a price that was lowered in the last days and
    /// stayed so.
    Reduced,
}

text_enum!(CollectionChoice {
    Hand => "hand",
    Tag => "tag",
    Motif => "motif",
    New => "new",
    Reduced => "reduced",
});

impl CollectionChoice {
    /// Returns the way of choosing in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("collection-choice-{}", self.as_str()))
    }

    /// Returns whether it needs a word to look for.
    #[must_use]
    pub const fn by_word(self) -> bool {
        matches!(self, Self::Tag | Self::Motif)
    }

    /// Returns whether it needs a number of days to look back.
    #[must_use]
    pub const fn by_days(self) -> bool {
        matches!(self, Self::New | Self::Reduced)
    }
}

/// Which products of the catalogue a list is limited to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Within {
    /// Those chosen by hand for a collection.
    Collection(CollectionId),
    /// Those with a tag.
    Tag(String),
    /// Those with a motif.
    Motif(String),
    /// Those published since an instant.
    NewSince(Timestamp),
    /// Those of which a price was lowered since an instant.
    ReducedSince(Timestamp),
}

/// A collection; what is in it is chosen by hand or by a rule.
#[derive(Debug, Clone, PartialEq, HasQuery, Serialize)]
#[diesel(table_name = collections, check_for_backend(MultiBackend))]
pub struct Collection {
    /// Its number.
    pub id: CollectionId,
    /// Its path segment.
    pub slug: String,
    /// Its name in Indonesian.
    pub name: String,
    /// Its name in English; may be empty.
    pub name_en: String,
    /// What there is to say about it, in Indonesian.
    pub description: String,
    /// What there is to say about it, in English; may be empty.
    pub description_en: String,
    /// The key of its own picture, when it has one.
    pub picture_key: Option<String>,
    /// Photo or drawing.
    #[serde(skip)]
    pub picture_kind: Option<PictureKind>,
    /// The width of the picture in pixels; zero without one.
    pub picture_width: i64,
    /// The height of the picture in pixels; zero without one.
    pub picture_height: i64,
    /// How its products are chosen.
    pub choice: CollectionChoice,
    /// The tag or motif of its rule; empty without one.
    pub rule_word: String,
    /// The days its rule looks back; zero without one.
    pub rule_days: i64,
    /// Whether customers see it, between its dates.
    pub published: bool,
    /// When customers begin to see it.
    pub starts_at: Option<Timestamp>,
    /// When customers no longer see it.
    pub ends_at: Option<Timestamp>,
    /// Where it stands among the others.
    pub position: i64,
    /// When staff began with it.
    pub created_at: Timestamp,
    /// Counts the changes of the row.
    pub version: i64,
}

impl Collection {
    /// Returns its name in a language.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        lang.choose(&self.name, &self.name_en)
    }

    /// Returns what there is to say about it, in a language.
    #[must_use]
    pub fn description(&self, lang: Lang) -> &str {
        lang.choose(&self.description, &self.description_en)
    }

    /// Returns whether customers see it at an instant.
    #[must_use]
    pub fn is_shown(&self, now: Timestamp) -> bool {
        self.published
            && self.starts_at.is_none_or(|starts| starts <= now)
            && self.ends_at.is_none_or(|ends| now < ends)
    }

    /// Returns what limits a list to its products at an instant.
    #[must_use]
    pub fn within(&self, now: Timestamp) -> Within {
        let since = || now.minus(Duration::days(self.rule_days));
        match self.choice {
            CollectionChoice::Hand => Within::Collection(self.id),
            CollectionChoice::Tag => Within::Tag(self.rule_word.clone()),
            CollectionChoice::Motif => Within::Motif(self.rule_word.clone()),
            CollectionChoice::New => Within::NewSince(since()),
            CollectionChoice::Reduced => Within::ReducedSince(since()),
        }
    }

    /// Returns in words how its products are chosen: `Tanda: lebaran`.
    #[must_use]
    pub fn rule_text(&self, lang: Lang) -> String {
        let label = self.choice.label(lang);
        if self.choice.by_word() {
            format!("{label}: {}", self.rule_word)
        } else if self.choice.by_days() {
            let days = self.rule_days.to_string();
            text_with(
                lang,
                "collection-rule-days",
                &[("rule", &label), ("days", &days)],
            )
        } else {
            label
        }
    }

    /// Returns the path of its own picture, at least so wide where there is
    /// such a file.
    #[must_use]
    pub fn picture_url(&self, width: i64) -> Option<String> {
        let (key, kind) = self.picture_key.as_deref().zip(self.picture_kind)?;
        let files = media::files(key, kind, self.picture_width);
        let wide_enough = files.iter().find(|(has, _)| *has >= width);
        let (_, file) = wide_enough.or(files.last())?;
        Some(format!("/media/{file}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collection() -> Collection {
        Collection {
            id: CollectionId(1),
            slug: "lebaran".to_owned(),
            name: "Lebaran".to_owned(),
            name_en: String::new(),
            description: String::new(),
            description_en: String::new(),
            picture_key: None,
            picture_kind: None,
            picture_width: 0,
            picture_height: 0,
            choice: CollectionChoice::New,
            rule_word: String::new(),
            rule_days: 30,
            published: true,
            starts_at: Some("2026-11-01T00:00:00Z".parse().unwrap()),
            ends_at: Some("2026-12-01T00:00:00Z".parse().unwrap()),
            position: 1,
            created_at: "2026-10-01T00:00:00Z".parse().unwrap(),
            version: 1,
        }
    }

    #[test]
    fn it_is_shown_from_its_first_to_before_its_last_moment() {
        let shown = |at: &str| collection().is_shown(at.parse().unwrap());
        assert!(!shown("2026-10-31T23:59:59Z"));
        assert!(shown("2026-11-01T00:00:00Z"));
        assert!(shown("2026-11-30T23:59:59Z"));
        assert!(!shown("2026-12-01T00:00:00Z"));
        let hidden = Collection {
            published: false,
            ..collection()
        };
        assert!(!hidden.is_shown("2026-11-10T00:00:00Z".parse().unwrap()));
    }

    #[test]
    fn a_rule_looks_back_from_now() {
        let now: Timestamp = "2026-11-23T03:00:00Z".parse().unwrap();
        let since = "2026-10-24T03:00:00Z".parse().unwrap();
        assert_eq!(collection().within(now), Within::NewSince(since));
    }
}
