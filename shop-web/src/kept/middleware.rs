//! Answering from the kept pages, and keeping what was made.

use poem::{
    Endpoint, IntoResponse, Middleware, Request, Response, Result,
    http::{Method, StatusCode, header},
};
use shop_core::{content, db::DbError, events, time::Timestamp};

use crate::{app::App, page::split_language};

/// How long a page is kept at most: what says "three minutes ago" grows old
/// without an event.
const LONGEST: chrono::Duration = chrono::Duration::seconds(20);

/// The pages that say the same to everybody who is not signed in: these, and
/// what lies below those that end with a slash.
const KEPT: [&str; 20] = [
    "/",
    "/produk",
    "/produk/",
    "/kategori/",
    "/koleksi/",
    "/koleksi",
    "/katalog",
    "/promo",
    "/faq",
    "/halaman/",
    "/profil",
    "/cara-pembelian",
    "/keuntungan-anggota",
    "/pengembalian",
    "/syarat",
    "/privasi",
    "/forum",
    "/forum/",
    "/permintaan",
    "/anggota",
];

/// The longest address that is kept.
const ADDRESS: usize = 200;

/// Keeps pages in memory.
pub struct KeepPages {
    /// The shop.
    pub app: App,
}

impl<E: Endpoint> Middleware<E> for KeepPages {
    type Output = KeepPagesEndpoint<E>;

    fn transform(&self, inner: E) -> Self::Output {
        KeepPagesEndpoint {
            inner,
            app: self.app.clone(),
        }
    }
}

/// The endpoint of [`KeepPages`].
pub struct KeepPagesEndpoint<E> {
    inner: E,
    app: App,
}

impl<E: Endpoint> Endpoint for KeepPagesEndpoint<E> {
    type Output = Response;

    async fn call(&self, mut request: Request) -> Result<Response> {
        let Some(address) = address_of(&request) else {
            return Ok(self.inner.call(request).await?.into_response());
        };
        let now = Timestamp::now();
        // Asked before the page is made: whatever happens while it is being
        // made counts as later.
        let Ok(Ok(mark)) = self.app.db.run(events::mark).await else {
            return Ok(self.inner.call(request).await?.into_response());
        };
        let headers = request.headers().clone();
        if let Some(kept) = self.app.kept.find(&address, mark, now) {
            return Ok(kept.send(&headers));
        }
        request.set_data(mark);
        let mut response = self.inner.call(request).await?.into_response();
        if !may_be_kept(&response) {
            return Ok(response);
        }
        let Ok(Ok(until)) = self.app.db.run(move |conn| until(conn, now)).await else {
            return Ok(response);
        };
        let html = response.take_body().into_vec().await?;
        let kept = self.app.kept.keep(address, html, mark, until);
        Ok(kept.send(&headers))
    }
}

fn until(conn: &mut shop_core::db::Conn, now: Timestamp) -> Result<Timestamp, DbError> {
    let longest = now.plus(LONGEST);
    Ok(content::next_change(conn, now)?.map_or(longest, |change| change.min(longest)))
}

/// Returns under which address the answer to a request may be kept; nothing
/// when it may depend on who asks.
fn address_of(request: &Request) -> Option<String> {
    let personal = [header::COOKIE, header::AUTHORIZATION, header::RANGE];
    if request.method() != Method::GET
        || personal
            .iter()
            .any(|name| request.headers().contains_key(name))
    {
        return None;
    }
    let address = request.original_uri().path_and_query()?.as_str();
    if address.len() > ADDRESS || address.contains("kabar=") {
        return None;
    }
    let (_, local) = split_language(address);
    let path = local.split('?').next().unwrap_or_default();
    KEPT.iter()
        .any(|kept| {
            path == *kept || (kept.len() > 1 && kept.ends_with('/') && path.starts_with(kept))
        })
        .then(|| address.to_owned())
}

/// Returns whether an answer is a whole page that changes nothing for whoever
/// asked.
fn may_be_kept(response: &Response) -> bool {
    let headers = response.headers();
    response.status() == StatusCode::OK
        && response
            .content_type()
            .is_some_and(|kind| kind.starts_with("text/html"))
        && !headers.contains_key(header::SET_COOKIE)
        && !headers.contains_key(header::CACHE_CONTROL)
        && !headers.contains_key(header::CONTENT_ENCODING)
}

#[cfg(test)]
mod tests {
    use poem::http::Uri;

    use super::*;

    fn kept(path: &'static str) -> bool {
        address_of(&Request::builder().uri(Uri::from_static(path)).finish()).is_some()
    }

    #[test]
    fn only_what_everybody_may_see_is_kept() {
        for public in [
            "/",
            "/en",
            "/en/produk?urut=harga",
            "/produk/gamis",
            "/faq?q=ukuran",
            "/halaman/kisah",
            "/forum/t/12",
        ] {
            assert!(kept(public), "{public}");
        }
        for private in [
            "/akun",
            "/akun/pesan/GG-1",
            "/pesanan/abc",
            "/keranjang",
            "/checkout",
            "/daftar/status/abc",
            "/masuk",
            "/hubungi-kami",
            "/cari?q=x",
            "/?kabar=sampai-jumpa",
            "/profil/x",
        ] {
            assert!(!kept(private), "{private}");
        }
    }

    #[test]
    fn whoever_carries_a_cookie_is_a_person() {
        let request = Request::builder()
            .uri(Uri::from_static("/produk"))
            .header("cookie", "griya-session=abc")
            .finish();
        assert_eq!(address_of(&request), None);
        let post = Request::builder()
            .method(Method::POST)
            .uri(Uri::from_static("/produk"))
            .finish();
        assert_eq!(address_of(&post), None);
    }
}
