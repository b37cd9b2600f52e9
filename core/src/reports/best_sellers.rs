//! Best sellers: products by what they brought, with their ABC class.

use std::collections::BTreeMap;

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    shape::{Findings, Table, column},
    sold::{Sold, Sum},
};
use crate::{
    db::{Conn, DbError},
    money::Rupiah,
};

/// Best sellers.
pub(super) const REPORT: Definition = Definition {
    name: "best-sellers",
    span: Span::Period,
    cuts: &["net", "units"],
    filters: &["product", "category", "size", "colour", "channel", "class"],
    answer,
};

const COLUMNS: &[Column] = &[
    column("rank", Kind::Count),
    column("product", Kind::Text),
    column("category", Kind::Text),
    column("units", Kind::Count),
    column("orders", Kind::Count),
    column("net", Kind::Money),
    column("share", Kind::Share),
    column("running", Kind::Share),
    column("class", Kind::Text),
];

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let sold = Sold::read(conn, question.begins(), question.ends(), question.as_of)?;
    let parts = sold.parts();
    let total = Sum::of(&parts, question);
    let mut products: BTreeMap<i64, (&str, &str, Sum)> = BTreeMap::new();
    for part in parts.iter().filter(|part| part.passes(question)) {
        let entry = products.entry(part.line.product_id).or_default();
        // The orders are in the order of their time: the last name is the
        // latest one.
        (entry.0, entry.1) = (&part.line.product_name, &part.line.category);
        entry.2.add(part);
    }
    let by_units = question.by == "units";
    let measure = |sum: &Sum| if by_units { sum.units } else { sum.net() };
    let mut products: Vec<_> = products.into_values().collect();
    products.sort_by(|(a_name, _, a), (b_name, _, b)| {
        let by_size = (measure(b), b.net()).cmp(&(measure(a), a.net()));
        by_size.then_with(|| a_name.cmp(b_name))
    });
    let whole = measure(&total);
    let mut running = 0;
    let mut rows = Vec::new();
    for (rank, (product, category, sum)) in (1_i64..).zip(products) {
        // A product belongs to the class in which its part begins, so the
        // first one is always of class A.
        let class = class(running, whole);
        running += measure(&sum);
        if !question.admits("class", class) {
            continue;
        }
        rows.push(vec![
            Value::Count(rank),
            Value::Text(product.to_owned()),
            Value::Text(category.to_owned()),
            Value::Count(sum.units),
            Value::Count(sum.orders()),
            Value::Money(Rupiah(sum.net())),
            Value::share(measure(&sum), whole),
            Value::share(running, whole),
            Value::Text(class.to_owned()),
        ]);
    }
    let basis = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let shown = if question.filters.iter().any(|(name, _)| *name == "class") {
        Table::new("rows", COLUMNS, rows)
    } else {
        Table::new("rows", COLUMNS, rows).with_total(vec![
            Value::Nothing,
            Value::named("total", "report-total"),
            Value::Nothing,
            Value::Count(total.units),
            Value::Count(total.orders()),
            Value::Money(Rupiah(total.net())),
            Value::share(whole, whole),
            Value::Nothing,
            Value::Nothing,
        ])
    };
    let mut findings = Findings::new(shown, basis);
    let of = if by_units { "units" } else { "net" };
    findings.chart = Some(Chart::Bars { of });
    findings.proofs.extend(sold.proofs());
    Ok(findings)
}

/// Returns the class of a product before which `running` of `whole` was
/// sold: A up to 80 %, B up to 95 %, C behind.
fn class(running: i64, whole: i64) -> &'static str {
    let share = i128::from(running) * 100;
    let whole = i128::from(whole.max(1));
    if share < whole * 80 {
        "A"
    } else if share < whole * 95 {
        "B"
    } else {
        "C"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_split_at_eighty_and_ninety_five() {
        let classes: String = [0, 79, 80, 94, 95, 100]
            .iter()
            .map(|running| class(*running, 100))
            .collect();
        assert_eq!(classes, "AABBCC");
        assert_eq!(class(0, 0), "A");
    }
}
