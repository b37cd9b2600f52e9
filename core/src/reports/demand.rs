//! Demand: what customers wanted, what it is worth, and how much of it was
//! answered.

use super::{
    Chart, Column, Definition, Kind, Question, ReportError, Span, Value,
    shape::{Findings, Table, column},
};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    requests::{self, DemandBy, DemandQuery, DemandRow},
};

/// Demand.
pub(super) const REPORT: Definition = Definition {
    name: "demand",
    span: Span::Period,
    cuts: &["category", "product", "size"],
    filters: &[],
    answer,
};

const COLUMNS: &[Column] = &[
    column("key", Kind::Text),
    column("requests", Kind::Count),
    column("votes", Kind::Count),
    column("stock_misses", Kind::Count),
    column("asked", Kind::Count),
    column("searches", Kind::Count),
    column("demand_value", Kind::Money),
    column("fulfilled", Kind::Count),
    column("fulfilled_share", Kind::Share),
    column("told", Kind::Count),
    column("converted", Kind::Count),
    column("conversion", Kind::Share),
];

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let by = match question.by {
        "product" => DemandBy::Product,
        "size" => DemandBy::Size,
        _ => DemandBy::Category,
    };
    let query = DemandQuery {
        from: question.from,
        to: question.to,
        by,
        as_of: question.as_of,
    };
    // Whoever asked was let in by the registry of reports.
    let report = requests::demand(conn, &Actor::System, &query).map_err(|error| match error {
        ReportError::Database(error) => error,
        other => DbError::QueryBuilderError(other.to_string().into()),
    })?;
    let rows = report
        .rows
        .iter()
        .map(|row| {
            let shown = match row.key.as_str() {
                "-" => Value::named("-", "report-unknown"),
                key => Value::Text(key.to_owned()),
            };
            cells(shown, row)
        })
        .collect();
    let total = &report.total;
    let basis = total.requests + total.stock_misses + total.asked + total.searches;
    let table = Table::new("rows", COLUMNS, rows)
        .with_total(cells(Value::named("total", "report-total"), total));
    let mut findings = Findings::new(table, basis);
    findings.chart = Some(Chart::Bars { of: "demand_value" });
    Ok(findings)
}

fn cells(shown: Value, row: &DemandRow) -> Vec<Value> {
    // From basis points to tenths of a per cent.
    let share = |points: Option<i64>| {
        points.map_or(Value::Nothing, |points| Value::Share((points + 5) / 10))
    };
    vec![
        shown,
        Value::Count(row.requests),
        Value::Count(row.votes),
        Value::Count(row.stock_misses),
        Value::Count(row.asked),
        Value::Count(row.searches),
        Value::Money(row.value),
        Value::Count(row.fulfilled),
        share(row.fulfilled_share()),
        Value::Count(row.told),
        Value::Count(row.converted),
        share(row.conversion()),
    ]
}
