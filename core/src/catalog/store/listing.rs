//! The statements behind the two lists of products.

use diesel::{
    dsl::{min, sql},
    prelude::*,
    sql_types::{BigInt, Bool, Text},
};

use crate::{
    catalog::{
        Product, ProductQuery, ProductSort, ProductStatus, StaffProductQuery, VariantStatus,
        Within, search,
    },
    db::{Conn, MultiBackend},
    ids::{CategoryId, CollectionId, ColourId, ProductId},
    schema::{
        collection_products, price_changes, product_sales, product_tags, products, stock, variants,
    },
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

/// Returns the condition that a product belongs to a collection.
fn belongs(within: &Within) -> Condition {
    match within {
        Within::Collection(collection) => {
            let chosen = collection_products::table
                .filter(collection_products::collection_id.eq(*collection))
                .select(collection_products::product_id);
            Box::new(products::id.eq_any(chosen))
        }
        Within::Tag(tag) => {
            let tagged = product_tags::table
                .filter(product_tags::tag.eq(tag.clone()))
                .select(product_tags::product_id);
            Box::new(products::id.eq_any(tagged))
        }
        Within::Motif(motif) => {
            Box::new(sql::<Bool>("lower(products.motif) = ").bind::<Text, _>(motif.to_lowercase()))
        }
        Within::NewSince(since) => Box::new(products::published_at.ge(*since).assume_not_null()),
        Within::ReducedSince(since) => {
            let lowered = variants::table
                .inner_join(price_changes::table)
                .filter(variants::status.eq(VariantStatus::Active))
                .filter(price_changes::at.ge(*since))
                .filter(price_changes::new_price.lt(price_changes::old_price))
                .filter(price_changes::new_price.ge(variants::price))
                .select(variants::product_id);
            Box::new(products::id.eq_any(lowered))
        }
    }
}

/// Returns the products on sale that belong to a collection.
pub(in crate::catalog) fn ids_within(
    conn: &mut Conn,
    within: &Within,
) -> QueryResult<Vec<ProductId>> {
    products::table
        .filter(products::status.eq(ProductStatus::Active))
        .filter(belongs(within))
        .select(products::id)
        .load(conn)
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
    if let Some(within) = &query.within {
        wanted = wanted.filter(belongs(within));
    }
    if query.sold_only {
        wanted = wanted
            .filter(products::id.eq_any(product_sales::table.select(product_sales::product_id)));
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
        ProductSort::BestSelling => {
            let sold = || {
                sql::<BigInt>(
                    "COALESCE((SELECT s.pieces FROM product_sales s \
                     WHERE s.product_id = products.id), 0)",
                )
            };
            if let Some(cursor) = after {
                wanted = wanted.filter(
                    sold()
                        .lt(cursor.key)
                        .or(sold().eq(cursor.key).and(products::id.lt(cursor.id))),
                );
            }
            wanted = wanted.order((sold().desc(), products::id.desc()));
        }
        ProductSort::Chosen => {
            let collection = match query.within {
                Some(Within::Collection(collection)) => collection,
                Some(
                    Within::Tag(_)
                    | Within::Motif(_)
                    | Within::NewSince(_)
                    | Within::ReducedSince(_),
                )
                | None => CollectionId(0),
            };
            let place = || {
                collection_products::table
                    .filter(collection_products::product_id.eq(products::id))
                    .filter(collection_products::collection_id.eq(collection))
                    .select(collection_products::position)
                    .single_value()
            };
            if let Some(cursor) = after {
                wanted = wanted.filter(
                    place()
                        .gt(cursor.key)
                        .or(place().eq(cursor.key).and(products::id.gt(cursor.id))),
                );
            }
            wanted = wanted.order((place().asc(), products::id.asc()));
        }
    }
    wanted.limit(limit).load(conn)
}

/// Returns how many pieces of a product were sold lately.
pub(in crate::catalog) fn pieces_sold(conn: &mut Conn, id: ProductId) -> QueryResult<i64> {
    product_sales::table
        .filter(product_sales::product_id.eq(id))
        .select(product_sales::pieces)
        .get_result(conn)
        .optional()
        .map(Option::unwrap_or_default)
}

/// Returns the place of a product in a collection chosen by hand.
pub(in crate::catalog) fn place_in(
    conn: &mut Conn,
    within: Option<&Within>,
    id: ProductId,
) -> QueryResult<i64> {
    let Some(Within::Collection(collection)) = within else {
        return Ok(0);
    };
    collection_products::table
        .filter(collection_products::product_id.eq(id))
        .filter(collection_products::collection_id.eq(*collection))
        .select(collection_products::position)
        .get_result(conn)
        .optional()
        .map(Option::unwrap_or_default)
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
