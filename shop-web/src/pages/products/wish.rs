//! What the address of a list asks for.

use serde::Deserialize;
use shop_core::catalog::{Collection, CollectionChoice, ProductSort};

use crate::pages::search::url_words;

/// The order, the filters and the page asked for.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Wish {
    urut: String,
    pub(super) setelah: String,
    pub(super) ukuran: String,
    pub(super) warna: String,
    ada: String,
}

/// The orders by their names in addresses; the first is the usual one.
const SORTS: [(&str, ProductSort); 4] = [
    ("terbaru", ProductSort::Newest),
    ("terlaris", ProductSort::BestSelling),
    ("termurah", ProductSort::PriceLow),
    ("termahal", ProductSort::PriceHigh),
];

/// The same for what staff put in order themselves.
const CHOSEN_SORTS: [(&str, ProductSort); 5] = [
    ("pilihan", ProductSort::Chosen),
    SORTS[0],
    SORTS[1],
    SORTS[2],
    SORTS[3],
];

/// Returns the orders a list can have, the usual one first.
pub(super) fn sorts(collection: Option<&Collection>) -> &'static [(&'static str, ProductSort)] {
    match collection.map(|collection| collection.choice) {
        Some(CollectionChoice::Hand) => &CHOSEN_SORTS,
        _ => &SORTS,
    }
}

/// Returns the name of an order in addresses.
pub(super) fn name(sort: ProductSort) -> &'static str {
    CHOSEN_SORTS
        .iter()
        .find(|(_, known)| *known == sort)
        .map_or("terbaru", |(name, _)| name)
}

impl Wish {
    /// Returns the order asked for, or the usual one.
    pub(super) fn sort(&self, collection: Option<&Collection>) -> ProductSort {
        let all = sorts(collection);
        all.iter()
            .find(|(name, _)| *name == self.urut)
            .map_or(all[0].1, |found| found.1)
    }

    /// Returns whether only what can be bought now is wanted.
    pub(super) fn in_stock(&self) -> bool {
        self.ada == "ya"
    }

    /// Returns whether anything is left out.
    pub(super) fn filters(&self) -> bool {
        self.in_stock() || !self.ukuran.is_empty() || !self.warna.is_empty()
    }

    /// Returns the address of the first page of this list in an order.
    pub(super) fn at(&self, base: &str, sort: ProductSort, usual: ProductSort) -> String {
        let order = if sort == usual { "" } else { name(sort) };
        let stock = if self.in_stock() { "ya" } else { "" };
        let parts: Vec<String> = [
            ("urut", order),
            ("ukuran", &*self.ukuran),
            ("warna", &*self.warna),
            ("ada", stock),
        ]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", url_words(value)))
        .collect();
        if parts.is_empty() {
            base.to_owned()
        } else {
            format!("{base}?{}", parts.join("&"))
        }
    }
}
