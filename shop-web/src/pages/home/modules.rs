//! The modules of the home page, ready to show.

use std::collections::HashSet;

use shop_core::{
    catalog::{Category, ProductCard},
    content::{HomeModule, Href, ModuleKind, Placement, ShownBanner},
    forum::Front,
    messages::Lang,
};

use super::load::Found;
use crate::{
    page::{Frame, localized},
    pages::{
        forum::{Row, called, row},
        promo::{Offer, offer_of},
    },
    views::{Card, PictureTag, card, picture_tag, tagged_range},
    visits::Visit,
};

/// A module of the home page.
pub enum Module {
    /// The headline with pictures beside it.
    Hero {
        /// The headline.
        title: String,
        /// What stands below it; made by core from Markdown, safe as it is.
        lead: String,
        /// The pictures: banners, or pieces.
        pieces: Vec<Tile>,
    },
    /// A row of banners.
    Banners {
        /// The title; may be empty.
        title: String,
        /// Its anchor.
        id: String,
        /// The banners.
        banners: Vec<Tile>,
    },
    /// Products.
    Products {
        /// The title.
        title: String,
        /// Its anchor.
        id: String,
        /// Where all of them are, and the words of the link.
        all: (String, String),
        /// The products.
        cards: Vec<Card>,
    },
    /// Categories with pictures.
    Tiles {
        /// The title.
        title: String,
        /// Its anchor.
        id: String,
        /// The categories.
        tiles: Vec<Tile>,
    },
    /// The promotions that run.
    Promotions {
        /// The title.
        title: String,
        /// Its anchor.
        id: String,
        /// The promotions.
        offers: Vec<Offer>,
    },
    /// What is talked about in the forum.
    Talk {
        /// The title.
        title: String,
        /// Its anchor.
        id: String,
        /// A line of one of the topics.
        line: Option<Line>,
        /// The latest topics.
        rows: Vec<Row>,
    },
    /// A text; made by core from Markdown, safe as it is.
    Text {
        /// The title; may be empty.
        title: String,
        /// Its anchor.
        id: String,
        /// The text.
        body: String,
    },
    /// A text beside cloth; made by core from Markdown, safe as it is.
    Story {
        /// The title; may be empty.
        title: String,
        /// Its anchor.
        id: String,
        /// The text.
        body: String,
    },
    /// How to buy.
    Steps {
        /// The title.
        title: String,
        /// Its anchor.
        id: String,
    },
    /// What the shop promises.
    Promises,
}

/// What somebody wrote in the forum.
pub struct Line {
    /// What it says.
    pub says: String,
    /// Who wrote it.
    pub by: String,
    /// Where it stands, and what that is about.
    pub topic: (String, String),
}

/// A picture that leads somewhere.
pub struct Tile {
    /// Where it leads, if anywhere.
    pub href: Option<String>,
    /// What it says.
    pub name: String,
    /// The picture.
    pub picture: PictureTag,
}

/// Makes what was found ready to show; modules with nothing to show are left
/// out.
pub fn modules(found: &Found, page: &Frame, visit: &Visit) -> Vec<Module> {
    let only_cards = found
        .modules
        .iter()
        .filter(|module| module.kind == ModuleKind::Newest)
        .count();
    found
        .modules
        .iter()
        .filter_map(|module| one(module, found, (page, visit), only_cards))
        .collect()
}

fn one(
    module: &HomeModule,
    found: &Found,
    (page, visit): (&Frame, &Visit),
    newest: usize,
) -> Option<Module> {
    let lang = page.lang;
    let id = format!("m{}", module.id);
    let titled = |key: &str| match module.title(lang) {
        "" => page.t(key),
        title => title.to_owned(),
    };
    let products = found.products.get(&module.id).map_or(&[][..], |of| of);
    let shelf = |title: String, path: String, words: String| Module::Products {
        title,
        id: id.clone(),
        all: (page.href(&path), words),
        cards: products
            .iter()
            .map(|product| card(product, visit))
            .collect(),
    };
    match module.kind {
        ModuleKind::Hero => Some(Module::Hero {
            title: titled("web-home-headline"),
            lead: if module.body(lang).is_empty() {
                format!("<p>{}</p>", page.t("web-home-lead"))
            } else {
                module.html(lang)
            },
            pieces: opening(module, found, products, visit),
        }),
        ModuleKind::Banners => {
            let banners = banners(found, Placement::Row, module.count, lang);
            (!banners.is_empty()).then(|| Module::Banners {
                title: module.title(lang).to_owned(),
                id,
                banners,
            })
        }
        // The one list that says so when there is nothing yet.
        ModuleKind::Newest if !products.is_empty() || newest == 1 => Some(shelf(
            titled("web-home-new"),
            "/produk".to_owned(),
            page.t("web-all-products"),
        )),
        ModuleKind::BestSellers if !products.is_empty() => Some(shelf(
            titled("module-best-sellers"),
            "/produk".to_owned(),
            page.t("web-all-products"),
        )),
        ModuleKind::Category | ModuleKind::Collection if !products.is_empty() => {
            let (path, names) = found.paths.get(&module.id)?;
            let name = lang.choose(&names[0], &names[1]).to_owned();
            let title = match module.title(lang) {
                "" => name,
                title => title.to_owned(),
            };
            Some(shelf(title, path.clone(), page.t("web-home-see-all")))
        }
        ModuleKind::Categories if !found.tiles.is_empty() => Some(Module::Tiles {
            title: titled("web-home-categories"),
            id,
            tiles: found
                .tiles
                .iter()
                .map(|tile| category_tile(tile, lang))
                .collect(),
        }),
        ModuleKind::Promotions if !found.offers.is_empty() => Some(Module::Promotions {
            title: titled("web-promo-title"),
            id,
            offers: found
                .offers
                .iter()
                .take(usize::try_from(module.count).unwrap_or(0))
                .map(|offer| offer_of(offer, lang))
                .collect(),
        }),
        ModuleKind::Forum => talk(
            found.talk.get(&module.id)?,
            titled("web-home-forum"),
            id,
            (page, visit),
        ),
        ModuleKind::Text => Some(Module::Text {
            title: module.title(lang).to_owned(),
            id,
            body: module.html(lang),
        }),
        ModuleKind::Story => Some(Module::Story {
            title: module.title(lang).to_owned(),
            id,
            body: module.html(lang),
        }),
        ModuleKind::Steps => Some(Module::Steps {
            title: titled("web-steps-title"),
            id,
        }),
        ModuleKind::Promises => Some(Module::Promises),
        ModuleKind::Newest
        | ModuleKind::BestSellers
        | ModuleKind::Category
        | ModuleKind::Collection
        | ModuleKind::Categories
        | ModuleKind::Promotions => None,
    }
}

/// Returns what is talked about, unless nothing is.
fn talk(
    front: &Front,
    title: String,
    id: String,
    (page, visit): (&Frame, &Visit),
) -> Option<Module> {
    let shop = &page.shop.short_name;
    let line = front.line.as_ref().and_then(|line| {
        let from = front.rows.get(line.row)?;
        Some(Line {
            says: line.says.clone(),
            by: called(&from.author, shop),
            topic: (
                localized(visit.lang, &from.topic.path()),
                from.topic.title.clone(),
            ),
        })
    });
    let rows: Vec<Row> = front
        .rows
        .iter()
        .map(|topic| row(topic, visit, shop, true))
        .collect();
    (!rows.is_empty()).then_some(Module::Talk {
        title,
        id,
        line,
        rows,
    })
}

/// Returns what stands beside the headline: banners, or two pieces of
/// different kinds.
fn opening(module: &HomeModule, found: &Found, new: &[ProductCard], visit: &Visit) -> Vec<Tile> {
    let lang = visit.lang;
    let banners = banners(found, Placement::Hero, module.count.min(2), lang);
    if !banners.is_empty() {
        return banners;
    }
    let mut kinds = HashSet::new();
    let pieces: Vec<Tile> = new
        .iter()
        .filter(|card| card.picture.is_some() && kinds.insert(card.product.category_id))
        .take(2)
        .map(|card| Tile {
            href: Some(localized(lang, &format!("/produk/{}", card.product.slug))),
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

fn banners(found: &Found, placement: Placement, most: i64, lang: Lang) -> Vec<Tile> {
    found
        .banners
        .iter()
        .filter(|shown| shown.banner.placement == placement)
        .take(usize::try_from(most).unwrap_or(0))
        .map(|shown| banner_tile(shown, lang))
        .collect()
}

fn banner_tile(shown: &ShownBanner, lang: Lang) -> Tile {
    let banner = &shown.banner;
    let files = banner.urls();
    let (src, srcset) = (
        files.last().map(|(_, url)| url.clone()).unwrap_or_default(),
        files
            .iter()
            .map(|(width, url)| format!("{url} {width}w"))
            .collect::<Vec<_>>()
            .join(", "),
    );
    Tile {
        href: shown.href.as_ref().map(|href| match href {
            Href::Inside(path) => localized(lang, path),
            Href::Outside(url) => url.clone(),
        }),
        name: banner.headline(lang).to_owned(),
        picture: PictureTag {
            src,
            srcset: (files.len() > 1).then_some(srcset),
            sizes: "(max-width: 50rem) 92vw, 38rem",
            alt: banner.alt(lang).to_owned(),
            width: banner.width,
            height: banner.height,
            lazy: banner.placement == Placement::Row,
        },
    }
}

fn category_tile((category, first): &(Category, ProductCard), lang: Lang) -> Tile {
    Tile {
        href: Some(localized(lang, &format!("/kategori/{}", category.slug))),
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
