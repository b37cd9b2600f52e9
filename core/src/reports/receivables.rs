//! Receivables: orders that were placed and are not paid, by age; and the
//! refunds that the shop owes.

use std::collections::BTreeMap;

use diesel::{
    prelude::*,
    sql_types::{BigInt, Nullable, Text, Timestamp as SqlTimestamp},
};

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    shape::{Findings, Proof, Remark, Table, column},
};
use crate::{
    db::{Conn, DbError},
    money::Rupiah,
    time::Timestamp,
};

/// Receivables.
pub(super) const REPORT: Definition = Definition {
    name: "receivables",
    span: Span::Moment,
    cuts: &["order", "age", "channel"],
    filters: &["channel", "age"],
    answer,
};

const BY_ORDER: &[Column] = &[
    column("number", Kind::Text),
    column("customer", Kind::Text),
    column("channel", Kind::Named),
    column("placed", Kind::Day),
    column("days", Kind::Count),
    column("total", Kind::Money),
    column("paid", Kind::Money),
    column("due", Kind::Money),
    column("state", Kind::Named),
];

const GROUPED: &[Column] = &[
    column("key", Kind::Named),
    column("orders", Kind::Count),
    column("total", Kind::Money),
    column("paid", Kind::Money),
    column("due", Kind::Money),
    column("share", Kind::Share),
];

#[derive(QueryableByName)]
struct Open {
    #[diesel(sql_type = Text)]
    number: String,
    #[diesel(sql_type = Text)]
    customer: String,
    #[diesel(sql_type = Text)]
    source: String,
    #[diesel(sql_type = SqlTimestamp)]
    placed_at: Timestamp,
    #[diesel(sql_type = BigInt)]
    total: i64,
    #[diesel(sql_type = BigInt)]
    received: i64,
    #[diesel(sql_type = BigInt)]
    submitted: i64,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    last_payment: Option<Timestamp>,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    last_refund: Option<Timestamp>,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    closed_at: Option<Timestamp>,
}

impl Open {
    fn age(&self, as_of: Timestamp) -> &'static str {
        match self.days(as_of) {
            ..=1 => "0-1",
            2..=3 => "2-3",
            4..=7 => "4-7",
            _ => "8-",
        }
    }

    fn days(&self, as_of: Timestamp) -> i64 {
        (as_of.day() - self.placed_at.day()).num_days()
    }

    /// Paying back more than came in leaves nothing, not less than nothing.
    const fn received(&self) -> i64 {
        if self.received < 0 { 0 } else { self.received }
    }

    const fn due(&self) -> i64 {
        self.total - self.received()
    }
}

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let as_of = question.as_of;
    let open = open_orders(conn, as_of)?;
    let proof = proof(conn, &open, as_of)?;
    let rows: Vec<&Open> = open
        .iter()
        .filter(|order| order.due() > 0)
        .filter(|order| question.admits("channel", &order.source))
        .filter(|order| question.admits("age", order.age(as_of)))
        .collect();
    let owed = refunds_owed(conn, as_of)?;
    let basis = i64::try_from(rows.len() + owed.rows.len()).unwrap_or(i64::MAX);
    let table = if question.by == "order" {
        by_order(&rows, as_of)
    } else {
        grouped(&rows, question)
    };
    let mut findings = Findings::new(table, basis);
    findings.chart = Some(Chart::Bars { of: "due" });
    let refunds = refund_proof(conn, &owed, as_of)?;
    findings.also.push(owed);
    match proof {
        Some(proof) => findings.proofs.push(proof),
        None => findings
            .remarks
            .push(Remark::new("report-remark-paid-since")),
    }
    findings.proofs.extend(refunds);
    Ok(findings)
}

/// Compares what the transfers add up to with what the orders have noted, as
/// long as no money came after the instant. The orders are asked alone, so
/// that no customer can get lost on the way.
fn proof(conn: &mut Conn, open: &[Open], as_of: Timestamp) -> QueryResult<Option<Proof>> {
    let changed_since = |order: &Open| {
        let changes = [order.last_payment, order.last_refund, order.closed_at];
        changes.into_iter().flatten().any(|at| at > as_of)
    };
    if open.iter().any(changed_since) {
        return Ok(None);
    }
    let due: i64 = open.iter().map(Open::due).sum();
    let booked = sum_of(
        conn,
        "SELECT CAST(COALESCE(SUM(total - net_paid), 0) AS BIGINT) AS sum FROM orders
         WHERE (closed_at IS NULL OR closed_at > $1) AND placed_at <= $2 AND status <> 'draft'",
        as_of,
        2,
    )?;
    Ok(Some(Proof {
        key: "report-proof-receivables",
        rows: Value::Money(Rupiah(due)),
        books: Value::Money(Rupiah(booked)),
    }))
}

/// Compares the refunds in the list with what the orders say is too much:
/// everything that came in for one that was called off, and beyond the total
/// of every other, as long as nothing happened after the instant.
fn refund_proof(conn: &mut Conn, owed: &Table, as_of: Timestamp) -> QueryResult<Option<Proof>> {
    let since = sum_of(
        conn,
        "SELECT (SELECT COUNT(*) FROM refunds WHERE created_at > $1 OR decided_at > $2)
            + (SELECT COUNT(*) FROM payments WHERE decided_at > $3)
            + (SELECT COUNT(*) FROM orders WHERE closed_at > $4) AS sum",
        as_of,
        4,
    )?;
    if since > 0 {
        return Ok(None);
    }
    let listed: i64 = owed
        .rows
        .iter()
        .filter_map(|row| row.last())
        .map(Value::weight)
        .sum();
    let booked = sum_of(
        conn,
        "SELECT CAST(COALESCE(SUM(CASE WHEN o.status <> 'canceled' THEN o.net_paid - o.total
            ELSE (SELECT COALESCE(SUM(p.settled_amount), 0) FROM payments p
                    WHERE p.order_id = o.id AND p.state = 'settled')
                - (SELECT COALESCE(SUM(r.amount), 0) FROM refunds r
                    WHERE r.order_id = o.id AND r.state = 'paid') END), 0) AS BIGINT) AS sum
         FROM orders o
         WHERE (o.status = 'canceled' OR o.net_paid > o.total) AND o.placed_at <= $1",
        as_of,
        1,
    )?;
    Ok(Some(Proof {
        key: "report-proof-refunds-owed",
        rows: Value::Money(Rupiah(listed)),
        books: Value::Money(Rupiah(booked)),
    }))
}

/// Asks for a sum; every parameter is the instant.
fn sum_of(conn: &mut Conn, sql: &str, as_of: Timestamp, parameters: usize) -> QueryResult<i64> {
    #[derive(QueryableByName)]
    struct Sum {
        #[diesel(sql_type = BigInt)]
        sum: i64,
    }
    let mut query = diesel::sql_query(sql).into_boxed();
    for _ in 0..parameters {
        query = query.bind::<SqlTimestamp, _>(as_of);
    }
    query.get_result::<Sum>(conn).map(|found| found.sum)
}

fn by_order(rows: &[&Open], as_of: Timestamp) -> Table {
    let sum = |of: fn(&Open) -> i64| Value::Money(Rupiah(rows.iter().map(|row| of(row)).sum()));
    let cells = rows
        .iter()
        .map(|order| {
            let state = if order.submitted > 0 {
                "submitted"
            } else if order.received() > 0 {
                "partial"
            } else {
                "unpaid"
            };
            vec![
                Value::Text(order.number.clone()),
                Value::Text(order.customer.clone()),
                channel(&order.source),
                Value::Day(order.placed_at.day()),
                Value::Count(order.days(as_of)),
                Value::Money(Rupiah(order.total)),
                Value::Money(Rupiah(order.received())),
                Value::Money(Rupiah(order.due())),
                Value::named(state, format!("report-due-{state}")),
            ]
        })
        .collect();
    Table::new("rows", BY_ORDER, cells).with_total(vec![
        Value::named("total", "report-total"),
        Value::Nothing,
        Value::Nothing,
        Value::Nothing,
        Value::Nothing,
        sum(|order| order.total),
        sum(Open::received),
        sum(Open::due),
        Value::Nothing,
    ])
}

fn channel(source: &str) -> Value {
    Value::named(source, format!("report-channel-{source}"))
}

fn grouped(rows: &[&Open], question: &Question) -> Table {
    let mut groups: BTreeMap<&str, Vec<&Open>> = BTreeMap::new();
    for order in rows {
        let key = if question.by == "age" {
            order.age(question.as_of)
        } else {
            &order.source
        };
        groups.entry(key).or_default().push(order);
    }
    let whole: i64 = rows.iter().map(|order| order.due()).sum();
    let row = |shown: Value, orders: &[&Open]| {
        let sum = |of: fn(&Open) -> i64| orders.iter().map(|order| of(order)).sum::<i64>();
        vec![
            shown,
            Value::Count(i64::try_from(orders.len()).unwrap_or(i64::MAX)),
            Value::Money(Rupiah(sum(|order| order.total))),
            Value::Money(Rupiah(sum(Open::received))),
            Value::Money(Rupiah(sum(Open::due))),
            Value::share(sum(Open::due), whole),
        ]
    };
    let cells = groups
        .iter()
        .map(|(key, orders)| {
            let shown = if question.by == "age" {
                Value::named(*key, format!("report-age-{}", key.trim_end_matches('-')))
            } else {
                channel(key)
            };
            row(shown, orders)
        })
        .collect();
    Table::new("rows", GROUPED, cells).with_total(row(Value::named("total", "report-total"), rows))
}

/// Returns the orders that were open at the instant, with what had come in.
///
/// The parameters stand in the text in the order of their numbers: SQLite
/// counts them by where they first appear.
fn open_orders(conn: &mut Conn, as_of: Timestamp) -> QueryResult<Vec<Open>> {
    diesel::sql_query(
        "SELECT o.number, COALESCE(m.name, o.walk_in_name, '') AS customer, o.source, o.placed_at, o.total,
            CAST(COALESCE((SELECT SUM(CASE
                WHEN p.settled_amount <= p.base THEN p.settled_amount
                WHEN p.settled_amount <= p.base + p.unique_code THEN p.base
                ELSE p.settled_amount - p.unique_code END)
                FROM payments p
                WHERE p.order_id = o.id AND p.state = 'settled' AND p.decided_at <= $1), 0)
                AS BIGINT)
            - CAST(COALESCE((SELECT SUM(r.amount) FROM refunds r
                WHERE r.order_id = o.id AND r.state = 'paid' AND r.decided_at <= $2), 0)
                AS BIGINT) AS received,
            (SELECT COUNT(*) FROM payments p WHERE p.order_id = o.id
                AND p.submitted_at <= $3 AND (p.decided_at IS NULL OR p.decided_at > $4))
                AS submitted,
            (SELECT MAX(p.decided_at) FROM payments p WHERE p.order_id = o.id) AS last_payment,
            (SELECT MAX(r.decided_at) FROM refunds r WHERE r.order_id = o.id) AS last_refund,
            o.closed_at
         FROM orders o
         LEFT JOIN members m ON m.id = o.member_id
         WHERE (o.closed_at IS NULL OR o.closed_at > $5) AND o.placed_at <= $6
            AND o.status <> 'draft'
         ORDER BY o.placed_at, o.id",
    )
    .bind::<SqlTimestamp, _>(as_of)
    .bind::<SqlTimestamp, _>(as_of)
    .bind::<SqlTimestamp, _>(as_of)
    .bind::<SqlTimestamp, _>(as_of)
    .bind::<SqlTimestamp, _>(as_of)
    .bind::<SqlTimestamp, _>(as_of)
    .load(conn)
}

#[derive(QueryableByName)]
struct Owed {
    #[diesel(sql_type = Text)]
    number: String,
    #[diesel(sql_type = Text)]
    customer: String,
    #[diesel(sql_type = BigInt)]
    amount: i64,
    #[diesel(sql_type = SqlTimestamp)]
    created_at: Timestamp,
}

/// Returns the refunds that were decided on and not paid at the instant.
fn refunds_owed(conn: &mut Conn, as_of: Timestamp) -> QueryResult<Table> {
    const COLUMNS: &[Column] = &[
        column("number", Kind::Text),
        column("customer", Kind::Text),
        column("since", Kind::Day),
        column("days", Kind::Count),
        column("amount", Kind::Money),
    ];
    let owed: Vec<Owed> = diesel::sql_query(
        "SELECT o.number, COALESCE(m.name, o.walk_in_name, '') AS customer, r.amount, r.created_at
         FROM refunds r
         JOIN orders o ON o.id = r.order_id
         LEFT JOIN members m ON m.id = o.member_id
         WHERE r.created_at <= $1 AND (r.decided_at IS NULL OR r.decided_at > $2)
         ORDER BY r.created_at, r.id",
    )
    .bind::<SqlTimestamp, _>(as_of)
    .bind::<SqlTimestamp, _>(as_of)
    .load(conn)?;
    let sum = owed.iter().map(|owed| owed.amount).sum();
    let rows = owed
        .into_iter()
        .map(|owed| {
            vec![
                Value::Text(owed.number),
                Value::Text(owed.customer),
                Value::Day(owed.created_at.day()),
                Value::Count((as_of.day() - owed.created_at.day()).num_days()),
                Value::Money(Rupiah(owed.amount)),
            ]
        })
        .collect();
    Ok(Table::new("refunds_owed", COLUMNS, rows).with_total(vec![
        Value::named("total", "report-total"),
        Value::Nothing,
        Value::Nothing,
        Value::Nothing,
        Value::Money(Rupiah(sum)),
    ]))
}
