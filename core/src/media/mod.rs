//! Pictures and proofs of payment: checked, made anew, and kept in a store
//! of objects.

mod document;
mod drawing;
mod error;
mod files;
mod keys;
mod kind;
mod picture;
#[cfg(test)]
mod smoke;
mod store;
mod stored;
mod wait;

pub use error::MediaError;
pub use files::{WIDTHS, files};
pub use keys::same_photo;
pub use kind::PictureKind;
pub use store::MediaStore;
pub use stored::{Blob, StoredMedia, StoredProof};
