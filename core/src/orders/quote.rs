//! What a cart would cost now: for the cart page and the checkout.

use diesel::prelude::*;

use crate::{
    carts::{self, CartView, LineProblem},
    db::{Conn, DbError},
    ids::{CartId, ShippingRateId},
    messages::{Explain, Lang, explain_database, text},
    money::Overflow,
    pricing::{self, CartFacts, DeliveryFacts, LineFacts, PricedCart},
    settings::{self, ShopSettings},
    shipping::{self, Address, RateOption},
};

/// A cart with its price and the ways it can be delivered.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// The cart.
    pub cart: CartView,
    /// Its price; shipping is in it once a way of delivery is known.
    pub priced: PricedCart,
    /// The ways of delivery for the province, the cheapest first.
    pub options: Vec<RateOption>,
    /// The one the price is for.
    pub chosen: Option<ShippingRateId>,
}

/// The cart could not be priced.
#[derive(Debug, thiserror::Error)]
pub enum QuoteError {
    /// The amount does not fit.
    #[error(transparent)]
    Overflow(#[from] Overflow),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for QuoteError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Overflow(_) => text(lang, "error-amount-too-large"),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Prices a cart for a province and a way of delivery. Without a choice, or
/// with one that the province does not offer, the first offer counts as soon
/// as the province is known.
///
/// # Errors
/// When an amount does not fit or the database fails.
pub fn quote(
    conn: &mut Conn,
    cart: CartId,
    province_code: Option<&str>,
    rate: Option<ShippingRateId>,
) -> Result<Quote, QuoteError> {
    let cart = carts::view(conn, cart)?;
    let settings = settings::load(conn)?;
    let weight = parcel_weight(&cart, &settings);
    let options = shipping::options(conn, province_code, cart.subtotal, weight)?;
    let wished = options.iter().find(|option| Some(option.rate.id) == rate);
    let chosen = match (wished, province_code) {
        (Some(option), _) => Some(option),
        (None, Some(_)) => options.first(),
        (None, None) => None,
    };
    let priced = pricing::price(&facts(&cart, &settings, chosen))?;
    let chosen = chosen.map(|option| option.rate.id);
    Ok(Quote {
        cart,
        priced,
        options,
        chosen,
    })
}

/// Returns what the pricing function is told about a cart.
pub(super) fn facts(
    cart: &CartView,
    settings: &ShopSettings,
    option: Option<&RateOption>,
) -> CartFacts {
    let sellable = cart
        .lines
        .iter()
        .filter(|line| line.problem != Some(LineProblem::NotSold));
    CartFacts {
        lines: sellable
            .map(|line| LineFacts {
                variant_id: line.variant.id,
                quantity: line.quantity,
                list_price: line.variant.price,
                weight_grams: line.variant.weight_grams,
            })
            .collect(),
        delivery: option.map(|option| DeliveryFacts {
            full_price: option.full_price,
            free_over: option.rate.free_over,
        }),
        tax: settings.tax,
    }
}

/// Returns the chosen way of delivery with its price, if the address has it.
pub(super) fn chosen_rate(
    conn: &mut Conn,
    cart: &CartView,
    settings: &ShopSettings,
    address: Option<&Address>,
    rate: ShippingRateId,
) -> QueryResult<Option<RateOption>> {
    let province = address.map(|address| address.province_code.as_str());
    let weight = parcel_weight(cart, settings);
    let options = shipping::options(conn, province, cart.subtotal, weight)?;
    Ok(options.into_iter().find(|option| option.rate.id == rate))
}

/// Returns the weight of the goods and what they are packed in.
fn parcel_weight(cart: &CartView, settings: &ShopSettings) -> i64 {
    let goods: i64 = cart
        .lines
        .iter()
        .map(|line| line.variant.weight_grams.saturating_mul(line.quantity))
        .fold(0, i64::saturating_add);
    goods.saturating_add(settings.packing_grams)
}
