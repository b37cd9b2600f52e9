//! A product with everything its page shows.

use super::{Category, Colour, Measurement, Picture, Product, VariantView, size};
use crate::{ids::ColourId, money::Rupiah};

/// A product with everything its page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductView {
    /// The product.
    pub product: Product,
    /// Where it is found.
    pub category: Category,
    /// The colours of its variants, in the order of the variants.
    pub colours: Vec<Colour>,
    /// Its pictures, the first one first.
    pub pictures: Vec<Picture>,
    /// Its variants, in order.
    pub variants: Vec<VariantView>,
    /// Its size chart.
    pub measurements: Vec<Measurement>,
}

impl ProductView {
    /// Returns the sizes of its variants, in order.
    #[must_use]
    pub fn sizes(&self) -> Vec<String> {
        size::in_order(self.variants.iter().map(|view| view.variant.size.as_str()))
    }

    /// Returns the variant in a size and colour, when there is one.
    #[must_use]
    pub fn variant(&self, size: &str, colour: ColourId) -> Option<&VariantView> {
        self.variants
            .iter()
            .find(|view| view.variant.size == size && view.variant.colour_id == colour)
    }

    /// Returns the lowest and the highest price of its variants.
    #[must_use]
    pub fn prices(&self) -> Option<(Rupiah, Rupiah)> {
        let prices = || self.variants.iter().map(|view| view.variant.price);
        Some((prices().min()?, prices().max()?))
    }

    /// Returns whether nothing of it can be bought now.
    #[must_use]
    pub fn sold_out(&self) -> bool {
        self.variants.iter().all(|view| view.available == 0)
    }
}
