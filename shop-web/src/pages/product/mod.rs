//! A product: pictures, colours, sizes, and the button.

mod choice;
mod gone;
mod handle;
mod page;

pub(crate) use handle::with_error;
pub use handle::{Wish, show};
