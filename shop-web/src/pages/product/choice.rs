//! The colours of a product and the sizes of each, with what is left.

use shop_core::{
    catalog::{BodyPart, Colour, ProductView, VariantView},
    messages::{Lang, text, text_with},
    money::Rupiah,
    pricing::PriceSource,
};

use crate::{pages::requests::WaitSize, views::tagged_range, visits::Visit};

/// From how many pieces down their number is said.
const FEW: i64 = 3;

/// A colour with its sizes.
pub(super) struct ColourChoice {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) hex: String,
    pub(super) chosen: bool,
    pub(super) price: String,
    pub(super) was: Option<String>,
    pub(super) price_says: Option<String>,
    pub(super) sizes: Vec<SizeChoice>,
    pub(super) stock: String,
    pub(super) stock_tone: &'static str,
    pub(super) gone: Vec<WaitSize>,
}

/// A size to choose.
pub(super) struct SizeChoice {
    pub(super) variant: i64,
    pub(super) label: String,
    pub(super) says: String,
    pub(super) sold_out: bool,
    pub(super) chosen: bool,
}

pub(super) fn colour_choice(
    visit: &Visit,
    view: &ProductView,
    colour: &Colour,
    chosen: Option<&Colour>,
) -> ColourChoice {
    let lang = visit.lang;
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
    let list = || variants.iter().map(|it| it.variant.price);
    let tag = |list: Rupiah| visit.tags.of(&view.product, list);
    let least = list().map(|list| tag(list).price).min().unwrap_or_default();
    let (price, was) = list()
        .min()
        .zip(list().max())
        .map_or_else(Default::default, |prices| {
            tagged_range(&view.product, &visit.tags, prices, lang)
        });
    let source = list().min().map(|list| tag(list).source);
    ColourChoice {
        slug: colour.slug.clone(),
        name: colour.title(lang).to_owned(),
        hex: colour.hex.clone(),
        chosen: chosen.is_some_and(|chosen| chosen.id == colour.id),
        price,
        price_says: was
            .as_ref()
            .and(source)
            .and_then(|source| price_says(visit, source)),
        was,
        gone: Vec::new(),
        sizes: variants
            .iter()
            .map(|it| SizeChoice {
                variant: it.variant.id.0,
                label: it.variant.size.clone(),
                says: size_says(view, it, tag(it.variant.price).price, least, lang),
                sold_out: it.available <= 0,
                chosen: variants.len() == 1 && it.available > 0,
            })
            .collect(),
        stock,
        stock_tone,
    }
}

/// What stands under a size: gone, or its girth and what it costs more.
fn size_says(
    view: &ProductView,
    variant: &VariantView,
    price: Rupiah,
    least: Rupiah,
    lang: Lang,
) -> String {
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
    let more = Some(Rupiah(price.0 - least.0))
        .filter(|more| *more > Rupiah::ZERO)
        .map(|more| format!("+{}", more.digits()));
    let says: Vec<String> = bust.into_iter().chain(more).collect();
    if says.is_empty() {
        text(lang, "web-size-there")
    } else {
        says.join(" · ")
    }
}

/// Says why the price is lower than usual.
fn price_says(visit: &Visit, source: PriceSource) -> Option<String> {
    let lang = visit.lang;
    match source {
        PriceSource::Tier => visit.tags.tier().map(|tier| tier.price_label(lang)),
        PriceSource::Sale => Some(text(lang, "web-sale-price")),
        PriceSource::List | PriceSource::Override => None,
    }
}
