//! Reading counters and ledger.

use diesel::QueryResult;

use super::{Movement, StockRow, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::{LocationId, VariantId},
    messages::{Explain, Lang},
};

/// The ledger was not shown.
#[derive(Debug, thiserror::Error)]
pub enum ListMovementsError {
    /// The actor may not see stock.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ListMovementsError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => error.explain(lang),
        }
    }
}

/// Returns where goods lie unless somebody says otherwise: the first location.
///
/// # Errors
/// When the shop has no location yet, or the database fails.
pub fn default_location(conn: &mut Conn) -> QueryResult<LocationId> {
    store::default_location(conn)
}

/// Returns the counters of the variants, by variant and location.
///
/// # Errors
/// When the database fails.
pub fn of_variants(conn: &mut Conn, variants: &[VariantId]) -> QueryResult<Vec<StockRow>> {
    store::rows(conn, variants)
}

/// Returns the ledger of a variant, newest first.
///
/// # Errors
/// When the actor may not see stock, or the database fails.
pub fn movements(
    conn: &mut Conn,
    by: &Actor,
    variant: VariantId,
    limit: i64,
) -> Result<Vec<Movement>, ListMovementsError> {
    by.require(Permission::ManageStock)?;
    Ok(store::movements(conn, variant, limit.clamp(1, 500))?)
}
