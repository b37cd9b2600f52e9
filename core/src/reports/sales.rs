//! Sales: what was sold and paid for, cut by day, month, product and more.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value, lebaran,
    shape::{Findings, Remark, Table, column},
    sold::{FILTERS, Part, Sold, Sum},
};
use crate::{
    db::{Conn, DbError},
    money::Rupiah,
    time::Timestamp,
};

/// Sales.
pub(super) const REPORT: Definition = Definition {
    name: "sales",
    span: Span::Period,
    cuts: &[
        "day", "month", "product", "category", "size", "colour", "channel", LEBARAN,
    ],
    filters: FILTERS,
    answer,
};

/// The cut by distance to the feast, which brings its own period.
pub(super) const LEBARAN: &str = "lebaran";

/// The longest period that is compared with the one before it.
const COMPARED_DAYS: i64 = 366;

const COLUMNS: &[Column] = &[
    column("key", Kind::Text),
    column("orders", Kind::Count),
    column("units", Kind::Count),
    column("gross", Kind::Money),
    column("discount", Kind::Money),
    column("refund", Kind::Money),
    column("net", Kind::Money),
    column("average", Kind::Money),
    column("shipping", Kind::Money),
];

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let sold = Sold::read(conn, question.begins(), question.ends(), question.as_of)?;
    let proofs = sold.proofs();
    let mut parts = sold.parts();
    parts.retain(|part| part.passes(question));
    let total = Sum::of(&parts, question);
    let mut findings = if question.by == LEBARAN {
        season(conn, question, &parts)?
    } else {
        let table = grouped(question, &parts, &total);
        let mut findings = Findings::new(table, total.orders());
        findings.also.extend(comparison(conn, question, &total)?);
        findings.chart = Some(if is_time(question.by) {
            Chart::Line { of: "net" }
        } else {
            Chart::Bars { of: "net" }
        });
        findings
    };
    if let Some(feast) = lebaran::season_touched(question.from, question.to)
        && question.by != LEBARAN
    {
        findings
            .remarks
            .push(Remark::new("report-remark-lebaran").with("day", Value::Day(feast)));
    }
    findings.proofs.extend(proofs);
    Ok(findings)
}

fn is_time(cut: &str) -> bool {
    matches!(cut, "day" | "month")
}

/// A key that sorts in time, and how it is shown.
fn key(cut: &str, part: &Part<'_>) -> (String, Value) {
    let day = part.order.placed_at.day();
    let text = |words: &str| (words.to_owned(), Value::Text(words.to_owned()));
    match cut {
        "day" => (day.to_string(), Value::Day(day)),
        "month" => month_key(day),
        "product" => text(&part.line.product_name),
        "category" => text(&part.line.category),
        "size" => text(&part.line.size),
        "colour" => text(&part.line.colour),
        _ => {
            let source = &part.order.source;
            let shown = Value::named(source.clone(), format!("report-channel-{source}"));
            (source.clone(), shown)
        }
    }
}

fn month_key(day: NaiveDate) -> (String, Value) {
    let first = day.with_day(1).unwrap_or(day);
    (first.to_string(), Value::Month(first))
}

fn grouped(question: &Question, parts: &[Part<'_>], total: &Sum) -> Table {
    let cut = question.by;
    let mut groups: BTreeMap<String, (Value, Sum)> = BTreeMap::new();
    // Days and months without sales are rows like any other.
    if is_time(cut) {
        for day in question.from.iter_days().take_while(|d| *d <= question.to) {
            let (sort, shown) = match cut {
                "day" => (day.to_string(), Value::Day(day)),
                _ => month_key(day),
            };
            groups.entry(sort).or_insert((shown, Sum::default()));
        }
    }
    for part in parts {
        let (sort, shown) = key(cut, part);
        let group = groups.entry(sort).or_insert((shown, Sum::default()));
        group.1.add(part);
    }
    // Shipping is that of whole orders; a product has none of its own.
    let whole = (is_time(cut) || cut == "channel") && !is_cut_within_orders(question);
    let mut groups: Vec<(Value, Sum)> = groups.into_values().collect();
    if !is_time(cut) {
        // The sort is stable, so equal sums stay in the order of their names.
        groups.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.net()));
    }
    let rows = groups
        .into_iter()
        .map(|(shown, sum)| row(shown, &sum, whole))
        .collect();
    let shown = Value::named("total", "report-total");
    Table::new("rows", COLUMNS, rows).with_total(row(shown, total, !is_cut_within_orders(question)))
}

/// Returns whether a filter leaves out lines of orders that others stay of.
fn is_cut_within_orders(question: &Question) -> bool {
    question.filters.iter().any(|(name, _)| *name != "channel")
}

fn row(shown: Value, sum: &Sum, whole: bool) -> Vec<Value> {
    let money = |amount: i64| Value::Money(Rupiah(amount));
    vec![
        shown,
        Value::Count(sum.orders()),
        Value::Count(sum.units),
        money(sum.gross),
        money(sum.discount()),
        money(sum.refund),
        money(sum.net()),
        Value::mean(Rupiah(sum.net()), sum.orders()),
        if whole {
            money(sum.shipping)
        } else {
            Value::Nothing
        },
    ]
}

/// Puts the period beside the one before it and, around Idul Fitri, beside
/// the same days of the season before.
fn comparison(conn: &mut Conn, question: &Question, total: &Sum) -> Result<Option<Table>, DbError> {
    const COLUMNS: &[Column] = &[
        column("period", Kind::Named),
        column("net", Kind::Money),
        column("change", Kind::Share),
        column("orders", Kind::Count),
        column("units", Kind::Count),
        column("from", Kind::Day),
        column("to", Kind::Day),
    ];
    let days = (question.to - question.from).num_days() + 1;
    if days > COMPARED_DAYS {
        return Ok(None);
    }
    let line = |name: &str, (from, to): (NaiveDate, NaiveDate), sum: &Sum, change| {
        vec![
            Value::named(name, format!("report-period-{name}")),
            Value::Money(Rupiah(sum.net())),
            change,
            Value::Count(sum.orders()),
            Value::Count(sum.units),
            Value::Day(from),
            Value::Day(to),
        ]
    };
    let this = (question.from, question.to);
    let mut rows = vec![line("this", this, total, Value::Nothing)];
    let mut others = vec![("previous", previous(question.from, question.to))];
    let season = lebaran::season_touched(question.from, question.to);
    if let Some((feast, before)) = season.and_then(|f| Some((f, lebaran::feast_before(f)?))) {
        let moved = |day: NaiveDate| lebaran::day_at(before, (day - feast).num_days());
        others.push(("lebaran", (moved(question.from), moved(question.to))));
    }
    for (name, (from, to)) in others {
        let begins = Timestamp::start_of(from);
        let ends = Timestamp::start_of(to + Days::new(1));
        let sold = Sold::read(conn, begins, ends, question.as_of)?;
        let then = Sum::of(&sold.parts(), question);
        // What the period has won over the other one.
        let change = Value::share(total.net() - then.net(), then.net());
        rows.push(line(name, (from, to), &then, change));
    }
    Ok(Some(Table::new("comparison", COLUMNS, rows)))
}

/// Returns the period to hold one against: the month before a whole month, the
/// same days a year ago for a year or its beginning, where seasons are the
/// same, and otherwise as many days right before.
fn previous(from: NaiveDate, to: NaiveDate) -> (NaiveDate, NaiveDate) {
    let next_day = to + Days::new(1);
    let whole_month = from.day() == 1 && from + Months::new(1) == next_day;
    if whole_month {
        return (from - Months::new(1), from - Days::new(1));
    }
    let from_new_year = (from.month(), from.day()) == (1, 1) && from.year() == to.year();
    if from_new_year && to.month() > 1 {
        let year = Months::new(12);
        return (from - year, next_day - year - Days::new(1));
    }
    let length = Days::new((next_day - from).num_days().unsigned_abs());
    (from - length, to - length)
}

/// Puts each day of a season beside the same distance to the feast before.
fn season(conn: &mut Conn, question: &Question, parts: &[Part<'_>]) -> Result<Findings, DbError> {
    const COLUMNS: &[Column] = &[
        column("key", Kind::Text),
        column("day", Kind::Day),
        column("orders", Kind::Count),
        column("units", Kind::Count),
        column("net", Kind::Money),
        column("day_before", Kind::Day),
        column("orders_before", Kind::Count),
        column("net_before", Kind::Money),
        column("change", Kind::Share),
    ];
    let Some(feast) = lebaran::last_season(question.to) else {
        return Ok(Findings::new(Table::new("rows", COLUMNS, Vec::new()), 0));
    };
    let by_day = |parts: &[Part<'_>]| {
        let mut days: BTreeMap<NaiveDate, Sum> = BTreeMap::new();
        for part in parts.iter().filter(|part| part.passes(question)) {
            days.entry(part.order.placed_at.day())
                .or_default()
                .add(part);
        }
        days
    };
    let now = by_day(parts);
    let before = lebaran::feast_before(feast);
    let then = match before {
        Some(before) => {
            let begins = Timestamp::start_of(lebaran::day_at(before, -lebaran::BEFORE));
            let ends = Timestamp::start_of(lebaran::day_at(before, lebaran::AFTER + 1));
            by_day(&Sold::read(conn, begins, ends, question.as_of)?.parts())
        }
        None => BTreeMap::new(),
    };
    let none = Sum::default();
    let known = question.as_of.day();
    let mut rows = Vec::new();
    let mut basis = 0;
    let (mut sum_now, mut sum_then, mut units) = (0, 0, 0);
    let (mut orders_now, mut orders_then) = (0, 0);
    for offset in -lebaran::BEFORE..=lebaran::AFTER {
        let day = lebaran::day_at(feast, offset);
        let old = before.map(|before| lebaran::day_at(before, offset));
        let this = now.get(&day).unwrap_or(&none);
        let that = old.and_then(|old| then.get(&old)).unwrap_or(&none);
        basis += this.orders() + that.orders();
        // Days that lie ahead are no zeros, and nothing to compare with.
        let ahead = day > known;
        if !ahead {
            sum_now += this.net();
            sum_then += that.net();
            units += this.units;
            orders_now += this.orders();
            orders_then += that.orders();
        }
        let seen = |value: Value| if ahead { Value::Nothing } else { value };
        rows.push(vec![
            Value::Text(format!("H{offset:+}")),
            Value::Day(day),
            seen(Value::Count(this.orders())),
            seen(Value::Count(this.units)),
            seen(Value::Money(Rupiah(this.net()))),
            old.map_or(Value::Nothing, Value::Day),
            Value::Count(that.orders()),
            Value::Money(Rupiah(that.net())),
            seen(Value::share(this.net() - that.net(), that.net())),
        ]);
    }
    let total = vec![
        Value::named("total", "report-total-so-far"),
        Value::Nothing,
        Value::Count(orders_now),
        Value::Count(units),
        Value::Money(Rupiah(sum_now)),
        Value::Nothing,
        Value::Count(orders_then),
        Value::Money(Rupiah(sum_then)),
        Value::share(sum_now - sum_then, sum_then),
    ];
    let mut findings = Findings::new(Table::new("rows", COLUMNS, rows).with_total(total), basis);
    findings.chart = Some(Chart::Line { of: "net" });
    let remark = if lebaran::is_reckoned(feast) {
        "report-remark-feast-reckoned"
    } else {
        "report-remark-feast"
    };
    findings
        .remarks
        .push(Remark::new(remark).with("day", Value::Day(feast)));
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_is_held_against_like() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (from, to, then_from, then_to) in [
            ("2026-11-01", "2026-11-30", "2026-10-01", "2026-10-31"),
            ("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"),
            ("2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31"),
            ("2026-01-01", "2026-11-30", "2025-01-01", "2025-11-30"),
            ("2025-01-01", "2025-02-28", "2024-01-01", "2024-02-29"),
            ("2026-01-01", "2026-01-10", "2025-12-22", "2025-12-31"),
            ("2026-11-24", "2026-11-30", "2026-11-17", "2026-11-23"),
        ] {
            let then = (day(then_from), day(then_to));
            assert_eq!(previous(day(from), day(to)), then, "{from} to {to}");
        }
    }
}
