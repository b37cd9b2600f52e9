//! Showing a product.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::{Path, Query},
};
use serde::Deserialize;
use shop_core::{
    catalog::{self, Companions, Found, Product, ProductCard, ProductQuery, ProductView},
    db::{Conn, DbError},
    ids::VariantId,
};

use super::{
    gone::{Gone, gone_page},
    page::product_page,
};
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
        Loaded::Gone(gone) => Ok(gone_page(&visit, *gone)),
        Loaded::Here(view, others) => {
            let waits = requests::waits(&visit, &view).await?;
            let mut page = product_page(&visit, &view, &others, &wish.warna).with_waits(waits);
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
    let (view, others) = match found {
        Some(Loaded::Here(view, others)) => (view, others),
        Some(Loaded::Gone(gone)) => return Ok(gone_page(visit, *gone)),
        Some(Loaded::Moved(_)) | None => return Err(WebError::NotFound),
    };
    let variant = view
        .variants
        .iter()
        .find(|it| Some(it.variant.id) == chosen);
    let colour = variant.map_or("", |it| it.colour.slug.as_str());
    let waits = requests::waits(visit, &view).await?;
    let mut page = product_page(visit, &view, &others, colour).with_waits(waits);
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
    Here(ProductView, Others),
    Gone(Box<Gone>),
    Moved(String),
}

/// The other products a product's page shows.
pub(super) struct Others {
    /// What goes with it, by hand and bought together.
    pub(super) companions: Companions,
    /// Others of its kind, none of those above.
    pub(super) kind: Vec<ProductCard>,
}

fn load(conn: &mut Conn, slug: &str) -> Result<Option<Loaded>, DbError> {
    match catalog::by_slug(conn, slug)? {
        Some(Found::Current(view)) => {
            let others = others(conn, &view.product)?;
            Ok(Some(Loaded::Here(view, others)))
        }
        Some(Found::Moved(slug)) => Ok(Some(Loaded::Moved(slug))),
        Some(Found::Retired(product)) => {
            let Others { companions, kind } = others(conn, &product)?;
            let mut similar = companions.related;
            similar.extend(kind);
            similar.truncate(RELATED);
            let category = catalog::categories(conn)?
                .into_iter()
                .find(|category| category.id == product.category_id);
            Ok(Some(Loaded::Gone(Box::new(Gone {
                product,
                category,
                similar,
            }))))
        }
        None => Ok(None),
    }
}

fn others(conn: &mut Conn, product: &Product) -> Result<Others, DbError> {
    let companions = catalog::companions(conn, product.id)?;
    let query = ProductQuery {
        category: Some(product.category_id),
        available_only: true,
        limit: 5 + 2 * 4,
        ..ProductQuery::default()
    };
    let elsewhere = ProductQuery {
        category: None,
        ..query.clone()
    };
    let named = |card: &ProductCard| {
        let mut all = companions.related.iter().chain(&companions.bought);
        card.product.id == product.id || all.any(|other| other.product.id == card.product.id)
    };
    let mut kind = catalog::list(conn, &query)?.cards;
    kind.retain(|card| !named(card));
    if kind.len() < RELATED {
        // A small category is filled up with what is new elsewhere.
        let mut more = catalog::list(conn, &elsewhere)?.cards;
        more.retain(|card| card.product.category_id != product.category_id && !named(card));
        kind.extend(more);
    }
    kind.truncate(RELATED);
    Ok(Others { companions, kind })
}

fn moved(location: &str) -> Response {
    Response::builder()
        .status(StatusCode::MOVED_PERMANENTLY)
        .header(header::LOCATION, location)
        .finish()
}
