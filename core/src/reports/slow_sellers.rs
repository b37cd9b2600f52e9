//! Slow sellers: what lies on the shelf and nobody buys.

use std::collections::{BTreeMap, HashSet};

use chrono::Duration;

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    sales_rows::lines,
    shape::{Findings, Remark, Table, column},
    shelf::{Article, FILTERS, Pile, Shelf, articles},
};
use crate::{
    db::{Conn, DbError},
    money::Rupiah,
    time::Timestamp,
};

/// Slow sellers.
pub(super) const REPORT: Definition = Definition {
    name: "slow-sellers",
    span: Span::Moment,
    cuts: &["product", "variant"],
    filters: FILTERS,
    answer,
};

/// For how long nothing was sold.
const QUIET_DAYS: i64 = 60;

/// For how long an article is new.
const NEW_DAYS: i64 = 30;

const COLUMNS: &[Column] = &[
    column("product", Kind::Text),
    column("sku", Kind::Text),
    column("category", Kind::Text),
    column("on_hand", Kind::Count),
    column("value", Kind::Money),
    column("last_shipped", Kind::Day),
    column("days_on_shelf", Kind::Count),
];

struct Slow {
    product: String,
    sku: String,
    category: String,
    on_hand: i64,
    value: i64,
    last_shipped: Option<Timestamp>,
    first_received: Timestamp,
}

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let as_of = question.as_of;
    let since = as_of.minus(Duration::days(QUIET_DAYS));
    let until = as_of.plus(Duration::microseconds(1));
    let by_variant = question.by == "variant";
    let subject = |product: i64, variant: i64| if by_variant { variant } else { product };
    let sold: HashSet<i64> = lines(conn, since, until, as_of)?
        .iter()
        .map(|line| subject(line.product_id, line.variant_id))
        .collect();
    let shelf = Shelf::read(conn, as_of)?;
    let mut slow: BTreeMap<i64, Slow> = BTreeMap::new();
    let mut young = HashSet::new();
    for article in articles(conn)? {
        let id = subject(article.product_id, article.variant_id);
        let pile = shelf.pile(&article);
        if sold.contains(&id) || !article.passes(question) {
            continue;
        }
        if is_new(&article, &pile, as_of) {
            young.insert(id);
        }
        if let Some(received) = pile.first_received {
            let value = pile.on_hand.saturating_mul(shelf.price(&article));
            let entry = slow.entry(id).or_insert_with(|| Slow {
                product: article.product.clone(),
                sku: if by_variant {
                    article.sku.clone()
                } else {
                    String::new()
                },
                category: article.category.clone(),
                on_hand: 0,
                value: 0,
                last_shipped: None,
                first_received: received,
            });
            entry.on_hand += pile.on_hand;
            entry.value += value;
            entry.last_shipped = entry.last_shipped.max(pile.last_shipped);
            entry.first_received = entry.first_received.min(received);
        }
    }
    let spared = slow
        .iter()
        .filter(|(id, slow)| slow.on_hand > 0 && young.contains(id))
        .count();
    slow.retain(|id, slow| slow.on_hand > 0 && !young.contains(id));
    let mut slow: Vec<Slow> = slow.into_values().collect();
    slow.sort_by(|a, b| {
        let by_value = b.value.cmp(&a.value);
        by_value.then_with(|| (&a.product, &a.sku).cmp(&(&b.product, &b.sku)))
    });
    let mut findings = Findings::new(table(&slow, as_of), i64::try_from(slow.len()).unwrap_or(0));
    findings.chart = Some(Chart::Bars { of: "value" });
    if spared > 0 {
        let count = Value::Count(i64::try_from(spared).unwrap_or(0));
        let days = Value::Count(NEW_DAYS);
        findings.remarks.push(
            Remark::new("report-remark-new-spared")
                .with("count", count)
                .with("days", days),
        );
    }
    findings.proofs.push(shelf.proof());
    Ok(findings)
}

/// Returns whether an article came out or came in too lately to be slow.
fn is_new(article: &Article, pile: &Pile, as_of: Timestamp) -> bool {
    let lately = |at: Option<Timestamp>, days: i64| {
        at.is_some_and(|at| at > as_of.minus(Duration::days(days)))
    };
    lately(article.published_at, NEW_DAYS) || lately(pile.first_received, QUIET_DAYS)
}

fn table(slow: &[Slow], as_of: Timestamp) -> Table {
    let rows = slow
        .iter()
        .map(|slow| {
            let sku = if slow.sku.is_empty() {
                Value::Nothing
            } else {
                Value::Text(slow.sku.clone())
            };
            vec![
                Value::Text(slow.product.clone()),
                sku,
                Value::Text(slow.category.clone()),
                Value::Count(slow.on_hand),
                Value::Money(Rupiah(slow.value)),
                slow.last_shipped
                    .map_or(Value::Nothing, |at| Value::Day(at.day())),
                Value::Count((as_of.day() - slow.first_received.day()).num_days()),
            ]
        })
        .collect();
    Table::new("rows", COLUMNS, rows).with_total(vec![
        Value::named("total", "report-total"),
        Value::Nothing,
        Value::Nothing,
        Value::Count(slow.iter().map(|slow| slow.on_hand).sum()),
        Value::Money(Rupiah(slow.iter().map(|slow| slow.value).sum())),
        Value::Nothing,
        Value::Nothing,
    ])
}
