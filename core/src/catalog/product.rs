//! Products: what they are called, made of and worth knowing.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};
use serde::Serialize;

use crate::{
    db::{MultiBackend, text_enum},
    ids::{CategoryId, ProductId},
    messages::{Lang, text},
    schema::products,
    time::Timestamp,
};

/// Whether customers see a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum ProductStatus {
    /// Being prepared; nobody outside sees it.
    Draft,
    /// On sale.
    Active,
    /// No longer sold; its page says so.
    Archived,
}

text_enum!(ProductStatus { Draft => "draft", Active => "active", Archived => "archived" });

impl ProductStatus {
    /// Returns the status in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("product-status-{}", self.as_str()))
    }
}

/// How the cloth got its pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum Technique {
    /// Wax drawn by hand.
    Tulis,
    /// Wax stamped by hand.
    Cap,
    /// Stamped and drawn.
    Combination,
    /// Printed with a batik pattern; not batik in the strict sense.
    Printed,
    /// The pattern is woven: lurik, tenun.
    Woven,
    /// Without a pattern.
    Plain,
}

text_enum!(Technique {
    Tulis => "tulis",
    Cap => "cap",
    Combination => "combination",
    Printed => "printed",
    Woven => "woven",
    Plain => "plain",
});

impl Technique {
    /// Returns the technique in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("technique-{}", self.as_str()))
    }
}

/// A product; what is bought is one of its variants.
#[derive(Debug, Clone, PartialEq, HasQuery, Serialize)]
#[diesel(table_name = products, check_for_backend(MultiBackend))]
pub struct Product {
    /// Its number.
    pub id: ProductId,
    /// Where it is found.
    pub category_id: CategoryId,
    /// Its path segment.
    pub slug: String,
    /// Its name, the same in both languages.
    pub name: String,
    /// What it is made of, in Indonesian.
    pub material: String,
    /// What it is made of, in English; may be empty.
    pub material_en: String,
    /// What there is to say about it, in Indonesian.
    pub description: String,
    /// What there is to say about it, in English; may be empty.
    pub description_en: String,
    /// How to look after it, in Indonesian.
    pub care: String,
    /// How to look after it, in English; may be empty.
    pub care_en: String,
    /// The name of the motif; empty without one.
    pub motif: String,
    /// How the pattern was made.
    pub technique: Technique,
    /// Whether customers see it.
    pub status: ProductStatus,
    /// When staff began with it.
    pub created_at: Timestamp,
    /// When customers first saw it.
    pub published_at: Option<Timestamp>,
    /// Counts the changes of the row.
    pub version: i64,
}

impl Product {
    /// Returns what it is made of, in a language.
    #[must_use]
    pub fn material(&self, lang: Lang) -> &str {
        lang.choose(&self.material, &self.material_en)
    }

    /// Returns its description in a language.
    #[must_use]
    pub fn description(&self, lang: Lang) -> &str {
        lang.choose(&self.description, &self.description_en)
    }

    /// Returns how to look after it, in a language.
    #[must_use]
    pub fn care(&self, lang: Lang) -> &str {
        lang.choose(&self.care, &self.care_en)
    }
}
