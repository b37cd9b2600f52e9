//! What a cart would cost now: for the cart page and the checkout.

use super::{Goods, Reckoning};
use crate::{
    carts::{self, CartView, LineProblem},
    db::{Conn, DbError},
    ids::{CartId, PromotionId, ShippingRateId},
    messages::{Explain, Lang, explain_database, text},
    money::Overflow,
    pricing::{Outcome, PricedCart, Reason, Unmet},
    shipping::RateOption,
    time::Timestamp,
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
    /// The codes that were typed, and what became of each.
    pub codes: Vec<CodeState>,
}

/// A code that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeState {
    /// The code, folded.
    pub code: String,
    /// What became of its promotion; none for a code nobody knows.
    pub reason: Option<Reason>,
}

impl CodeState {
    /// Returns whether the code takes something off.
    #[must_use]
    pub fn applies(&self) -> bool {
        let reason = self.reason.as_ref();
        reason.is_some_and(|reason| matches!(reason.outcome, Outcome::Applied(_)))
    }

    /// Returns whether customers may know of the code's promotion.
    #[must_use]
    pub fn is_known(&self) -> bool {
        let reason = self.reason.as_ref();
        reason.is_some_and(|reason| reason.outcome != Outcome::Unmet(Unmet::Draft))
    }

    /// Returns what became of it, in a sentence.
    #[must_use]
    pub fn says(&self, lang: Lang) -> String {
        match &self.reason {
            Some(reason) => reason.says(lang),
            None => text(lang, "promotion-unmet-unknown"),
        }
    }
}

impl Quote {
    /// Returns the promotions whose discounts are in the price, to be handed
    /// back when the order is placed.
    #[must_use]
    pub fn promotions(&self) -> Vec<PromotionId> {
        let mut ids: Vec<PromotionId> = self
            .priced
            .discounts
            .iter()
            .filter_map(|discount| discount.promotion_id)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
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
    now: Timestamp,
    cart: CartId,
    province_code: Option<&str>,
    rate: Option<ShippingRateId>,
) -> Result<Quote, QuoteError> {
    let cart = carts::view(conn, now, cart)?;
    let goods: Vec<Goods> = sellable(&cart);
    let reckoning = Reckoning::load(conn, now, &goods, cart.member_id, &cart.codes)?;
    let options: Vec<RateOption> = reckoning.options::<QuoteError>(conn, province_code)?;
    let wished = options.iter().find(|option| Some(option.rate.id) == rate);
    let chosen = match (wished, province_code) {
        (Some(option), _) => Some(option),
        (None, Some(_)) => options.first(),
        (None, None) => None,
    };
    let priced = reckoning.price(chosen)?;
    let chosen = chosen.map(|option| option.rate.id);
    let codes = code_states(&cart.codes, &priced);
    Ok(Quote {
        cart,
        priced,
        options,
        chosen,
        codes,
    })
}

/// Returns what becomes of codes in a price.
#[must_use]
pub fn code_states(codes: &[String], priced: &PricedCart) -> Vec<CodeState> {
    codes
        .iter()
        .map(|code| CodeState {
            code: code.clone(),
            reason: priced.of_code(code).cloned(),
        })
        .collect()
}

/// Returns the goods of a cart that can be bought at all.
fn sellable(cart: &CartView) -> Vec<Goods> {
    cart.lines
        .iter()
        .filter(|line| line.problem != Some(LineProblem::NotSold))
        .map(Goods::from)
        .collect()
}
