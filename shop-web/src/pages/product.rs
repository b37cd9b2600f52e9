//! A product: pictures, colours, sizes, and the button.

use askama::Template;
use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::{Path, Query},
};
use serde::Deserialize;
use shop_core::{
    catalog::{
        self, BodyPart, Colour, Found, Measurement, ProductCard, ProductQuery, ProductView,
        Technique, VariantView,
    },
    db::{Conn, DbError},
    ids::VariantId,
    messages::{self, Lang, text, text_with},
    money::Rupiah,
    text::slug,
};

use crate::{
    error::WebError,
    page::{Answer, Frame, Link, Page, localized},
    pages::search::url_words,
    views::{Card, PictureTag, card, paragraphs, picture_tag, price_range},
    visits::Visit,
};

/// From how many pieces down their number is said.
const FEW: i64 = 3;
/// How many others of the kind are shown.
const RELATED: usize = 4;

/// The page of a product.
#[derive(Template)]
#[template(path = "product.html")]
struct ProductPage {
    page: Frame,
    slug: String,
    name: String,
    material: String,
    summary: String,
    share_picture: Option<String>,
    category: Link,
    shots: Vec<Shot>,
    colours: Vec<ColourChoice>,
    can_buy: bool,
    error: Option<String>,
    ask_href: String,
    description: Vec<String>,
    facts: Vec<(String, String)>,
    chart: Option<Chart>,
    care: Vec<String>,
    motif_story: Option<String>,
    related: Vec<Card>,
}

/// A picture of the gallery.
struct Shot {
    id: String,
    colour: Option<String>,
    waits: bool,
    picture: PictureTag,
    thumb: PictureTag,
}

/// A colour with its sizes.
struct ColourChoice {
    slug: String,
    name: String,
    hex: String,
    chosen: bool,
    price: String,
    sizes: Vec<SizeChoice>,
    stock: String,
    stock_tone: &'static str,
    some_gone: bool,
}

/// A size to choose.
struct SizeChoice {
    variant: i64,
    label: String,
    says: String,
    sold_out: bool,
    chosen: bool,
}

/// The measures of a product.
struct Chart {
    parts: Vec<String>,
    rows: Vec<ChartRow>,
}

/// The measures of one size.
struct ChartRow {
    size: String,
    cells: Vec<String>,
}

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
            let page = product_page(&visit, &view, &related, &wish.warna);
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
    let mut page = product_page(visit, &view, &related, colour);
    page.error = Some(sentence);
    let sizes = page.colours.iter_mut().flat_map(|colour| &mut colour.sizes);
    for size in sizes {
        size.chosen = Some(VariantId(size.variant)) == chosen && !size.sold_out;
    }
    Ok(Page(page).status(StatusCode::UNPROCESSABLE_ENTITY))
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

fn product_page(
    visit: &Visit,
    view: &ProductView,
    related: &[ProductCard],
    colour: &str,
) -> ProductPage {
    let lang = visit.lang;
    let product = &view.product;
    let chosen = chosen_colour(view, colour);
    let shots = shots(view, chosen, lang);
    let description = paragraphs(product.description(lang));
    ProductPage {
        page: visit.frame(),
        slug: product.slug.clone(),
        name: product.name.clone(),
        material: product.material(lang).to_owned(),
        summary: description
            .first()
            .cloned()
            .unwrap_or_else(|| product.name.clone()),
        share_picture: view
            .pictures
            .first()
            .map(|picture| format!("{}{}", visit.app.public_url, picture.url(960))),
        category: Link::new(
            localized(lang, &format!("/kategori/{}", view.category.slug)),
            view.category.title(lang).to_owned(),
        ),
        shots,
        colours: view
            .colours
            .iter()
            .map(|colour| colour_choice(view, colour, chosen, lang))
            .collect(),
        can_buy: !view.sold_out(),
        error: None,
        ask_href: localized(
            lang,
            &format!("/hubungi-kami?tentang={}", url_words(&product.name)),
        ),
        facts: facts(view, lang),
        chart: chart(view, lang),
        care: paragraphs(product.care(lang)),
        motif_story: motif_story(&product.motif, lang),
        related: related.iter().map(|product| card(product, lang)).collect(),
        description,
    }
}

/// The colour asked for, or the first one of which something is left.
fn chosen_colour<'a>(view: &'a ProductView, slug: &str) -> Option<&'a Colour> {
    let available = |colour: &&Colour| {
        view.variants
            .iter()
            .any(|it| it.colour.id == colour.id && it.available > 0)
    };
    view.colours
        .iter()
        .find(|colour| colour.slug == slug)
        .or_else(|| view.colours.iter().find(available))
        .or_else(|| view.colours.first())
}

/// The pictures: those of the chosen colour and those of no colour are shown,
/// the others wait for their colour.
fn shots(view: &ProductView, chosen: Option<&Colour>, lang: Lang) -> Vec<Shot> {
    let chosen = chosen.map(|colour| colour.id);
    let has_own = view
        .pictures
        .iter()
        .any(|picture| picture.colour_id == chosen);
    let mut seen_first = false;
    view.pictures
        .iter()
        .zip(1_usize..)
        .map(|(picture, number)| {
            let colour = view
                .colours
                .iter()
                .find(|colour| picture.colour_id == Some(colour.id));
            let waits = has_own && colour.is_some_and(|colour| chosen != Some(colour.id));
            let is_first = !waits && !seen_first;
            seen_first |= is_first;
            let mut large = picture_tag(Some(picture), lang, "(max-width: 50rem) 94vw, 40rem");
            large.lazy = !is_first;
            if large.alt.is_empty() {
                large.alt = text_with(
                    lang,
                    "web-picture-of",
                    &[
                        ("name", &view.product.name),
                        ("number", &number.to_string()),
                    ],
                );
            }
            let mut thumb = picture_tag(Some(picture), lang, "7rem");
            thumb.src = picture.url(300);
            thumb.alt.clone_from(&large.alt);
            Shot {
                id: format!("foto-{number}"),
                colour: colour.filter(|_| has_own).map(|colour| colour.slug.clone()),
                waits,
                picture: large,
                thumb,
            }
        })
        .collect()
}

fn colour_choice(
    view: &ProductView,
    colour: &Colour,
    chosen: Option<&Colour>,
    lang: Lang,
) -> ColourChoice {
    let variants: Vec<&VariantView> = view
        .sizes()
        .iter()
        .filter_map(|size| view.variant(size, colour.id))
        .collect();
    let left: Vec<&&VariantView> = variants.iter().filter(|it| it.available > 0).collect();
    let few: Vec<String> = left
        .iter()
        .filter(|it| it.available <= FEW)
        .map(|it| {
            let count = it.available.to_string();
            let values = [("count", count.as_str()), ("size", &it.variant.size)];
            text_with(lang, "web-stock-few-one", &values)
        })
        .collect();
    let (stock, stock_tone) = if left.is_empty() {
        (text(lang, "web-stock-none"), "no")
    } else if few.is_empty() {
        (text(lang, "web-stock-there"), "yes")
    } else {
        (
            text_with(lang, "web-stock-few", &[("list", &few.join(", "))]),
            "few",
        )
    };
    let prices = || variants.iter().map(|it| it.variant.price);
    let least = prices().min().unwrap_or_default();
    let price = prices()
        .min()
        .zip(prices().max())
        .map_or_else(String::new, |(from, to)| price_range(from, to, lang));
    ColourChoice {
        slug: colour.slug.clone(),
        name: colour.title(lang).to_owned(),
        hex: colour.hex.clone(),
        chosen: chosen.is_some_and(|chosen| chosen.id == colour.id),
        price,
        some_gone: left.len() < variants.len() && !left.is_empty(),
        sizes: variants
            .iter()
            .map(|it| SizeChoice {
                variant: it.variant.id.0,
                label: it.variant.size.clone(),
                says: size_says(view, it, least, lang),
                sold_out: it.available <= 0,
                chosen: variants.len() == 1 && it.available > 0,
            })
            .collect(),
        stock,
        stock_tone,
    }
}

/// What stands under a size: gone, or its girth and what it costs more.
fn size_says(view: &ProductView, variant: &VariantView, least: Rupiah, lang: Lang) -> String {
    if variant.available <= 0 {
        return text(lang, "web-sold-out").to_lowercase();
    }
    let size = &variant.variant.size;
    let bust = view
        .measurements
        .iter()
        .find(|row| row.size == *size && row.part == BodyPart::Bust)
        .map(|row| {
            let centimetres = row.centimetres.to_string();
            text_with(lang, "web-bust-short", &[("centimetres", &centimetres)])
        });
    let more = Some(Rupiah(variant.variant.price.0 - least.0))
        .filter(|more| *more > Rupiah::ZERO)
        .map(|more| format!("+{}", more.digits()));
    let says: Vec<String> = bust.into_iter().chain(more).collect();
    if says.is_empty() {
        text(lang, "web-size-there")
    } else {
        says.join(" · ")
    }
}

fn facts(view: &ProductView, lang: Lang) -> Vec<(String, String)> {
    let product = &view.product;
    let mut facts = vec![(
        text(lang, "web-fact-material"),
        product.material(lang).to_owned(),
    )];
    if !product.motif.is_empty() {
        facts.push((text(lang, "web-fact-motif"), product.motif.clone()));
    }
    if product.technique != Technique::Plain {
        facts.push((
            text(lang, "web-fact-technique"),
            product.technique.label(lang),
        ));
    }
    facts.retain(|(_, value)| !value.is_empty());
    facts
}

fn chart(view: &ProductView, lang: Lang) -> Option<Chart> {
    let parts: Vec<BodyPart> = BodyPart::ALL
        .iter()
        .copied()
        .filter(|part| view.measurements.iter().any(|row| row.part == *part))
        .collect();
    let sizes = catalog::sizes_in_order(view.measurements.iter().map(|row| row.size.as_str()));
    let cell = |size: &str, part: BodyPart| {
        let there = |row: &&Measurement| row.size == size && row.part == part;
        let found = view.measurements.iter().find(there);
        found.map_or_else(|| "–".to_owned(), |row| row.centimetres.to_string())
    };
    let rows: Vec<ChartRow> = sizes
        .into_iter()
        .map(|size| ChartRow {
            cells: parts.iter().map(|&part| cell(&size, part)).collect(),
            size,
        })
        .collect();
    let parts: Vec<String> = parts.iter().map(|part| part.label(lang)).collect();
    (!rows.is_empty()).then_some(Chart { parts, rows })
}

fn motif_story(motif: &str, lang: Lang) -> Option<String> {
    let key = format!("web-motif-{}", slug(motif));
    messages::exists(lang, &key).then(|| text(lang, &key))
}
