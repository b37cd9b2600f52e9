//! Stock movements: the ledger of a period, from opening to closing pieces.

use std::collections::{BTreeMap, HashMap};

use diesel::{
    prelude::*,
    sql_types::{BigInt, Nullable, Text, Timestamp as SqlTimestamp},
};

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    shape::{Findings, Proof, Remark, Table, column},
    shelf::{Article, FILTERS, articles},
};
use crate::{
    db::{Conn, DbError},
    time::Timestamp,
};

/// Stock movements.
pub(super) const REPORT: Definition = Definition {
    name: "stock-movements",
    span: Span::Period,
    cuts: &["product", "category", "variant", "entry"],
    filters: FILTERS,
    answer,
};

/// The most lines of the ledger that are listed one by one.
const MOST_ENTRIES: usize = 20_000;

const COLUMNS: &[Column] = &[
    column("key", Kind::Text),
    column("opening", Kind::Count),
    column("received", Kind::Count),
    column("returned", Kind::Count),
    column("adjusted", Kind::Count),
    column("shipped", Kind::Count),
    column("closing", Kind::Count),
    column("entries", Kind::Count),
];

const ENTRIES: &[Column] = &[
    column("at", Kind::Instant),
    column("sku", Kind::Text),
    column("product", Kind::Text),
    column("kind", Kind::Named),
    column("on_hand_change", Kind::Count),
    column("allocated_change", Kind::Count),
    column("order", Kind::Text),
    column("reason", Kind::Text),
    column("actor", Kind::Text),
];

#[derive(QueryableByName)]
struct Flow {
    #[diesel(sql_type = BigInt)]
    variant_id: i64,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    before: i64,
    #[diesel(sql_type = BigInt)]
    during: i64,
    #[diesel(sql_type = BigInt)]
    after: i64,
    #[diesel(sql_type = BigInt)]
    entries: i64,
}

#[derive(QueryableByName)]
struct Counter {
    #[diesel(sql_type = BigInt)]
    variant_id: i64,
    #[diesel(sql_type = BigInt)]
    on_hand: i64,
}

#[derive(QueryableByName)]
struct Entry {
    #[diesel(sql_type = SqlTimestamp)]
    at: Timestamp,
    #[diesel(sql_type = BigInt)]
    variant_id: i64,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    on_hand_delta: i64,
    #[diesel(sql_type = BigInt)]
    allocated_delta: i64,
    #[diesel(sql_type = Nullable<Text>)]
    number: Option<String>,
    #[diesel(sql_type = Text)]
    reason: String,
    #[diesel(sql_type = Text)]
    actor: String,
}

#[derive(Default)]
struct Sum {
    opening: i64,
    received: i64,
    returned: i64,
    adjusted: i64,
    shipped: i64,
    closing: i64,
    entries: i64,
    after: i64,
}

impl Sum {
    fn add(&mut self, flow: &Flow) {
        self.opening += flow.before;
        match flow.kind.as_str() {
            "received" => self.received += flow.during,
            "returned" => self.returned += flow.during,
            "shipped" => self.shipped += flow.during,
            _ => self.adjusted += flow.during,
        }
        self.closing += flow.before + flow.during;
        self.entries += flow.entries;
        self.after += flow.after;
    }

    fn row(&self, shown: Value) -> Vec<Value> {
        vec![
            shown,
            Value::Count(self.opening),
            Value::Count(self.received),
            Value::Count(self.returned),
            Value::Count(self.adjusted),
            Value::Count(self.shipped),
            Value::Count(self.closing),
            Value::Count(self.entries),
        ]
    }
}

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let flows = flows(conn, question)?;
    let counters: Vec<Counter> = diesel::sql_query(
        "SELECT variant_id, CAST(SUM(on_hand) AS BIGINT) AS on_hand FROM stock GROUP BY variant_id",
    )
    .load(conn)?;
    let by_id: HashMap<i64, Article> = articles(conn)?
        .into_iter()
        .map(|article| (article.variant_id, article))
        .collect();
    let mut total = Sum::default();
    let mut groups: BTreeMap<&str, Sum> = BTreeMap::new();
    let mut shelf: HashMap<i64, Sum> = HashMap::new();
    for flow in &flows {
        shelf.entry(flow.variant_id).or_default().add(flow);
        let Some(article) = by_id.get(&flow.variant_id).filter(|a| a.passes(question)) else {
            continue;
        };
        let key = match question.by {
            "category" => &article.category,
            "variant" => &article.sku,
            _ => &article.product,
        };
        groups.entry(key).or_default().add(flow);
        total.add(flow);
    }
    // The counters of today less what came later are the closing pieces by
    // a way that does not pass through the ledger before.
    let agreeing = counters.iter().filter(|counter| {
        let (closing, after) = shelf
            .get(&counter.variant_id)
            .map_or((0, 0), |sum| (sum.closing, sum.after));
        counter.on_hand - after == closing
    });
    let count = |n: usize| Value::Count(i64::try_from(n).unwrap_or(i64::MAX));
    let proof = Proof {
        key: "report-proof-movements",
        rows: count(agreeing.count()),
        books: count(counters.len()),
    };
    let mut findings = if question.by == "entry" {
        entries(conn, question, &by_id)?
    } else {
        let moved = groups.iter().filter(|(_, sum)| sum.entries > 0);
        let rows = moved
            .map(|(key, sum)| sum.row(Value::Text((*key).to_owned())))
            .collect();
        let table = Table::new("rows", COLUMNS, rows)
            .with_total(total.row(Value::named("total", "report-total-all-articles")));
        let mut findings = Findings::new(table, total.entries);
        findings.chart = Some(Chart::Bars { of: "closing" });
        findings
    };
    findings.proofs.push(proof);
    Ok(findings)
}

fn flows(conn: &mut Conn, question: &Question) -> QueryResult<Vec<Flow>> {
    let (begins, last) = (question.begins(), question.known_until());
    diesel::sql_query(
        "SELECT variant_id, kind,
            CAST(SUM(CASE WHEN at < $1 AND at <= $2 THEN on_hand_delta ELSE 0 END) AS BIGINT)
                AS before,
            CAST(SUM(CASE WHEN at >= $3 AND at <= $4 THEN on_hand_delta ELSE 0 END) AS BIGINT)
                AS during,
            CAST(SUM(CASE WHEN at > $5 THEN on_hand_delta ELSE 0 END) AS BIGINT) AS after,
            CAST(SUM(CASE WHEN at >= $6 AND at <= $7 THEN 1 ELSE 0 END) AS BIGINT) AS entries
         FROM stock_movements GROUP BY variant_id, kind ORDER BY variant_id, kind",
    )
    .bind::<SqlTimestamp, _>(begins)
    .bind::<SqlTimestamp, _>(last)
    .bind::<SqlTimestamp, _>(begins)
    .bind::<SqlTimestamp, _>(last)
    .bind::<SqlTimestamp, _>(last)
    .bind::<SqlTimestamp, _>(begins)
    .bind::<SqlTimestamp, _>(last)
    .load(conn)
}

fn entries(
    conn: &mut Conn,
    question: &Question,
    articles: &HashMap<i64, Article>,
) -> Result<Findings, DbError> {
    let entries: Vec<Entry> = diesel::sql_query(
        "SELECT m.at, m.variant_id, m.kind, m.on_hand_delta, m.allocated_delta, o.number,
            m.reason, m.actor
         FROM stock_movements m
         LEFT JOIN orders o ON o.id = m.order_id
         WHERE m.at >= $1 AND m.at <= $2 ORDER BY m.at, m.id",
    )
    .bind::<SqlTimestamp, _>(question.begins())
    .bind::<SqlTimestamp, _>(question.known_until())
    .load(conn)?;
    let mut rows = Vec::new();
    let (mut pieces, mut promised, mut left_out) = (0, 0, 0);
    for entry in &entries {
        let article = articles.get(&entry.variant_id);
        let Some(article) = article.filter(|article| article.passes(question)) else {
            continue;
        };
        pieces += entry.on_hand_delta;
        promised += entry.allocated_delta;
        if rows.len() == MOST_ENTRIES {
            left_out += 1;
            continue;
        }
        let text = |words: &str| Value::Text(words.to_owned());
        rows.push(vec![
            Value::Instant(entry.at),
            text(&article.sku),
            text(&article.product),
            Value::named(entry.kind.clone(), format!("movement-{}", entry.kind)),
            Value::Count(entry.on_hand_delta),
            Value::Count(entry.allocated_delta),
            entry.number.as_deref().map_or(Value::Nothing, text),
            text(&entry.reason),
            text(&entry.actor),
        ]);
    }
    let basis = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let table = Table::new("rows", ENTRIES, rows).with_total(vec![
        Value::named("total", "report-total"),
        Value::Nothing,
        Value::Nothing,
        Value::Nothing,
        Value::Count(pieces),
        Value::Count(promised),
        Value::Nothing,
        Value::Nothing,
        Value::Nothing,
    ]);
    let mut findings = Findings::new(table, basis);
    if left_out > 0 {
        findings
            .remarks
            .push(Remark::new("report-remark-left-out").with("count", Value::Count(left_out)));
    }
    Ok(findings)
}
