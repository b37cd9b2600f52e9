//! What a cart costs: one pure function, always from zero, with its reasons.
//!
//! Cart page, checkout and placement call it; placement freezes its result
//! on the order. Prices include tax.

mod facts;
mod price;

pub use facts::{
    CartFacts, DeliveryFacts, DiscountClass, LineFacts, PriceNote, PriceSource, PricedCart,
    PricedDiscount, PricedLine,
};
pub use price::price;
