//! Making the catalogue once for everything it says, and keeping it.

use super::{CatalogueFacts, DocumentError, layout};
use crate::media::MediaStore;

/// A catalogue as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueFile {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// The digest of what it says.
    pub digest: String,
    /// Whether it was made now, rather than found.
    pub made: bool,
}

/// Returns the catalogue that says this: the one that is kept, or a new one.
///
/// It needs no database, so that whoever waits for it keeps no connection.
///
/// # Errors
/// When the store of pictures fails.
pub fn catalogue(
    facts: &CatalogueFacts,
    media: &MediaStore,
) -> Result<CatalogueFile, DocumentError> {
    let digest = facts.digest();
    if let Some(bytes) = media.document(&facts.group, &digest)? {
        return Ok(CatalogueFile {
            bytes,
            digest,
            made: false,
        });
    }
    let bytes = layout::lay_out(facts, media)?;
    media.keep_document(&facts.group, &digest, bytes.clone())?;
    Ok(CatalogueFile {
        bytes,
        digest,
        made: true,
    })
}
