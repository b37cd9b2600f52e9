//! Conversations: how many, of which kind, and how long people waited for an
//! answer and for a solution.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use diesel::{
    prelude::*,
    sql_types::{Nullable, Text, Timestamp as SqlTimestamp},
};

use super::{
    Chart, Column, Definition, Kind, Question, Span,
    middle::{median, ninetieth},
    shape::{Findings, Remark, Table, Value, column},
};
use crate::{
    db::{Conn, DbError},
    time::Timestamp,
};

/// Complaints and other conversations, with response times.
pub(super) const REPORT: Definition = Definition {
    name: "complaints",
    span: Span::Period,
    cuts: &["kind", "month"],
    filters: &["kind"],
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
];

#[derive(QueryableByName)]
struct Talk {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = SqlTimestamp)]
    opened_at: Timestamp,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    first_answer_at: Option<Timestamp>,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    solved_at: Option<Timestamp>,
}

#[derive(Default)]
struct Sum {
    opened: i64,
    answers: Vec<i64>,
    solutions: Vec<i64>,
}

impl Sum {
    fn add(&mut self, talk: &Talk, as_of: Timestamp) {
        let taken = |at: Option<Timestamp>| {
            at.filter(|at| *at <= as_of)
                .map(|at| at.since(talk.opened_at).num_minutes().max(0))
        };
        self.opened += 1;
        self.answers.extend(taken(talk.first_answer_at));
        self.solutions.extend(taken(talk.solved_at));
    }

    fn row(mut self, shown: Value) -> Vec<Value> {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let solved = count(self.solutions.len());
        vec![
            shown,
            Value::Count(self.opened),
            Value::Count(count(self.answers.len())),
            median(&mut self.answers),
            ninetieth(&mut self.answers),
            Value::Count(solved),
            median(&mut self.solutions),
            ninetieth(&mut self.solutions),
            Value::Count(self.opened - solved),
        ]
    }
}

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let talks: Vec<Talk> = diesel::sql_query(
        "SELECT kind, opened_at, first_answer_at, solved_at FROM conversations
         WHERE opened_at >= $1 AND opened_at <= $2 ORDER BY opened_at, id",
    )
    .bind::<SqlTimestamp, _>(question.begins())
    .bind::<SqlTimestamp, _>(question.known_until())
    .load(conn)?;
    let mut total = Sum::default();
    let mut groups: BTreeMap<String, (Value, Sum)> = BTreeMap::new();
    if question.by == "month" {
        for day in question.from.iter_days().take_while(|d| *d <= question.to) {
            let (sort, shown) = month(day);
            groups.entry(sort).or_insert((shown, Sum::default()));
        }
    }
    for talk in talks
        .iter()
        .filter(|talk| question.admits("kind", &talk.kind))
    {
        let (sort, shown) = match question.by {
            "month" => month(talk.opened_at.day()),
            _ => {
                let key = format!("conversation-kind-{}", talk.kind.replace('_', "-"));
                (talk.kind.clone(), Value::named(talk.kind.clone(), key))
            }
        };
        let group = &mut groups.entry(sort).or_insert((shown, Sum::default())).1;
        for sum in [group, &mut total] {
            sum.add(talk, question.as_of);
        }
    }
    let basis = total.opened;
    let mut groups: Vec<(Value, Sum)> = groups.into_values().collect();
    if question.by != "month" {
        groups.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.opened));
    }
    let rows = groups
        .into_iter()
        .map(|(shown, sum)| sum.row(shown))
        .collect();
    let table = Table::new("rows", COLUMNS, rows)
        .with_total(total.row(Value::named("total", "report-total")));
    let mut findings = Findings::new(table, basis);
    findings.chart = Some(match question.by {
        "month" => Chart::Line { of: "opened" },
        _ => Chart::Bars { of: "opened" },
    });
    findings
        .remarks
        .push(Remark::new("report-remark-calendar-time"));
    Ok(findings)
}

fn month(day: NaiveDate) -> (String, Value) {
    let first = day.with_day(1).unwrap_or(day);
    (first.to_string(), Value::Month(first))
}
