//! What a cart costs: one pure function, always from zero, with its reasons.
//!
//! Cart page, checkout and placement call it; placement freezes its result
//! on the order. Prices include tax. Four lanes follow one another: the price
//! of a piece, discounts on products, on the order, on shipping; each sees
//! what the earlier ones left.

mod base;
mod conditions;
mod facts;
mod lanes;
mod price;
mod priced;
mod rule;
mod take;
#[cfg(test)]
mod tests;

pub use base::{BasePrice, base_price};
pub use facts::{CartFacts, CustomerFacts, DeliveryFacts, DiscountClass, LineFacts, PriceSource};
pub use price::price;
pub use priced::{Outcome, PricedCart, PricedDiscount, PricedLine, Reason, Unmet, Upsell};
pub use rule::{Rule, TypedCode};
