//! Products with everything a printed page says about them.

use diesel::QueryResult;
use std::collections::HashMap;

use super::{
    Colour, Picture, Product, ProductQuery, Variant, assemble, category,
    store::{self, Scope},
};
use crate::{db::Conn, ids::ProductId};

/// The most products of one printed catalogue.
const MOST: i64 = 5_000;

/// A product on sale with its first picture, its colours and its variants.
#[derive(Debug, Clone, PartialEq)]
pub struct Printed {
    /// The product.
    pub product: Product,
    /// Its first picture.
    pub picture: Option<Picture>,
    /// Its colours, in the order of the variants.
    pub colours: Vec<Colour>,
    /// What is sold of it, in order.
    pub variants: Vec<Variant>,
}

/// Returns all products on sale that a query finds, its page size and its
/// place left aside.
///
/// # Errors
/// When the database fails.
pub fn printed(conn: &mut Conn, query: &ProductQuery) -> QueryResult<Vec<Printed>> {
    let query = &ProductQuery {
        after: None,
        ..query.clone().in_an_order_there_is()
    };
    let categories = match query.category {
        None => None,
        Some(root) => Some(category::with_children(&store::categories(conn)?, root)),
    };
    let products = store::active_page(conn, query, categories.as_deref(), MOST)?;
    let ids: Vec<ProductId> = products.iter().map(|product| product.id).collect();
    let mut variants = assemble::stocked(conn, &ids, Scope::OnSale)?;
    let palette = store::colours(conn)?;
    let mut pictures: HashMap<ProductId, Picture> = HashMap::new();
    for picture in store::pictures(conn, &ids)? {
        pictures.entry(picture.product_id).or_insert(picture);
    }
    Ok(products
        .into_iter()
        .map(|product| {
            let stocked = variants.remove(&product.id).unwrap_or_default();
            Printed {
                picture: pictures.remove(&product.id),
                colours: assemble::colours_of(&stocked, &palette),
                variants: stocked.into_iter().map(|it| it.variant).collect(),
                product,
            }
        })
        .collect())
}
