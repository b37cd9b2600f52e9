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
    position: i64,
) -> QueryResult<Category> {
    diesel::update(categories::table.filter(categories::id.eq(id)))
        .set((
            categories::name.eq(name),
            categories::name_en.eq(name_en),
            categories::position.eq(position),
            categories::version.eq(categories::version + 1),
        ))
        .returning(<Category as Selectable<MultiBackend>>::construct_selection())
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
