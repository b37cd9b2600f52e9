//! Products with everything a printed page says about them.

use diesel::QueryResult;
use std::collections::HashMap;

use super::{
    Category, Collection, Colour, Picture, Product, ProductQuery, Variant, assemble, category,
    collections,
    store::{self, Scope},
};
use crate::{db::Conn, ids::ProductId, time::Timestamp};

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

/// How many articles a printed catalogue has, as a whole and by part.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CatalogueCounts {
    /// All of it.
    pub articles: usize,
    /// The categories with an article in or below them, each before those
    /// below it.
    pub categories: Vec<(Category, usize)>,
    /// The collections of today with an article in them.
    pub collections: Vec<(Collection, usize)>,
}

/// Counts the articles of the parts in which the catalogue can be printed.
///
/// # Errors
/// When the database fails.
pub fn catalogue_counts(conn: &mut Conn, now: Timestamp) -> QueryResult<CatalogueCounts> {
    let products = all_of(conn, &ProductQuery::default())?;
    let tree = category::in_tree_order(&store::categories(conn)?);
    let categories = tree
        .iter()
        .map(|root| {
            let within = category::with_children(&tree, root.id);
            let articles = products
                .iter()
                .filter(|product| within.contains(&product.category_id));
            (root.clone(), articles.count())
        })
        .filter(|(_, articles)| *articles > 0)
        .collect();
    let mut collections = Vec::new();
    for collection in collections::collections(conn, now)? {
        let query = ProductQuery {
            within: Some(collection.within(now)),
            ..ProductQuery::default()
        };
        let articles = all_of(conn, &query)?.len();
        if articles > 0 {
            collections.push((collection, articles));
        }
    }
    Ok(CatalogueCounts {
        articles: products.len(),
        categories,
        collections,
    })
}

fn all_of(conn: &mut Conn, query: &ProductQuery) -> QueryResult<Vec<Product>> {
    let query = &ProductQuery {
        after: None,
        ..query.clone().in_an_order_there_is()
    };
    let categories = match query.category {
        None => None,
        Some(root) => Some(category::with_children(&store::categories(conn)?, root)),
    };
    store::active_page(conn, query, categories.as_deref(), MOST)
}

/// Returns all products on sale that a query finds, its page size and its
/// place left aside.
///
/// # Errors
/// When the database fails.
pub fn printed(conn: &mut Conn, query: &ProductQuery) -> QueryResult<Vec<Printed>> {
    let products = all_of(conn, query)?;
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
