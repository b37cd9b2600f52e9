//! Pictures and proofs of payment: checked, made anew, and kept in a store
//! of objects.

mod files;
mod kind;

pub use files::{WIDTHS, files};
pub use kind::PictureKind;
