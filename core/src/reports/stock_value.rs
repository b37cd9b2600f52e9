//! Stock: what lies on the shelf, what of it is promised, and its value.

use std::collections::BTreeMap;

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    shape::{Findings, Remark, Table, column},
    shelf::{Article, FILTERS, Pile, Shelf, articles},
};
use crate::{
    db::{Conn, DbError},
    money::Rupiah,
};

/// Stock and its value.
pub(super) const REPORT: Definition = Definition {
    name: "stock",
    span: Span::Moment,
    cuts: &["product", "category", "size", "colour", "variant"],
    filters: FILTERS,
    answer,
};

const BY_VARIANT: &[Column] = &[
    column("sku", Kind::Text),
    column("product", Kind::Text),
    column("category", Kind::Text),
    column("size", Kind::Text),
    column("colour", Kind::Text),
    column("on_hand", Kind::Count),
    column("allocated", Kind::Count),
    column("available", Kind::Count),
    column("price", Kind::Money),
    column("value", Kind::Money),
];

const GROUPED: &[Column] = &[
    column("key", Kind::Text),
    column("variants", Kind::Count),
    column("sold_out", Kind::Count),
    column("on_hand", Kind::Count),
    column("allocated", Kind::Count),
    column("available", Kind::Count),
    column("value", Kind::Money),
    column("share", Kind::Share),
];

#[derive(Default)]
struct Sum {
    variants: i64,
    sold_out: i64,
    on_hand: i64,
    allocated: i64,
    value: i64,
}

impl Sum {
    fn add(&mut self, article: &Article, pile: &Pile, price: i64) {
        self.variants += 1;
        if article.is_for_sale() && pile.on_hand <= pile.allocated {
            self.sold_out += 1;
        }
        self.on_hand += pile.on_hand;
        self.allocated += pile.allocated;
        self.value += pile.on_hand.saturating_mul(price);
    }
}

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let shelf = Shelf::read(conn, question.as_of)?;
    let mut total = Sum::default();
    let mut seen = Vec::new();
    for article in articles(conn)? {
        let pile = shelf.pile(&article);
        // An article counts from its first piece on.
        if pile.first_received.is_none() || !article.passes(question) {
            continue;
        }
        total.add(&article, &pile, shelf.price(&article));
        seen.push((article, pile));
    }
    let table = if question.by == "variant" {
        by_variant(&shelf, &seen, &total)
    } else {
        grouped(question, &shelf, &seen, &total)
    };
    let mut findings = Findings::new(table, total.variants);
    findings.chart = Some(Chart::Bars { of: "value" });
    if total.sold_out > 0 {
        findings.remarks.push(
            Remark::new("report-remark-sold-out").with("count", Value::Count(total.sold_out)),
        );
    }
    findings.proofs.push(shelf.proof());
    Ok(findings)
}

fn by_variant(shelf: &Shelf, seen: &[(Article, Pile)], total: &Sum) -> Table {
    let text = |words: &str| Value::Text(words.to_owned());
    let rows = seen
        .iter()
        .filter(|(_, pile)| pile.on_hand != 0 || pile.allocated != 0)
        .map(|(article, pile)| {
            let price = shelf.price(article);
            vec![
                text(&article.sku),
                text(&article.product),
                text(&article.category),
                text(&article.size),
                text(&article.colour),
                Value::Count(pile.on_hand),
                Value::Count(pile.allocated),
                Value::Count(pile.on_hand - pile.allocated),
                Value::Money(Rupiah(price)),
                Value::Money(Rupiah(pile.on_hand.saturating_mul(price))),
            ]
        })
        .collect();
    Table::new("rows", BY_VARIANT, rows).with_total(vec![
        Value::named("total", "report-total"),
        Value::Nothing,
        Value::Nothing,
        Value::Nothing,
        Value::Nothing,
        Value::Count(total.on_hand),
        Value::Count(total.allocated),
        Value::Count(total.on_hand - total.allocated),
        Value::Nothing,
        Value::Money(Rupiah(total.value)),
    ])
}

fn grouped(question: &Question, shelf: &Shelf, seen: &[(Article, Pile)], total: &Sum) -> Table {
    let mut groups: BTreeMap<&str, Sum> = BTreeMap::new();
    for (article, pile) in seen {
        let key = match question.by {
            "category" => &article.category,
            "size" => &article.size,
            "colour" => &article.colour,
            _ => &article.product,
        };
        let sum = groups.entry(key).or_default();
        sum.add(article, pile, shelf.price(article));
    }
    let mut groups: Vec<(&str, Sum)> = groups.into_iter().collect();
    groups.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.value));
    let row = |shown: Value, sum: &Sum| {
        vec![
            shown,
            Value::Count(sum.variants),
            Value::Count(sum.sold_out),
            Value::Count(sum.on_hand),
            Value::Count(sum.allocated),
            Value::Count(sum.on_hand - sum.allocated),
            Value::Money(Rupiah(sum.value)),
            Value::share(sum.value, total.value),
        ]
    };
    let rows = groups
        .iter()
        .map(|(key, sum)| row(Value::Text((*key).to_owned()), sum))
        .collect();
    Table::new("rows", GROUPED, rows).with_total(row(Value::named("total", "report-total"), total))
}
