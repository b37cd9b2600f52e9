//! Variants: a product in one size and colour, with its price.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};
use serde::Serialize;

use super::Colour;
use crate::{
    db::{MultiBackend, text_enum},
    ids::{ColourId, ProductId, VariantId},
    messages::{Lang, text},
    money::Rupiah,
    schema::variants,
};

/// Whether a variant is sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum VariantStatus {
    /// Sold while its product is on sale.
    Active,
    /// No longer sold.
    Archived,
}

text_enum!(VariantStatus { Active => "active", Archived => "archived" });

impl VariantStatus {
    /// Returns the status in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("variant-status-{}", self.as_str()))
    }
}

/// A product in one size and colour: what is counted, priced and bought.
#[derive(Debug, Clone, PartialEq, HasQuery, Serialize)]
#[diesel(table_name = variants, check_for_backend(MultiBackend))]
pub struct Variant {
    /// Its number.
    pub id: VariantId,
    /// What it is a variant of.
    pub product_id: ProductId,
    /// Its colour.
    pub colour_id: ColourId,
    /// Its size as written on the label.
    pub size: String,
    /// Its code, unique in the shop.
    pub sku: String,
    /// Its price, tax included.
    pub price: Rupiah,
    /// What it weighs, for the courier.
    pub weight_grams: i64,
    /// Whether it is sold.
    pub status: VariantStatus,
    /// Where it stands among its neighbours.
    pub position: i64,
    /// Counts the changes of the row.
    pub version: i64,
}

/// A variant with what a page shows beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct VariantView {
    /// The variant.
    pub variant: Variant,
    /// Its colour.
    pub colour: Colour,
    /// How many pieces can be sold now.
    pub available: i64,
}
