//! The home page.

use std::collections::HashSet;

use askama::Template;
use poem::{IntoResponse, handler};
use shop_core::{
    catalog::{self, ProductCard, ProductQuery},
    db::{Conn, DbError},
    ids::CategoryId,
    messages::Lang,
};

use crate::{
    page::{Answer, Frame, Page, localized},
    views::{Card, PictureTag, card, picture_tag, tagged_range},
    visits::Visit,
};

/// How many new arrivals are shown.
const NEW: i64 = 8;
/// How many categories are shown with a picture.
const TILES: usize = 6;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    page: Frame,
    hero: Vec<Tile>,
    cards: Vec<Card>,
    tiles: Vec<Tile>,
}

/// A picture that leads somewhere.
struct Tile {
    href: String,
    name: String,
    picture: PictureTag,
}

/// Shows the home page.
#[handler]
pub async fn show(visit: Visit) -> Answer {
    let found = visit.app.db.run(load).await??;
    let lang = visit.lang;
    let hero = hero_pieces(&found.new, &visit);
    Ok(Page(HomePage {
        page: visit.frame(),
        hero,
        cards: found
            .new
            .iter()
            .map(|product| card(product, &visit))
            .collect(),
        tiles: found
            .tiles
            .iter()
            .map(|tile| category_tile(tile, lang))
            .collect(),
    })
    .into_response())
}

struct Found {
    new: Vec<ProductCard>,
    tiles: Vec<(catalog::Category, ProductCard)>,
}

fn load(conn: &mut Conn) -> Result<Found, DbError> {
    let new = catalog::list(
        conn,
        &ProductQuery {
            limit: NEW,
            available_only: true,
            ..ProductQuery::default()
        },
    )?;
    let mut tiles = Vec::new();
    for category in catalog::categories(conn)? {
        if category.parent_id.is_some() || tiles.len() == TILES {
            continue;
        }
        if let Some(first) = first_of(conn, category.id)? {
            tiles.push((category, first));
        }
    }
    Ok(Found {
        new: new.cards,
        tiles,
    })
}

fn first_of(conn: &mut Conn, category: CategoryId) -> Result<Option<ProductCard>, DbError> {
    let query = ProductQuery {
        category: Some(category),
        limit: 1,
        ..ProductQuery::default()
    };
    Ok(catalog::list(conn, &query)?.cards.into_iter().next())
}

/// Two pieces of different kinds beside the headline.
fn hero_pieces(new: &[ProductCard], visit: &Visit) -> Vec<Tile> {
    let lang = visit.lang;
    let mut kinds = HashSet::new();
    let pieces: Vec<Tile> = new
        .iter()
        .filter(|card| card.picture.is_some() && kinds.insert(card.product.category_id))
        .take(2)
        .map(|card| Tile {
            href: localized(lang, &format!("/produk/{}", card.product.slug)),
            name: format!("{} · {}", card.product.name, card_price(card, visit)),
            picture: picture_tag(
                card.picture.as_ref(),
                lang,
                "(max-width: 50rem) 45vw, 20rem",
            )
            .silent()
            .eager(),
        })
        .collect();
    if pieces.len() == 2 {
        pieces
    } else {
        Vec::new()
    }
}

fn category_tile((category, first): &(catalog::Category, ProductCard), lang: Lang) -> Tile {
    Tile {
        href: localized(lang, &format!("/kategori/{}", category.slug)),
        name: category.title(lang).to_owned(),
        picture: picture_tag(
            first.picture.as_ref(),
            lang,
            "(max-width: 50rem) 30vw, 11rem",
        )
        .silent(),
    }
}

fn card_price(card: &ProductCard, visit: &Visit) -> String {
    let prices = (card.price_from, card.price_to);
    tagged_range(&card.product, &visit.tags, prices, visit.lang).0
}
