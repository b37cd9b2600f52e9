//! Why a file was not kept or not found.

use std::{io, path::PathBuf};

use crate::messages::{Explain, Lang, text, text_with};

/// A file could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum MediaError {
    /// It is no image of a kind the shop takes.
    #[error("the file is not a JPEG, PNG or WebP image")]
    NotAnImage,
    /// It is neither such an image nor a PDF.
    #[error("the file is neither an image nor a PDF")]
    NotAProof,
    /// It has more bytes than are taken.
    #[error("the file is larger than {most} bytes")]
    TooLarge {
        /// The most bytes that are taken.
        most: usize,
    },
    /// Unpacked it would have more pixels than are taken.
    #[error("the image has too many pixels")]
    TooManyPixels,
    /// It is no drawing, or one that does more than show shapes.
    #[error("the drawing is not usable: {0}")]
    BadDrawing(&'static str),
    /// The store is named by an address this program does not know.
    #[error("media are kept in a folder of this machine, not in {0:?}")]
    UnknownStore(String),
    /// The folder of the store could not be made.
    #[error("cannot make the folder {}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The store failed.
    #[error("the media store failed")]
    Store(#[from] object_store::Error),
}

impl Explain for MediaError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotAnImage => text(lang, "error-media-not-an-image"),
            Self::NotAProof => text(lang, "error-media-not-a-proof"),
            Self::TooLarge { most } => {
                let most = (most / (1024 * 1024)).to_string();
                text_with(lang, "error-media-too-large", &[("most", &most)])
            }
            Self::TooManyPixels => text(lang, "error-media-too-many-pixels"),
            Self::BadDrawing(_) => text(lang, "error-media-drawing"),
            Self::UnknownStore(_) | Self::Folder { .. } | Self::Store(_) => {
                text(lang, "error-media-store")
            }
        }
    }
}
