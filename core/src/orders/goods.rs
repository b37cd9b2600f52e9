//! What an order is made of, before it is one: pieces of variants.

use crate::{
    carts::CartLineView,
    catalog::{Colour, Offer, Product, Variant},
    money::Rupiah,
};

/// Pieces of one variant.
#[derive(Debug, Clone, PartialEq)]
pub struct Goods {
    /// The variant.
    pub variant: Variant,
    /// Its product.
    pub product: Product,
    /// Its colour.
    pub colour: Colour,
    /// How many pieces, at least one.
    pub quantity: i64,
    /// The price staff have set for this order, if they have.
    pub override_price: Option<Rupiah>,
    /// Why they have.
    pub override_reason: Option<String>,
}

impl Goods {
    /// Takes pieces of something on offer, at its own price.
    #[must_use]
    pub fn of(offer: Offer, quantity: i64) -> Self {
        Self {
            variant: offer.variant,
            product: offer.product,
            colour: offer.colour,
            quantity,
            override_price: None,
            override_reason: None,
        }
    }
}

impl From<&CartLineView> for Goods {
    fn from(line: &CartLineView) -> Self {
        Self {
            variant: line.variant.clone(),
            product: line.product.clone(),
            colour: line.colour.clone(),
            quantity: line.quantity,
            override_price: None,
            override_reason: None,
        }
    }
}
