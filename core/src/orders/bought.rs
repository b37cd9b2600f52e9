//! Who has bought: what the forum knows its people by.

use diesel::prelude::*;

use super::PaymentStatus;
use crate::{
    db::Conn,
    ids::{MemberId, ProductId},
    schema::{order_lines, orders, variants},
};

/// The money of these orders has arrived and was not paid back.
const PAID: [PaymentStatus; 2] = [PaymentStatus::Paid, PaymentStatus::Overpaid];

/// Returns whether a member has paid an order.
///
/// # Errors
/// When the database fails.
pub fn has_paid(conn: &mut Conn, member: MemberId) -> QueryResult<bool> {
    let found = orders::table
        .filter(orders::member_id.eq(member))
        .filter(orders::payment_status.eq_any(PAID))
        .select(orders::id)
        .first::<i64>(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Returns which of some members have paid for one of some products.
///
/// # Errors
/// When the database fails.
pub fn buyers_of(
    conn: &mut Conn,
    products: &[ProductId],
    members: &[MemberId],
) -> QueryResult<Vec<MemberId>> {
    let found: Vec<Option<MemberId>> = orders::table
        .inner_join(order_lines::table.inner_join(variants::table))
        .filter(orders::member_id.eq_any(members.to_vec()))
        .filter(orders::payment_status.eq_any(PAID))
        .filter(variants::product_id.eq_any(products.to_vec()))
        .select(orders::member_id.nullable())
        .distinct()
        .load(conn)?;
    Ok(found.into_iter().flatten().collect())
}
