//! Reading rows of the catalogue.

use diesel::{dsl::count_star, prelude::*};

use crate::{
    catalog::{
        Category, Colour, Measurement, Picture, Product, ProductStatus, Variant, VariantStatus,
    },
    db::Conn,
    ids::{CategoryId, ColourId, ProductId, VariantId},
    schema::{
        categories, colours, former_slugs, measurements, pictures, products, stock, variants,
    },
    stock::StockRow,
};

/// Which variants of a product are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::catalog) enum Scope {
    /// Those that are sold.
    OnSale,
    /// All of them, archived ones too.
    All,
}

pub(in crate::catalog) fn categories(conn: &mut Conn) -> QueryResult<Vec<Category>> {
    Category::query()
        .order((categories::position, categories::id))
        .load(conn)
}

pub(in crate::catalog) fn category(
    conn: &mut Conn,
    id: CategoryId,
) -> QueryResult<Option<Category>> {
    Category::query()
        .filter(categories::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(in crate::catalog) fn category_by_slug(
    conn: &mut Conn,
    slug: &str,
) -> QueryResult<Option<Category>> {
    Category::query()
        .filter(categories::slug.eq(slug))
        .get_result(conn)
        .optional()
}

pub(in crate::catalog) fn categories_on_sale(conn: &mut Conn) -> QueryResult<Vec<CategoryId>> {
    products::table
        .filter(products::status.eq(ProductStatus::Active))
        .select(products::category_id)
        .distinct()
        .load(conn)
}

/// Returns how many products of each status lie in each category.
pub(in crate::catalog) fn products_per_category(
    conn: &mut Conn,
) -> QueryResult<Vec<(CategoryId, ProductStatus, i64)>> {
    products::table
        .group_by((products::category_id, products::status))
        .select((products::category_id, products::status, count_star()))
        .load(conn)
}

/// Returns the products of a category, whatever their status.
pub(in crate::catalog) fn all_products_in(
    conn: &mut Conn,
    category: CategoryId,
) -> QueryResult<Vec<Product>> {
    Product::query()
        .filter(products::category_id.eq(category))
        .order(products::id)
        .load(conn)
}

pub(in crate::catalog) fn sizes_on_sale(conn: &mut Conn) -> QueryResult<Vec<String>> {
    variants::table
        .inner_join(products::table.on(products::id.eq(variants::product_id)))
        .filter(products::status.eq(ProductStatus::Active))
        .filter(variants::status.eq(VariantStatus::Active))
        .select(variants::size)
        .distinct()
        .load(conn)
}

pub(in crate::catalog) fn colours(conn: &mut Conn) -> QueryResult<Vec<Colour>> {
    Colour::query()
        .order((colours::slug, colours::id))
        .load(conn)
}

pub(in crate::catalog) fn colour(conn: &mut Conn, id: ColourId) -> QueryResult<Option<Colour>> {
    Colour::query()
        .filter(colours::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(in crate::catalog) fn product(conn: &mut Conn, id: ProductId) -> QueryResult<Option<Product>> {
    Product::query()
        .filter(products::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(in crate::catalog) fn products(
    conn: &mut Conn,
    ids: &[ProductId],
) -> QueryResult<Vec<Product>> {
    Product::query()
        .filter(products::id.eq_any(ids))
        .order(products::id)
        .load(conn)
}

pub(in crate::catalog) fn product_by_slug(
    conn: &mut Conn,
    slug: &str,
) -> QueryResult<Option<Product>> {
    Product::query()
        .filter(products::slug.eq(slug))
        .get_result(conn)
        .optional()
}

pub(in crate::catalog) fn product_by_former_slug(
    conn: &mut Conn,
    slug: &str,
) -> QueryResult<Option<Product>> {
    let former = former_slugs::table
        .filter(former_slugs::slug.eq(slug))
        .select(former_slugs::product_id);
    Product::query()
        .filter(products::id.eq_any(former))
        .get_result(conn)
        .optional()
}

/// Returns variants with their counters; one at several locations comes
/// several times in a row.
pub(in crate::catalog) fn variants_with_stock(
    conn: &mut Conn,
    products: &[ProductId],
    scope: Scope,
) -> QueryResult<Vec<(Variant, Option<StockRow>)>> {
    let statuses = match scope {
        Scope::OnSale => &[VariantStatus::Active][..],
        Scope::All => VariantStatus::ALL,
    };
    variants::table
        .left_join(stock::table)
        .filter(variants::product_id.eq_any(products))
        .filter(variants::status.eq_any(statuses))
        .order((
            variants::product_id,
            variants::position,
            variants::id,
            stock::location_id,
        ))
        .select((Variant::as_select(), Option::<StockRow>::as_select()))
        .load(conn)
}

pub(in crate::catalog) fn variants_of(
    conn: &mut Conn,
    product: ProductId,
) -> QueryResult<Vec<Variant>> {
    Variant::query()
        .filter(variants::product_id.eq(product))
        .order((variants::position, variants::id))
        .load(conn)
}

pub(in crate::catalog) fn variant(conn: &mut Conn, id: VariantId) -> QueryResult<Option<Variant>> {
    Variant::query()
        .filter(variants::id.eq(id))
        .get_result(conn)
        .optional()
}

pub(in crate::catalog) fn variant_by_sku(
    conn: &mut Conn,
    sku: &str,
) -> QueryResult<Option<Variant>> {
    Variant::query()
        .filter(variants::sku.eq(sku))
        .get_result(conn)
        .optional()
}

pub(in crate::catalog) fn offers(
    conn: &mut Conn,
    wanted: &[VariantId],
) -> QueryResult<Vec<(Variant, Product, Colour)>> {
    let all = variants::table
        .inner_join(products::table)
        .inner_join(colours::table)
        .order(variants::id)
        .select((
            Variant::as_select(),
            Product::as_select(),
            Colour::as_select(),
        ));
    match wanted {
        [one] => all.filter(variants::id.eq(one)).load(conn),
        several => all.filter(variants::id.eq_any(several)).load(conn),
    }
}

pub(in crate::catalog) fn pictures(
    conn: &mut Conn,
    products: &[ProductId],
) -> QueryResult<Vec<Picture>> {
    let all = Picture::query().order((pictures::product_id, pictures::position, pictures::id));
    match products {
        [one] => all.filter(pictures::product_id.eq(one)).load(conn),
        several => all.filter(pictures::product_id.eq_any(several)).load(conn),
    }
}

pub(in crate::catalog) fn measurements(
    conn: &mut Conn,
    product: ProductId,
) -> QueryResult<Vec<Measurement>> {
    Measurement::query()
        .filter(measurements::product_id.eq(product))
        .order(measurements::id)
        .load(conn)
}
