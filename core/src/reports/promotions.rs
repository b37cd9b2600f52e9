//! Promotions: which orders used them, what they took off, what those orders
//! brought.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use diesel::{
    prelude::*,
    sql_types::{BigInt, Timestamp as SqlTimestamp},
};

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    shape::{Findings, Proof, Table, column},
};
use crate::{
    db::{Conn, DbError},
    ids::{MemberId, OrderId},
    money::Rupiah,
    pricing::DiscountClass,
    promotions::{self, PromotionUse},
};

/// Promotions.
pub(super) const REPORT: Definition = Definition {
    name: "promotions",
    span: Span::Period,
    cuts: &["promotion", "code", "class", "month"],
    filters: &["promotion", "code", "channel"],
    answer,
};

const COLUMNS: &[Column] = &[
    column("key", Kind::Text),
    column("orders", Kind::Count),
    column("members", Kind::Count),
    column("discount", Kind::Money),
    column("share", Kind::Share),
    column("net", Kind::Money),
    column("average", Kind::Money),
];

/// The sums of some uses. An order counts once, however many of its
/// promotions are among them.
#[derive(Default)]
struct Sum {
    orders: HashMap<OrderId, i64>,
    members: HashSet<MemberId>,
    discount: i64,
}

impl Sum {
    fn add(&mut self, used: &PromotionUse) {
        let net = used.goods.0 - used.discount.0;
        self.orders.insert(used.order_id, net);
        self.members.extend(used.member_id);
        self.discount += used.amount.0;
    }

    fn orders(&self) -> i64 {
        count(self.orders.len())
    }

    fn row(&self, shown: Value, whole: i64) -> Vec<Value> {
        let net = Rupiah(self.orders.values().sum());
        vec![
            shown,
            Value::Count(self.orders()),
            Value::Count(count(self.members.len())),
            Value::Money(Rupiah(self.discount)),
            Value::share(self.discount, whole),
            Value::Money(net),
            Value::mean(net, self.orders()),
        ]
    }
}

fn count(found: usize) -> i64 {
    i64::try_from(found).unwrap_or(i64::MAX)
}

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let (from, until) = (question.begins(), question.ends());
    let mut uses = promotions::uses(conn, from, until, question.as_of)?;
    let proof = proof(conn, question, &uses)?;
    uses.retain(|used| {
        question.admits_part("promotion", &used.name)
            && question.admits("code", used.code.as_deref().unwrap_or_default())
            && question.admits("channel", used.source.as_str())
    });
    let mut total = Sum::default();
    let mut groups: BTreeMap<String, (Value, Sum)> = BTreeMap::new();
    for (sort, shown) in empty_rows(conn, question)? {
        groups.insert(sort, (shown, Sum::default()));
    }
    for used in &uses {
        let (sort, shown) = key(question.by, used);
        let group = groups.entry(sort).or_insert((shown, Sum::default()));
        group.1.add(used);
        total.add(used);
    }
    let mut groups: Vec<(Value, Sum)> = groups.into_values().collect();
    let by_time = question.by == "month";
    if !by_time {
        // The sort is stable, so equal sums stay in the order of their keys.
        groups.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.discount));
    }
    let rows = groups
        .into_iter()
        .map(|(shown, sum)| sum.row(shown, total.discount))
        .collect();
    let shown = Value::named("total", "report-total");
    let table = Table::new("rows", COLUMNS, rows).with_total(total.row(shown, total.discount));
    let mut findings = Findings::new(table, total.orders());
    findings.chart = Some(if by_time {
        Chart::Line { of: "discount" }
    } else {
        Chart::Bars { of: "discount" }
    });
    findings.proofs.push(proof);
    Ok(findings)
}

/// Returns the rows that stand there without a use: months, and the
/// promotions that could have been used.
fn empty_rows(conn: &mut Conn, question: &Question) -> QueryResult<Vec<(String, Value)>> {
    match question.by {
        "month" => Ok(question
            .from
            .iter_days()
            .take_while(|day| *day <= question.to)
            .map(month)
            .collect()),
        "promotion" if !question.is_filtered() => {
            let known = question.known_until();
            let offered = promotions::offered(conn, question.begins(), known)?;
            let rows = offered.into_iter();
            Ok(rows
                .map(|(id, name, _)| (by_number(id.0), Value::Text(name)))
                .collect())
        }
        _ => Ok(Vec::new()),
    }
}

/// A key that keeps the order of numbers.
fn by_number(id: i64) -> String {
    format!("{id:020}")
}

fn month(day: NaiveDate) -> (String, Value) {
    let first = day.with_day(1).unwrap_or(day);
    (first.to_string(), Value::Month(first))
}

fn key(cut: &str, used: &PromotionUse) -> (String, Value) {
    match cut {
        "month" => month(used.placed_at.day()),
        "class" => {
            let class = used.class.as_str();
            let place = DiscountClass::ALL.iter().position(|one| *one == used.class);
            let shown = Value::named(class, format!("discount-class-{class}"));
            (format!("{place:?}"), shown)
        }
        "code" => match &used.code {
            Some(code) => (code.clone(), Value::Text(code.clone())),
            None => (String::new(), Value::named("none", "report-no-code")),
        },
        _ => (
            by_number(used.promotion_id.0),
            Value::Text(used.name.clone()),
        ),
    }
}

/// Compares the uses that were noted with the discounts frozen on the orders
/// that were not called off.
fn proof(conn: &mut Conn, question: &Question, uses: &[PromotionUse]) -> QueryResult<Proof> {
    #[derive(QueryableByName)]
    struct Frozen {
        #[diesel(sql_type = BigInt)]
        amount: i64,
    }
    let frozen: Frozen = diesel::sql_query(
        "SELECT CAST(COALESCE(SUM(d.amount), 0) AS BIGINT) AS amount
         FROM orders o JOIN order_discounts d ON d.order_id = o.id
         WHERE d.promotion_id IS NOT NULL
            AND o.placed_at >= $1 AND o.placed_at < $2 AND o.placed_at <= $3
            AND NOT (o.status IN ('canceled', 'expired') AND o.closed_at <= $4)",
    )
    .bind::<SqlTimestamp, _>(question.begins())
    .bind::<SqlTimestamp, _>(question.ends())
    .bind::<SqlTimestamp, _>(question.as_of)
    .bind::<SqlTimestamp, _>(question.as_of)
    .get_result(conn)?;
    let used: i64 = uses.iter().map(|used| used.amount.0).sum();
    Ok(Proof {
        key: "report-proof-promotions",
        rows: Value::Money(Rupiah(used)),
        books: Value::Money(Rupiah(frozen.amount)),
    })
}
