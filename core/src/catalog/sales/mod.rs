//! What sells, and what is bought together: counted once a night, read by
//! every page.

mod count;
mod lift;
mod read;

pub use count::{Counted, count_sales};
pub use read::{best_sellers, newest};
