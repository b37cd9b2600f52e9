//! A picture in a file, on its way into the media store.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use shop_core::{
    media::{MediaStore, PictureKind, StoredMedia},
    messages::{Lang, text_with},
};

use super::{
    answer::{Exit, Failure, explained},
    session::Session,
};

/// More bytes than the media store takes; the rest of a file is not read.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// Puts a file into the media store: a drawing as it is, a photo made anew.
///
/// # Errors
/// When the file cannot be read or is no picture the store takes.
pub(super) fn keep(session: &Session, file: &Path) -> Result<StoredMedia, Failure> {
    let lang = session.lang;
    let bytes = read(file).map_err(|error| unreadable(lang, file, &error))?;
    let store = MediaStore::open(&session.media).map_err(explained(lang))?;
    let kind = match file.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("svg") => PictureKind::Drawing,
        Some(_) | None => PictureKind::Photo,
    };
    match kind {
        PictureKind::Drawing => store.put_drawing(&String::from_utf8_lossy(&bytes)),
        PictureKind::Photo => store.put_photo(&bytes),
    }
    .map_err(explained(lang))
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(lang: Lang, file: &Path, error: &io::Error) -> Failure {
    let (file, reason) = (file.display().to_string(), error.to_string());
    let values = [("file", file.as_str()), ("reason", reason.as_str())];
    Failure::new(Exit::Refused, text_with(lang, "cli-not-read", &values))
}
