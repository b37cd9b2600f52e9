//! The names files have in the store, and which of them anybody may read.

use sha2::{Digest, Sha256};

use crate::secret::{Token, hexadecimal};

/// Where proofs of payment lie, apart from everything that is shown.
const PROOFS: &str = "bukti/";

/// Where documents lie that the program makes.
pub(super) const DOCUMENTS: &str = "katalog/";

/// Where photos of messages lie, apart as well.
const ATTACHMENTS: &str = "pesan/";

/// Where the pictures of requests lie.
const REQUESTS: &str = "minta/";

/// How many digits of a key are random.
const RANDOM: usize = 32;

/// Names contents by their SHA-256.
pub(super) fn digest(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Makes a key for a proof of payment that nobody can guess.
pub(super) fn new_proof(extension: &str) -> String {
    format!("{PROOFS}{}.{extension}", Token::random().reveal())
}

/// Makes a key for a photo of a message that nobody can guess.
pub(super) fn new_attachment(sent: &[u8]) -> String {
    format!("{ATTACHMENTS}{}.jpg", recognisable(sent))
}

/// Returns what kind of file the key of a message's photo names, or nothing
/// when it names none.
pub(super) fn attachment(key: &str) -> Option<&'static str> {
    let stem = key.strip_prefix(ATTACHMENTS)?.strip_suffix(".jpg")?;
    is_photo(stem).then_some("image/jpeg")
}

/// Makes a key for the picture of a request that nobody can guess.
pub(super) fn new_request_photo(sent: &[u8]) -> String {
    format!("{REQUESTS}{}.jpg", recognisable(sent))
}

/// Returns what kind of file the key of a request's picture names, or nothing
/// when it names none.
pub(super) fn request_photo(key: &str) -> Option<&'static str> {
    let stem = key.strip_prefix(REQUESTS)?.strip_suffix(".jpg")?;
    is_photo(stem).then_some("image/jpeg")
}

/// Makes a name nobody can guess, with a part by which the same file is known
/// again when a form is sent twice.
fn recognisable(sent: &[u8]) -> String {
    let known: String = digest(sent).chars().take(RANDOM).collect();
    format!("{}{known}", Token::random().reveal())
}

/// Photos kept before the same file was known again have the random part
/// only.
fn is_photo(stem: &str) -> bool {
    is_hexadecimal(stem, RANDOM) || is_hexadecimal(stem, 2 * RANDOM)
}

/// Returns whether two keys of photos were made for the same file.
#[must_use]
pub fn same_photo(one: &str, other: &str) -> bool {
    let contents = |key: &str| {
        let stem = key.rsplit('/').next()?.strip_suffix(".jpg")?;
        is_hexadecimal(stem, 2 * RANDOM).then(|| stem.chars().skip(RANDOM).collect::<String>())
    };
    one == other || contents(one).is_some_and(|known| contents(other) == Some(known))
}

/// Returns what kind of file a public key names, or nothing when it names
/// none: only keys as this area makes them do, so neither paths nor proofs.
pub(super) fn public(key: &str) -> Option<&'static str> {
    let (stem, extension) = key.split_once('.')?;
    match extension {
        "svg" => is_hexadecimal(stem, 64).then_some("image/svg+xml"),
        "jpg" => {
            let (digest, width) = stem.split_once('-')?;
            let formed = is_hexadecimal(digest, 64) && matches!(width, "480" | "960" | "1600");
            formed.then_some("image/jpeg")
        }
        _ => None,
    }
}

/// Returns what kind of file the key of a proof names, or nothing when it
/// names none.
pub(super) fn proof(key: &str) -> Option<&'static str> {
    let (stem, extension) = key.strip_prefix(PROOFS)?.split_once('.')?;
    let content_type = match extension {
        "jpg" => "image/jpeg",
        "pdf" => "application/pdf",
        _ => return None,
    };
    is_hexadecimal(stem, 32).then_some(content_type)
}

/// Returns the key of a document: a group of which one is kept, and the
/// digest of what it is made from. Nothing when either is not formed so.
pub(super) fn document(group: &str, digest: &str) -> Option<String> {
    let formed = !group.is_empty()
        && group.len() <= 40
        && group
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    (formed && is_hexadecimal(digest, 64)).then(|| format!("{DOCUMENTS}{group}-{digest}.pdf"))
}

fn is_hexadecimal(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_keys_of_pictures_are_public() {
        let hash = digest(b"kawung");
        assert_eq!(public(&format!("{hash}.svg")), Some("image/svg+xml"));
        assert_eq!(public(&format!("{hash}-960.jpg")), Some("image/jpeg"));
        for wrong in [
            format!("{hash}.jpg"),
            format!("{hash}-961.jpg"),
            format!("../{hash}.svg"),
            format!("{}.svg", hash.to_uppercase()),
            format!("{hash}.svg/../x"),
            format!("{hash}%2f.svg"),
            "../../etc/passwd".to_owned(),
            "/etc/passwd".to_owned(),
            String::new(),
            new_proof("jpg"),
            new_request_photo(b"parang"),
        ] {
            assert_eq!(public(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn only_keys_of_attachments_lead_to_attachments() {
        assert_eq!(attachment(&new_attachment(b"parang")), Some("image/jpeg"));
        assert_eq!(public(&new_attachment(b"parang")), None);
        for wrong in [
            "pesan/../griya.db",
            "pesan/a.jpg",
            "bukti/00000000000000000000000000000000.jpg",
            "pesan/00000000000000000000000000000000.pdf",
        ] {
            assert_eq!(attachment(wrong), None, "{wrong}");
        }
        // Those kept before the same file was known again are still found.
        let early = "pesan/00000000000000000000000000000000.jpg";
        assert_eq!(attachment(early), Some("image/jpeg"));
    }

    #[test]
    fn the_same_file_is_known_again() {
        let (one, two) = (new_attachment(b"parang"), new_attachment(b"parang"));
        assert_ne!(one, two);
        assert!(same_photo(&one, &two));
        assert!(!same_photo(&one, &new_attachment(b"kawung")));
        let early = ["a", "b"].map(|letter| format!("pesan/{}.jpg", letter.repeat(32)));
        assert!(same_photo(&early[0], &early[0]));
        assert!(!same_photo(&early[0], &early[1]));
    }

    #[test]
    fn only_keys_of_requests_lead_to_their_pictures() {
        assert_eq!(
            request_photo(&new_request_photo(b"parang")),
            Some("image/jpeg")
        );
        for wrong in ["minta/../griya.db", "minta/a.jpg", &new_proof("jpg")] {
            assert_eq!(request_photo(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn only_keys_of_proofs_lead_to_proofs() {
        assert_eq!(proof(&new_proof("jpg")), Some("image/jpeg"));
        assert_eq!(proof(&new_proof("pdf")), Some("application/pdf"));
        assert_ne!(new_proof("pdf"), new_proof("pdf"));
        for wrong in [
            "bukti/../griya.db",
            "bukti/a.jpg",
            "bukti/00000000000000000000000000000000.svg",
            "00000000000000000000000000000000.jpg",
        ] {
            assert_eq!(proof(wrong), None, "{wrong}");
        }
    }
}
