//! Reading what goes with a product.

use diesel::QueryResult;

use super::store;
use crate::{
    actor::Actor,
    catalog::{ListError, Product, ProductCard, assemble, staff_list::require_reading},
    db::Conn,
    ids::ProductId,
};

/// The most of each kind that customers see.
const SHOWN: usize = 4;

/// What customers see beside a product.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Companions {
    /// What staff say goes with it.
    pub related: Vec<ProductCard>,
    /// What others bought with it, none of them named above.
    pub bought: Vec<ProductCard>,
}

/// A product that is bought with another one.
#[derive(Debug, Clone, PartialEq)]
pub struct BoughtPair {
    /// The other product.
    pub product: Product,
    /// In how many orders both were.
    pub orders: i64,
    /// How much more often than by chance, in thousandths.
    pub lift: i64,
    /// Whether staff do not want it shown.
    pub vetoed: bool,
}

/// What staff see of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StaffCompanions {
    /// What staff say goes with it, whatever its status, in order.
    pub related: Vec<Product>,
    /// What is bought with it, and what would be were there no veto.
    pub bought: Vec<BoughtPair>,
}

/// Returns what customers see beside a product: at most four of each kind,
/// nothing that is no longer sold or sold out.
///
/// # Errors
/// When the database fails.
pub fn companions(conn: &mut Conn, product: ProductId) -> QueryResult<Companions> {
    let related = store::related(conn, product)?;
    let vetoed = store::vetoed(conn, product)?;
    let mut wanted = related.clone();
    for (other, ..) in store::bought(conn, product)? {
        if !related.contains(&other) && !vetoed.contains(&other) {
            wanted.push(other);
        }
    }
    if wanted.is_empty() {
        return Ok(Companions::default());
    }
    let on_sale = store::on_sale(conn, &wanted)?;
    let (mut related, mut bought): (Vec<_>, Vec<_>) = assemble::cards(conn, on_sale, None)?
        .into_iter()
        .filter(|card| !card.sold_out)
        .partition(|card| related.contains(&card.product.id));
    related.truncate(SHOWN);
    bought.truncate(SHOWN);
    Ok(Companions { related, bought })
}

/// Returns everything that goes with a product, for staff.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn staff_companions(
    conn: &mut Conn,
    by: &Actor,
    product: ProductId,
) -> Result<StaffCompanions, ListError> {
    require_reading(by)?;
    let related = store::related(conn, product)?;
    let vetoed = store::vetoed(conn, product)?;
    let counted = store::bought(conn, product)?;
    let mut others: Vec<ProductId> = counted.iter().map(|(other, ..)| *other).collect();
    for other in &vetoed {
        if !others.contains(other) {
            others.push(*other);
        }
    }
    let bought = store::products(conn, &others)?
        .into_iter()
        .map(|product| {
            let numbers = counted.iter().find(|(other, ..)| *other == product.id);
            let (orders, lift) = numbers.map_or((0, 0), |(_, orders, lift)| (*orders, *lift));
            BoughtPair {
                vetoed: vetoed.contains(&product.id),
                product,
                orders,
                lift,
            }
        })
        .collect();
    Ok(StaffCompanions {
        related: store::products(conn, &related)?,
        bought,
    })
}
