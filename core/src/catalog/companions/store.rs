//! The statements on what goes together.

use diesel::prelude::*;

use crate::{
    catalog::{Product, ProductStatus},
    db::Conn,
    ids::ProductId,
    schema::{bought_together, product_relations, products, vetoed_pairs},
    time::Timestamp,
};

/// Returns what staff say goes with a product, in order.
pub(super) fn related(conn: &mut Conn, product: ProductId) -> QueryResult<Vec<ProductId>> {
    product_relations::table
        .filter(product_relations::product_id.eq(product))
        .order((product_relations::position, product_relations::related_id))
        .select(product_relations::related_id)
        .load(conn)
}

/// Writes what goes with a product anew.
pub(super) fn replace_related(
    conn: &mut Conn,
    product: ProductId,
    related: &[ProductId],
) -> QueryResult<()> {
    diesel::delete(product_relations::table.filter(product_relations::product_id.eq(product)))
        .execute(conn)?;
    for (other, place) in related.iter().zip(1_i64..) {
        diesel::insert_into(product_relations::table)
            .values((
                product_relations::product_id.eq(product),
                product_relations::related_id.eq(other),
                product_relations::position.eq(place),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Returns what is bought with a product: the other one, in how many orders,
/// and the lift; the strongest first.
pub(super) fn bought(
    conn: &mut Conn,
    product: ProductId,
) -> QueryResult<Vec<(ProductId, i64, i64)>> {
    bought_together::table
        .filter(bought_together::product_id.eq(product))
        .order((
            bought_together::lift.desc(),
            bought_together::orders.desc(),
            bought_together::other_id,
        ))
        .select((
            bought_together::other_id,
            bought_together::orders,
            bought_together::lift,
        ))
        .load(conn)
}

/// Returns the products that are never shown as bought with this one.
pub(super) fn vetoed(conn: &mut Conn, product: ProductId) -> QueryResult<Vec<ProductId>> {
    let pairs: Vec<(ProductId, ProductId)> = vetoed_pairs::table
        .filter(
            vetoed_pairs::product_id
                .eq(product)
                .or(vetoed_pairs::other_id.eq(product)),
        )
        .select((vetoed_pairs::product_id, vetoed_pairs::other_id))
        .order((vetoed_pairs::product_id, vetoed_pairs::other_id))
        .load(conn)?;
    let other = |(one, other)| if one == product { other } else { one };
    Ok(pairs.into_iter().map(other).collect())
}

pub(super) fn insert_veto(
    conn: &mut Conn,
    (one, other): (ProductId, ProductId),
    actor: &str,
    now: Timestamp,
) -> QueryResult<()> {
    diesel::insert_into(vetoed_pairs::table)
        .values((
            vetoed_pairs::product_id.eq(one),
            vetoed_pairs::other_id.eq(other),
            vetoed_pairs::actor.eq(actor),
            vetoed_pairs::at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Takes a veto back; returns whether there was one.
pub(super) fn delete_veto(
    conn: &mut Conn,
    (one, other): (ProductId, ProductId),
) -> QueryResult<bool> {
    let pair = vetoed_pairs::table
        .filter(vetoed_pairs::product_id.eq(one))
        .filter(vetoed_pairs::other_id.eq(other));
    diesel::delete(pair).execute(conn).map(|gone| gone > 0)
}

/// Returns the products on sale among those named, in the order given.
pub(super) fn on_sale(conn: &mut Conn, wanted: &[ProductId]) -> QueryResult<Vec<Product>> {
    let found: Vec<Product> = Product::query()
        .filter(products::id.eq_any(wanted))
        .filter(products::status.eq(ProductStatus::Active))
        .order(products::id)
        .load(conn)?;
    Ok(in_order(found, wanted))
}

/// Returns the products named, whatever their status, in the order given.
pub(super) fn products(conn: &mut Conn, wanted: &[ProductId]) -> QueryResult<Vec<Product>> {
    let found: Vec<Product> = Product::query()
        .filter(products::id.eq_any(wanted))
        .order(products::id)
        .load(conn)?;
    Ok(in_order(found, wanted))
}

fn in_order(mut found: Vec<Product>, wanted: &[ProductId]) -> Vec<Product> {
    let place = |product: &Product| wanted.iter().position(|id| *id == product.id);
    found.sort_by_key(place);
    found
}
