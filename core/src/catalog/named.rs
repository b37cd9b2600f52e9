//! The product a member of staff means by a code, a path or a name.

use diesel::QueryResult;

use super::{
    ListError, Product, StaffProductQuery, search, sku, staff_list::require_reading, store,
};
use crate::{
    actor::{Actor, Denied},
    db::{Conn, DbError},
    messages::{Explain, Lang, text, text_with},
    text::fold,
};

/// How many products with a name are looked at.
const LOOKED_AT: i64 = 200;

/// How many of them are named when it is not clear which one is meant.
const NAMED: usize = 4;

/// It is not clear which product is meant.
#[derive(Debug, thiserror::Error)]
pub enum NameProductError {
    /// Nothing is called so.
    #[error("there is no such product")]
    NotFound,
    /// Several are called so; these are the first of them.
    #[error("several products are called so")]
    Several(Vec<String>),
    /// The actor may not see the staff's catalogue.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl From<ListError> for NameProductError {
    fn from(error: ListError) -> Self {
        match error {
            ListError::Denied(denied) => Self::Denied(denied),
            ListError::Database(error) => Self::Database(error),
        }
    }
}

impl Explain for NameProductError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-product-not-found"),
            Self::Several(names) => {
                let names = names.join(", ");
                text_with(lang, "error-product-several", &[("names", &names)])
            }
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Returns the product with a variant of this code, or with this path
/// segment, now or formerly, whatever its status.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn product_by_code(
    conn: &mut Conn,
    by: &Actor,
    typed: &str,
) -> Result<Option<Product>, ListError> {
    require_reading(by)?;
    Ok(by_code(conn, typed)?)
}

fn by_code(conn: &mut Conn, typed: &str) -> QueryResult<Option<Product>> {
    if let Some(variant) = store::variant_by_sku(conn, &sku::form(typed))? {
        return store::product(conn, variant.product_id);
    }
    let slug = typed.trim().to_lowercase();
    match store::product_by_slug(conn, &slug)? {
        Some(product) => Ok(Some(product)),
        None => store::product_by_former_slug(conn, &slug),
    }
}

/// Returns the product that is meant by a code, a path segment, its name, or
/// words that only one product is found by.
///
/// # Errors
/// When the actor may not, nothing or more than one product is meant, or the
/// database fails.
pub fn product_named(
    conn: &mut Conn,
    by: &Actor,
    typed: &str,
) -> Result<Product, NameProductError> {
    if let Some(product) = product_by_code(conn, by, typed)? {
        return Ok(product);
    }
    if search::patterns(typed).is_empty() {
        return Err(NameProductError::NotFound);
    }
    let query = StaffProductQuery {
        words: typed.to_owned(),
        ..StaffProductQuery::default()
    };
    let mut found = store::staff_page(conn, &query, LOOKED_AT)?;
    let wanted = fold(typed.trim());
    let named = |product: &Product| fold(&product.name) == wanted;
    if found.iter().filter(|product| named(product)).count() == 1 {
        found.retain(named);
    }
    match found.len() {
        0 => Err(NameProductError::NotFound),
        1 => Ok(found.remove(0)),
        more => {
            let mut names: Vec<String> = found
                .into_iter()
                .take(NAMED)
                .map(|product| product.name)
                .collect();
            if more > NAMED {
                names.push("…".to_owned());
            }
            Err(NameProductError::Several(names))
        }
    }
}
