//! The statements on collections.

use diesel::prelude::*;

use super::{Collection, edit::Texts};
use crate::{
    catalog::Product,
    db::{Conn, MultiBackend},
    ids::{CollectionId, ProductId},
    media::StoredMedia,
    schema::{collection_products, collections, former_collection_slugs, products},
    time::Timestamp,
};

pub(super) fn all(conn: &mut Conn) -> QueryResult<Vec<Collection>> {
    Collection::query()
        .order((collections::position, collections::id))
        .load(conn)
}

pub(super) fn collection(conn: &mut Conn, id: CollectionId) -> QueryResult<Option<Collection>> {
    Collection::query()
        .filter(collections::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(super) fn by_slug(conn: &mut Conn, slug: &str) -> QueryResult<Option<Collection>> {
    Collection::query()
        .filter(collections::slug.eq(slug))
        .get_result(conn)
        .optional()
}

pub(super) fn by_former_slug(conn: &mut Conn, slug: &str) -> QueryResult<Option<Collection>> {
    let former = former_collection_slugs::table
        .filter(former_collection_slugs::slug.eq(slug))
        .select(former_collection_slugs::collection_id);
    Collection::query()
        .filter(collections::id.eq_any(former))
        .get_result(conn)
        .optional()
}

pub(super) fn insert(
    conn: &mut Conn,
    now: Timestamp,
    texts: &Texts,
    slug: &str,
) -> QueryResult<Collection> {
    let last = all(conn)?.last().map_or(0, |last| last.position);
    diesel::insert_into(collections::table)
        .values((
            texts,
            collections::slug.eq(slug),
            collections::picture_width.eq(0),
            collections::picture_height.eq(0),
            collections::position.eq(last + 1),
            collections::created_at.eq(now),
            collections::version.eq(1),
        ))
        .returning(<Collection as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(super) fn update(
    conn: &mut Conn,
    id: CollectionId,
    texts: &Texts,
    slug: &str,
) -> QueryResult<Collection> {
    diesel::update(collections::table.filter(collections::id.eq(id)))
        .set((
            texts,
            collections::slug.eq(slug),
            collections::version.eq(collections::version + 1),
        ))
        .returning(<Collection as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

/// Counts a change of what lies in the collection.
pub(super) fn touch(conn: &mut Conn, id: CollectionId) -> QueryResult<Collection> {
    diesel::update(collections::table.filter(collections::id.eq(id)))
        .set(collections::version.eq(collections::version + 1))
        .returning(<Collection as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(super) fn set_picture(
    conn: &mut Conn,
    id: CollectionId,
    picture: Option<&StoredMedia>,
) -> QueryResult<Collection> {
    diesel::update(collections::table.filter(collections::id.eq(id)))
        .set((
            collections::picture_key.eq(picture.map(|picture| picture.key.as_str())),
            collections::picture_kind.eq(picture.map(|picture| picture.kind)),
            collections::picture_width.eq(picture.map_or(0, |picture| picture.width)),
            collections::picture_height.eq(picture.map_or(0, |picture| picture.height)),
            collections::version.eq(collections::version + 1),
        ))
        .returning(<Collection as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

/// Puts collections at the places in which they are given, the first at 1.
pub(super) fn place(conn: &mut Conn, ordered: &[CollectionId]) -> QueryResult<()> {
    for (id, place) in ordered.iter().zip(1_i64..) {
        diesel::update(collections::table.filter(collections::id.eq(id)))
            .set((
                collections::position.eq(place),
                collections::version.eq(collections::version + 1),
            ))
            .execute(conn)?;
    }
    Ok(())
}

pub(super) fn delete(conn: &mut Conn, id: CollectionId) -> QueryResult<()> {
    diesel::delete(collection_products::table.filter(collection_products::collection_id.eq(id)))
        .execute(conn)?;
    diesel::delete(
        former_collection_slugs::table.filter(former_collection_slugs::collection_id.eq(id)),
    )
    .execute(conn)?;
    diesel::delete(collections::table.filter(collections::id.eq(id)))
        .execute(conn)
        .map(|_| ())
}

pub(super) fn keep_former_slug(conn: &mut Conn, id: CollectionId, slug: &str) -> QueryResult<()> {
    diesel::insert_into(former_collection_slugs::table)
        .values((
            former_collection_slugs::slug.eq(slug),
            former_collection_slugs::collection_id.eq(id),
        ))
        .execute(conn)
        .map(|_| ())
}

pub(super) fn forget_former_slug(conn: &mut Conn, slug: &str) -> QueryResult<()> {
    diesel::delete(former_collection_slugs::table.filter(former_collection_slugs::slug.eq(slug)))
        .execute(conn)
        .map(|_| ())
}

/// Returns what was chosen by hand for a collection, in order.
pub(super) fn members(conn: &mut Conn, id: CollectionId) -> QueryResult<Vec<ProductId>> {
    collection_products::table
        .filter(collection_products::collection_id.eq(id))
        .order((
            collection_products::position,
            collection_products::product_id,
        ))
        .select(collection_products::product_id)
        .load(conn)
}

pub(super) fn replace_members(
    conn: &mut Conn,
    id: CollectionId,
    members: &[ProductId],
) -> QueryResult<()> {
    diesel::delete(collection_products::table.filter(collection_products::collection_id.eq(id)))
        .execute(conn)?;
    for (product, place) in members.iter().zip(1_i64..) {
        diesel::insert_into(collection_products::table)
            .values((
                collection_products::collection_id.eq(id),
                collection_products::product_id.eq(product),
                collection_products::position.eq(place),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Returns the products named, whatever their status, in the order given.
pub(super) fn products(conn: &mut Conn, wanted: &[ProductId]) -> QueryResult<Vec<Product>> {
    let mut found: Vec<Product> = Product::query()
        .filter(products::id.eq_any(wanted))
        .order(products::id)
        .load(conn)?;
    found.sort_by_key(|product| wanted.iter().position(|id| *id == product.id));
    Ok(found)
}
