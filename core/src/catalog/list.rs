//! The catalogue page by page: words, category, size, colour, price order.

use diesel::QueryResult;

use super::{Colour, Picture, Product, ProductCursor, Within, assemble, category, cursor, store};
use crate::{
    db::{Conn, text_enum},
    ids::{CategoryId, ColourId, ProductId},
    messages::{Lang, text},
    money::Rupiah,
    time::Timestamp,
};

/// The most products of one page.
const MOST: i64 = 60;

/// The order of a list of products.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ProductSort {
    /// The latest published first.
    #[default]
    Newest,
    /// The cheapest first.
    PriceLow,
    /// The dearest first.
    PriceHigh,
    /// The best sold of the last ninety days first.
    BestSelling,
    /// As staff put them, in a collection chosen by hand.
    Chosen,
}

text_enum!(ProductSort {
    Newest => "newest",
    PriceLow => "price-low",
    PriceHigh => "price-high",
    BestSelling => "best-selling",
    Chosen => "chosen",
});

impl ProductSort {
    /// Returns the order in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("product-sort-{}", self.as_str()))
    }
}

/// Which products are wanted, and which page of them.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductQuery {
    /// Words that must all be found; empty for every product.
    pub words: String,
    /// A category with everything below it.
    pub category: Option<CategoryId>,
    /// Only those of a collection, tag or motif.
    pub within: Option<Within>,
    /// Only those that somebody bought lately.
    pub sold_only: bool,
    /// A size that can be bought now, in the colour asked for.
    pub size: Option<String>,
    /// A colour that can be bought now, in the size asked for.
    pub colour: Option<ColourId>,
    /// Only products of which anything can be bought now.
    pub available_only: bool,
    /// In which order.
    pub sort: ProductSort,
    /// Where the page before ended.
    pub after: Option<ProductCursor>,
    /// How many at most; never more than 60.
    pub limit: i64,
}

impl Default for ProductQuery {
    /// The first page of everything, the newest first.
    fn default() -> Self {
        Self {
            words: String::new(),
            category: None,
            within: None,
            sold_only: false,
            size: None,
            colour: None,
            available_only: false,
            sort: ProductSort::Newest,
            after: None,
            limit: 24,
        }
    }
}

impl ProductQuery {
    /// Takes the newest first where nobody has put anything in order.
    fn in_an_order_there_is(mut self) -> Self {
        if self.sort == ProductSort::Chosen && !matches!(self.within, Some(Within::Collection(_))) {
            self.sort = ProductSort::Newest;
        }
        self
    }
}

/// A size of a product, and whether any colour of it can be bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizeState {
    /// The size.
    pub size: String,
    /// Whether it can be bought now.
    pub available: bool,
}

/// A product as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductCard {
    /// The product.
    pub product: Product,
    /// The lowest price of its variants.
    pub price_from: Rupiah,
    /// The highest price of its variants.
    pub price_to: Rupiah,
    /// Its first picture, of the colour asked for when there is one.
    pub picture: Option<Picture>,
    /// Its colours.
    pub colours: Vec<Colour>,
    /// Its sizes, in order.
    pub sizes: Vec<SizeState>,
    /// Whether nothing of it can be bought now.
    pub sold_out: bool,
}

/// One page of products.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductPage {
    /// The products.
    pub cards: Vec<ProductCard>,
    /// Where the next page begins; none after the last.
    pub next: Option<ProductCursor>,
}

/// Returns a page of the products on sale.
///
/// The number of statements does not depend on the number of products.
///
/// # Errors
/// When the database fails.
pub fn list(conn: &mut Conn, query: &ProductQuery) -> QueryResult<ProductPage> {
    let query = &query.clone().in_an_order_there_is();
    let categories = match query.category {
        None => None,
        Some(root) => {
            let all = store::categories(conn)?;
            Some(category::with_children(&all, root))
        }
    };
    let limit = query.limit.clamp(1, MOST);
    let mut products = store::active_page(conn, query, categories.as_deref(), limit + 1)?;
    let full = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = products.len() > full;
    products.truncate(full);
    let cards = assemble::cards(conn, products, query.colour)?;
    let next = match cards.last().filter(|_| more) {
        Some(card) => Some(after(conn, card, query)?),
        None => None,
    };
    Ok(ProductPage { cards, next })
}

fn after(conn: &mut Conn, card: &ProductCard, query: &ProductQuery) -> QueryResult<ProductCursor> {
    let id: ProductId = card.product.id;
    let published: Timestamp = card.product.published_at.unwrap_or(card.product.created_at);
    let key = match query.sort {
        ProductSort::Newest => cursor::key_of(published),
        ProductSort::PriceLow | ProductSort::PriceHigh => card.price_from.0,
        ProductSort::BestSelling => store::pieces_sold(conn, id)?,
        ProductSort::Chosen => store::place_in(conn, query.within.as_ref(), id)?,
    };
    Ok(ProductCursor {
        sort: query.sort,
        key,
        id,
    })
}
