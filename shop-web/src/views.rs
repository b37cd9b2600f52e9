//! Pieces that several pages show: pictures, product cards, order lines, steps.

use askama::{Template, filters::HtmlSafe};

/// A picture with its measures, so that nothing jumps when it arrives.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/picture.html")]
pub struct PictureTag {
    /// The address of the picture.
    pub src: String,
    /// The widths on offer, for photos.
    pub srcset: Option<String>,
    /// How wide it is shown.
    pub sizes: &'static str,
    /// What it shows.
    pub alt: String,
    /// Its width in pixels.
    pub width: i64,
    /// Its height in pixels.
    pub height: i64,
    /// Whether it may arrive late.
    pub lazy: bool,
}

/// A picture is markup already: the template escapes its parts.
impl HtmlSafe for PictureTag {}

impl PictureTag {
    /// Returns the picture for a place where its words stand beside it.
    #[must_use]
    pub fn silent(mut self) -> Self {
        self.alt = String::new();
        self
    }

    /// Returns the picture for the first screen: not lazy.
    #[must_use]
    pub fn eager(mut self) -> Self {
        self.lazy = false;
        self
    }
}

/// A product in a list.
#[derive(Debug, Clone)]
pub struct Card {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What it is made of.
    pub material: String,
    /// Its price in words.
    pub price: String,
    /// Its picture.
    pub picture: PictureTag,
    /// Its sizes, those sold out marked.
    pub sizes: Vec<SizeMark>,
    /// Whether nothing of it is left.
    pub sold_out: bool,
}

/// A size under a card.
#[derive(Debug, Clone)]
pub struct SizeMark {
    /// The size.
    pub label: String,
    /// Whether it is gone.
    pub sold_out: bool,
}

/// A line of goods beside its sums.
#[derive(Debug, Clone)]
pub struct GoodsLine {
    /// Its picture.
    pub picture: PictureTag,
    /// The product.
    pub name: String,
    /// Colour and size.
    pub choice: String,
    /// How many.
    pub quantity: i64,
    /// The price of one.
    pub unit_price: String,
    /// The price of all.
    pub total: String,
}

/// A step on the way of an order or a registration.
#[derive(Debug, Clone)]
pub struct Step {
    /// `done`, `now`, `todo` or `bad`.
    pub tone: &'static str,
    /// What happens.
    pub title: String,
    /// When, or what to do.
    pub says: String,
}
