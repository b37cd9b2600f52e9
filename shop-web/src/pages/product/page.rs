//! The page of a product.

use askama::Template;
use shop_core::{
    catalog::{self, BodyPart, Colour, Measurement, ProductCard, ProductView, Technique},
    messages::{self, Lang, text, text_with},
    text::slug,
};

use super::{
    choice::{ColourChoice, colour_choice},
    handle::Others,
};
use crate::pages::forum::TopicLink;
use crate::{
    page::{Frame, Link, localized},
    pages::requests::WaitSize,
    views::{Card, PictureTag, card, paragraphs, picture_tag},
    visits::Visit,
};

/// The page of a product.
#[derive(Template)]
#[template(path = "product.html")]
pub(super) struct ProductPage {
    pub(super) page: Frame,
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) material: String,
    pub(super) summary: String,
    pub(super) share_picture: Option<String>,
    pub(super) category: Link,
    shots: Vec<Shot>,
    pub(super) colours: Vec<ColourChoice>,
    pub(super) can_buy: bool,
    pub(super) error: Option<String>,
    pub(super) description: Vec<String>,
    pub(super) facts: Vec<(String, String)>,
    chart: Option<Chart>,
    pub(super) care: Vec<String>,
    pub(super) motif_story: Option<String>,
    pub(super) companions: Vec<Card>,
    pub(super) bought: Vec<Card>,
    pub(super) related: Vec<Card>,
    pub(super) talked: Vec<TopicLink>,
}

impl ProductPage {
    /// Adds the sold-out sizes of each colour.
    pub(super) fn with_waits(mut self, waits: Vec<Vec<WaitSize>>) -> Self {
        for (colour, gone) in self.colours.iter_mut().zip(waits) {
            colour.gone = gone;
        }
        self
    }
}

/// A picture of the gallery.
struct Shot {
    id: String,
    colour: Option<String>,
    waits: bool,
    picture: PictureTag,
    thumb: PictureTag,
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

pub(super) fn product_page(
    visit: &Visit,
    view: &ProductView,
    others: &Others,
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
            .map(|colour| colour_choice(visit, view, colour, chosen))
            .collect(),
        can_buy: !view.sold_out(),
        error: None,
        facts: facts(view, lang),
        chart: chart(view, lang),
        care: paragraphs(product.care(lang)),
        motif_story: motif_story(&product.motif, lang),
        companions: cards(&others.companions.related, visit),
        bought: cards(&others.companions.bought, visit),
        related: cards(&others.kind, visit),
        talked: Vec::new(),
        description,
    }
}

fn cards(products: &[ProductCard], visit: &Visit) -> Vec<Card> {
    products
        .iter()
        .map(|product| card(product, visit))
        .collect()
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
