//! Pictures and proofs of payment: checked, made anew, and kept in a store
//! of objects.

mod files;
mod kind;

pub use files::{WIDTHS, files};
pub use kind::PictureKind;

/// A receipt that was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredProof {
    /// Where it lies.
    pub key: String,
    /// The digest of the file as it was sent.
    pub digest: String,
}
