//! Segments: how lately, how often and how much members buy.

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    sales_rows::net_of_members,
    shape::{Findings, Proof, Remark, Table, column},
};
use crate::{
    actor::Actor,
    customers::{self, RfmReportError, Segment},
    db::{Conn, DbError},
    money::Rupiah,
};

/// Segments.
pub(super) const REPORT: Definition = Definition {
    name: "rfm",
    span: Span::Moment,
    cuts: &["segment"],
    filters: &[],
    answer,
};

const COLUMNS: &[Column] = &[
    column("key", Kind::Named),
    column("members", Kind::Count),
    column("orders_year", Kind::Count),
    column("net_year", Kind::Money),
    column("share", Kind::Share),
    column("net_ever", Kind::Money),
    column("overdue", Kind::Count),
    column("came", Kind::Count),
    column("went", Kind::Count),
    column("advice", Kind::Named),
];

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    // Whoever asked was let in by the registry of reports.
    let report = customers::rfm_report(conn, &Actor::System, question.as_of);
    let report = report.map_err(|error| match error {
        RfmReportError::Database(error) => error,
        denied @ RfmReportError::Denied(_) => DbError::QueryBuilderError(denied.to_string().into()),
    })?;
    let paid = net_of_members(conn, question.as_of)?;
    let count = |of: fn(&customers::SegmentRow) -> i64| report.rows.iter().map(of).sum::<i64>();
    let net_year = count(|row| row.net_year.0);
    let net_ever = count(|row| row.net_ever.0);
    let named = |segment: Segment, family: &str| {
        let key = segment.as_str().replace('_', "-");
        Value::named(segment.as_str(), format!("{family}-{key}"))
    };
    let maybe = |count: Option<i64>| count.map_or(Value::Nothing, Value::Count);
    let rows = report
        .rows
        .iter()
        .map(|row| {
            vec![
                named(row.segment, "segment"),
                Value::Count(row.members),
                Value::Count(row.orders_year),
                Value::Money(row.net_year),
                Value::share(row.net_year.0, net_year),
                Value::Money(row.net_ever),
                Value::Count(row.overdue),
                maybe(row.came),
                maybe(row.went),
                named(row.segment, "segment-advice"),
            ]
        })
        .collect();
    let members = count(|row| row.members);
    let table = Table::new("rows", COLUMNS, rows).with_total(vec![
        Value::named("total", "report-total"),
        Value::Count(members),
        Value::Count(count(|row| row.orders_year)),
        Value::Money(Rupiah(net_year)),
        Value::share(net_year, net_year),
        Value::Money(Rupiah(net_ever)),
        Value::Count(count(|row| row.overdue)),
        Value::Nothing,
        Value::Nothing,
        Value::Nothing,
    ]);
    let mut findings = Findings::new(table, members);
    findings.chart = Some(Chart::Bars { of: "net_year" });
    let scale = if report.by_fifths() {
        "report-remark-fifths"
    } else {
        "report-remark-fixed-scale"
    };
    let buyers = Value::Count(report.buyers);
    findings
        .remarks
        .push(Remark::new(scale).with("buyers", buyers));
    if let Some(since) = report.since {
        const MOVES: &[Column] = &[
            column("segment_before", Kind::Named),
            column("segment_after", Kind::Named),
            column("members", Kind::Count),
        ];
        let rows = report.moves.iter().map(|(from, to, count)| {
            vec![
                named(*from, "segment"),
                named(*to, "segment"),
                Value::Count(*count),
            ]
        });
        findings
            .also
            .push(Table::new("moves", MOVES, rows.collect()));
        findings
            .remarks
            .push(Remark::new("report-remark-moves").with("day", Value::Day(since)));
    }
    findings.proofs.push(Proof {
        key: "report-proof-segments",
        rows: Value::Money(Rupiah(net_ever)),
        books: Value::Money(paid),
    });
    Ok(findings)
}
