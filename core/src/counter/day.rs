//! The day's money at the counter: what lies in the drawer, and whether it
//! is what the books say.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use diesel::prelude::*;

use super::{CounterError, cashier};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError},
    ids::OrderId,
    money::Rupiah,
    orders::{OrderStatus, PaymentStatus, RefundState},
    payments::{PaymentMethod, PaymentState},
    schema::{counter_drafts, members, orders, payments, refunds},
    time::Timestamp,
};

/// One payment at the counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayPayment {
    /// The order's number.
    pub order_number: String,
    /// What the customer is called.
    pub customer: String,
    /// Cash or card.
    pub method: PaymentMethod,
    /// What the order cost.
    pub amount: Rupiah,
    /// The cash that was handed over.
    pub tendered: Option<Rupiah>,
    /// What the card's slip says.
    pub reference: Option<String>,
    /// Who took it, as an actor's code.
    pub taken_by: String,
    /// When.
    pub at: Timestamp,
}

/// Cash that was paid back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRefund {
    /// The order's number.
    pub order_number: String,
    /// How much.
    pub amount: Rupiah,
    /// When.
    pub at: Timestamp,
}

/// An order written down at the counter that is paid by transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTransfer {
    /// The order's number.
    pub order_number: String,
    /// What the customer is called.
    pub customer: String,
    /// What the order cost.
    pub amount: Rupiah,
    /// Whether all of it has arrived.
    pub arrived: bool,
    /// Who wrote it down, as an actor's code.
    pub taken_by: String,
}

/// What one cashier took on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayCashier {
    /// Who, as an actor's code.
    pub code: String,
    /// What she is called; empty for the shop itself.
    pub name: String,
    /// How many orders.
    pub orders: i64,
    /// The cash of these.
    pub cash: Rupiah,
    /// What went through the card reader.
    pub card: Rupiah,
    /// What is to be transferred.
    pub transfer: Rupiah,
}

/// A day at the counter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CounterDay {
    /// The business day.
    pub day: NaiveDate,
    /// Its payments, in the order in which they were taken.
    pub payments: Vec<DayPayment>,
    /// Cash paid back.
    pub refunds: Vec<DayRefund>,
    /// The orders of the day that are paid by transfer, by number.
    pub transfers: Vec<DayTransfer>,
    /// What each cashier took, by her code.
    pub cashiers: Vec<DayCashier>,
    /// How many orders were written down. One that was paid here and called off
    /// later counts, as its money does; a transfer that was called off does not.
    pub orders: i64,
    /// The cash of all orders.
    pub cash: Rupiah,
    /// What was handed over.
    pub tendered: Rupiah,
    /// What went back as change.
    pub change: Rupiah,
    /// Cash paid back for orders called off.
    pub paid_back: Rupiah,
    /// What must have come into the drawer: cash less what was paid back.
    pub drawer: Rupiah,
    /// What went through the card reader.
    pub card: Rupiah,
    /// What is to be transferred for the day's orders.
    pub transfer: Rupiah,
    /// How much of that has not arrived.
    pub transfer_due: Rupiah,
    /// Orders whose books say something else than their payments.
    pub faults: Vec<String>,
}

impl CounterDay {
    /// Returns whether the books of every order say what its payments say.
    #[must_use]
    pub fn reconciles(&self) -> bool {
        self.faults.is_empty()
    }
}

/// Adds up what was taken at the counter on a business day.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn day(conn: &mut Conn, by: &Actor, day: NaiveDate) -> Result<CounterDay, CounterError> {
    by.require(Permission::SellAtCounter)?;
    let from = Timestamp::start_of(day);
    let until = Timestamp::start_of(day + Days::new(1));
    use diesel::Connection;
    // A sale between two of the queries would look like a fault.
    let (taken, back, transfers, faults) = conn.transaction(|conn| {
        crate::db::read_snapshot(conn)?;
        let taken = taken(conn, from, until)?;
        let orders: Vec<OrderId> = taken.iter().map(|(order, _)| *order).collect();
        let back = paid_back(conn, from, until)?;
        let transfers = transfers(conn, from, until)?;
        Ok::<_, DbError>((taken, back, transfers, faults(conn, &orders)?))
    })?;
    let payments: Vec<DayPayment> = taken.into_iter().map(|(_, payment)| payment).collect();
    let of = |method: PaymentMethod| payments.iter().filter(move |one| one.method == method);
    let cash: Rupiah = of(PaymentMethod::Cash).map(|one| one.amount).sum();
    let tendered: Rupiah = of(PaymentMethod::Cash)
        .map(|one| one.tendered.unwrap_or(one.amount))
        .sum();
    let change: Rupiah = of(PaymentMethod::Cash)
        .map(|one| Rupiah(one.tendered.unwrap_or(one.amount).0 - one.amount.0))
        .sum();
    let card = of(PaymentMethod::Card).map(|one| one.amount).sum();
    let returned: Rupiah = back.iter().map(|one| one.amount).sum();
    let waiting = transfers.iter().filter(|one| !one.arrived);
    let cashiers = cashiers(conn, &payments, &transfers)?;
    Ok(CounterDay {
        day,
        cash,
        tendered,
        change,
        paid_back: returned,
        drawer: Rupiah(cash.0 - returned.0),
        card,
        orders: cashiers.iter().map(|one| one.orders).sum(),
        transfer: transfers.iter().map(|one| one.amount).sum(),
        transfer_due: waiting.map(|one| one.amount).sum(),
        transfers,
        cashiers,
        payments,
        refunds: back,
        faults,
    })
}

fn taken(
    conn: &mut Conn,
    from: Timestamp,
    until: Timestamp,
) -> QueryResult<Vec<(OrderId, DayPayment)>> {
    type Row = (
        OrderId,
        String,
        Option<String>,
        Option<String>,
        PaymentMethod,
        Option<Rupiah>,
        Option<Rupiah>,
        Option<String>,
        Option<String>,
        Option<Timestamp>,
    );
    let rows: Vec<Row> = payments::table
        .inner_join(orders::table.left_join(members::table))
        .filter(payments::method.ne(PaymentMethod::Transfer))
        .filter(payments::state.eq(PaymentState::Settled))
        .filter(payments::decided_at.ge(from))
        .filter(payments::decided_at.lt(until))
        .order((payments::decided_at, payments::id))
        .select((
            orders::id,
            orders::number,
            members::name.nullable(),
            orders::walk_in_name,
            payments::method,
            payments::settled_amount,
            payments::tendered,
            payments::reference,
            payments::decided_by,
            payments::decided_at,
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(
            |(id, order_number, member, walk_in, method, amount, tendered, reference, by, at)| {
                let payment = DayPayment {
                    order_number,
                    customer: member.or(walk_in).unwrap_or_default(),
                    method,
                    amount: amount.unwrap_or_default(),
                    tendered,
                    reference,
                    taken_by: by.unwrap_or_default(),
                    at: at.unwrap_or(from),
                };
                (id, payment)
            },
        )
        .collect())
}

/// Returns the orders that were written down on the day and are paid by
/// transfer.
fn transfers(conn: &mut Conn, from: Timestamp, until: Timestamp) -> QueryResult<Vec<DayTransfer>> {
    type Row = (
        String,
        Option<String>,
        Option<String>,
        Rupiah,
        PaymentStatus,
        Option<String>,
    );
    let by_transfer = payments::table
        .filter(payments::method.eq(PaymentMethod::Transfer))
        .select(payments::order_id);
    let rows: Vec<Row> = counter_drafts::table
        .inner_join(orders::table.left_join(members::table))
        .filter(orders::placed_at.ge(from))
        .filter(orders::placed_at.lt(until))
        .filter(orders::status.ne_all([OrderStatus::Canceled, OrderStatus::Expired]))
        .filter(orders::id.eq_any(by_transfer))
        .order(orders::id)
        .select((
            orders::number,
            members::name.nullable(),
            orders::walk_in_name,
            orders::total,
            orders::payment_status,
            counter_drafts::closed_by,
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(
            |(order_number, member, walk_in, amount, status, by)| DayTransfer {
                order_number,
                customer: member.or(walk_in).unwrap_or_default(),
                amount,
                arrived: matches!(status, PaymentStatus::Paid | PaymentStatus::Overpaid),
                taken_by: by.unwrap_or_default(),
            },
        )
        .collect())
}

/// Adds up what each cashier took.
fn cashiers(
    conn: &mut Conn,
    payments: &[DayPayment],
    transfers: &[DayTransfer],
) -> QueryResult<Vec<DayCashier>> {
    let mut sums: BTreeMap<&str, (i64, [i64; 3])> = BTreeMap::new();
    let taken = payments.iter().map(|one| {
        let kind = usize::from(one.method == PaymentMethod::Card);
        (&*one.taken_by, kind, one.amount)
    });
    let told = transfers.iter().map(|one| (&*one.taken_by, 2, one.amount));
    for (code, kind, amount) in taken.chain(told) {
        let (orders, amounts) = sums.entry(code).or_default();
        *orders += 1;
        amounts[kind] += amount.0;
    }
    sums.into_iter()
        .map(|(code, (orders, [cash, card, transfer]))| {
            Ok(DayCashier {
                code: code.to_owned(),
                name: cashier::name(conn, code)?,
                orders,
                cash: Rupiah(cash),
                card: Rupiah(card),
                transfer: Rupiah(transfer),
            })
        })
        .collect()
}

fn paid_back(conn: &mut Conn, from: Timestamp, until: Timestamp) -> QueryResult<Vec<DayRefund>> {
    let rows: Vec<(String, Rupiah, Option<Timestamp>)> = refunds::table
        .inner_join(orders::table)
        .filter(refunds::method.eq(PaymentMethod::Cash))
        .filter(refunds::state.eq(RefundState::Paid))
        .filter(refunds::decided_at.ge(from))
        .filter(refunds::decided_at.lt(until))
        .order((refunds::decided_at, refunds::id))
        .select((orders::number, refunds::amount, refunds::decided_at))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(order_number, amount, at)| DayRefund {
            order_number,
            amount,
            at: at.unwrap_or(from),
        })
        .collect())
}

/// Returns the orders whose books and payments contradict one another: what
/// has arrived is not what payments and refunds add up to, what was paid here
/// is not what the order cost, or less cash was handed over than was taken.
fn faults(conn: &mut Conn, ids: &[OrderId]) -> QueryResult<Vec<String>> {
    let mut faults = Vec::new();
    for some in ids.chunks(500) {
        let known: Vec<(OrderId, String, Rupiah, Rupiah)> = orders::table
            .filter(orders::id.eq_any(some))
            .order(orders::id)
            .select((orders::id, orders::number, orders::total, orders::net_paid))
            .load(conn)?;
        let mut views = crate::payments::of_orders(conn, some)?;
        let back: Vec<(OrderId, Rupiah)> = refunds::table
            .filter(refunds::order_id.eq_any(some))
            .filter(refunds::state.eq(RefundState::Paid))
            .order(refunds::id)
            .select((refunds::order_id, refunds::amount))
            .load(conn)?;
        for (id, number, total, net_paid) in known {
            let mut settled = views.remove(&id).unwrap_or_default();
            settled.retain(|view| view.payment.state == PaymentState::Settled);
            let received: Rupiah = settled.iter().map(|view| view.payment.counted()).sum();
            let paid_here = settled
                .iter()
                .all(|view| view.payment.method != PaymentMethod::Transfer);
            let short = settled.iter().any(|view| {
                let given = view.payment.tendered;
                given.is_some_and(|given| Some(given) < view.payment.settled_amount)
            });
            let returned: Rupiah = back
                .iter()
                .filter(|(order, _)| *order == id)
                .map(|(_, amount)| *amount)
                .sum();
            let differs = net_paid != Rupiah((received.0 - returned.0).max(0));
            if differs || short || (paid_here && received != total) {
                faults.push(number);
            }
        }
    }
    Ok(faults)
}
