//! Pieces that several pages show: pictures, product cards, order lines, steps.

use askama::{Template, filters::HtmlSafe};
use shop_core::{
    catalog::{Picture, Product, ProductCard},
    messages::{Lang, text_with},
    money::Rupiah,
    orders::{OrderDiscount, OrderStage},
    pricing::{DiscountClass, PricedCart},
    promotions::PriceTags,
};

use crate::{assets, page::localized, visits::Visit};

/// How wide a card's picture is shown: half a telephone, a quarter of a desk.
const CARD_SIZES: &str = "(max-width: 50rem) 48vw, (max-width: 62rem) 32vw, 18rem";

/// A picture with its measures, so that nothing jumps when it arrives.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/picture.html")]
pub struct PictureTag {
    /// The address of the picture.
    pub src: String,
    /// The widths on offer, for photos.
    pub srcset: Option<String>,
    /// How wide it is shown.
    pub sizes: &'static str,
    /// What it shows.
    pub alt: String,
    /// Its width in pixels.
    pub width: i64,
    /// Its height in pixels.
    pub height: i64,
    /// Whether it may arrive late.
    pub lazy: bool,
}

/// A picture is markup already: the template escapes its parts.
impl HtmlSafe for PictureTag {}

impl PictureTag {
    /// Returns the picture for a place where its words stand beside it.
    #[must_use]
    pub fn silent(mut self) -> Self {
        self.alt = String::new();
        self
    }

    /// Returns the picture for the first screen: not lazy.
    #[must_use]
    pub fn eager(mut self) -> Self {
        self.lazy = false;
        self
    }
}

/// A product in a list.
#[derive(Debug, Clone)]
pub struct Card {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What it is made of.
    pub material: String,
    /// Its price in words.
    pub price: String,
    /// The usual price, when it is higher.
    pub was: Option<String>,
    /// Its picture.
    pub picture: PictureTag,
    /// Its sizes, those sold out marked.
    pub sizes: Vec<SizeMark>,
    /// Whether nothing of it is left.
    pub sold_out: bool,
}

/// A size under a card.
#[derive(Debug, Clone)]
pub struct SizeMark {
    /// The size.
    pub label: String,
    /// Whether it is gone.
    pub sold_out: bool,
}

/// A line of goods beside its sums.
#[derive(Debug, Clone)]
pub struct GoodsLine {
    /// Its picture.
    pub picture: PictureTag,
    /// The product.
    pub name: String,
    /// Colour and size.
    pub choice: String,
    /// How many.
    pub quantity: i64,
    /// The price of one.
    pub unit_price: String,
    /// What one usually costs, when that is more.
    pub was: Option<String>,
    /// The price of all.
    pub total: String,
}

/// A step on the way of an order or a registration.
#[derive(Debug, Clone)]
pub struct Step {
    /// `done`, `now`, `todo` or `bad`.
    pub tone: &'static str,
    /// What happens.
    pub title: String,
    /// When, or what to do.
    pub says: String,
}

/// Returns a picture of a product as it is shown, `sizes` wide.
#[must_use]
pub fn picture_tag(picture: Option<&Picture>, lang: Lang, sizes: &'static str) -> PictureTag {
    let Some(picture) = picture else {
        return PictureTag {
            src: assets::address("no-picture.svg"),
            srcset: None,
            sizes,
            alt: String::new(),
            width: 900,
            height: 1200,
            lazy: true,
        };
    };
    let files = picture.urls();
    let srcset = (files.len() > 1).then(|| {
        let parts: Vec<String> = files
            .iter()
            .map(|(width, url)| format!("{url} {width}w"))
            .collect();
        parts.join(", ")
    });
    PictureTag {
        src: picture.url(640),
        srcset,
        sizes,
        alt: picture.alt(lang).to_owned(),
        width: picture.width,
        height: picture.height,
        lazy: true,
    }
}

/// Returns a product of a list as a card, at the visitor's prices.
#[must_use]
pub fn card(card: &ProductCard, visit: &Visit) -> Card {
    let product = &card.product;
    let lang = visit.lang;
    let prices = (card.price_from, card.price_to);
    let (price, was) = tagged_range(product, &visit.tags, prices, lang);
    Card {
        href: localized(lang, &format!("/produk/{}", product.slug)),
        name: product.name.clone(),
        material: product.material(lang).to_owned(),
        price,
        was,
        // The name stands right below, so the picture need not say it again.
        picture: picture_tag(card.picture.as_ref(), lang, CARD_SIZES).silent(),
        sizes: card
            .sizes
            .iter()
            .map(|size| SizeMark {
                label: size.size.clone(),
                sold_out: !size.available,
            })
            .collect(),
        sold_out: card.sold_out,
    }
}

/// Returns today's price of a product and, when it is lower, the usual one.
#[must_use]
pub fn tagged_range(
    product: &Product,
    tags: &PriceTags,
    (from, to): (Rupiah, Rupiah),
    lang: Lang,
) -> (String, Option<String>) {
    let (low, high) = (tags.of(product, from), tags.of(product, to));
    let was = (low.was().is_some() || high.was().is_some()).then(|| price_range(from, to, lang));
    (price_range(low.price, high.price, lang), was)
}

/// Returns the discounts of a price as rows of its sums; what is inside the
/// unit prices is none of them.
#[must_use]
pub fn discount_rows(priced: &PricedCart, lang: Lang) -> Vec<(String, String)> {
    let named = priced.by_name(lang).into_iter();
    named
        .filter(|(_, class, _)| *class != DiscountClass::Shipping)
        .map(|(name, _, amount)| (name, format!("−{}", amount.html())))
        .collect()
}

/// Returns what takes something off shipping, for the words beside it.
#[must_use]
pub fn shipping_discounts(priced: &PricedCart, lang: Lang) -> Vec<(String, String)> {
    let named = priced.by_name(lang).into_iter();
    named
        .filter(|(_, class, _)| *class == DiscountClass::Shipping)
        .map(|(name, _, amount)| (name, format!("−{}", amount.html())))
        .collect()
}

/// Returns the frozen discounts of an order on goods or on shipping, each by
/// its name once.
#[must_use]
pub fn frozen_discounts(
    discounts: &[OrderDiscount],
    shipping: bool,
    lang: Lang,
) -> Vec<(String, String)> {
    let mut sums: Vec<(String, Rupiah)> = Vec::new();
    for discount in discounts {
        let of_shipping = discount.class == DiscountClass::Shipping;
        if discount.class == DiscountClass::Price || of_shipping != shipping {
            continue;
        }
        let name = discount.label(lang);
        match sums.iter_mut().find(|(known, _)| known == name) {
            Some((_, amount)) => amount.0 += discount.amount.0,
            None => sums.push((name.to_owned(), discount.amount)),
        }
    }
    sums.into_iter()
        .map(|(name, amount)| (name, format!("−{}", amount.html())))
        .collect()
}

/// Returns what a little more would lead to, in a sentence.
#[must_use]
pub fn upsell_says(priced: &PricedCart, lang: Lang) -> Option<String> {
    let upsell = priced.upsell.as_ref()?;
    let missing = upsell.missing.html();
    let values = [
        ("missing", missing.as_str()),
        ("what", lang.choose(&upsell.label, &upsell.label_en)),
    ];
    Some(text_with(lang, "web-upsell", &values))
}

/// Returns one price, or from which price on.
#[must_use]
pub fn price_range(from: Rupiah, to: Rupiah, lang: Lang) -> String {
    if from == to {
        from.html()
    } else {
        text_with(lang, "web-price-from", &[("price", &from.html())])
    }
}

/// Returns a text's paragraphs.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n')
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Returns the tone in which a stage of an order is shown.
#[must_use]
pub const fn stage_tone(stage: OrderStage) -> &'static str {
    match stage {
        OrderStage::AwaitingApproval | OrderStage::AwaitingPayment => "warn",
        OrderStage::PaymentInReview
        | OrderStage::Processing
        | OrderStage::Packed
        | OrderStage::Shipped => "",
        OrderStage::Delivered | OrderStage::Completed => "ok",
        OrderStage::Canceled | OrderStage::Expired => "bad",
    }
}
