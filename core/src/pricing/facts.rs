//! What pricing is told.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};
use serde::{Deserialize, Serialize};

use super::Rule;
use crate::{
    db::text_enum,
    ids::{CategoryId, ProductId, VariantId},
    money::Rupiah,
    settings::TaxRule,
    tiers::Tier,
};

/// Everything a price depends on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CartFacts {
    /// The goods.
    pub lines: Vec<LineFacts>,
    /// How they travel, once that is known.
    pub delivery: Option<DeliveryFacts>,
    /// The tax inside the prices, when the shop has to show it.
    pub tax: Option<TaxRule>,
    /// Who buys; nobody known while a guest looks.
    pub customer: Option<CustomerFacts>,
    /// The promotions that could take part, and those whose code was typed.
    pub rules: Vec<Rule>,
}

/// One variant and how many of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFacts {
    /// The variant.
    pub variant_id: VariantId,
    /// Its product.
    pub product_id: ProductId,
    /// The product's category and those above it.
    pub categories: Vec<CategoryId>,
    /// The collections the product is in, by number.
    pub collections: Vec<i64>,
    /// How many pieces, at least one.
    pub quantity: i64,
    /// Today's price of one piece.
    pub list_price: Rupiah,
    /// The price staff have set for this order, if they have.
    pub override_price: Option<Rupiah>,
    /// The weight of one piece in grams.
    pub weight_grams: i64,
}

/// What is known about who buys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CustomerFacts {
    /// Her tier.
    pub tier: Tier,
    /// How much lower her tier's prices are, in hundredths of a percent.
    pub share: i64,
    /// How many orders she has that were not called off.
    pub orders: i64,
}

/// The shipping price before any discount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeliveryFacts {
    /// What the rate asks for the weight.
    pub full_price: Rupiah,
    /// From this value of goods on shipping is free.
    pub free_over: Option<Rupiah>,
}

/// Where a unit price comes from.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, Serialize, Deserialize,
)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum PriceSource {
    /// The variant's own price.
    List,
    /// A sale.
    Sale,
    /// The member's tier.
    Tier,
    /// Set by staff, with a reason.
    Override,
}

text_enum!(PriceSource { List => "list", Sale => "sale", Tier => "tier", Override => "override" });

/// The lane a discount belongs to; later lanes see what earlier ones left.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    AsExpression,
    FromSqlRow,
    Serialize,
    Deserialize,
)]
#[diesel(sql_type = Text)]
#[serde(rename_all = "snake_case")]
pub enum DiscountClass {
    /// The unit price itself.
    Price,
    /// One product.
    Product,
    /// The order as a whole.
    Order,
    /// Shipping.
    Shipping,
}

text_enum!(DiscountClass {
    Price => "price",
    Product => "product",
    Order => "order",
    Shipping => "shipping",
});
