//! A picture in a file of this machine, on its way into the media store.

use std::{
    fs::File,
    io::{self, Read},
};

use shop_core::{
    actor::Permission,
    media::{MediaStore, StoredMedia},
    messages::{Explain, text, text_with},
};

use crate::app::{effect::Failure, worker::Job};

/// More bytes than any picture may have; the rest of a file is not read.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// Puts a picture from a file into the media store, for those who may show
/// it. What is wrong is said beside the field `file`.
pub(super) fn keep(job: &Job, permission: Permission, file: &str) -> Result<StoredMedia, Failure> {
    let lang = job.lang;
    // Nothing is stored for those who may not show it.
    job.actor
        .require(permission)
        .map_err(|denied| Failure::said(denied.explain(lang)))?;
    let unreadable = |reason: String| {
        let values = [("file", file), ("reason", reason.as_str())];
        Failure::field("file", text_with(lang, "cli-not-read", &values))
    };
    if file.is_empty() {
        return Err(Failure::field(
            "file",
            text(lang, "tui-content-file-missing"),
        ));
    }
    let bytes = read(file).map_err(|error| unreadable(error.to_string()))?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size >= MOST_BYTES) {
        return Err(unreadable(text(lang, "tui-content-file-large")));
    }
    let store = MediaStore::open(&job.media).map_err(|error| Failure::said(error.explain(lang)))?;
    let stored = if file.to_lowercase().ends_with(".svg") {
        store.put_drawing(&String::from_utf8_lossy(&bytes))
    } else {
        store.put_photo(&bytes)
    };
    stored.map_err(|error| Failure::field("file", error.explain(lang)))
}

fn read(file: &str) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}
