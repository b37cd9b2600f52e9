//! What runs out soon.

use diesel::prelude::*;

use super::StockRow;
use crate::{
    db::{Conn, MultiBackend},
    ids::VariantId,
    schema::{colours, products, stock, variants},
};

/// A variant on sale of which little is left.
#[derive(Debug, Clone, PartialEq)]
pub struct LowStock {
    /// Its counters.
    pub stock: StockRow,
    /// Its code.
    pub sku: String,
    /// The product's name.
    pub product_name: String,
    /// The size.
    pub size: String,
    /// The colour's name in Indonesian.
    pub colour: String,
    /// The colour's name in English.
    pub colour_en: String,
}

#[derive(HasQuery)]
#[diesel(
    table_name = stock,
    base_query = stock::table.inner_join(
        variants::table.inner_join(products::table).inner_join(colours::table)
    ),
    check_for_backend(MultiBackend)
)]
struct LowRow {
    #[diesel(embed)]
    stock: StockRow,
    #[diesel(select_expression = variants::sku)]
    sku: String,
    #[diesel(select_expression = products::name)]
    product_name: String,
    #[diesel(select_expression = variants::size)]
    size: String,
    #[diesel(select_expression = colours::name)]
    colour: String,
    #[diesel(select_expression = colours::name_en)]
    colour_en: String,
}

/// Returns the variants on sale with at most `threshold` pieces to sell, the
/// scarcest first.
///
/// # Errors
/// When the database fails.
pub fn low_stock(conn: &mut Conn, threshold: i64, limit: i64) -> QueryResult<Vec<LowStock>> {
    let left = stock::on_hand - stock::allocated - stock::held - stock::safety;
    let rows = LowRow::query()
        .filter(products::status.eq("active"))
        .filter(variants::status.eq("active"))
        .filter(left.le(threshold))
        .order((left, stock::variant_id, stock::location_id))
        .limit(limit.clamp(1, 500))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|row| LowStock {
            stock: row.stock,
            sku: row.sku,
            product_name: row.product_name,
            size: row.size,
            colour: row.colour,
            colour_en: row.colour_en,
        })
        .collect())
}

/// What a movement calls a variant.
pub(super) struct VariantName {
    pub(super) sku: String,
    pub(super) product_name: String,
}

/// Returns the code of a variant and its product's name.
pub(super) fn name_of(conn: &mut Conn, variant: VariantId) -> QueryResult<Option<VariantName>> {
    let found: Option<(String, String)> = variants::table
        .inner_join(products::table)
        .filter(variants::id.eq(variant))
        .select((variants::sku, products::name))
        .get_result(conn)
        .optional()?;
    Ok(found.map(|(sku, product_name)| VariantName { sku, product_name }))
}
