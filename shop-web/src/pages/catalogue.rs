//! The catalogue to print and to keep: the page that offers it, and the PDF.

use askama::Template;
use poem::{
    IntoResponse, Response, handler,
    http::{HeaderMap, StatusCode, header},
    web::Query,
};
use serde::Deserialize;
use shop_core::{
    catalog::{self, FoundCollection},
    db::Conn,
    documents::{self, CatalogueFacts, CatalogueScope, DocumentError},
    messages::{Lang, text_with},
    time::{Timestamp, day_text},
};

use crate::{
    error::WebError,
    page::{Answer, Frame, Page, localized},
    pages::search::url_words,
    visits::Visit,
};

#[derive(Template)]
#[template(path = "catalogue.html")]
struct CataloguePage {
    page: Frame,
    /// How many articles the whole of it has; nothing while there are none.
    whole: Option<String>,
    /// The day of the prices.
    day: String,
    categories: Vec<Part>,
    collections: Vec<Part>,
}

/// A part of the catalogue that is a document by itself.
struct Part {
    href: String,
    name: String,
    articles: String,
    /// Whether it is a part of the one above.
    below: bool,
}

/// Shows what can be downloaded.
#[handler]
pub async fn offer(visit: Visit) -> Answer {
    let (now, lang) = (visit.now, visit.lang);
    let counts = visit
        .app
        .db
        .run(move |conn| catalog::catalogue_counts(conn, now))
        .await??;
    let articles =
        |count: usize| text_with(lang, "catalogue-articles", &[("count", &count.to_string())]);
    let part = |kind: &str, slug: &str, name: &str, count: usize, below: bool| Part {
        href: localized(lang, &format!("/katalog.pdf?{kind}={}", url_words(slug))),
        name: name.to_owned(),
        articles: articles(count),
        below,
    };
    Ok(Page(CataloguePage {
        whole: (counts.articles > 0).then(|| articles(counts.articles)),
        day: day_text(now.day(), lang),
        categories: counts
            .categories
            .iter()
            .map(|(it, count)| {
                let below = it.parent_id.is_some();
                part("kategori", &it.slug, it.title(lang), *count, below)
            })
            .collect(),
        collections: counts
            .collections
            .iter()
            .map(|(it, count)| part("koleksi", &it.slug, it.title(lang), *count, false))
            .collect(),
        page: visit.frame(),
    })
    .into_response())
}

/// Which part of it is asked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    kategori: String,
    koleksi: String,
}

/// Sends the catalogue with the prices of today.
///
/// It is laid out once for everything it says; until something of it changes,
/// the file that is kept is sent.
#[handler]
pub async fn show(visit: Visit, Query(wish): Query<Wish>, headers: &HeaderMap) -> Answer {
    let (now, lang) = (visit.now, visit.lang);
    let facts = visit
        .app
        .db
        .run(move |conn| facts(conn, now, lang, &wish))
        .await?
        .map_err(failed)?
        .ok_or(WebError::NotFound)?;
    let etag = format!("\"{}\"", facts.digest());
    let answer = Response::builder()
        .header(header::ETAG, &etag)
        .header(header::CACHE_CONTROL, "public, no-cache");
    if headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|tag| tag == etag.as_str())
    {
        return Ok(answer.status(StatusCode::NOT_MODIFIED).finish());
    }
    let name = lang.choose("katalog", "catalogue");
    let file = format!("inline; filename=\"{name}-{}.pdf\"", facts.day());
    let media = visit.app.media.clone();
    let made = visit
        .app
        .db
        .aside(move || documents::catalogue(&facts, &media))
        .await?
        .map_err(failed)?;
    Ok(answer
        .header(header::CONTENT_DISPOSITION, file)
        .content_type("application/pdf")
        .body(made.bytes))
}

fn facts(
    conn: &mut Conn,
    now: Timestamp,
    lang: Lang,
    wish: &Wish,
) -> Result<Option<CatalogueFacts>, DocumentError> {
    let mut scope = CatalogueScope::default();
    if !wish.kategori.is_empty() {
        scope.category = catalog::category_by_slug(conn, &wish.kategori)?;
        if scope.category.is_none() {
            return Ok(None);
        }
    }
    if !wish.koleksi.is_empty() {
        match catalog::collection_by_slug(conn, now, &wish.koleksi)? {
            Some(FoundCollection::Current(collection)) => scope.collection = Some(collection),
            Some(FoundCollection::Moved(_)) | None => return Ok(None),
        }
    }
    documents::catalogue_facts(conn, now, lang, &scope).map(Some)
}

fn failed(error: DocumentError) -> WebError {
    match error {
        DocumentError::Nothing => WebError::NotFound,
        error => WebError::broken("the catalogue was not made", error),
    }
}
