//! Pictures and proofs of payment: checked, made anew, and kept in a store
//! of objects.

mod files;
mod kind;
mod stored;

pub use files::{WIDTHS, files};
pub use kind::PictureKind;
pub use stored::{Blob, StoredMedia, StoredProof};
