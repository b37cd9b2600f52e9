//! A product: pictures, colours, sizes, and the button.

use askama::Template;

use crate::{
    page::{Frame, Link},
    views::{Card, PictureTag},
};

/// The page of a product.
#[derive(Template)]
#[template(path = "product.html")]
pub struct ProductPage {
    /// What surrounds the page.
    pub page: Frame,
    /// The product's name.
    pub name: String,
    /// What it is made of.
    pub material: String,
    /// One sentence for search engines.
    pub summary: String,
    /// The full address of its first picture.
    pub share_picture: Option<String>,
    /// Its category.
    pub category: Link,
    /// Its pictures.
    pub shots: Vec<Shot>,
    /// Its colours with their sizes.
    pub colours: Vec<ColourChoice>,
    /// Whether anything can be bought.
    pub can_buy: bool,
    /// What was wrong with the choice.
    pub error: Option<String>,
    /// Where to ask about it.
    pub ask_href: String,
    /// What it is, in paragraphs.
    pub description: Vec<String>,
    /// Name and value of its facts.
    pub facts: Vec<(String, String)>,
    /// Its measures.
    pub chart: Option<Chart>,
    /// How to look after it.
    pub care: Vec<String>,
    /// What its pattern means.
    pub motif_story: Option<String>,
    /// Others of its kind.
    pub related: Vec<Card>,
}

/// A picture of the gallery.
pub struct Shot {
    /// Its anchor.
    pub id: String,
    /// The colour it shows, when it is the first of that colour.
    pub colour: Option<String>,
    /// The large picture.
    pub picture: PictureTag,
    /// The small one.
    pub thumb: PictureTag,
}

/// A colour with its sizes.
pub struct ColourChoice {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// How it looks.
    pub hex: String,
    /// Whether it is the one shown.
    pub chosen: bool,
    /// Its price in words.
    pub price: String,
    /// Its sizes.
    pub sizes: Vec<SizeChoice>,
    /// What is there, in words.
    pub stock: String,
    /// `yes`, `few` or `no`.
    pub stock_tone: &'static str,
    /// Whether some sizes are gone.
    pub some_gone: bool,
}

/// A size to choose.
pub struct SizeChoice {
    /// The variant.
    pub variant: i64,
    /// The size.
    pub label: String,
    /// What stands under it.
    pub says: String,
    /// Whether it is gone.
    pub sold_out: bool,
    /// Whether it is chosen already.
    pub chosen: bool,
}

/// The measures of a product.
pub struct Chart {
    /// What is measured.
    pub parts: Vec<String>,
    /// One row per size.
    pub rows: Vec<ChartRow>,
}

/// The measures of one size.
pub struct ChartRow {
    /// The size.
    pub size: String,
    /// The centimetres, one per part.
    pub cells: Vec<String>,
}
