//! The newest and the best-sold products, for pages that show a few.

use diesel::QueryResult;

use crate::{
    catalog::{ProductCard, ProductQuery, ProductSort, list},
    db::Conn,
};

/// Returns the products that came last, the newest first, those sold out
/// left out.
///
/// # Errors
/// When the database fails.
pub fn newest(conn: &mut Conn, limit: i64) -> QueryResult<Vec<ProductCard>> {
    first(conn, ProductSort::Newest, limit)
}

/// Returns the products that sold best in the last ninety days, the best
/// first, those sold out left out. Products that nobody bought are not
/// among them.
///
/// # Errors
/// When the database fails.
pub fn best_sellers(conn: &mut Conn, limit: i64) -> QueryResult<Vec<ProductCard>> {
    first(conn, ProductSort::BestSelling, limit)
}

fn first(conn: &mut Conn, sort: ProductSort, limit: i64) -> QueryResult<Vec<ProductCard>> {
    let query = ProductQuery {
        sort,
        limit,
        available_only: true,
        sold_only: sort == ProductSort::BestSelling,
        ..ProductQuery::default()
    };
    Ok(list(conn, &query)?.cards)
}
