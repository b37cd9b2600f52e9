//! Conversations: how many, of which kind, and how long people waited for an
//! answer and for a solution.

use chrono::{Datelike, NaiveDate};

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    shape::{Findings, Remark, Table, column},
};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    messages::Lang,
    service::{self, ResponseGroup, ResponseRow, ViewConversationError},
    time::parse_day,
};

/// Complaints and other conversations, with response times.
pub(super) const REPORT: Definition = Definition {
    name: "complaints",
    span: Span::Period,
    cuts: &["kind", "month", "cause", "staff"],
    filters: &[],
    answer,
};

const COLUMNS: &[Column] = &[
    column("key", Kind::Text),
    column("opened", Kind::Count),
    column("answered", Kind::Count),
    column("median_answer", Kind::Minutes),
    column("ninetieth_answer", Kind::Minutes),
    column("solved", Kind::Count),
    column("median_solution", Kind::Minutes),
    column("ninetieth_solution", Kind::Minutes),
    column("not_yet", Kind::Count),
    column("late", Kind::Count),
    column("reopened", Kind::Count),
    column("median_answer_calendar", Kind::Minutes),
    column("median_solution_calendar", Kind::Minutes),
];

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let group = match question.by {
        "month" => ResponseGroup::Month,
        "cause" => ResponseGroup::Cause,
        "staff" => ResponseGroup::Staff,
        _ => ResponseGroup::Kind,
    };
    let mut found = rows(conn, question, group)?;
    if group == ResponseGroup::Month {
        fill_months(&mut found, question);
    }
    let all = rows(conn, question, ResponseGroup::All)?;
    let basis = found.iter().map(|row| row.conversations).sum();
    let cells = found
        .iter()
        .map(|row| cells(shown(group, row), row))
        .collect();
    let mut table = Table::new("rows", COLUMNS, cells);
    // Causes are those of complaints alone, so the sum of all is not theirs.
    if group != ResponseGroup::Cause
        && let Some(all) = all.first()
    {
        table = table.with_total(cells_of_all(all));
    }
    let mut findings = Findings::new(table, basis);
    findings.chart = Some(match group {
        ResponseGroup::Month => Chart::Line { of: "opened" },
        _ => Chart::Bars { of: "opened" },
    });
    findings.remarks.push(Remark::new("report-remark-hours"));
    if group == ResponseGroup::Kind {
        let causes = rows(conn, question, ResponseGroup::Cause)?;
        findings.also.push(pareto(&causes));
    }
    Ok(findings)
}

fn rows(
    conn: &mut Conn,
    question: &Question,
    group: ResponseGroup,
) -> Result<Vec<ResponseRow>, DbError> {
    let days = (question.from, question.to);
    // Whoever asked was let in by the registry of reports.
    let by = Actor::System;
    service::response_times(conn, &by, Lang::Id, group, days, question.as_of).map_err(|error| {
        match error {
            ViewConversationError::Database(error) => error,
            other => DbError::QueryBuilderError(other.to_string().into()),
        }
    })
}

/// Adds the months without conversations.
fn fill_months(found: &mut Vec<ResponseRow>, question: &Question) {
    let mut months: Vec<NaiveDate> = question
        .from
        .iter_days()
        .take_while(|day| *day <= question.to)
        .filter_map(|day| day.with_day(1))
        .collect();
    months.dedup();
    for month in months {
        let code = month.format("%Y-%m").to_string();
        if found.iter().all(|row| row.code != code) {
            found.push(empty(code));
        }
    }
    found.sort_by(|a, b| a.code.cmp(&b.code));
}

fn empty(code: String) -> ResponseRow {
    ResponseRow {
        label: code.clone(),
        code,
        conversations: 0,
        answered: 0,
        answer_calendar: service::Spread::default(),
        answer_business: service::Spread::default(),
        solved: 0,
        solve_calendar: service::Spread::default(),
        solve_business: service::Spread::default(),
        open: 0,
        late: 0,
        reopened: 0,
    }
}

/// Returns what a row stands for.
fn shown(group: ResponseGroup, row: &ResponseRow) -> Value {
    let key = row.code.replace('_', "-");
    match group {
        ResponseGroup::Kind => Value::named(&*row.code, format!("conversation-kind-{key}")),
        ResponseGroup::Cause if row.code.is_empty() => {
            Value::named("unknown", "conversation-cause-unknown")
        }
        ResponseGroup::Cause => Value::named(&*row.code, format!("conversation-cause-{key}")),
        ResponseGroup::Staff if row.code.is_empty() => {
            Value::named("nobody", "conversation-unassigned")
        }
        ResponseGroup::Staff => Value::Text(row.label.clone()),
        ResponseGroup::Month => parse_day(&format!("{}-01", row.code))
            .map_or_else(|_| Value::Text(row.code.clone()), Value::Month),
        ResponseGroup::All => Value::named("total", "report-total"),
    }
}

fn cells_of_all(all: &ResponseRow) -> Vec<Value> {
    cells(shown(ResponseGroup::All, all), all)
}

fn cells(shown: Value, row: &ResponseRow) -> Vec<Value> {
    let minutes = |of: Option<i64>| of.map_or(Value::Nothing, Value::Minutes);
    vec![
        shown,
        Value::Count(row.conversations),
        Value::Count(row.answered),
        minutes(row.answer_business.median),
        minutes(row.answer_business.p90),
        Value::Count(row.solved),
        minutes(row.solve_business.median),
        minutes(row.solve_business.p90),
        Value::Count(row.open),
        Value::Count(row.late),
        Value::Count(row.reopened),
        minutes(row.answer_calendar.median),
        minutes(row.solve_calendar.median),
    ]
}

/// Puts the causes of complaints in the order of their number.
fn pareto(causes: &[ResponseRow]) -> Table {
    const COLUMNS: &[Column] = &[
        column("cause", Kind::Named),
        column("opened", Kind::Count),
        column("share", Kind::Share),
        column("running", Kind::Share),
    ];
    let mut causes: Vec<&ResponseRow> = causes.iter().collect();
    causes.sort_by_key(|row| std::cmp::Reverse(row.conversations));
    let whole: i64 = causes.iter().map(|row| row.conversations).sum();
    let mut running = 0;
    let rows = causes
        .into_iter()
        .map(|row| {
            running += row.conversations;
            vec![
                shown(ResponseGroup::Cause, row),
                Value::Count(row.conversations),
                Value::share(row.conversations, whole),
                Value::share(running, whole),
            ]
        })
        .collect();
    Table::new("causes", COLUMNS, rows)
}
