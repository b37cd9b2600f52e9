//! Showing a product.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::{Path, Query},
};
use serde::Deserialize;
use shop_core::{
    catalog::{self, Found, ProductCard, ProductQuery, ProductView},
    db::{Conn, DbError},
    ids::VariantId,
};

use super::page::product_page;
use crate::pages::forum::{TopicLink, about_product};
use crate::{
    error::WebError,
    page::{Answer, Page, localized},
    pages::requests,
    visits::Visit,
};

/// How many others of the kind are shown.
const RELATED: usize = 4;

/// The choice an address carries.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    warna: String,
}

/// Shows a product.
#[handler]
pub async fn show(visit: Visit, Path(slug): Path<String>, Query(wish): Query<Wish>) -> Answer {
    let found = visit.app.db.run(move |conn| load(conn, &slug)).await??;
    match found.ok_or(WebError::NotFound)? {
        Loaded::Moved(slug) => Ok(moved(&localized(visit.lang, &format!("/produk/{slug}")))),
        Loaded::Here(view, related) => {
            let waits = requests::waits(&visit, &view).await?;
            let mut page = product_page(&visit, &view, &related, &wish.warna).with_waits(waits);
            page.talked = talked(&visit, &view).await?;
            Ok(Page(page).into_response())
        }
    }
}

/// Shows a product again with a sentence about what could not be done, and
/// the choice as it was.
pub(crate) async fn with_error(
    visit: &Visit,
    slug: &str,
    chosen: Option<VariantId>,
    sentence: String,
) -> Answer {
    let slug = slug.to_owned();
    let found = visit.app.db.run(move |conn| load(conn, &slug)).await??;
    let Some(Loaded::Here(view, related)) = found else {
        return Err(WebError::NotFound);
    };
    let variant = view
        .variants
        .iter()
        .find(|it| Some(it.variant.id) == chosen);
    let colour = variant.map_or("", |it| it.colour.slug.as_str());
    let waits = requests::waits(visit, &view).await?;
    let mut page = product_page(visit, &view, &related, colour).with_waits(waits);
    page.talked = talked(visit, &view).await?;
    page.error = Some(sentence);
    let sizes = page.colours.iter_mut().flat_map(|colour| &mut colour.sizes);
    for size in sizes {
        size.chosen = Some(VariantId(size.variant)) == chosen && !size.sold_out;
    }
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// Reads where the product is talked about.
async fn talked(visit: &Visit, view: &ProductView) -> Result<Vec<TopicLink>, WebError> {
    let (now, product, lang) = (visit.now, view.product.id, visit.lang);
    Ok(visit
        .app
        .db
        .run(move |conn| about_product(conn, now, product, lang))
        .await??)
}

#[expect(
    clippy::large_enum_variant,
    reason = "made once for a page and taken apart at once"
)]
enum Loaded {
    Here(ProductView, Vec<ProductCard>),
    Moved(String),
}

fn load(conn: &mut Conn, slug: &str) -> Result<Option<Loaded>, DbError> {
    match catalog::by_slug(conn, slug)? {
        Some(Found::Current(view)) => {
            let query = ProductQuery {
                category: Some(view.category.id),
                available_only: true,
                limit: 5,
                ..ProductQuery::default()
            };
            let mut related = catalog::list(conn, &query)?.cards;
            related.retain(|card| card.product.id != view.product.id);
            if related.len() < RELATED {
                // A small category is filled up with what is new elsewhere.
                let elsewhere = ProductQuery {
                    category: None,
                    limit: 8,
                    ..query
                };
                let mut others = catalog::list(conn, &elsewhere)?.cards;
                others.retain(|card| card.product.category_id != view.product.category_id);
                related.extend(others);
            }
            related.truncate(RELATED);
            Ok(Some(Loaded::Here(view, related)))
        }
        Some(Found::Moved(slug)) => Ok(Some(Loaded::Moved(slug))),
        Some(Found::Retired(_)) | None => Ok(None),
    }
}

fn moved(location: &str) -> Response {
    Response::builder()
        .status(StatusCode::MOVED_PERMANENTLY)
        .header(header::LOCATION, location)
        .finish()
}
