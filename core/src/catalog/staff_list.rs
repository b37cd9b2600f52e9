//! The catalogue as staff see it, drafts and archived products too.

use diesel::QueryResult;

use super::{
    Category, Product, ProductStatus, ProductView, VariantStatus, assemble,
    store::{self, Scope},
};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::ProductId,
    messages::{Explain, Lang},
    money::Rupiah,
};

/// The most products of one page.
const MOST: i64 = 200;

/// Which products staff want to see.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffProductQuery {
    /// Words that must all be found; empty for every product.
    pub words: String,
    /// Only products of this status.
    pub status: Option<ProductStatus>,
    /// The last product of the page before.
    pub after: Option<ProductId>,
    /// How many at most; never more than 200.
    pub limit: i64,
}

impl Default for StaffProductQuery {
    /// The first page of everything.
    fn default() -> Self {
        Self {
            words: String::new(),
            status: None,
            after: None,
            limit: 50,
        }
    }
}

/// A product as the staff's list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffProductRow {
    /// The product.
    pub product: Product,
    /// The name of its category in Indonesian.
    pub category_name: String,
    /// How many variants it has that are not archived.
    pub variants: i64,
    /// Pieces on the shelf, of all variants.
    pub on_hand: i64,
    /// Pieces that can be sold now, of the variants that are not archived.
    pub available: i64,
    /// The lowest price of the variants that are not archived.
    pub price_from: Rupiah,
    /// The highest price of the variants that are not archived.
    pub price_to: Rupiah,
}

/// The list was not shown.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// The actor may not see the staff's catalogue.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ListError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Lets those see the catalogue who change it, count it or sell from it.
pub(super) fn require_reading(by: &Actor) -> Result<(), Denied> {
    if by.may(Permission::ManageStock) || by.may(Permission::ViewOrders) {
        return Ok(());
    }
    by.require(Permission::ManageCatalog)
}

/// Returns a page of all products, the newest first.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn staff_list(
    conn: &mut Conn,
    by: &Actor,
    query: &StaffProductQuery,
) -> Result<Vec<StaffProductRow>, ListError> {
    require_reading(by)?;
    let products = store::staff_page(conn, query, query.limit.clamp(1, MOST))?;
    Ok(rows(conn, products)?)
}

fn rows(conn: &mut Conn, products: Vec<Product>) -> QueryResult<Vec<StaffProductRow>> {
    let ids: Vec<ProductId> = products.iter().map(|product| product.id).collect();
    let mut variants = assemble::stocked(conn, &ids, Scope::All)?;
    let categories = store::categories(conn)?;
    let row = |product: Product| {
        let all = variants.remove(&product.id).unwrap_or_default();
        let on_hand = all.iter().map(|stocked| stocked.on_hand).sum();
        let sold: Vec<_> = all
            .into_iter()
            .filter(|stocked| stocked.variant.status == VariantStatus::Active)
            .collect();
        let prices = || sold.iter().map(|stocked| stocked.variant.price);
        StaffProductRow {
            category_name: name_of(&categories, &product),
            variants: i64::try_from(sold.len()).unwrap_or(i64::MAX),
            on_hand,
            available: sold.iter().map(|stocked| stocked.available).sum(),
            price_from: prices().min().unwrap_or(Rupiah::ZERO),
            price_to: prices().max().unwrap_or(Rupiah::ZERO),
            product,
        }
    };
    Ok(products.into_iter().map(row).collect())
}

fn name_of(categories: &[Category], product: &Product) -> String {
    categories
        .iter()
        .find(|category| category.id == product.category_id)
        .map(|category| category.name.clone())
        .unwrap_or_default()
}

/// Returns a product with everything about it, whatever its status, archived
/// variants too.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn view(conn: &mut Conn, by: &Actor, id: ProductId) -> Result<Option<ProductView>, ListError> {
    require_reading(by)?;
    let Some(product) = store::product(conn, id)? else {
        return Ok(None);
    };
    let Some(category) = store::category(conn, product.category_id)? else {
        return Ok(None);
    };
    Ok(Some(assemble::view(conn, product, category, Scope::All)?))
}
