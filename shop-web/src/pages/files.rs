//! What is no page: pictures, the site map, and the health of the program.

use std::time::{Duration, Instant};

use poem::{
    Response, handler,
    http::{HeaderMap, StatusCode, header},
    web::{Data, Path},
};
use shop_core::{
    catalog::{self, ProductQuery},
    content,
    db::{Conn, DbError},
    messages::Lang,
};
use tokio::sync::Mutex;

use crate::pages::forum;
use crate::{
    app::App,
    error::WebError,
    page::{Answer, localized},
};
use shop_core::time::Timestamp;

/// How long a list of the public pages is handed out.
const FRESH: Duration = Duration::from_secs(5 * 60);

/// The list of the public pages as last made.
#[derive(Default)]
pub struct SiteMap(Mutex<Option<(Instant, String)>>);

/// Serves a picture, for good: its key names its content. What is not public
/// has no key here.
#[handler]
pub async fn media(app: Data<&App>, Path(key): Path<String>, headers: &HeaderMap) -> Answer {
    let etag = format!("\"{key}\"");
    let fresh = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|tag| tag == etag.as_str());
    let store = app.media.clone();
    let found = app
        .db
        .aside(move || store.get(&key))
        .await?
        .map_err(|error| WebError::broken("a picture could not be read", error))?;
    let blob = found.ok_or(WebError::NotFound)?;
    let answer = Response::builder()
        .header(header::CACHE_CONTROL, "public, max-age=31536000, immutable")
        // A drawing opened by itself may colour itself and nothing more.
        .header(
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'",
        )
        .header(header::ETAG, etag);
    Ok(if fresh {
        answer.status(StatusCode::NOT_MODIFIED).finish()
    } else {
        answer.content_type(blob.content_type).body(blob.bytes)
    })
}

/// Lists every public page in both languages.
#[handler]
pub async fn site_map(app: Data<&App>) -> Answer {
    // Who comes while the list is being made waits for it.
    let mut kept = app.site_map.0.lock().await;
    let xml = match kept.as_ref() {
        Some((made, xml)) if made.elapsed() < FRESH => xml.clone(),
        _ => {
            let xml = site_map_of(&app.public_url, &app.db.run(public_paths).await??);
            *kept = Some((Instant::now(), xml.clone()));
            xml
        }
    };
    drop(kept);
    Ok(Response::builder()
        .content_type("application/xml")
        .body(xml))
}

fn site_map_of(public_url: &str, paths: &[String]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for path in paths {
        let at = |lang| format!("{public_url}{}", localized(lang, path));
        for lang in [Lang::Id, Lang::En] {
            xml.push_str(&format!("<url><loc>{}</loc>", at(lang)));
            for other in [Lang::Id, Lang::En] {
                xml.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{}\"/>",
                    at(other)
                ));
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

fn public_paths(conn: &mut Conn) -> Result<Vec<String>, DbError> {
    let mut paths: Vec<String> = [
        "/",
        "/produk",
        "/katalog",
        "/promo",
        "/faq",
        "/hubungi-kami",
    ]
    .map(str::to_owned)
    .to_vec();
    let pages = content::page_links(conn, Lang::Id)?;
    paths.extend(pages.into_iter().map(|link| link.path));
    for category in catalog::categories(conn)? {
        paths.push(format!("/kategori/{}", category.slug));
    }
    let collections = catalog::collections(conn, Timestamp::now())?;
    if !collections.is_empty() {
        paths.push("/koleksi".to_owned());
    }
    paths.extend(
        collections
            .iter()
            .map(|collection| format!("/koleksi/{}", collection.slug)),
    );
    paths.extend(forum::site_paths(conn, Timestamp::now())?);
    let mut query = ProductQuery {
        limit: 60,
        ..ProductQuery::default()
    };
    loop {
        let found = catalog::list(conn, &query)?;
        paths.extend(
            found
                .cards
                .iter()
                .map(|card| format!("/produk/{}", card.product.slug)),
        );
        // A site map holds at most 50,000 addresses; each path is two.
        if found.next.is_none() || paths.len() > 24_000 {
            return Ok(paths);
        }
        query.after = found.next;
    }
}

/// Tells search engines what is theirs.
#[handler]
pub async fn robots(app: Data<&App>) -> Answer {
    let mut text = String::from("User-agent: *\n");
    for path in [
        "/keranjang",
        "/checkout",
        "/akun",
        "/pesanan",
        "/masuk",
        "/daftar/",
        "/cari",
    ] {
        text.push_str(&format!("Disallow: {path}\nDisallow: /en{path}\n"));
    }
    text.push_str(&format!("\nSitemap: {}/sitemap.xml\n", app.public_url));
    Ok(Response::builder()
        .content_type("text/plain; charset=utf-8")
        .body(text))
}

/// Says that the program runs.
#[handler]
pub async fn health() -> Answer {
    Ok(Response::builder().content_type("text/plain").body("ok\n"))
}

/// Says that the program can serve: its database answers.
#[handler]
pub async fn ready(app: Data<&App>) -> Answer {
    app.db
        .run(|conn| shop_core::settings::load(conn).map(|_| ()))
        .await??;
    Ok(Response::builder()
        .content_type("text/plain")
        .body("ready\n"))
}
