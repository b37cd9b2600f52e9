//! Lists of products: all, or those of a category.

use askama::Template;
use poem::{
    IntoResponse, handler,
    web::{Path, Query},
};
use serde::Deserialize;
use shop_core::{
    catalog::{self, Category, ProductPage, ProductQuery, ProductSort},
    db::{Conn, DbError},
    messages::{Lang, text},
};

use crate::{
    error::WebError,
    page::{Answer, Frame, Link, Page, localized},
    views::{Card, card},
    visits::Visit,
};

#[derive(Template)]
#[template(path = "products.html")]
struct ProductsPage {
    page: Frame,
    heading: String,
    is_category: bool,
    categories: Vec<Link>,
    sorts: Vec<Link>,
    cards: Vec<Card>,
    first_href: Option<String>,
    next_href: Option<String>,
}

/// The order and the page asked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Wish {
    urut: String,
    setelah: String,
}

/// The orders by their names in addresses.
const SORTS: [(&str, ProductSort); 3] = [
    ("terbaru", ProductSort::Newest),
    ("termurah", ProductSort::PriceLow),
    ("termahal", ProductSort::PriceHigh),
];

/// Shows all products.
#[handler]
pub async fn all(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    show(visit, None, wish).await
}

/// Shows the products of a category.
#[handler]
pub async fn of_category(
    visit: Visit,
    Path(slug): Path<String>,
    Query(wish): Query<Wish>,
) -> Answer {
    show(visit, Some(slug), wish).await
}

async fn show(visit: Visit, slug: Option<String>, wish: Wish) -> Answer {
    let sort = SORTS
        .iter()
        .find(|(name, _)| *name == wish.urut)
        .map_or(ProductSort::Newest, |s| s.1);
    // A cursor that cannot be read, or of another order, starts at the top.
    let after = wish
        .setelah
        .parse()
        .ok()
        .filter(|_| wish.setelah.starts_with(sort.as_str()));
    let query = ProductQuery {
        sort,
        after,
        ..ProductQuery::default()
    };
    let (category, categories, found) = visit
        .app
        .db
        .run(move |conn| load(conn, slug.as_deref(), query))
        .await??
        .ok_or(WebError::NotFound)?;

    let lang = visit.lang;
    let base = category.as_ref().map_or_else(
        || localized(lang, "/produk"),
        |category| localized(lang, &format!("/kategori/{}", category.slug)),
    );
    let name = |sort: ProductSort| {
        SORTS
            .iter()
            .find(|(_, known)| *known == sort)
            .map_or("terbaru", |(name, _)| name)
    };
    let sorts = SORTS
        .iter()
        .map(|&(_, choice)| Link {
            href: sorted(&base, name(choice)),
            label: choice.label(lang),
            current: choice == sort,
        })
        .collect();
    let next_href = found
        .next
        .map(|next| format!("{base}?urut={}&setelah={next}", name(sort)));
    Ok(Page(ProductsPage {
        heading: category.as_ref().map_or_else(
            || text(lang, "web-all-products"),
            |it| it.title(lang).to_owned(),
        ),
        is_category: category.is_some(),
        categories: chips(&categories, category.as_ref(), lang),
        sorts,
        cards: found
            .cards
            .iter()
            .map(|product| card(product, &visit))
            .collect(),
        first_href: after.map(|_| sorted(&base, name(sort))),
        next_href,
        page: visit.frame(),
    })
    .into_response())
}

type Loaded = (Option<Category>, Vec<Category>, ProductPage);

fn load(
    conn: &mut Conn,
    slug: Option<&str>,
    mut query: ProductQuery,
) -> Result<Option<Loaded>, DbError> {
    let category = match slug {
        None => None,
        Some(slug) => match catalog::category_by_slug(conn, slug)? {
            None => return Ok(None),
            found => found,
        },
    };
    query.category = category.as_ref().map(|category| category.id);
    Ok(Some((
        category,
        catalog::categories(conn)?,
        catalog::list(conn, &query)?,
    )))
}

fn chips(categories: &[Category], here: Option<&Category>, lang: Lang) -> Vec<Link> {
    let everything = Link {
        href: localized(lang, "/produk"),
        label: text(lang, "web-everything"),
        current: here.is_none(),
    };
    let others = categories.iter().map(|category| Link {
        href: localized(lang, &format!("/kategori/{}", category.slug)),
        label: category.title(lang).to_owned(),
        current: here.is_some_and(|here| here.id == category.id),
    });
    std::iter::once(everything).chain(others).collect()
}

fn sorted(base: &str, name: &str) -> String {
    if name == SORTS[0].0 {
        base.to_owned()
    } else {
        format!("{base}?urut={name}")
    }
}
