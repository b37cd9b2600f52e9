//! What pricing is told and what it answers.

use diesel::{deserialize::FromSqlRow, expression::AsExpression, sql_types::Text};

use crate::{db::text_enum, ids::VariantId, money::Rupiah, settings::TaxRule};

/// Everything a price depends on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CartFacts {
    /// The goods.
    pub lines: Vec<LineFacts>,
    /// How they travel, once that is known.
    pub delivery: Option<DeliveryFacts>,
    /// The tax inside the prices, when the shop has to show it.
    pub tax: Option<TaxRule>,
}

/// One variant and how many of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFacts {
    /// The variant.
    pub variant_id: VariantId,
    /// How many pieces, at least one.
    pub quantity: i64,
    /// Today's price of one piece.
    pub list_price: Rupiah,
    /// The weight of one piece in grams.
    pub weight_grams: i64,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, serde::Serialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow, serde::Serialize)]
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

/// One priced line; sums are for the whole quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedLine {
    /// The price of one piece.
    pub unit_price: Rupiah,
    /// Where that price comes from.
    pub source: PriceSource,
    /// What discounts take off.
    pub discount: Rupiah,
    /// The line's share of the tax inside the price.
    pub tax: Rupiah,
    /// What is to be paid.
    pub net: Rupiah,
}

/// A discount that won, with its amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedDiscount {
    /// The line it belongs to, by position; none for shipping.
    pub line: Option<usize>,
    /// Its lane.
    pub class: DiscountClass,
    /// The key of its name in the messages.
    pub label: &'static str,
    /// What it takes off; positive.
    pub amount: Rupiah,
}

/// Something worth telling the customer about the price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceNote {
    /// The goods are worth enough for free shipping.
    FreeShipping,
    /// So much more, and shipping would be free.
    ShortOfFreeShipping {
        /// What is missing.
        missing: Rupiah,
    },
}

/// The whole price with its parts: `total = goods − discount + shipping`,
/// where `discount` is on goods and `shipping` is after its own discount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedCart {
    /// The lines, in the order of the facts.
    pub lines: Vec<PricedLine>,
    /// The goods before discounts.
    pub goods: Rupiah,
    /// What discounts take off the goods.
    pub discount: Rupiah,
    /// The shipping price before its discount.
    pub shipping_full: Rupiah,
    /// The shipping price to pay.
    pub shipping: Rupiah,
    /// The tax inside the goods.
    pub tax: Rupiah,
    /// What is to be paid.
    pub total: Rupiah,
    /// The weight of the goods in grams.
    pub weight_grams: i64,
    /// The discounts that won.
    pub discounts: Vec<PricedDiscount>,
    /// What to tell the customer.
    pub notes: Vec<PriceNote>,
}
