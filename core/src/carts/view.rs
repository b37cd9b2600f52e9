//! A cart as it is shown and priced.

use std::collections::HashMap;

use super::{codes, store};
use crate::{
    catalog::{self, Colour, Offer, Picture, Product, Variant},
    db::{Conn, DbError},
    ids::{CartId, CartLineId, MemberId, VariantId},
    money::Rupiah,
    promotions::{PriceTag, PriceTags},
    time::Timestamp,
};

/// A cart with everything its page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct CartView {
    /// The cart.
    pub id: CartId,
    /// Whose it is, when she has signed in.
    pub member_id: Option<MemberId>,
    /// Its lines, in the order in which they were added.
    pub lines: Vec<CartLineView>,
    /// The value of the goods that can be bought, at today's prices.
    pub subtotal: Rupiah,
    /// How many pieces there are.
    pub count: i64,
    /// The codes that were typed.
    pub codes: Vec<String>,
}

/// A line of a cart.
#[derive(Debug, Clone, PartialEq)]
pub struct CartLineView {
    /// The line.
    pub id: CartLineId,
    /// What is wanted.
    pub variant: Variant,
    /// Its product.
    pub product: Product,
    /// Its colour.
    pub colour: Colour,
    /// Its picture.
    pub picture: Option<Picture>,
    /// How many pieces.
    pub quantity: i64,
    /// What one piece costs now, a sale or her tier considered.
    pub tag: PriceTag,
    /// The price that the customer has seen.
    pub price_seen: Rupiah,
    /// How many there are.
    pub available: i64,
    /// What stands in the way of buying it.
    pub problem: Option<LineProblem>,
}

/// What stands in the way of buying a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineProblem {
    /// It is not for sale any more.
    NotSold,
    /// There is none left.
    OutOfStock,
    /// There are fewer than wanted.
    OnlyLeft(i64),
    /// It became dearer since it was put into the cart.
    PriceChanged {
        /// The price that the customer has seen.
        old: Rupiah,
    },
}

impl CartLineView {
    /// Returns the value of the line at today's price.
    #[must_use]
    pub fn amount(&self) -> Rupiah {
        Rupiah(self.tag.price.0.saturating_mul(self.quantity))
    }
}

impl CartView {
    /// Returns whether the cart has no lines.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Returns whether something stands in the way of ordering.
    #[must_use]
    pub fn has_problems(&self) -> bool {
        self.lines.iter().any(|line| line.problem.is_some())
    }
}

/// Returns a cart with everything its page shows, at its owner's prices.
///
/// # Errors
/// When the database fails.
pub fn view(conn: &mut Conn, now: Timestamp, cart: CartId) -> Result<CartView, DbError> {
    let member_id = store::owner(conn, cart)?;
    let tags = PriceTags::load(conn, now, member_id)?;
    let rows = store::lines(conn, cart)?;
    let variants: Vec<VariantId> = rows.iter().map(|row| row.variant_id).collect();
    let mut offers: HashMap<VariantId, Offer> = catalog::offers(conn, &variants)?
        .into_iter()
        .map(|offer| (offer.variant.id, offer))
        .collect();
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let offer = offers.remove(&row.variant_id).ok_or(DbError::NotFound)?;
        let tag = tags.of(&offer.product, offer.variant.price);
        let problem = if !offer.on_sale() {
            Some(LineProblem::NotSold)
        } else if offer.available <= 0 {
            Some(LineProblem::OutOfStock)
        } else if offer.available < row.quantity {
            Some(LineProblem::OnlyLeft(offer.available))
        } else if tag.price > row.price_seen {
            // A lower price is simply taken.
            Some(LineProblem::PriceChanged {
                old: row.price_seen,
            })
        } else {
            None
        };
        lines.push(CartLineView {
            id: row.id,
            variant: offer.variant,
            product: offer.product,
            colour: offer.colour,
            picture: offer.picture,
            tag,
            quantity: row.quantity,
            price_seen: row.price_seen,
            available: offer.available,
            problem,
        });
    }
    let sellable = lines
        .iter()
        .filter(|line| line.problem != Some(LineProblem::NotSold));
    let subtotal = sellable.map(CartLineView::amount).sum();
    let count = lines.iter().map(|line| line.quantity).sum();
    Ok(CartView {
        id: cart,
        member_id,
        lines,
        subtotal,
        count,
        codes: codes(conn, cart)?,
    })
}

/// Returns whose cart it is; nobody's while a guest fills it.
///
/// # Errors
/// When the database fails.
pub fn owner(conn: &mut Conn, cart: CartId) -> Result<Option<MemberId>, DbError> {
    store::owner(conn, cart)
}
