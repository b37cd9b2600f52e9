//! Members and registrations: how many come, how long they wait, who is
//! refused, who buys.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Duration, NaiveDate};
use diesel::{
    prelude::*,
    sql_types::{BigInt, Nullable, Text, Timestamp as SqlTimestamp},
};

use super::{
    Chart, Column, Definition, Kind, Question, Span, Value,
    middle::{median, ninetieth},
    shape::{Findings, Table, column},
};
use crate::{
    db::{Conn, DbError},
    members::DAYS_TO_CONFIRM,
    time::Timestamp,
};

/// Members and registrations.
pub(super) const REPORT: Definition = Definition {
    name: "members",
    span: Span::Period,
    cuts: &["step", "month", "city"],
    filters: &["city"],
    answer,
};

const STEPS: &[Column] = &[
    column("step", Kind::Named),
    column("people", Kind::Count),
    column("of_registered", Kind::Share),
    column("of_step_before", Kind::Share),
];

const GROUPED: &[Column] = &[
    column("key", Kind::Text),
    column("registered", Kind::Count),
    column("email_confirmed", Kind::Count),
    column("confirmed", Kind::Count),
    column("refused", Kind::Count),
    column("expired", Kind::Count),
    column("waiting", Kind::Count),
    column("bought", Kind::Count),
    column("median_wait", Kind::Minutes),
    column("ninetieth_wait", Kind::Minutes),
];

#[derive(QueryableByName)]
struct Person {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = Text)]
    city: String,
    #[diesel(sql_type = SqlTimestamp)]
    registered_at: Timestamp,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    email_confirmed_at: Option<Timestamp>,
    #[diesel(sql_type = Nullable<SqlTimestamp>)]
    first_order_at: Option<Timestamp>,
}

#[derive(QueryableByName)]
struct Verdict {
    #[diesel(sql_type = BigInt)]
    member_id: i64,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = SqlTimestamp)]
    at: Timestamp,
    #[diesel(sql_type = Text)]
    data: String,
}

/// Where a registration has come to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Staff confirmed it, or made it themselves.
    Confirmed,
    /// Staff refused it.
    Refused,
    /// Its e-mail address was never confirmed.
    Expired,
    /// Somebody is to do something yet.
    Waiting,
}

#[derive(Default)]
struct Sum {
    registered: i64,
    email_confirmed: i64,
    confirmed: i64,
    refused: i64,
    expired: i64,
    waiting: i64,
    ordered: i64,
    waits: Vec<i64>,
}

fn answer(conn: &mut Conn, question: &Question) -> Result<Findings, DbError> {
    let people = people(conn, question)?;
    let verdicts = verdicts(conn, question)?;
    let mut total = Sum::default();
    let mut groups: BTreeMap<String, (Value, Sum)> = BTreeMap::new();
    if question.by == "month" {
        for day in question.from.iter_days().take_while(|d| *d <= question.to) {
            let (sort, shown) = month(day);
            groups.entry(sort).or_insert((shown, Sum::default()));
        }
    }
    let mut reasons: BTreeMap<String, i64> = BTreeMap::new();
    for person in people.iter().filter(|p| question.admits("city", &p.city)) {
        // A decision about an earlier registration says nothing of this one.
        let verdict = verdicts
            .get(&person.id)
            .filter(|verdict| verdict.at >= person.registered_at);
        let (sort, shown) = match question.by {
            "city" => (person.city.clone(), Value::Text(person.city.clone())),
            _ => month(person.registered_at.day()),
        };
        let group = &mut groups.entry(sort).or_insert((shown, Sum::default())).1;
        for sum in [group, &mut total] {
            sum.add(person, verdict, question.as_of);
        }
        if let Some(verdict) = verdict.filter(|verdict| verdict.kind == "member.refused") {
            *reasons.entry(reason(&verdict.data)).or_default() += 1;
        }
    }
    let basis = total.registered;
    let waits = waits_table(&mut total);
    let table = if question.by == "step" {
        steps(&total)
    } else {
        let mut groups: Vec<(Value, Sum)> = groups.into_values().collect();
        if question.by == "city" {
            groups.sort_by_key(|(_, sum)| std::cmp::Reverse(sum.registered));
        }
        let rows = groups
            .into_iter()
            .map(|(shown, sum)| sum.row(shown))
            .collect();
        let shown = Value::named("total", "report-total");
        Table::new("rows", GROUPED, rows).with_total(total.row(shown))
    };
    let mut findings = Findings::new(table, basis);
    findings.chart = Some(match question.by {
        "month" => Chart::Line { of: "registered" },
        "city" => Chart::Bars { of: "registered" },
        _ => Chart::Bars { of: "people" },
    });
    findings.also.push(waits);
    findings.also.push(reasons_table(reasons));
    Ok(findings)
}

fn month(day: NaiveDate) -> (String, Value) {
    let first = day.with_day(1).unwrap_or(day);
    (first.to_string(), Value::Month(first))
}

impl Sum {
    fn add(&mut self, person: &Person, verdict: Option<&Verdict>, as_of: Timestamp) {
        let email = person.email_confirmed_at.filter(|at| *at <= as_of);
        self.registered += 1;
        // Whom staff registered themselves waited for nobody, not even for her
        // own confirmation.
        let by_staff = verdict.is_some_and(|verdict| verdict.kind == "member.created");
        self.email_confirmed += i64::from(email.is_some() || by_staff);
        self.ordered += i64::from(person.first_order_at.is_some());
        match outcome(person, verdict, as_of) {
            Outcome::Confirmed => self.confirmed += 1,
            Outcome::Refused => self.refused += 1,
            Outcome::Expired => self.expired += 1,
            Outcome::Waiting => self.waiting += 1,
        }
        if let (Some(email), Some(verdict)) = (email, verdict)
            && !by_staff
        {
            self.waits
                .push(verdict.at.since(email).num_minutes().max(0));
        }
    }

    fn row(mut self, shown: Value) -> Vec<Value> {
        vec![
            shown,
            Value::Count(self.registered),
            Value::Count(self.email_confirmed),
            Value::Count(self.confirmed),
            Value::Count(self.refused),
            Value::Count(self.expired),
            Value::Count(self.waiting),
            Value::Count(self.ordered),
            median(&mut self.waits),
            ninetieth(&mut self.waits),
        ]
    }
}

fn outcome(person: &Person, verdict: Option<&Verdict>, as_of: Timestamp) -> Outcome {
    match verdict {
        Some(verdict) if verdict.kind == "member.refused" => Outcome::Refused,
        Some(_) => Outcome::Confirmed,
        None => {
            let confirmed = person.email_confirmed_at.is_some_and(|at| at <= as_of);
            let due = person.registered_at.plus(Duration::days(DAYS_TO_CONFIRM));
            if !confirmed && due < as_of {
                Outcome::Expired
            } else {
                Outcome::Waiting
            }
        }
    }
}

fn steps(total: &Sum) -> Table {
    let steps = [
        ("registered", total.registered),
        ("email_confirmed", total.email_confirmed),
        ("confirmed", total.confirmed),
        ("bought", total.ordered),
    ];
    let mut before = None;
    let rows = steps
        .into_iter()
        .map(|(step, people)| {
            let of_before = before.map_or(Value::Nothing, |whole| Value::share(people, whole));
            before = Some(people);
            vec![
                Value::named(step, format!("report-step-{}", step.replace('_', "-"))),
                Value::Count(people),
                Value::share(people, total.registered),
                of_before,
            ]
        })
        .collect();
    Table::new("rows", STEPS, rows)
}

/// Returns how long registrations waited for staff, and what became of the
/// others.
fn waits_table(total: &mut Sum) -> Table {
    const COLUMNS: &[Column] = &[
        column("decided", Kind::Count),
        column("median_wait", Kind::Minutes),
        column("ninetieth_wait", Kind::Minutes),
        column("refused", Kind::Count),
        column("expired", Kind::Count),
        column("waiting", Kind::Count),
    ];
    let row = vec![
        Value::Count(total.confirmed + total.refused),
        median(&mut total.waits),
        ninetieth(&mut total.waits),
        Value::Count(total.refused),
        Value::Count(total.expired),
        Value::Count(total.waiting),
    ];
    Table::new("waits", COLUMNS, vec![row])
}

fn reasons_table(reasons: BTreeMap<String, i64>) -> Table {
    const COLUMNS: &[Column] = &[column("reason", Kind::Named), column("people", Kind::Count)];
    let mut reasons: Vec<(String, i64)> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let rows = reasons
        .into_iter()
        .map(|(code, count)| {
            let key = format!("refusal-{code}");
            vec![Value::named(code, key), Value::Count(count)]
        })
        .collect();
    Table::new("refusals", COLUMNS, rows)
}

/// Returns the reason that an event of a refusal names.
fn reason(data: &str) -> String {
    use crate::members::RefusalReason;
    let data: serde_json::Value = serde_json::from_str(data).unwrap_or_default();
    let named = data["refusal"].as_str().unwrap_or_default();
    let known = RefusalReason::ALL.iter().find(|r| r.as_str() == named);
    known
        .map_or(RefusalReason::Other.as_str(), |reason| reason.as_str())
        .to_owned()
}

fn people(conn: &mut Conn, question: &Question) -> QueryResult<Vec<Person>> {
    diesel::sql_query(
        "SELECT m.id, m.city, m.registered_at, m.email_confirmed_at,
            (SELECT MIN(o.placed_at) FROM orders o
                WHERE o.member_id = m.id AND o.status <> 'draft' AND o.placed_at <= $1)
                AS first_order_at
         FROM members m
         WHERE m.registered_at >= $2 AND m.registered_at <= $3 ORDER BY m.registered_at, m.id",
    )
    .bind::<SqlTimestamp, _>(question.as_of)
    .bind::<SqlTimestamp, _>(question.begins())
    .bind::<SqlTimestamp, _>(question.known_until())
    .load(conn)
}

/// Returns the last decision about each member, as known at the instant.
fn verdicts(conn: &mut Conn, question: &Question) -> QueryResult<HashMap<i64, Verdict>> {
    let verdicts: Vec<Verdict> = diesel::sql_query(
        "SELECT subject_id AS member_id, kind, at, data FROM events
         WHERE kind IN ('member.created', 'member.confirmed', 'member.refused')
            AND subject_kind = 'member'
            AND at >= $1 AND at <= $2
         ORDER BY at, id",
    )
    .bind::<SqlTimestamp, _>(question.begins())
    .bind::<SqlTimestamp, _>(question.as_of)
    .load(conn)?;
    Ok(verdicts
        .into_iter()
        .map(|verdict| (verdict.member_id, verdict))
        .collect())
}
