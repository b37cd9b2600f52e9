//! Categories as staff see them: the whole tree, and what lies in each.

use super::{
    Category, ListError, Product, ProductStatus, category, staff_list::require_reading, store,
};
use crate::{actor::Actor, db::Conn, ids::CategoryId};

/// A category as the staff's list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct CategoryRow {
    /// The category.
    pub category: Category,
    /// How many categories lie above it.
    pub depth: usize,
    /// How many products lie in it, whatever their status; those of the
    /// categories below it are not counted.
    pub products: i64,
    /// How many of them are on sale.
    pub on_sale: i64,
}

/// A category with everything staff see of it.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffCategory {
    /// The category and its counts.
    pub row: CategoryRow,
    /// What lies in it, whatever the status, by name.
    pub products: Vec<Product>,
}

/// Returns all categories, each before those below it, neighbours in the
/// order staff gave them.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn staff_categories(conn: &mut Conn, by: &Actor) -> Result<Vec<CategoryRow>, ListError> {
    require_reading(by)?;
    let all = store::categories(conn)?;
    let counts = store::products_per_category(conn)?;
    let row = |category: Category| {
        let of_it = || counts.iter().filter(|(id, ..)| *id == category.id);
        CategoryRow {
            depth: category::depth(&all, category.id).saturating_sub(1),
            products: of_it().map(|(_, _, count)| count).sum(),
            on_sale: of_it()
                .filter(|(_, status, _)| *status == ProductStatus::Active)
                .map(|(_, _, count)| count)
                .sum(),
            category,
        }
    };
    Ok(category::in_tree_order(&all).into_iter().map(row).collect())
}

/// Returns a category with what lies in it.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn staff_category(
    conn: &mut Conn,
    by: &Actor,
    id: CategoryId,
) -> Result<Option<StaffCategory>, ListError> {
    let rows = staff_categories(conn, by)?;
    let Some(row) = rows.into_iter().find(|row| row.category.id == id) else {
        return Ok(None);
    };
    let mut products = store::all_products_in(conn, id)?;
    // Databases order texts in ways of their own.
    products.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    Ok(Some(StaffCategory { row, products }))
}
