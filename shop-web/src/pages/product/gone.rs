//! The page of a product that is no longer sold: it says so, and shows what is like it.

use askama::Template;
use poem::{Response, http::StatusCode};
use shop_core::catalog::{Category, Product, ProductCard};

use crate::{
    page::{Frame, Link, Page, localized},
    views::{Card, card},
    visits::Visit,
};

/// A product that is no longer sold, with what is like it.
pub(super) struct Gone {
    /// The product.
    pub(super) product: Product,
    /// Where it was found.
    pub(super) category: Option<Category>,
    /// What goes with it, and others of its kind.
    pub(super) similar: Vec<ProductCard>,
}

/// The page of a product that is no longer sold.
#[derive(Template)]
#[template(path = "product_gone.html")]
struct GonePage {
    page: Frame,
    name: String,
    category: Option<Link>,
    related: Vec<Card>,
}

/// Says that a product is no longer sold. Search engines drop the page, and
/// nothing on it can be bought but what is like it.
pub(super) fn gone_page(visit: &Visit, gone: Gone) -> Response {
    let lang = visit.lang;
    let page = GonePage {
        page: visit.frame().private(),
        category: gone.category.map(|category| {
            Link::new(
                localized(lang, &format!("/kategori/{}", category.slug)),
                category.title(lang).to_owned(),
            )
        }),
        related: gone.similar.iter().map(|it| card(it, visit)).collect(),
        name: gone.product.name,
    };
    Page(page).status(StatusCode::GONE)
}
