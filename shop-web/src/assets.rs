//! The stylesheet, the script, the fonts and the icon, built into the program.
//!
//! Each is served under a name that holds the hash of its content, so a
//! browser may keep it for good and a new version is a new address.

use std::{collections::HashMap, sync::LazyLock};

use poem::{
    Response, handler,
    http::{HeaderMap, StatusCode, header},
    web::Path,
};
use sha2::{Digest, Sha256};

use crate::{
    compression::{accepts_gzip, gzip},
    error::WebError,
    page::Answer,
};

/// A file of the program's own, ready to send.
struct Asset {
    content_type: &'static str,
    etag: String,
    plain: Vec<u8>,
    gzipped: Option<Vec<u8>>,
}

/// Every asset: its name among the sources, its type and its bytes.
const FILES: [(&str, &str, &[u8]); 6] = [
    (
        "plus-jakarta-sans.woff2",
        "font/woff2",
        include_bytes!("../static/fonts/plus-jakarta-sans.woff2"),
    ),
    (
        "fraunces.woff2",
        "font/woff2",
        include_bytes!("../static/fonts/fraunces.woff2"),
    ),
    (
        "icon.svg",
        "image/svg+xml",
        include_bytes!("../static/icon.svg"),
    ),
    (
        "no-picture.svg",
        "image/svg+xml",
        include_bytes!("../static/no-picture.svg"),
    ),
    (
        "shop.js",
        "text/javascript; charset=utf-8",
        include_bytes!("../static/shop.js"),
    ),
    // Last, because it names the fonts by their hashed names.
    (
        "shop.css",
        "text/css; charset=utf-8",
        include_bytes!("../static/shop.css"),
    ),
];

/// The assets by hashed name, and the hashed names by name.
struct Shelf {
    by_hashed_name: HashMap<String, Asset>,
    hashed_names: HashMap<&'static str, String>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let mut shelf = Shelf {
        by_hashed_name: HashMap::new(),
        hashed_names: HashMap::new(),
    };
    for (name, content_type, bytes) in FILES {
        let plain = if content_type.starts_with("text/css") {
            with_hashed_names(bytes, &shelf.hashed_names)
        } else {
            bytes.to_vec()
        };
        let hash: String = Sha256::digest(&plain)
            .iter()
            .take(6)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let (stem, ending) = name
            .rsplit_once('.')
            .expect("every asset's name has an ending");
        let hashed_name = format!("{stem}.{hash}.{ending}");
        let gzipped = (content_type != "font/woff2").then(|| gzip(&plain));
        shelf.by_hashed_name.insert(
            hashed_name.clone(),
            Asset {
                content_type,
                etag: format!("\"{hash}\""),
                plain,
                gzipped,
            },
        );
        shelf.hashed_names.insert(name, hashed_name);
    }
    shelf
});

fn with_hashed_names(css: &[u8], hashed_names: &HashMap<&'static str, String>) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(css).into_owned();
    for (name, hashed_name) in hashed_names {
        text = text.replace(&format!("url({name})"), &format!("url({hashed_name})"));
    }
    text.into_bytes()
}

/// Returns the address of an asset.
#[must_use]
pub fn address(name: &str) -> String {
    let hashed_name = SHELF.hashed_names.get(name).map_or(name, String::as_str);
    format!("/static/{hashed_name}")
}

/// Serves an asset, for good.
#[handler]
pub fn serve(Path(name): Path<String>, headers: &HeaderMap) -> Answer {
    let asset = SHELF.by_hashed_name.get(&name).ok_or(WebError::NotFound)?;
    let answer = Response::builder()
        .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
        .header(header::ETAG, &asset.etag)
        .header(header::VARY, "Accept-Encoding");
    if headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|tag| tag == asset.etag.as_str())
    {
        return Ok(answer.status(StatusCode::NOT_MODIFIED).finish());
    }
    let answer = answer.content_type(asset.content_type);
    Ok(match &asset.gzipped {
        Some(gzipped) if accepts_gzip(headers) => answer
            .header(header::CONTENT_ENCODING, "gzip")
            .body(gzipped.clone()),
        _ => answer.body(asset.plain.clone()),
    })
}

#[cfg(test)]
mod tests {
    use super::{FILES, SHELF, address};

    #[test]
    fn every_asset_has_a_hashed_address() {
        for (name, _, _) in FILES {
            assert_ne!(address(name), format!("/static/{name}"), "{name}");
        }
    }

    #[test]
    fn the_stylesheet_is_small_and_names_the_fonts_as_they_are_served() {
        let css = &SHELF.by_hashed_name[address("shop.css").trim_start_matches("/static/")];
        let text = String::from_utf8_lossy(&css.plain);
        assert!(text.contains(address("fraunces.woff2").trim_start_matches("/static/")));
        let gzipped = css.gzipped.as_ref().map_or(0, Vec::len);
        assert!(gzipped > 0 && gzipped <= 15 * 1024, "{gzipped} bytes");
    }
}
