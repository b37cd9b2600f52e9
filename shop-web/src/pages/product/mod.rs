//! A product: pictures, colours, sizes, and the button.

mod choice;
mod handle;
mod page;

pub(crate) use handle::with_error;
pub use handle::{Wish, show};
