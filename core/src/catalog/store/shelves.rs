//! Writing categories and colours.

use diesel::prelude::*;

use crate::{
    catalog::{Category, Colour, Product},
    db::{Conn, MultiBackend},
    ids::{CategoryId, ProductId},
    schema::{categories, colours, products},
};

/// The columns of a new category.
#[derive(Insertable)]
#[diesel(table_name = categories)]
pub(in crate::catalog) struct NewCategoryRow<'a> {
    pub(in crate::catalog) parent_id: Option<CategoryId>,
    pub(in crate::catalog) slug: String,
    pub(in crate::catalog) name: &'a str,
    pub(in crate::catalog) name_en: &'a str,
    pub(in crate::catalog) position: i64,
}

pub(in crate::catalog) fn insert_category(
    conn: &mut Conn,
    row: NewCategoryRow<'_>,
) -> QueryResult<Category> {
    diesel::insert_into(categories::table)
        .values((row, categories::version.eq(1)))
        .returning(<Category as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(in crate::catalog) fn update_category(
    conn: &mut Conn,
    id: CategoryId,
    name: &str,
    name_en: &str,
    parent: Option<CategoryId>,
    position: i64,
) -> QueryResult<Category> {
    diesel::update(categories::table.filter(categories::id.eq(id)))
        .set((
            categories::name.eq(name),
            categories::name_en.eq(name_en),
            categories::parent_id.eq(parent),
            categories::position.eq(position),
            categories::version.eq(categories::version + 1),
        ))
        .returning(<Category as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

/// Puts categories at the places in which they are given, the first at 1.
pub(in crate::catalog) fn place_categories(
    conn: &mut Conn,
    ordered: &[CategoryId],
) -> QueryResult<()> {
    for (id, place) in ordered.iter().zip(1_i64..) {
        diesel::update(categories::table.filter(categories::id.eq(id)))
            .set((
                categories::position.eq(place),
                categories::version.eq(categories::version + 1),
            ))
            .execute(conn)?;
    }
    Ok(())
}

pub(in crate::catalog) fn delete_category(conn: &mut Conn, id: CategoryId) -> QueryResult<()> {
    diesel::delete(categories::table.filter(categories::id.eq(id)))
        .execute(conn)
        .map(|_| ())
}

/// Puts a product into another category and returns it as it is then.
pub(in crate::catalog) fn move_product(
    conn: &mut Conn,
    id: ProductId,
    to: CategoryId,
) -> QueryResult<Product> {
    diesel::update(products::table.filter(products::id.eq(id)))
        .set((
            products::category_id.eq(to),
            products::version.eq(products::version + 1),
        ))
        .returning(<Product as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

/// Locks and returns the products of the categories, in ascending order.
pub(in crate::catalog) fn products_in(
    conn: &mut Conn,
    categories: &[CategoryId],
) -> QueryResult<Vec<Product>> {
    let ids: Vec<ProductId> = products::table
        .filter(products::category_id.eq_any(categories))
        .order(products::id)
        .select(products::id)
        .load(conn)?;
    for id in &ids {
        crate::db::lock_for_update(conn, "products", id.0)?;
    }
    Product::query()
        .filter(products::id.eq_any(ids))
        .order(products::id)
        .load(conn)
}

pub(in crate::catalog) fn insert_colour(
    conn: &mut Conn,
    slug: &str,
    name: &str,
    name_en: &str,
    hex: &str,
) -> QueryResult<Colour> {
    diesel::insert_into(colours::table)
        .values((
            colours::slug.eq(slug),
            colours::name.eq(name),
            colours::name_en.eq(name_en),
            colours::hex.eq(hex),
        ))
        .returning(<Colour as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}
