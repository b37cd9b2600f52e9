//! Documents that the program makes and keeps until what they say changes.

use object_store::{Error as StoreError, ObjectStoreExt, path::Path};

use super::{MediaError, MediaStore, keys, wait::wait};

impl MediaStore {
    /// Returns the document of a group made from what has this digest, when
    /// it is kept.
    ///
    /// # Errors
    /// When the store fails.
    pub fn document(&self, group: &str, digest: &str) -> Result<Option<Vec<u8>>, MediaError> {
        match keys::document(group, digest) {
            Some(key) => Ok(self.read(&key, "application/pdf")?.map(|blob| blob.bytes)),
            None => Ok(None),
        }
    }

    /// Keeps a document, and throws away those of its group that were made
    /// from something else.
    ///
    /// # Errors
    /// When the store fails.
    pub fn keep_document(
        &self,
        group: &str,
        digest: &str,
        bytes: Vec<u8>,
    ) -> Result<(), MediaError> {
        let Some(key) = keys::document(group, digest) else {
            return Ok(());
        };
        self.put(&key, bytes)?;
        let folder = Path::from(keys::DOCUMENTS.trim_end_matches('/'));
        let kept = wait(self.objects.list_with_delimiter(Some(&folder)))?;
        let before = format!("{}{group}-", keys::DOCUMENTS);
        for other in kept.objects {
            let name = other.location.as_ref();
            if name != key && name.starts_with(&before) {
                // Another process may have thrown it away at the same time.
                match wait(self.objects.delete(&other.location)) {
                    Ok(()) | Err(StoreError::NotFound { .. }) => {}
                    Err(error) => return Err(error.into()),
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_newest_of_a_group_is_kept() {
        let scratch = Scratch::new();
        let media = MediaStore::open(scratch.folder.join("media").to_str().unwrap()).unwrap();
        let [one, two] = ["a".repeat(64), "b".repeat(64)];
        media.keep_document("id", &one, vec![1]).unwrap();
        media.keep_document("en", &one, vec![2]).unwrap();
        media.keep_document("id", &two, vec![3]).unwrap();
        media.keep_document("id", &two, vec![3]).unwrap();
        assert_eq!(media.document("id", &one).unwrap(), None);
        assert_eq!(media.document("id", &two).unwrap(), Some(vec![3]));
        assert_eq!(media.document("en", &one).unwrap(), Some(vec![2]));
        assert_eq!(media.document("../bukti/x", &one).unwrap(), None);
        assert!(
            media
                .get(&format!("katalog/id-{two}.pdf"))
                .unwrap()
                .is_none()
        );
    }
}
