//! The queries on carts.

use chrono::Duration;
use diesel::{deserialize::FromSqlRow, expression::AsExpression, prelude::*, sql_types::Text};

use crate::{
    db::{Conn, MultiBackend, lock_for_update, text_enum, write_tx},
    ids::{CartId, CartLineId, MemberId, VariantId},
    money::Rupiah,
    schema::{cart_codes, cart_lines, carts},
    secret::{Token, TokenDigest},
    time::Timestamp,
};

/// What became of a cart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum CartState {
    /// It can be filled.
    Open,
    /// It became an order.
    Ordered,
    /// It was joined with the member's other cart.
    Merged,
}

text_enum!(CartState { Open => "open", Ordered => "ordered", Merged => "merged" });

/// A cart as stored.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = carts, check_for_backend(MultiBackend))]
pub(crate) struct CartRow {
    pub(crate) member_id: Option<MemberId>,
    pub(crate) state: CartState,
}

/// A line as stored.
#[derive(Debug, Clone, HasQuery)]
#[diesel(table_name = cart_lines, check_for_backend(MultiBackend))]
pub(super) struct LineRow {
    pub(super) id: CartLineId,
    pub(super) variant_id: VariantId,
    pub(super) quantity: i64,
    pub(super) price_seen: Rupiah,
}

/// Returns the open cart a token stands for.
///
/// # Errors
/// When the database fails.
pub fn find(conn: &mut Conn, token: &Token) -> QueryResult<Option<CartId>> {
    carts::table
        .filter(carts::token_digest.eq(token.digest()))
        .filter(carts::state.eq(CartState::Open))
        .select(carts::id)
        .get_result(conn)
        .optional()
}

/// Returns the open cart of a member, the newest if there were several.
///
/// # Errors
/// When the database fails.
pub fn of_member(conn: &mut Conn, member: MemberId) -> QueryResult<Option<CartId>> {
    carts::table
        .filter(carts::member_id.eq(member))
        .filter(carts::state.eq(CartState::Open))
        .order(carts::id.desc())
        .select(carts::id)
        .get_result(conn)
        .optional()
}

/// Returns the other open carts of a member, the oldest first.
pub(super) fn others_of_member(
    conn: &mut Conn,
    member: MemberId,
    cart: CartId,
) -> QueryResult<Vec<CartId>> {
    carts::table
        .filter(carts::member_id.eq(member))
        .filter(carts::state.eq(CartState::Open))
        .filter(carts::id.ne(cart))
        .order(carts::id)
        .select(carts::id)
        .load(conn)
}

/// Returns how many pieces lie in the cart of a token.
///
/// # Errors
/// When the database fails.
pub fn count(conn: &mut Conn, token: &Token) -> QueryResult<i64> {
    match find(conn, token)? {
        Some(cart) => count_in(conn, cart),
        None => Ok(0),
    }
}

/// Returns how many pieces lie in a cart.
///
/// # Errors
/// When the database fails.
pub fn count_in(conn: &mut Conn, cart: CartId) -> QueryResult<i64> {
    let quantities: Vec<i64> = cart_lines::table
        .filter(cart_lines::cart_id.eq(cart))
        .select(cart_lines::quantity)
        .load(conn)?;
    Ok(quantities.iter().sum())
}

/// Locks a cart until the transaction ends and returns it.
pub(crate) fn lock(conn: &mut Conn, cart: CartId) -> QueryResult<Option<CartRow>> {
    lock_for_update(conn, "carts", cart.0)?;
    CartRow::query()
        .filter(carts::id.eq(cart))
        .get_result(conn)
        .optional()
}

fn insert(
    conn: &mut Conn,
    now: Timestamp,
    digest: &TokenDigest,
    member: Option<MemberId>,
) -> QueryResult<CartId> {
    diesel::insert_into(carts::table)
        .values((
            carts::token_digest.eq(digest),
            carts::member_id.eq(member),
            carts::state.eq(CartState::Open),
            carts::created_at.eq(now),
            carts::updated_at.eq(now),
        ))
        .returning(carts::id)
        .get_result(conn)
}

/// Returns the open cart of a token with the token, or makes one.
pub(super) fn find_or_insert(
    conn: &mut Conn,
    now: Timestamp,
    token: Option<&Token>,
    fresh: &Token,
    member: Option<MemberId>,
) -> QueryResult<(CartId, Token)> {
    if let Some(token) = token
        && let Some(cart) = find(conn, token)?
    {
        return Ok((cart, token.clone()));
    }
    let cart = insert(conn, now, &fresh.digest(), member)?;
    Ok((cart, fresh.clone()))
}

pub(super) fn lines(conn: &mut Conn, cart: CartId) -> QueryResult<Vec<LineRow>> {
    LineRow::query()
        .filter(cart_lines::cart_id.eq(cart))
        .order(cart_lines::id)
        .load(conn)
}

pub(super) fn set_line(
    conn: &mut Conn,
    now: Timestamp,
    cart: CartId,
    variant: VariantId,
    quantity: i64,
    price: Rupiah,
) -> QueryResult<()> {
    let changed = diesel::update(
        cart_lines::table
            .filter(cart_lines::cart_id.eq(cart))
            .filter(cart_lines::variant_id.eq(variant)),
    )
    .set((
        cart_lines::quantity.eq(quantity),
        cart_lines::price_seen.eq(price),
    ))
    .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(cart_lines::table)
            .values((
                cart_lines::cart_id.eq(cart),
                cart_lines::variant_id.eq(variant),
                cart_lines::quantity.eq(quantity),
                cart_lines::price_seen.eq(price),
                cart_lines::added_at.eq(now),
            ))
            .execute(conn)?;
    }
    touch(conn, now, cart)
}

pub(super) fn delete_line(
    conn: &mut Conn,
    now: Timestamp,
    cart: CartId,
    line: CartLineId,
) -> QueryResult<usize> {
    let deleted = diesel::delete(
        cart_lines::table
            .filter(cart_lines::id.eq(line))
            .filter(cart_lines::cart_id.eq(cart)),
    )
    .execute(conn)?;
    touch(conn, now, cart)?;
    Ok(deleted)
}

fn touch(conn: &mut Conn, now: Timestamp, cart: CartId) -> QueryResult<()> {
    diesel::update(carts::table.filter(carts::id.eq(cart)))
        .set(carts::updated_at.eq(now))
        .execute(conn)
        .map(|_| ())
}

pub(super) fn set_member(conn: &mut Conn, cart: CartId, member: MemberId) -> QueryResult<()> {
    diesel::update(carts::table.filter(carts::id.eq(cart)))
        .set(carts::member_id.eq(Some(member)))
        .execute(conn)
        .map(|_| ())
}

pub(super) fn set_state(conn: &mut Conn, cart: CartId, state: CartState) -> QueryResult<()> {
    diesel::update(carts::table.filter(carts::id.eq(cart)))
        .set(carts::state.eq(state))
        .execute(conn)
        .map(|_| ())
}

/// Closes a cart that became an order.
pub(crate) fn mark_ordered(conn: &mut Conn, cart: CartId) -> QueryResult<()> {
    set_state(conn, cart, CartState::Ordered)
}

pub(super) fn owner(conn: &mut Conn, cart: CartId) -> QueryResult<Option<MemberId>> {
    let owner: Option<Option<MemberId>> = carts::table
        .filter(carts::id.eq(cart))
        .select(carts::member_id)
        .get_result(conn)
        .optional()?;
    Ok(owner.flatten())
}

/// Drops guests' carts that nobody has touched for two months; for the
/// background jobs.
///
/// # Errors
/// When the database fails.
pub fn sweep(conn: &mut Conn, now: Timestamp) -> QueryResult<usize> {
    let before = now.minus(Duration::days(60));
    let left: Vec<CartId> = carts::table
        .filter(carts::state.eq(CartState::Open))
        .filter(carts::member_id.is_null())
        .filter(carts::updated_at.lt(before))
        .order(carts::id)
        .limit(500)
        .select(carts::id)
        .load(conn)?;
    write_tx(conn, |conn| {
        diesel::delete(cart_lines::table.filter(cart_lines::cart_id.eq_any(&left)))
            .execute(conn)?;
        diesel::delete(cart_codes::table.filter(cart_codes::cart_id.eq_any(&left)))
            .execute(conn)?;
        diesel::delete(carts::table.filter(carts::id.eq_any(&left))).execute(conn)
    })
}
