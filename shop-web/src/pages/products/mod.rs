//! Lists of products: all, those of a category, those of a collection, put
//! in order and limited to a size or a colour.

mod collections;
mod load;
mod wish;

use askama::Template;
use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::{Path, Query},
};
use shop_core::{
    catalog::Category,
    messages::{Lang, text},
};

pub use collections::show as all_collections;
use load::{Found, Loaded, Shelf, load};
pub use wish::Wish;

use crate::{
    error::WebError,
    page::{Answer, Frame, Link, Page, localized},
    pages::search::url_words,
    views::{Card, card},
    visits::Visit,
};

#[derive(Template)]
#[template(path = "products.html")]
struct ProductsPage {
    page: Frame,
    heading: String,
    lead: String,
    /// The list this one is part of, unless it is all products.
    above: Option<Link>,
    categories: Vec<Link>,
    below: Vec<Link>,
    sorts: Vec<Link>,
    sort_name: String,
    base: String,
    sizes: Vec<Choice>,
    colours: Vec<Choice>,
    in_stock: bool,
    clear_href: Option<String>,
    pdf_href: String,
    cards: Vec<Card>,
    first_href: Option<String>,
    next_href: Option<String>,
}

/// Something a filter can be set to.
struct Choice {
    value: String,
    label: String,
    chosen: bool,
}

/// Shows all products.
#[handler]
pub async fn all(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    show(visit, Shelf::All, wish).await
}

/// Shows the products of a category.
#[handler]
pub async fn of_category(
    visit: Visit,
    Path(slug): Path<String>,
    Query(wish): Query<Wish>,
) -> Answer {
    show(visit, Shelf::Category(slug), wish).await
}

/// Shows the products of a collection.
#[handler]
pub async fn of_collection(
    visit: Visit,
    Path(slug): Path<String>,
    Query(wish): Query<Wish>,
) -> Answer {
    show(visit, Shelf::Collection(slug), wish).await
}

async fn show(visit: Visit, shelf: Shelf, wish: Wish) -> Answer {
    let (now, asked) = (visit.now, wish.clone());
    let found = visit
        .app
        .db
        .run(move |conn| load(conn, now, &shelf, &asked))
        .await??;
    match found.ok_or(WebError::NotFound)? {
        Found::Moved(slug) => Ok(moved(&localized(visit.lang, &format!("/koleksi/{slug}")))),
        Found::Here(loaded) => Ok(Page(page_of(&visit, &wish, *loaded)).into_response()),
    }
}

fn page_of(visit: &Visit, wish: &Wish, loaded: Loaded) -> ProductsPage {
    let lang = visit.lang;
    let path = match (&loaded.category, &loaded.collection) {
        (Some(category), _) => format!("/kategori/{}", category.slug),
        (None, Some(collection)) => format!("/koleksi/{}", collection.slug),
        (None, None) => "/produk".to_owned(),
    };
    let base = localized(lang, &path);
    let (heading, lead) = match (&loaded.category, &loaded.collection) {
        (Some(category), _) => (category.title(lang).to_owned(), String::new()),
        (None, Some(it)) => (it.title(lang).to_owned(), it.description(lang).to_owned()),
        (None, None) => (text(lang, "web-all-products"), String::new()),
    };
    let above = match (&loaded.category, &loaded.collection) {
        (Some(_), _) => Some(("/produk", "web-products")),
        (None, Some(_)) => Some(("/koleksi", "web-collections")),
        (None, None) => None,
    };
    let sorts = wish::sorts(loaded.collection.as_ref());
    let sort = wish.sort(loaded.collection.as_ref());
    let sort_name = wish::name(sort);
    let pdf = match (&loaded.category, &loaded.collection) {
        (Some(category), _) => format!("/katalog.pdf?kategori={}", url_words(&category.slug)),
        (None, Some(it)) => format!("/katalog.pdf?koleksi={}", url_words(&it.slug)),
        (None, None) => "/katalog.pdf".to_owned(),
    };
    let after = loaded.after.is_some();
    ProductsPage {
        above: above.map(|(path, key)| Link::new(localized(lang, path), text(lang, key))),
        categories: chips(&loaded, lang),
        below: below(&loaded, lang),
        sorts: sorts
            .iter()
            .map(|&(_, choice)| Link {
                href: wish.at(&base, choice, sorts[0].1),
                label: choice.label(lang),
                current: choice == sort,
            })
            .collect(),
        sort_name: if sort == sorts[0].1 {
            String::new()
        } else {
            sort_name.to_owned()
        },
        sizes: loaded
            .sizes
            .iter()
            .map(|size| Choice {
                chosen: *size == wish.ukuran,
                value: size.clone(),
                label: size.clone(),
            })
            .collect(),
        colours: loaded
            .colours
            .iter()
            .map(|colour| Choice {
                chosen: colour.slug == wish.warna,
                value: colour.slug.clone(),
                label: colour.title(lang).to_owned(),
            })
            .collect(),
        in_stock: wish.in_stock(),
        clear_href: wish
            .filters()
            .then(|| Wish::default().at(&base, sort, sorts[0].1)),
        pdf_href: localized(lang, &pdf),
        cards: loaded
            .found
            .cards
            .iter()
            .map(|product| card(product, visit))
            .collect(),
        first_href: after.then(|| wish.at(&base, sort, sorts[0].1)),
        next_href: loaded.found.next.map(|next| {
            let here = wish.at(&base, sort, sorts[0].1);
            let mark = if here.contains('?') { '&' } else { '?' };
            format!("{here}{mark}setelah={next}")
        }),
        heading,
        lead,
        base,
        page: visit.frame(),
    }
}

/// The categories at the top, the one the visitor is in marked.
fn chips(loaded: &Loaded, lang: Lang) -> Vec<Link> {
    if loaded.collection.is_some() {
        return Vec::new();
    }
    let here = loaded
        .category
        .as_ref()
        .map(|category| category.parent_id.unwrap_or(category.id));
    let everything = Link {
        href: localized(lang, "/produk"),
        label: text(lang, "web-everything"),
        current: here.is_none(),
    };
    let others = loaded
        .categories
        .iter()
        .filter(|category| category.parent_id.is_none() || Some(category.id) == here)
        .map(|category| link(category, lang, Some(category.id) == here));
    std::iter::once(everything).chain(others).collect()
}

/// The categories below the one the visitor is in, or beside it.
fn below(loaded: &Loaded, lang: Lang) -> Vec<Link> {
    let Some(here) = &loaded.category else {
        return Vec::new();
    };
    let children_of = |id| {
        let known = loaded.categories.iter();
        known
            .filter(move |category| category.parent_id == Some(id))
            .map(|category| link(category, lang, category.id == here.id))
            .collect::<Vec<Link>>()
    };
    let own = children_of(here.id);
    match here.parent_id {
        Some(parent) if own.is_empty() => children_of(parent),
        _ => own,
    }
}

fn link(category: &Category, lang: Lang, current: bool) -> Link {
    Link {
        href: localized(lang, &format!("/kategori/{}", category.slug)),
        label: category.title(lang).to_owned(),
        current,
    }
}

fn moved(location: &str) -> Response {
    Response::builder()
        .status(StatusCode::MOVED_PERMANENTLY)
        .header(header::LOCATION, location)
        .finish()
}
