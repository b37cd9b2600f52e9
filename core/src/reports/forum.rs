//! The forum: who writes, how fast questions are answered, what had to be
//! moderated.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    shape::{Findings, Table, column},
};
use crate::{
    actor::Actor,
    db::{Conn, DbError},
    forum::{self, Activity, ViewForumError},
};

/// Forum activity.
pub(super) const REPORT: Definition = Definition {
    name: "forum",
    span: Span::Period,
    cuts: &["week", "month"],
    filters: &[],
    answer,
};

const COLUMNS: &[Column] = &[
    column("key", Kind::Day),
    column("writers", Kind::Count),
    column("topics", Kind::Count),
    column("posts", Kind::Count),
    column("answered_topics", Kind::Count),
    column("by_members", Kind::Share),
    column("median_answer", Kind::Minutes),
    column("unanswered", Kind::Count),
    column("flags", Kind::Count),
    column("upheld", Kind::Share),
    column("held", Kind::Count),
    column("median_held", Kind::Minutes),
];

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let mut rows = Vec::new();
    let mut from = question.from;
    while from <= question.to {
        let next = match question.by {
            "month" => month_after(from),
            _ => from + Days::new(7 - u64::from(from.weekday().num_days_from_monday())),
        };
        let to = (next - Days::new(1)).min(question.to);
        let shown = match question.by {
            "month" => Value::Month(from.with_day(1).unwrap_or(from)),
            _ => Value::Day(from),
        };
        let found = activity(conn, question, (from, to))?;
        rows.push(cells(shown, &found));
        from = next;
    }
    let whole = activity(conn, question, (question.from, question.to))?;
    let basis = whole.posts + whole.flags;
    let table = Table::new("rows", COLUMNS, rows)
        .with_total(cells(Value::named("total", "report-total"), &whole));
    let mut findings = Findings::new(table, basis);
    findings.chart = Some(Chart::Line { of: "posts" });
    Ok(findings)
}

fn month_after(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first + Months::new(1)
}

fn activity(
    conn: &mut Conn,
    question: &Question,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Activity, DbError> {
    // Whoever asked was let in by the registry of reports.
    let by = Actor::System;
    forum::activity(conn, &by, from, to, question.as_of).map_err(|error| match error {
        ViewForumError::Database(error) => error,
        denied @ ViewForumError::Denied(_) => DbError::QueryBuilderError(denied.to_string().into()),
    })
}

fn cells(shown: Value, of: &Activity) -> Vec<Value> {
    let minutes = |of: Option<i64>| of.map_or(Value::Nothing, Value::Minutes);
    vec![
        shown,
        Value::Count(of.active_posters),
        Value::Count(of.topics),
        Value::Count(of.posts),
        Value::Count(of.answered),
        Value::share(of.answered_by_members, of.answered),
        minutes(of.median_answer_minutes),
        Value::Count(of.unanswered),
        Value::Count(of.flags),
        Value::share(of.flags_upheld, of.flags),
        Value::Count(of.held),
        minutes(of.median_held_minutes),
    ]
}
