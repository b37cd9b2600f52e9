//! Errors become pages of the shop, with ways out.

use askama::Template;
use poem::{
    Endpoint, IntoResponse, Middleware, Request, Response, Result,
    http::{HeaderMap, HeaderValue, StatusCode, header},
};
use shop_core::{messages::Lang, time::Timestamp};

use crate::{
    app::App,
    error::WebError,
    page::{Frame, Link, Page, split_language},
    visits::greet,
};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Frame,
    code: u16,
    title: String,
    says: String,
    ways: Vec<Link>,
}

/// Turns every error of the pages inside into a page.
pub struct ErrorPages {
    /// The shop.
    pub app: App,
}

impl<E: Endpoint> Middleware<E> for ErrorPages {
    type Output = ErrorPagesEndpoint<E>;

    fn transform(&self, inner: E) -> Self::Output {
        ErrorPagesEndpoint {
            inner,
            app: self.app.clone(),
        }
    }
}

/// The endpoint of [`ErrorPages`].
pub struct ErrorPagesEndpoint<E> {
    inner: E,
    app: App,
}

impl<E: Endpoint> Endpoint for ErrorPagesEndpoint<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let asked = request
            .original_uri()
            .path_and_query()
            .map_or("/", |path| path.as_str());
        let (lang, path) = split_language(asked);
        let headers = request.headers().clone();
        let error = match self.inner.call(request).await {
            Ok(output) => {
                let response = output.into_response();
                if !response.status().is_server_error() || response.content_type().is_some() {
                    return Ok(response);
                }
                WebError::Broken.into()
            }
            Err(error) => error,
        };
        if error.is_from_response() {
            return Ok(error.into_response());
        }
        let status = error.status();
        if status.is_server_error() && !error.is::<WebError>() {
            tracing::error!(%error, path, "a page failed");
        }
        let kind = error.downcast_ref::<WebError>();
        let mut response = self.page(lang, path, &headers, status, kind).await;
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        Ok(response)
    }
}

impl<E> ErrorPagesEndpoint<E> {
    async fn page(
        &self,
        lang: Lang,
        path: String,
        headers: &HeaderMap,
        status: StatusCode,
        kind: Option<&WebError>,
    ) -> Response {
        let form = form_of(&path).to_owned();
        let facts = if status.is_server_error() {
            self.app.facts.last_known()
        } else {
            let read = self.app.facts.get(&self.app.db, None).await;
            read.unwrap_or_else(|_| self.app.facts.last_known())
        };
        let year = Timestamp::now().local().format("%Y").to_string();
        let mut page = Frame::new(lang, path, &facts, &self.app.public_url, year).private();
        // Whoever is signed in stays so on this page; a broken database is
        // left in peace.
        if !status.is_server_error() {
            greet(&self.app, headers, &mut page).await;
        }
        let key = key(status);
        let says = match kind {
            Some(WebError::CrossSite) => page.t("web-error-403-cross"),
            Some(WebError::TooLarge) => page.t(too_large(&form)),
            _ => page.t(&format!("{key}-says")),
        };
        let way = |path: &str, key: &str| Link::new(page.href(path), page.t(key));
        let ways = match status {
            StatusCode::NOT_FOUND => vec![
                way("/produk", "web-all-products"),
                way("/cari", "web-search-title"),
                way("/", "web-error-back"),
            ],
            StatusCode::PAYLOAD_TOO_LARGE => vec![
                way(&form, "web-error-413-form"),
                way("/hubungi-kami", "web-contact"),
            ],
            StatusCode::FORBIDDEN => {
                vec![way("/", "web-error-back"), way("/masuk", "web-sign-in")]
            }
            _ => vec![
                way("/", "web-error-back"),
                way("/hubungi-kami", "web-contact"),
            ],
        };
        Page(ErrorPage {
            code: status.as_u16(),
            title: page.t(key),
            says,
            ways,
            page,
        })
        .status(status)
    }
}

/// Returns the page on which a form stands that is sent to a path.
fn form_of(path: &str) -> &str {
    let path = path.split('?').next().unwrap_or(path);
    match path.rsplit_once('/') {
        Some((
            page,
            "balas" | "ikuti" | "jawaban" | "nilai" | "selesai" | "buka" | "ubah" | "kode"
            | "setuju" | "ikut" | "batal" | "batalkan" | "diterima" | "kirim-ulang",
        )) => page,
        // The post stands on its topic's page.
        Some((post, "hapus")) => post.rsplit_once('/').map_or(post, |(topic, _)| topic),
        Some(("/akun", "sandi")) => "/akun/profil",
        _ => path,
    }
}

/// Returns the key of the words for what is too large, by the page of its
/// form.
fn too_large(form: &str) -> &'static str {
    match form {
        "/konfirmasi-pembayaran" => "web-error-413-proof",
        "/permintaan/baru" => "web-error-413-photo",
        "/hubungi-kami" => "web-error-413-photos",
        _ if form.starts_with("/akun/pesan/") => "web-error-413-photos",
        _ => "web-error-413-says",
    }
}

/// Returns the key of the words for a status.
fn key(status: StatusCode) -> &'static str {
    match status.as_u16() {
        403 => "web-error-403",
        404 | 410 => "web-error-404",
        405 => "web-error-405",
        413 => "web-error-413",
        429 => "web-error-429",
        503 => "web-error-503",
        507 => "web-error-507",
        400..=499 => "web-error-400",
        _ => "web-error-500",
    }
}

#[cfg(test)]
mod tests {
    use poem::http::StatusCode;
    use shop_core::messages::{Lang, exists};

    use super::{form_of, key, too_large};

    #[test]
    fn what_is_too_large_leads_back_to_its_form() {
        let told = |path: &'static str| (form_of(path), too_large(form_of(path)));
        assert_eq!(
            told("/forum/topik/3-sogan/balas"),
            ("/forum/topik/3-sogan", "web-error-413-says")
        );
        assert_eq!(
            told("/akun/pesan/PK-1/nilai?a=b"),
            ("/akun/pesan/PK-1", "web-error-413-photos")
        );
        assert_eq!(
            told("/konfirmasi-pembayaran"),
            ("/konfirmasi-pembayaran", "web-error-413-proof")
        );
        assert_eq!(told("/akun/sandi").0, "/akun/profil");
        assert_eq!(
            told("/forum/topik/3-sogan/2/hapus").0,
            "/forum/topik/3-sogan"
        );
        for lang in [Lang::Id, Lang::En] {
            for ending in ["says", "proof", "photo", "photos", "form"] {
                assert!(exists(lang, &format!("web-error-413-{ending}")));
            }
        }
    }

    #[test]
    fn every_status_has_words() {
        for code in 400..600 {
            let status = StatusCode::from_u16(code).expect("the code is in range");
            for lang in [Lang::Id, Lang::En] {
                assert!(exists(lang, key(status)), "{code}");
                assert!(exists(lang, &format!("{}-says", key(status))), "{code}");
            }
        }
    }
}
