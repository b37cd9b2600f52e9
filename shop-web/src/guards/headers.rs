//! Headers that tell the browser what these pages never do.

use poem::{
    Endpoint, IntoResponse, Middleware, Request, Response, Result,
    http::{HeaderName, HeaderValue, header},
};

use crate::cookies::{Cookie, Cookies};

/// Scripts, styles, fonts and pictures come from this shop alone, none of
/// them inline; no other site may frame its pages.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    // Order pages have secret addresses: other sites never learn them.
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    ),
];

/// Adds the headers, and HSTS when the shop is reached by https.
pub struct SafeHeaders {
    /// Whether the shop's public address is https.
    pub https: bool,
}

impl<E: Endpoint> Middleware<E> for SafeHeaders {
    type Output = SafeHeadersEndpoint<E>;

    fn transform(&self, inner: E) -> Self::Output {
        SafeHeadersEndpoint {
            inner,
            https: self.https,
        }
    }
}

/// The endpoint of [`SafeHeaders`].
pub struct SafeHeadersEndpoint<E> {
    inner: E,
    https: bool,
}

impl<E: Endpoint> Endpoint for SafeHeadersEndpoint<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let cookies = Cookies { https: self.https };
        let is_signed_in = cookies.read(request.headers(), Cookie::Session).is_some();
        let mut response = match self.inner.call(request).await {
            Ok(output) => output.into_response(),
            Err(error) => error.into_response(),
        };
        let headers = response.headers_mut();
        for (name, value) in HEADERS {
            headers
                .entry(name)
                .or_insert(HeaderValue::from_static(value));
        }
        if self.https {
            headers
                .entry(header::STRICT_TRANSPORT_SECURITY)
                .or_insert(HeaderValue::from_static("max-age=31536000"));
        }
        headers
            .entry(header::CACHE_CONTROL)
            .or_insert(HeaderValue::from_static(if is_signed_in {
                // The next person at the computer must not find her pages
                // behind the Back button.
                "no-store"
            } else {
                "private, no-cache"
            }));
        Ok(response)
    }
}
