//! Writes that another site's page sends are refused.

use poem::{
    Endpoint, Middleware, Request, Result,
    http::{HeaderMap, Method, header},
};

use crate::error::WebError;

/// Refuses a write whose browser says it comes from another site.
///
/// Browsers say so in `Sec-Fetch-Site`; where one does not, `Origin` is held
/// against `Host`. A program that sends neither carries no visitor's cookies.
pub struct RefuseCrossSite;

impl<E: Endpoint> Middleware<E> for RefuseCrossSite {
    type Output = RefuseCrossSiteEndpoint<E>;

    fn transform(&self, inner: E) -> Self::Output {
        RefuseCrossSiteEndpoint { inner }
    }
}

/// The endpoint of [`RefuseCrossSite`].
pub struct RefuseCrossSiteEndpoint<E> {
    inner: E,
}

impl<E: Endpoint> Endpoint for RefuseCrossSiteEndpoint<E> {
    type Output = E::Output;

    async fn call(&self, request: Request) -> Result<Self::Output> {
        let reads = matches!(
            *request.method(),
            Method::GET | Method::HEAD | Method::OPTIONS
        );
        if !reads && is_cross_site(request.headers()) {
            return Err(WebError::CrossSite.into());
        }
        self.inner.call(request).await
    }
}

fn is_cross_site(headers: &HeaderMap) -> bool {
    let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = value("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = value(header::ORIGIN.as_str()) else {
        return false;
    };
    let from = origin.split_once("://").map(|(_, host)| host);
    from.is_none() || from != value(header::HOST.as_str())
}

#[cfg(test)]
mod tests {
    use poem::http::{HeaderMap, HeaderName, HeaderValue};

    use super::is_cross_site;

    fn check(headers: &[(&'static str, &'static str)], refused: bool) {
        let map: HeaderMap = headers
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect();
        assert_eq!(is_cross_site(&map), refused, "{headers:?}");
    }

    #[test]
    fn believes_the_browser_about_the_site() {
        check(&[("sec-fetch-site", "same-origin")], false);
        check(&[("sec-fetch-site", "none")], false);
        check(&[("sec-fetch-site", "same-site")], true);
        check(
            &[
                ("sec-fetch-site", "cross-site"),
                ("origin", "http://a"),
                ("host", "a"),
            ],
            true,
        );
    }

    #[test]
    fn holds_the_origin_against_the_host() {
        check(
            &[("origin", "http://toko.id:8080"), ("host", "toko.id:8080")],
            false,
        );
        check(
            &[("origin", "https://jahat.example"), ("host", "toko.id")],
            true,
        );
        check(&[("origin", "null"), ("host", "toko.id")], true);
        check(&[("host", "toko.id")], false);
    }
}
