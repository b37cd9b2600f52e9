//! The store of objects: what goes in is checked, what comes out is named.

use std::{fmt, fs, path::PathBuf, sync::Arc};

use object_store::{
    Error as StoreError, ObjectStore, ObjectStoreExt, local::LocalFileSystem, path::Path,
};

use super::{
    Blob, MediaError, PictureKind, StoredMedia, StoredProof, WIDTHS, drawing, keys, picture,
    wait::wait,
};

/// The most bytes of a photo that staff upload.
const LARGEST_PHOTO: usize = 12 * 1024 * 1024;

/// The most bytes of a proof of payment.
const LARGEST_PROOF: usize = 5 * 1024 * 1024;

/// The longest side of a picture that belongs to a request, in pixels.
const LONGEST_REQUEST_SIDE: u32 = 1200;

/// The longest side of a proof that is an image, in pixels.
const LONGEST_PROOF_SIDE: u32 = 2000;

/// Where pictures and proofs of payment are kept.
///
/// Its functions block and do not belong on a thread that serves others.
#[derive(Clone)]
pub struct MediaStore {
    pub(super) objects: Arc<dyn ObjectStore>,
    name: String,
}

impl fmt::Debug for MediaStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MediaStore({})", self.name)
    }
}

impl MediaStore {
    /// Opens a store: a folder, or `file://` with one. The folder is made
    /// when it is missing.
    ///
    /// # Errors
    /// When the folder cannot be made or the address names another store.
    pub fn open(url_or_path: &str) -> Result<Self, MediaError> {
        let given = url_or_path.trim();
        let folder = match given.split_once("://") {
            None => given,
            Some(("file", folder)) => folder,
            Some(_) => return Err(MediaError::UnknownStore(given.to_owned())),
        };
        if folder.is_empty() {
            return Err(MediaError::UnknownStore(given.to_owned()));
        }
        fs::create_dir_all(folder).map_err(|source| MediaError::Folder {
            folder: PathBuf::from(folder),
            source,
        })?;
        // A proof that was acknowledged survives a power cut.
        let objects = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(Self {
            objects: Arc::new(objects),
            name: folder.to_owned(),
        })
    }

    /// Keeps a photo as JPEG in the widths of [`WIDTHS`], turned upright and
    /// without what the camera wrote beside the pixels.
    ///
    /// # Errors
    /// When it is no image, has too many bytes or pixels, or the store fails.
    pub fn put_photo(&self, bytes: &[u8]) -> Result<StoredMedia, MediaError> {
        check_size(bytes, LARGEST_PHOTO)?;
        let photo = picture::unpack(bytes)?;
        let key = keys::digest(bytes);
        let width = i64::from(photo.width());
        let (mut stored_width, mut stored_height) = (width, i64::from(photo.height()));
        for (file, step) in super::files(&key, PictureKind::Photo, width)
            .into_iter()
            .zip(WIDTHS)
        {
            let most = u32::try_from(step).unwrap_or(u32::MAX);
            let jpeg = photo.jpeg(most, u32::MAX)?;
            (stored_width, stored_height) = (i64::from(jpeg.width), i64::from(jpeg.height));
            self.put(&file.1, jpeg.bytes)?;
        }
        Ok(StoredMedia {
            key,
            width: stored_width,
            height: stored_height,
            kind: PictureKind::Photo,
        })
    }

    /// Keeps a drawing of the project as it is, after looking it over.
    ///
    /// # Errors
    /// When it is no drawing or does more than show shapes, or the store
    /// fails.
    pub fn put_drawing(&self, svg: &str) -> Result<StoredMedia, MediaError> {
        let (width, height) = drawing::looked_over(svg).map_err(MediaError::BadDrawing)?;
        let key = format!("{}.svg", keys::digest(svg.as_bytes()));
        self.put(&key, svg.as_bytes().to_vec())?;
        Ok(StoredMedia {
            key,
            width,
            height,
            kind: PictureKind::Drawing,
        })
    }

    /// Returns a file that anybody may see, if the key names one. Proofs of
    /// payment are never found here.
    ///
    /// # Errors
    /// When the store fails.
    pub fn get(&self, key: &str) -> Result<Option<Blob>, MediaError> {
        match keys::public(key) {
            Some(content_type) => self.read(key, content_type),
            None => Ok(None),
        }
    }

    /// Keeps a proof of payment: an image packed anew, or a PDF as it is.
    ///
    /// # Errors
    /// When it is neither, has too many bytes or pixels, or the store fails.
    pub fn put_proof(&self, bytes: &[u8]) -> Result<StoredProof, MediaError> {
        check_size(bytes, LARGEST_PROOF)?;
        let digest = keys::digest(bytes);
        let (key, contents) = if bytes.starts_with(b"%PDF-") {
            (keys::new_proof("pdf"), bytes.to_vec())
        } else {
            let image = picture::unpack(bytes).map_err(|error| match error {
                MediaError::NotAnImage => MediaError::NotAProof,
                error => error,
            })?;
            let jpeg = image.jpeg(LONGEST_PROOF_SIDE, LONGEST_PROOF_SIDE)?;
            (keys::new_proof("jpg"), jpeg.bytes)
        };
        self.put(&key, contents)?;
        Ok(StoredProof { key, digest })
    }

    /// Returns a proof of payment, for those who verify payments and for
    /// whoever sent it; the caller has checked that.
    ///
    /// # Errors
    /// When the store fails.
    pub fn get_proof(&self, key: &str) -> Result<Option<Blob>, MediaError> {
        match keys::proof(key) {
            Some(content_type) => self.read(key, content_type),
            None => Ok(None),
        }
    }

    /// Keeps a picture that a member sends with a request, packed anew; only
    /// those who may see the request are given it.
    ///
    /// # Errors
    /// When it is no image, has too many bytes or pixels, or the store fails.
    pub fn put_request_photo(&self, bytes: &[u8]) -> Result<String, MediaError> {
        check_size(bytes, LARGEST_PROOF)?;
        let jpeg = picture::unpack(bytes)?.jpeg(LONGEST_REQUEST_SIDE, LONGEST_REQUEST_SIDE)?;
        let key = keys::new_request_photo(bytes);
        self.put(&key, jpeg.bytes)?;
        Ok(key)
    }

    /// Returns the picture of a request; the caller has checked who asks.
    ///
    /// # Errors
    /// When the store fails.
    pub fn get_request_photo(&self, key: &str) -> Result<Option<Blob>, MediaError> {
        match keys::request_photo(key) {
            Some(content_type) => self.read(key, content_type),
            None => Ok(None),
        }
    }

    /// Throws away the picture of a request that was not taken in after all.
    ///
    /// # Errors
    /// When the store fails.
    pub fn discard_request_photo(&self, key: &str) -> Result<(), MediaError> {
        if keys::request_photo(key).is_none() {
            return Ok(());
        }
        match wait(self.objects.delete(&Path::from(key))) {
            Ok(()) | Err(StoreError::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Throws away a proof of payment that no payment names after all.
    ///
    /// # Errors
    /// When the store fails.
    pub fn discard_proof(&self, proof: &StoredProof) -> Result<(), MediaError> {
        match wait(self.objects.delete(&Path::from(proof.key.as_str()))) {
            Ok(()) | Err(StoreError::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps a photo of a message, packed anew without what the camera wrote
    /// beside it, and returns its key.
    ///
    /// # Errors
    /// When it is no image, has too many bytes or pixels, or the store fails.
    pub fn put_attachment(&self, bytes: &[u8]) -> Result<String, MediaError> {
        check_size(bytes, LARGEST_PROOF)?;
        let jpeg = picture::unpack(bytes)?.jpeg(LONGEST_PROOF_SIDE, LONGEST_PROOF_SIDE)?;
        let key = keys::new_attachment(bytes);
        self.put(&key, jpeg.bytes)?;
        Ok(key)
    }

    /// Returns a photo of a message, for those who may read it; the caller
    /// has checked that.
    ///
    /// # Errors
    /// When the store fails.
    pub fn get_attachment(&self, key: &str) -> Result<Option<Blob>, MediaError> {
        match keys::attachment(key) {
            Some(content_type) => self.read(key, content_type),
            None => Ok(None),
        }
    }

    /// Throws away a photo that no message names after all.
    ///
    /// # Errors
    /// When the store fails.
    pub fn discard_attachment(&self, key: &str) -> Result<(), MediaError> {
        if keys::attachment(key).is_none() {
            return Ok(());
        }
        match wait(self.objects.delete(&Path::from(key))) {
            Ok(()) | Err(StoreError::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    pub(super) fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), MediaError> {
        wait(self.objects.put(&Path::from(key), bytes.into()))?;
        Ok(())
    }

    pub(super) fn read(
        &self,
        key: &str,
        content_type: &'static str,
    ) -> Result<Option<Blob>, MediaError> {
        let read = wait(async { self.objects.get(&Path::from(key)).await?.bytes().await });
        match read {
            Ok(bytes) => Ok(Some(Blob {
                bytes: bytes.to_vec(),
                content_type,
            })),
            Err(StoreError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

fn check_size(bytes: &[u8], most: usize) -> Result<(), MediaError> {
    if bytes.len() > most {
        Err(MediaError::TooLarge { most })
    } else {
        Ok(())
    }
}
