//! The codes a customer has typed into her cart.

use diesel::prelude::*;

use super::{
    CartError,
    change::{join_own, lock_open},
    store,
};
use crate::{
    db::{Conn, write_tx},
    ids::{CartId, MemberId},
    promotions::fold_code,
    schema::cart_codes,
    secret::Token,
    time::Timestamp,
};

/// The most codes in a cart.
pub const MOST_CODES: usize = 5;

/// Keeps a code as typed; whether it applies is said with the price. A cart
/// is made when there is none. One that is there already stays where it is.
///
/// # Errors
/// When it cannot be a code, or the cart has [`MOST_CODES`].
pub fn add_code(
    conn: &mut Conn,
    now: Timestamp,
    token: Option<&Token>,
    member: Option<MemberId>,
    typed: &str,
) -> Result<(CartId, Token), CartError> {
    let code = fold_code(typed).ok_or(CartError::BadCode)?;
    let fresh = Token::random();
    write_tx(conn, |conn| {
        let (cart, token) = store::find_or_insert(conn, now, token, &fresh, member)?;
        lock_open(conn, cart)?;
        join_own(conn, now, cart, member)?;
        let there = codes(conn, cart)?;
        if there.contains(&code) {
            return Ok((cart, token));
        }
        if there.len() >= MOST_CODES {
            return Err(CartError::TooManyCodes);
        }
        insert(conn, cart, &code)?;
        Ok((cart, token))
    })
}

/// Takes a code out of a cart; one that is gone already is fine.
///
/// # Errors
/// When there is no such cart.
pub fn remove_code(conn: &mut Conn, cart: CartId, code: &str) -> Result<(), CartError> {
    write_tx(conn, |conn| {
        lock_open(conn, cart)?;
        diesel::delete(
            cart_codes::table
                .filter(cart_codes::cart_id.eq(cart))
                .filter(cart_codes::code.eq(code)),
        )
        .execute(conn)?;
        Ok(())
    })
}

/// Returns the codes of a cart, in the order of typing.
///
/// # Errors
/// When the database fails.
pub fn codes(conn: &mut Conn, cart: CartId) -> QueryResult<Vec<String>> {
    cart_codes::table
        .filter(cart_codes::cart_id.eq(cart))
        .order(cart_codes::id)
        .select(cart_codes::code)
        .load(conn)
}

/// Brings the codes of another cart over, as many as there is room for.
pub(super) fn bring(conn: &mut Conn, from: CartId, to: CartId) -> QueryResult<()> {
    let mut there = codes(conn, to)?;
    for code in codes(conn, from)? {
        if there.len() < MOST_CODES && !there.contains(&code) {
            insert(conn, to, &code)?;
            there.push(code);
        }
    }
    Ok(())
}

fn insert(conn: &mut Conn, cart: CartId, code: &str) -> QueryResult<()> {
    diesel::insert_into(cart_codes::table)
        .values((cart_codes::cart_id.eq(cart), cart_codes::code.eq(code)))
        .execute(conn)
        .map(|_| ())
}
