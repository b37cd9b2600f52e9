//! Money over the counter: it is there the moment it is noted.

use diesel::prelude::*;

use super::{PaymentMethod, PaymentState};
use crate::{
    actor::Actor,
    db::Conn,
    ids::{OrderId, PaymentId},
    money::Rupiah,
    schema::payments,
    time::Timestamp,
};

/// How money came over the counter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AtCounter<'a> {
    /// Cash or card.
    pub(crate) method: PaymentMethod,
    /// The cash that was handed over.
    pub(crate) tendered: Option<Rupiah>,
    /// What the card's slip says.
    pub(crate) reference: Option<&'a str>,
}

/// Notes a payment that has been taken, inside the caller's transaction.
pub(crate) fn take_at_counter(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: OrderId,
    amount: Rupiah,
    how: AtCounter<'_>,
) -> QueryResult<PaymentId> {
    diesel::insert_into(payments::table)
        .values((
            payments::order_id.eq(order),
            payments::state.eq(PaymentState::Settled),
            payments::base.eq(amount),
            payments::unique_code.eq(0_i64),
            payments::amount_due.eq(amount),
            payments::reserved.eq(false),
            payments::due_at.eq(now),
            payments::created_at.eq(now),
            payments::settled_amount.eq(Some(amount)),
            payments::decided_at.eq(Some(now)),
            payments::decided_by.eq(Some(by.code())),
            payments::version.eq(1_i64),
            payments::method.eq(how.method),
            payments::tendered.eq(how.tendered),
            payments::reference.eq(how.reference),
        ))
        .returning(payments::id)
        .get_result(conn)
}

/// Returns the change that was given for an order.
pub(crate) fn change_of(conn: &mut Conn, order: OrderId) -> QueryResult<Rupiah> {
    let cash: Option<(Option<Rupiah>, Option<Rupiah>)> = payments::table
        .filter(payments::order_id.eq(order))
        .filter(payments::method.eq(PaymentMethod::Cash))
        .order(payments::id)
        .select((payments::tendered, payments::settled_amount))
        .first(conn)
        .optional()?;
    Ok(match cash {
        Some((Some(given), Some(amount))) => Rupiah(given.0 - amount.0),
        Some(_) | None => Rupiah::ZERO,
    })
}
