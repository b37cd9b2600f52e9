//! Looking up single products, variants, categories and colours.

use std::collections::HashMap;

use diesel::QueryResult;

use super::{
    Category, Colour, Picture, Product, ProductStatus, ProductView, Variant, assemble, category,
    sku,
    store::{self, Scope},
};
use crate::{
    db::Conn,
    ids::{ProductId, VariantId},
};

/// What is behind the link of a product.
#[derive(Debug, Clone, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "made once for a page and taken apart at once"
)]
pub enum Found {
    /// The product, on sale.
    Current(ProductView),
    /// The product has this slug now.
    Moved(String),
    /// The product is no longer sold.
    Retired(Product),
}

/// Returns all categories: those with something on sale, below them too,
/// first; then by position.
///
/// # Errors
/// When the database fails.
pub fn categories(conn: &mut Conn) -> QueryResult<Vec<Category>> {
    let all = store::categories(conn)?;
    let filled = store::categories_on_sale(conn)?;
    let (first, last): (Vec<Category>, Vec<Category>) = all.iter().cloned().partition(|root| {
        category::with_children(&all, root.id)
            .iter()
            .any(|id| filled.contains(id))
    });
    Ok(first.into_iter().chain(last).collect())
}

/// Returns all categories, each before those below it, neighbours in the
/// order staff gave them.
///
/// # Errors
/// When the database fails.
pub fn category_tree(conn: &mut Conn) -> QueryResult<Vec<Category>> {
    Ok(category::in_tree_order(&store::categories(conn)?))
}

/// Returns the category with this path segment.
///
/// # Errors
/// When the database fails.
pub fn category_by_slug(conn: &mut Conn, slug: &str) -> QueryResult<Option<Category>> {
    store::category_by_slug(conn, slug)
}

/// Returns the products with these numbers, whatever their status; unknown
/// ones are left out.
///
/// # Errors
/// When the database fails.
pub fn products(conn: &mut Conn, ids: &[ProductId]) -> QueryResult<Vec<Product>> {
    store::products(conn, ids)
}

/// Returns the palette, by name.
///
/// # Errors
/// When the database fails.
pub fn colours(conn: &mut Conn) -> QueryResult<Vec<Colour>> {
    store::colours(conn)
}

/// Returns the sizes that anything on sale has, in order.
///
/// # Errors
/// When the database fails.
pub fn sizes(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let found = store::sizes_on_sale(conn)?;
    Ok(super::sizes_in_order(found.iter().map(String::as_str)))
}

/// Returns what customers find behind the link of a product, which may be an
/// old one. Drafts are not there.
///
/// # Errors
/// When the database fails.
pub fn by_slug(conn: &mut Conn, slug: &str) -> QueryResult<Option<Found>> {
    let current = store::product_by_slug(conn, slug)?;
    let moved = current.is_none();
    let product = match current {
        Some(product) => Some(product),
        None => store::product_by_former_slug(conn, slug)?,
    };
    let Some(product) = product else {
        return Ok(None);
    };
    match product.status {
        ProductStatus::Draft => Ok(None),
        ProductStatus::Archived if product.published_at.is_none() => Ok(None),
        ProductStatus::Archived => Ok(Some(Found::Retired(product))),
        ProductStatus::Active if moved => Ok(Some(Found::Moved(product.slug))),
        ProductStatus::Active => {
            let Some(category) = store::category(conn, product.category_id)? else {
                return Ok(None);
            };
            let view = assemble::view(conn, product, category, Scope::OnSale)?;
            Ok(Some(Found::Current(view)))
        }
    }
}

/// Returns the variant with this code.
///
/// # Errors
/// When the database fails.
pub fn variant_by_sku(conn: &mut Conn, code: &str) -> QueryResult<Option<Variant>> {
    store::variant_by_sku(conn, &sku::form(code))
}

/// A variant with everything a cart shows of it, on sale or not.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The variant.
    pub variant: Variant,
    /// Its product.
    pub product: Product,
    /// Its colour.
    pub colour: Colour,
    /// A picture, of its colour when there is one.
    pub picture: Option<Picture>,
    /// How many pieces can be sold now.
    pub available: i64,
}

impl Offer {
    /// Returns whether the shop sells it at all.
    #[must_use]
    pub fn on_sale(&self) -> bool {
        self.product.status == ProductStatus::Active
            && self.variant.status == super::VariantStatus::Active
    }
}

/// Returns the variants with product, colour, picture and stock, whatever
/// their status, in a constant number of statements. Unknown ones are left
/// out; the order is that of the ids.
///
/// # Errors
/// When the database fails.
pub fn offers(conn: &mut Conn, variants: &[VariantId]) -> QueryResult<Vec<Offer>> {
    let rows = store::offers(conn, variants)?;
    let mut products: Vec<ProductId> = rows.iter().map(|(_, product, _)| product.id).collect();
    products.sort_unstable();
    products.dedup();
    let mut available: HashMap<VariantId, i64> = HashMap::new();
    for row in crate::stock::of_variants(conn, variants)? {
        *available.entry(row.variant_id).or_default() += row.available();
    }
    let pictures = store::pictures(conn, &products)?;
    Ok(rows
        .into_iter()
        .map(|(variant, product, colour)| {
            let of_product = pictures
                .iter()
                .filter(|picture| picture.product_id == product.id)
                .cloned()
                .collect();
            Offer {
                picture: assemble::picture_for(of_product, Some(colour.id)),
                available: available.get(&variant.id).copied().unwrap_or(0),
                variant,
                product,
                colour,
            }
        })
        .collect())
}
