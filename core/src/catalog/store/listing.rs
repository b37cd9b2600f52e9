//! The statements behind the two lists of products.

use diesel::{dsl::min, prelude::*, sql_types::Bool};

use crate::{
    catalog::{
        Product, ProductQuery, ProductSort, ProductStatus, StaffProductQuery, VariantStatus, search,
    },
    db::{Conn, MultiBackend},
    ids::{CategoryId, ColourId, ProductId},
    schema::{products, stock, variants},
};

type Condition = Box<dyn BoxableExpression<products::table, MultiBackend, SqlType = Bool>>;

/// Returns the conditions that the typed words become, all of which must hold.
fn found_by(words: &str) -> Vec<Condition> {
    search::patterns(words)
        .into_iter()
        .map(|alternatives| {
            let never: Condition = Box::new(products::id.lt(0));
            alternatives.into_iter().fold(never, |any, pattern| {
                Box::new(any.or(products::search.like(pattern).escape('\\'))) as Condition
            })
        })
        .collect()
}

/// Returns products on sale, one page in the order asked for.
pub(in crate::catalog) fn active_page(
    conn: &mut Conn,
    query: &ProductQuery,
    categories: Option<&[CategoryId]>,
    limit: i64,
) -> QueryResult<Vec<Product>> {
    let on_sale = variants::table
        .filter(variants::status.eq(VariantStatus::Active))
        .select(variants::product_id);
    let mut wanted = Product::query()
        .filter(products::status.eq(ProductStatus::Active))
        .filter(products::id.eq_any(on_sale))
        .into_boxed::<MultiBackend>();
    for condition in found_by(&query.words) {
        wanted = wanted.filter(condition);
    }
    if let Some(categories) = categories {
        wanted = wanted.filter(products::category_id.eq_any(categories.to_vec()));
    }
    if query.available_only || query.size.is_some() || query.colour.is_some() {
        // One subquery for any mixture of the three: what is not asked for
        // is true.
        let size = query.size.clone();
        let any_size = size.is_none().into_sql::<Bool>();
        let any_colour = query.colour.is_none().into_sql::<Bool>();
        let buyable = variants::table
            .inner_join(stock::table)
            .filter(variants::status.eq(VariantStatus::Active))
            .filter((stock::on_hand - stock::allocated - stock::held - stock::safety).gt(0))
            .filter(any_size.or(variants::size.eq(size.unwrap_or_default())))
            .filter(any_colour.or(variants::colour_id.eq(query.colour.unwrap_or(ColourId(0)))))
            .select(variants::product_id);
        wanted = wanted.filter(products::id.eq_any(buyable));
    }
    let lowest = || {
        variants::table
            .filter(variants::product_id.eq(products::id))
            .filter(variants::status.eq(VariantStatus::Active))
            .select(min(variants::price))
            .single_value()
    };
    // A cursor of another order means nothing here.
    let after = query.after.filter(|cursor| cursor.sort == query.sort);
    match query.sort {
        ProductSort::Newest => {
            if let Some(cursor) = after
                && let Some(at) = cursor.instant()
            {
                wanted = wanted.filter(
                    products::published_at.lt(at).or(products::published_at
                        .eq(at)
                        .and(products::id.lt(cursor.id))),
                );
            }
            wanted = wanted
                .filter(products::published_at.is_not_null())
                .order((products::published_at.desc(), products::id.desc()));
        }
        ProductSort::PriceLow => {
            if let Some(cursor) = after {
                wanted = wanted.filter(
                    lowest()
                        .gt(cursor.key)
                        .or(lowest().eq(cursor.key).and(products::id.gt(cursor.id))),
                );
            }
            wanted = wanted.order((lowest().asc(), products::id.asc()));
        }
        ProductSort::PriceHigh => {
            if let Some(cursor) = after {
                wanted = wanted.filter(
                    lowest()
                        .lt(cursor.key)
                        .or(lowest().eq(cursor.key).and(products::id.lt(cursor.id))),
                );
            }
            wanted = wanted.order((lowest().desc(), products::id.desc()));
        }
    }
    wanted.limit(limit).load(conn)
}

/// Returns products of any status, the newest first.
pub(in crate::catalog) fn staff_page(
    conn: &mut Conn,
    query: &StaffProductQuery,
    limit: i64,
) -> QueryResult<Vec<Product>> {
    let mut wanted = Product::query()
        .filter(products::id.lt(query.after.unwrap_or(ProductId(i64::MAX))))
        .into_boxed::<MultiBackend>();
    for condition in found_by(&query.words) {
        wanted = wanted.filter(condition);
    }
    if let Some(status) = query.status {
        wanted = wanted.filter(products::status.eq(status));
    }
    wanted.order(products::id.desc()).limit(limit).load(conn)
}
