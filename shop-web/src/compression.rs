//! Gzip for pages. No page carries a secret beside words a visitor chose, so
//! its length gives nothing away.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};
use poem::{
    Endpoint, IntoResponse, Middleware, Request, Response, Result,
    http::{HeaderMap, HeaderValue, header},
};

/// Below this a page gains nothing.
const SMALLEST: usize = 1024;

/// Returns whether the browser takes gzip.
#[must_use]
pub fn accepts_gzip(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| {
            value.split(',').any(|part| {
                let mut pieces = part.split(';').map(str::trim);
                pieces.next() == Some("gzip") && pieces.next() != Some("q=0")
            })
        })
}

/// Returns the bytes gzipped.
#[must_use]
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder
        .write_all(bytes)
        .expect("writing to a vector does not fail");
    encoder.finish().expect("writing to a vector does not fail")
}

/// Gzips pages on their way out.
pub struct GzipPages;

impl<E: Endpoint> Middleware<E> for GzipPages {
    type Output = GzipPagesEndpoint<E>;

    fn transform(&self, inner: E) -> Self::Output {
        GzipPagesEndpoint { inner }
    }
}

/// The endpoint of [`GzipPages`].
pub struct GzipPagesEndpoint<E> {
    inner: E,
}

impl<E: Endpoint> Endpoint for GzipPagesEndpoint<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let wanted = accepts_gzip(request.headers());
        let mut response = self.inner.call(request).await?.into_response();
        let is_page = response
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|kind| {
                [
                    "text/html",
                    "text/plain",
                    "application/xml",
                    "image/svg+xml",
                ]
                .iter()
                .any(|known| kind.starts_with(known))
            });
        if !is_page || response.headers().contains_key(header::CONTENT_ENCODING) {
            return Ok(response);
        }
        response
            .headers_mut()
            .append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        if !wanted {
            return Ok(response);
        }
        let bytes = response.take_body().into_bytes().await?;
        if bytes.len() < SMALLEST {
            response.set_body(bytes);
            return Ok(response);
        }
        response
            .headers_mut()
            .insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        response.set_body(gzip(&bytes));
        Ok(response)
    }
}

#[cfg(test)]
mod tests {
    use poem::http::{HeaderMap, HeaderValue, header};

    use super::accepts_gzip;

    #[test]
    fn reads_what_a_browser_accepts() {
        let accepts = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
            accepts_gzip(&headers)
        };
        assert!(accepts("gzip, deflate, br"));
        assert!(accepts("br, gzip;q=0.5"));
        assert!(!accepts("br, gzip;q=0"));
        assert!(!accepts("identity"));
    }
}
