//! The queries on payments that several use cases share.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{BankAccount, Payment, PaymentEvent, PaymentState, PaymentView};
use crate::{
    actor::Actor,
    db::Conn,
    ids::{OrderId, PaymentId},
    schema::payments,
    time::Timestamp,
};

pub(super) fn find(conn: &mut Conn, id: PaymentId) -> QueryResult<Option<Payment>> {
    Payment::query()
        .filter(payments::id.eq(id))
        .get_result(conn)
        .optional()
}

/// Returns an order's payments with their accounts, oldest first.
pub(crate) fn of_order(conn: &mut Conn, order: OrderId) -> QueryResult<Vec<PaymentView>> {
    let rows = rows_of_order(conn, order)?;
    with_accounts(conn, rows)
}

/// Returns an order's payments without their accounts, oldest first.
pub(crate) fn rows_of_order(conn: &mut Conn, order: OrderId) -> QueryResult<Vec<Payment>> {
    Payment::query()
        .filter(payments::order_id.eq(order))
        .order(payments::id)
        .load(conn)
}

/// Returns the payments of several orders, each list oldest first.
pub(crate) fn of_orders(
    conn: &mut Conn,
    orders: &[OrderId],
) -> QueryResult<HashMap<OrderId, Vec<PaymentView>>> {
    let rows = Payment::query()
        .filter(payments::order_id.eq_any(orders))
        .order(payments::id)
        .load(conn)?;
    let mut by_order: HashMap<OrderId, Vec<PaymentView>> = HashMap::new();
    for view in with_accounts(conn, rows)? {
        by_order
            .entry(view.payment.order_id)
            .or_default()
            .push(view);
    }
    Ok(by_order)
}

/// Returns payments with their accounts, in the order of their numbers.
pub(super) fn views(conn: &mut Conn, ids: &[PaymentId]) -> QueryResult<Vec<PaymentView>> {
    let rows = Payment::query()
        .filter(payments::id.eq_any(ids))
        .order(payments::id)
        .load(conn)?;
    with_accounts(conn, rows)
}

fn with_accounts(conn: &mut Conn, rows: Vec<Payment>) -> QueryResult<Vec<PaymentView>> {
    let accounts: HashMap<_, _> = BankAccount::query()
        .load(conn)?
        .into_iter()
        .map(|account| (account.id, account))
        .collect();
    rows.into_iter()
        .map(|payment| {
            let account = match payment.account_id {
                Some(id) => {
                    let known = accounts.get(&id).cloned();
                    Some(known.ok_or(diesel::result::Error::NotFound)?)
                }
                None => None,
            };
            Ok(PaymentView { payment, account })
        })
        .collect()
}

/// Ends the open payments of an order that will not be paid any more: voided
/// ones give their amount back at once, expired ones keep it for a while.
pub(crate) fn void_open(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: OrderId,
    event: PaymentEvent,
) -> QueryResult<()> {
    let all = rows_of_order(conn, order)?;
    for payment in all.iter().filter(|payment| payment.state.is_open()) {
        let state = payment
            .state
            .apply(event)
            .map_err(|error| diesel::result::Error::QueryBuilderError(Box::new(error)))?;
        diesel::update(payments::table.filter(payments::id.eq(payment.id)))
            .set((
                payments::state.eq(state),
                payments::reserved.eq(state == PaymentState::Expired),
                payments::decided_at.eq(Some(now)),
                payments::decided_by.eq(Some(by.code())),
                payments::version.eq(payments::version + 1),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Returns the payment of an order that still waits, if one does.
pub(super) fn open(conn: &mut Conn, order: OrderId) -> QueryResult<Option<Payment>> {
    let all = rows_of_order(conn, order)?;
    Ok(all
        .into_iter()
        .rev()
        .find(|payment| payment.state.is_open()))
}

/// Opens a payment like one that ended: the same account and amount.
pub(crate) fn ask_again(
    conn: &mut Conn,
    now: Timestamp,
    ended: &Payment,
    due_at: Timestamp,
) -> QueryResult<()> {
    diesel::insert_into(payments::table)
        .values((
            payments::order_id.eq(ended.order_id),
            payments::account_id.eq(ended.account_id),
            payments::state.eq(PaymentState::Pending),
            payments::base.eq(ended.base),
            payments::unique_code.eq(ended.unique_code),
            payments::amount_due.eq(ended.amount_due),
            payments::reserved.eq(true),
            payments::due_at.eq(due_at),
            payments::created_at.eq(now),
            payments::version.eq(1_i64),
        ))
        .execute(conn)?;
    Ok(())
}

/// Gives the amount of a payment back, so that another one may ask for it.
pub(crate) fn release_amount(conn: &mut Conn, id: PaymentId) -> QueryResult<()> {
    diesel::update(payments::table.filter(payments::id.eq(id)))
        .set(payments::reserved.eq(false))
        .execute(conn)
        .map(|_| ())
}
