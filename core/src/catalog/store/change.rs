//! Writing rows of products and variants.

use diesel::{prelude::*, result::DatabaseErrorKind};

use crate::{
    actor::Actor,
    catalog::{
        Measurement, Picture, Product, ProductStatus, Variant, VariantStatus, edit_product::Texts,
    },
    db::{Conn, DbError, MultiBackend},
    ids::{ColourId, ProductId, VariantId},
    media::PictureKind,
    money::Rupiah,
    schema::{former_slugs, measurements, pictures, price_changes, products, variants},
    time::Timestamp,
};

/// Returns whether a row with the same key is there already.
pub(in crate::catalog) const fn is_taken(error: &DbError) -> bool {
    matches!(
        error,
        DbError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)
    )
}

pub(in crate::catalog) fn insert_product(
    conn: &mut Conn,
    now: Timestamp,
    texts: &Texts,
    slug: &str,
) -> QueryResult<Product> {
    diesel::insert_into(products::table)
        .values((
            texts,
            products::slug.eq(slug),
            products::status.eq(ProductStatus::Draft),
            products::search.eq(""),
            products::created_at.eq(now),
            products::version.eq(1),
        ))
        .returning(<Product as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(in crate::catalog) fn update_product(
    conn: &mut Conn,
    id: ProductId,
    texts: &Texts,
    slug: &str,
) -> QueryResult<Product> {
    diesel::update(products::table.filter(products::id.eq(id)))
        .set((
            texts,
            products::slug.eq(slug),
            products::version.eq(products::version + 1),
        ))
        .returning(<Product as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(in crate::catalog) fn set_status(
    conn: &mut Conn,
    id: ProductId,
    status: ProductStatus,
    published_at: Option<Timestamp>,
) -> QueryResult<Product> {
    diesel::update(products::table.filter(products::id.eq(id)))
        .set((
            products::status.eq(status),
            products::published_at.eq(published_at),
            products::version.eq(products::version + 1),
        ))
        .returning(<Product as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(in crate::catalog) fn write_search(
    conn: &mut Conn,
    id: ProductId,
    search: &str,
) -> QueryResult<()> {
    diesel::update(products::table.filter(products::id.eq(id)))
        .set(products::search.eq(search))
        .execute(conn)
        .map(|_| ())
}

/// Returns every slug, used now or before, that begins like this one.
pub(in crate::catalog) fn slugs_like(conn: &mut Conn, slug: &str) -> QueryResult<Vec<String>> {
    let pattern = format!("{slug}%");
    let mut slugs: Vec<String> = products::table
        .filter(products::slug.like(&pattern))
        .select(products::slug)
        .load(conn)?;
    let former: Vec<String> = former_slugs::table
        .filter(former_slugs::slug.like(&pattern))
        .select(former_slugs::slug)
        .load(conn)?;
    slugs.extend(former);
    Ok(slugs)
}

pub(in crate::catalog) fn keep_former_slug(
    conn: &mut Conn,
    product: ProductId,
    slug: &str,
) -> QueryResult<()> {
    diesel::insert_into(former_slugs::table)
        .values((
            former_slugs::slug.eq(slug),
            former_slugs::product_id.eq(product),
        ))
        .execute(conn)
        .map(|_| ())
}

pub(in crate::catalog) fn forget_former_slug(conn: &mut Conn, slug: &str) -> QueryResult<()> {
    diesel::delete(former_slugs::table.filter(former_slugs::slug.eq(slug)))
        .execute(conn)
        .map(|_| ())
}

/// The columns of a new variant.
#[derive(Insertable)]
#[diesel(table_name = variants)]
pub(in crate::catalog) struct NewVariantRow<'a> {
    pub(in crate::catalog) product_id: ProductId,
    pub(in crate::catalog) colour_id: ColourId,
    pub(in crate::catalog) size: &'a str,
    pub(in crate::catalog) sku: &'a str,
    pub(in crate::catalog) price: Rupiah,
    pub(in crate::catalog) weight_grams: i64,
    pub(in crate::catalog) position: i64,
}

pub(in crate::catalog) fn insert_variant(
    conn: &mut Conn,
    row: NewVariantRow<'_>,
) -> QueryResult<Variant> {
    diesel::insert_into(variants::table)
        .values((
            row,
            variants::status.eq(VariantStatus::Active),
            variants::version.eq(1),
        ))
        .returning(<Variant as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(in crate::catalog) fn update_variant(
    conn: &mut Conn,
    id: VariantId,
    sku: &str,
    weight_grams: i64,
    status: VariantStatus,
) -> QueryResult<Variant> {
    diesel::update(variants::table.filter(variants::id.eq(id)))
        .set((
            variants::sku.eq(sku),
            variants::weight_grams.eq(weight_grams),
            variants::status.eq(status),
            variants::version.eq(variants::version + 1),
        ))
        .returning(<Variant as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(in crate::catalog) fn update_price(
    conn: &mut Conn,
    id: VariantId,
    price: Rupiah,
) -> QueryResult<Variant> {
    diesel::update(variants::table.filter(variants::id.eq(id)))
        .set((
            variants::price.eq(price),
            variants::version.eq(variants::version + 1),
        ))
        .returning(<Variant as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(in crate::catalog) fn insert_price_change(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    before: &Variant,
    price: Rupiah,
) -> QueryResult<()> {
    diesel::insert_into(price_changes::table)
        .values((
            price_changes::variant_id.eq(before.id),
            price_changes::old_price.eq(before.price),
            price_changes::new_price.eq(price),
            price_changes::actor.eq(by.code()),
            price_changes::at.eq(now),
        ))
        .execute(conn)
        .map(|_| ())
}

/// Returns every code that begins like this one.
pub(in crate::catalog) fn skus_like(conn: &mut Conn, code: &str) -> QueryResult<Vec<String>> {
    variants::table
        .filter(variants::sku.like(format!("{code}%")))
        .select(variants::sku)
        .load(conn)
}

pub(in crate::catalog) fn replace_measurements(
    conn: &mut Conn,
    product: ProductId,
    chart: &[Measurement],
) -> QueryResult<()> {
    diesel::delete(measurements::table.filter(measurements::product_id.eq(product)))
        .execute(conn)?;
    for field in chart {
        diesel::insert_into(measurements::table)
            .values((
                measurements::product_id.eq(product),
                measurements::size.eq(&field.size),
                measurements::part.eq(field.part),
                measurements::centimetres.eq(field.centimetres),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The columns of a new picture.
#[derive(Insertable)]
#[diesel(table_name = pictures)]
pub(in crate::catalog) struct NewPictureRow<'a> {
    pub(in crate::catalog) product_id: ProductId,
    pub(in crate::catalog) colour_id: Option<ColourId>,
    pub(in crate::catalog) position: i64,
    pub(in crate::catalog) media_key: &'a str,
    pub(in crate::catalog) kind: PictureKind,
    pub(in crate::catalog) width: i64,
    pub(in crate::catalog) height: i64,
    pub(in crate::catalog) alt: &'a str,
    pub(in crate::catalog) alt_en: &'a str,
}

pub(in crate::catalog) fn insert_picture(
    conn: &mut Conn,
    row: NewPictureRow<'_>,
) -> QueryResult<Picture> {
    diesel::insert_into(pictures::table)
        .values(row)
        .returning(<Picture as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}
