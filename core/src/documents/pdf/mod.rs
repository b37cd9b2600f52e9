//! Pages of text, pictures and links, put together as a PDF.

mod book;
mod face;
mod photo;
mod sheet;

pub(super) use book::{Book, Bookmark, Imprint};
pub(super) use face::{Face, Faces};
pub(super) use photo::dimensions;
pub(super) use sheet::{Ink, PAGE, Picture, Sheet, Target};

use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};
use pdf_writer::Ref;

/// Gives out the numbers of a document's parts.
pub(super) struct Ids(i32);

impl Ids {
    pub(super) const fn new() -> Self {
        Self(1)
    }

    pub(super) fn next(&mut self) -> Ref {
        let id = Ref::new(self.0);
        self.0 += 1;
        id
    }
}

/// Packs a part of a document; the same part always gives the same bytes.
pub(super) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .expect("writing to memory does not fail")
}
