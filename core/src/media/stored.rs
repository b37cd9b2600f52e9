//! What is kept, and where.

use super::PictureKind;

/// A picture whose files are in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMedia {
    /// Its key; [`super::files`] names the files that belong to it.
    pub key: String,
    /// Its width in pixels, at its largest.
    pub width: i64,
    /// Its height in pixels, at its largest.
    pub height: i64,
    /// Photo or drawing.
    pub kind: PictureKind,
}

/// A proof of payment in the store, apart from what everybody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredProof {
    /// Its key: `bukti/{random}.jpg` or `.pdf`.
    pub key: String,
    /// The SHA-256 of the file as it was sent, in hexadecimal: the same file
    /// sent twice is noticed.
    pub digest: String,
}

/// A file of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    /// Its contents.
    pub bytes: Vec<u8>,
    /// What it is, for whoever shows it.
    pub content_type: &'static str,
}
