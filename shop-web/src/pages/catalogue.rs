//! The catalogue to print and to keep, as a PDF.

use poem::{
    Response, handler,
    http::{HeaderMap, StatusCode, header},
    web::Query,
};
use serde::Deserialize;
use shop_core::{
    catalog::{self, FoundCollection},
    db::Conn,
    documents::{self, CatalogueFacts, CatalogueScope, DocumentError},
    messages::Lang,
    time::Timestamp,
};

use crate::{error::WebError, page::Answer, visits::Visit};

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
