//! The kept pages, and how one of them is sent.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use poem::{
    Response,
    http::{HeaderMap, HeaderValue, StatusCode, header},
};
use sha2::{Digest, Sha256};
use shop_core::{events::Mark, time::Timestamp};

use crate::compression::{accepts_gzip, gzip};

/// The most bytes of pages that are kept, packed ones not counted.
const MOST_BYTES: usize = 24 * 1024 * 1024;

/// Below this a page gains nothing from being packed.
const SMALLEST: usize = 1024;

/// The pages by language and path with its query.
#[derive(Default)]
pub struct KeptPages(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    pages: HashMap<String, Arc<Kept>>,
    bytes: usize,
}

/// A page as it was made.
pub struct Kept {
    html: Vec<u8>,
    packed: OnceLock<Vec<u8>>,
    tag: String,
    mark: Mark,
    until: Timestamp,
}

impl KeptPages {
    /// Returns the page of an address if nothing has happened since it was
    /// made and no date has come that changes it.
    #[must_use]
    pub fn find(&self, address: &str, mark: Mark, now: Timestamp) -> Option<Arc<Kept>> {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = shelf.pages.get(address)?.clone();
        if kept.mark == mark && now < kept.until {
            return Some(kept);
        }
        shelf.bytes -= kept.html.len();
        shelf.pages.remove(address);
        None
    }

    /// Keeps a page that was made after `mark` was read, until a date.
    pub fn keep(&self, address: String, html: Vec<u8>, mark: Mark, until: Timestamp) -> Arc<Kept> {
        let digest = Sha256::digest(&html);
        let tag: String = digest[..16]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let kept = Arc::new(Kept {
            packed: OnceLock::new(),
            tag,
            mark,
            until,
            html,
        });
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.bytes + kept.html.len() > MOST_BYTES {
            *shelf = Shelf::default();
        }
        shelf.bytes += kept.html.len();
        if let Some(before) = shelf.pages.insert(address, kept.clone()) {
            shelf.bytes -= before.html.len();
        }
        kept
    }
}

impl Kept {
    /// Sends the page, or only that the browser's copy is still right.
    #[must_use]
    pub fn send(&self, headers: &HeaderMap) -> Response {
        let packs = accepts_gzip(headers) && self.html.len() >= SMALLEST;
        // Two sets of bytes are two representations, and a strong tag names
        // the bytes.
        let tag = if packs {
            format!("\"{}-gz\"", self.tag)
        } else {
            format!("\"{}\"", self.tag)
        };
        let known = names(headers, &tag);
        // A plain page gets the encoding's name where pages are packed.
        let vary = if packs || known {
            "Accept-Encoding, Cookie"
        } else {
            "Cookie"
        };
        let mut response = Response::builder()
            .header(header::ETAG, &tag)
            .header(header::VARY, vary)
            .header(header::CACHE_CONTROL, "private, no-cache");
        if known {
            return response.status(StatusCode::NOT_MODIFIED).finish();
        }
        response = response.content_type("text/html; charset=utf-8");
        if packs {
            let packed = self.packed.get_or_init(|| gzip(&self.html));
            return response
                .header(header::CONTENT_ENCODING, "gzip")
                .body(packed.clone());
        }
        response.body(self.html.clone())
    }
}

/// Returns whether the browser says that it has what a tag names.
fn names(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value: &HeaderValue| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|known| known.trim().trim_start_matches("W/"))
        .any(|known| known == tag || known == "*")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        let start: Timestamp = "2026-11-23T07:00:00Z".parse().expect("an instant");
        start.plus(chrono::Duration::seconds(seconds))
    }

    #[test]
    fn a_page_is_kept_until_something_happens_or_its_date_comes() {
        let pages = KeptPages::default();
        let mark = Mark::default();
        pages.keep("/faq".to_owned(), b"satu".to_vec(), mark, at(10));
        assert!(pages.find("/faq", mark, at(9)).is_some());
        assert!(pages.find("/en/faq", mark, at(9)).is_none());
        assert!(pages.find("/faq", mark, at(10)).is_none());
        pages.keep("/faq".to_owned(), b"dua".to_vec(), mark, at(10));
        assert!(pages.find("/faq", Mark::of_test(7), at(1)).is_none());
        assert!(pages.find("/faq", mark, at(1)).is_none(), "it is gone");
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let pages = KeptPages::default();
        let page = vec![b'x'; MOST_BYTES / 4];
        for number in 0..9 {
            pages.keep(format!("/{number}"), page.clone(), Mark::default(), at(9));
        }
        let shelf = pages.0.lock().expect("nobody panicked");
        assert!(shelf.bytes <= MOST_BYTES && shelf.pages.len() <= 4);
    }

    #[test]
    fn a_browser_that_has_the_page_is_told_so() {
        let pages = KeptPages::default();
        let kept = pages.keep("/".to_owned(), vec![b'x'; 4000], Mark::default(), at(9));
        let plain = kept.send(&HeaderMap::new());
        let tag = plain.headers()[header::ETAG].clone();
        let mut headers = HeaderMap::new();
        headers.insert(header::IF_NONE_MATCH, tag);
        assert_eq!(kept.send(&headers).status(), StatusCode::NOT_MODIFIED);
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        let packed = kept.send(&headers);
        assert_eq!(packed.status(), StatusCode::OK, "other bytes, other tag");
        assert_eq!(packed.headers()[header::CONTENT_ENCODING], "gzip");
    }
}
