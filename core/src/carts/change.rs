//! Changing a cart.

use diesel::QueryResult;

use super::{
    CartError, MOST_LINES, MOST_PIECES, codes,
    store::{self, CartState},
};
use crate::{
    catalog::{self, Offer},
    db::{Conn, write_tx},
    ids::{CartId, CartLineId, MemberId, VariantId},
    money::Rupiah,
    promotions::PriceTags,
    secret::Token,
    time::Timestamp,
};

/// Puts pieces of a variant into the cart of a token, beside those already
/// there; without a cart, makes one and its token.
///
/// # Errors
/// When the variant is not for sale, there are not enough, or the cart is
/// full.
pub fn add(
    conn: &mut Conn,
    now: Timestamp,
    token: Option<&Token>,
    member: Option<MemberId>,
    variant: VariantId,
    quantity: i64,
) -> Result<(CartId, Token), CartError> {
    let fresh = Token::random();
    write_tx(conn, |conn| {
        let offer = on_sale(conn, variant)?;
        let (cart, token) = store::find_or_insert(conn, now, token, &fresh, member)?;
        lock_open(conn, cart)?;
        join_own(conn, now, cart, member)?;
        let lines = store::lines(conn, cart)?;
        let there = lines.iter().find(|line| line.variant_id == variant);
        if there.is_none() && i64::try_from(lines.len()).unwrap_or(i64::MAX) >= MOST_LINES {
            return Err(CartError::TooManyLines);
        }
        let wanted = quantity.saturating_add(there.map_or(0, |line| line.quantity));
        check(quantity, wanted, &offer)?;
        let price = todays(conn, now, cart, &offer)?;
        store::set_line(conn, now, cart, variant, wanted, price)?;
        Ok((cart, token))
    })
}

/// Sets how many pieces a line has; none removes it.
///
/// # Errors
/// When there is no such line, or there are not enough.
pub fn change(
    conn: &mut Conn,
    now: Timestamp,
    cart: CartId,
    line: CartLineId,
    quantity: i64,
) -> Result<(), CartError> {
    if quantity == 0 {
        return remove(conn, now, cart, line);
    }
    write_tx(conn, |conn| {
        lock_open(conn, cart)?;
        let lines = store::lines(conn, cart)?;
        let there = lines
            .iter()
            .find(|row| row.id == line)
            .ok_or(CartError::NotFound)?;
        let offer = on_sale(conn, there.variant_id)?;
        check(quantity, quantity, &offer)?;
        store::set_line(
            conn,
            now,
            cart,
            there.variant_id,
            quantity,
            there.price_seen,
        )?;
        Ok(())
    })
}

/// Takes a line out of the cart; one that is gone already is fine.
///
/// # Errors
/// When the database fails.
pub fn remove(
    conn: &mut Conn,
    now: Timestamp,
    cart: CartId,
    line: CartLineId,
) -> Result<(), CartError> {
    write_tx(conn, |conn| {
        lock_open(conn, cart)?;
        store::delete_line(conn, now, cart, line)?;
        Ok(())
    })
}

/// Accepts today's prices for all lines, after the customer has seen them.
///
/// # Errors
/// When the database fails.
pub fn accept_prices(conn: &mut Conn, now: Timestamp, cart: CartId) -> Result<(), CartError> {
    write_tx(conn, |conn| {
        lock_open(conn, cart)?;
        for line in store::lines(conn, cart)? {
            for offer in catalog::offers(conn, &[line.variant_id])? {
                let price = todays(conn, now, cart, &offer)?;
                store::set_line(conn, now, cart, line.variant_id, line.quantity, price)?;
            }
        }
        Ok(())
    })
}

/// Makes the cart of a guest the member's own when she signs in, together
/// with what she left in another one; no more of each than there is.
///
/// # Errors
/// When the database fails.
pub fn adopt(
    conn: &mut Conn,
    now: Timestamp,
    guest: &Token,
    member: MemberId,
) -> Result<Option<CartId>, CartError> {
    write_tx(conn, |conn| {
        let Some(cart) = store::find(conn, guest)? else {
            return Ok(None);
        };
        let row = store::lock(conn, cart)?.filter(|row| row.state == CartState::Open);
        let Some(row) = row else { return Ok(None) };
        let owner = row.member_id;
        if owner.is_some_and(|owner| owner != member) {
            // Somebody else's cart on a shared computer stays hers.
            return Ok(None);
        }
        join_others(conn, now, cart, member)?;
        store::set_member(conn, cart, member)?;
        Ok(Some(cart))
    })
}

/// Joins the carts of a member when this one is hers already; that of a guest
/// is hers once she adopts it.
pub(super) fn join_own(
    conn: &mut Conn,
    now: Timestamp,
    cart: CartId,
    member: Option<MemberId>,
) -> Result<(), CartError> {
    match member {
        Some(member) if store::owner(conn, cart)? == Some(member) => {
            join_others(conn, now, cart, member)
        }
        Some(_) | None => Ok(()),
    }
}

/// Brings what lies in a member's other carts over, no more of each than
/// there is, so that she has one cart wherever she signs in.
fn join_others(
    conn: &mut Conn,
    now: Timestamp,
    cart: CartId,
    member: MemberId,
) -> Result<(), CartError> {
    for other in store::others_of_member(conn, member, cart)? {
        let row = store::lock(conn, other)?;
        if row.is_none_or(|row| row.state != CartState::Open) {
            continue;
        }
        let there = store::lines(conn, cart)?;
        let mut room = MOST_LINES - i64::try_from(there.len()).unwrap_or(MOST_LINES);
        for line in store::lines(conn, other)? {
            let Some(offer) = catalog::offers(conn, &[line.variant_id])?.pop() else {
                continue;
            };
            let same = there.iter().find(|row| row.variant_id == line.variant_id);
            if same.is_none() && room <= 0 {
                continue;
            }
            room -= i64::from(same.is_none());
            let wanted = line.quantity.max(same.map_or(0, |row| row.quantity));
            let quantity = wanted.min(offer.available).min(MOST_PIECES);
            if quantity > 0 {
                let seen = same.map_or(line.price_seen, |row| row.price_seen);
                store::set_line(conn, now, cart, line.variant_id, quantity, seen)?;
            }
        }
        codes::bring(conn, other, cart)?;
        store::set_state(conn, other, CartState::Merged)?;
    }
    Ok(())
}

/// Returns what one piece costs the cart's owner now.
fn todays(conn: &mut Conn, now: Timestamp, cart: CartId, offer: &Offer) -> QueryResult<Rupiah> {
    let owner = store::owner(conn, cart)?;
    let tags = PriceTags::load(conn, now, owner)?;
    Ok(tags.of(&offer.product, offer.variant.price).price)
}

/// Locks a cart that can still be changed.
pub(super) fn lock_open(conn: &mut Conn, cart: CartId) -> Result<(), CartError> {
    match store::lock(conn, cart)? {
        Some(row) if row.state == CartState::Open => Ok(()),
        Some(_) | None => Err(CartError::NotFound),
    }
}

fn on_sale(conn: &mut Conn, variant: VariantId) -> Result<Offer, CartError> {
    let offer = catalog::offers(conn, &[variant])?.pop();
    offer.filter(Offer::on_sale).ok_or(CartError::NotSold)
}

fn check(asked: i64, wanted: i64, offer: &Offer) -> Result<(), CartError> {
    if asked < 1 || wanted > MOST_PIECES {
        return Err(CartError::QuantityOutOfRange);
    }
    if wanted > offer.available {
        return Err(CartError::NotEnough {
            left: offer.available.max(0),
        });
    }
    Ok(())
}
