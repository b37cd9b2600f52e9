//! Stock: four counters on one row, and the ledger that explains them.
//!
//! What can be sold is decided by one conditional UPDATE and nowhere else;
//! every change of what lies there or is promised writes its line in the
//! ledger. What is kept aside is explained by whoever keeps it.

mod find;
mod hold;
mod ledger;
mod low;
mod order;
mod receive;
mod row;
#[cfg(test)]
mod smoke;
mod store;

pub use find::{ListMovementsError, default_location, movements, of_variants};
pub use low::{LowStock, low_stock};
pub use receive::{StockError, adjust, receive};
pub use row::{Movement, MovementKind, StockRow};

pub(crate) use {
    hold::{hold, unhold},
    order::{AllocateError, allocate, release, ship},
    store::{ensure_default_location, open_row},
};
