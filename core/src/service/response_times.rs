//! How fast the shop answers and solves, by kind, cause or staff.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::{Cause, ConversationKind, ConversationState, ViewConversationError, store};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::StaffId,
    messages::{Lang, text},
    schema::conversations,
    time::Timestamp,
};

/// What the rows of the report stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResponseGroup {
    /// The kind of conversation.
    Kind,
    /// The cause of the complaint.
    Cause,
    /// Who took care of it.
    Staff,
    /// The month in which it was begun.
    Month,
    /// All of them together.
    All,
}

impl ResponseGroup {
    /// Every way to group.
    pub const ALL: &'static [Self] =
        &[Self::Kind, Self::Cause, Self::Staff, Self::Month, Self::All];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Cause => "cause",
            Self::Staff => "staff",
            Self::Month => "month",
            Self::All => "all",
        }
    }
}

/// The middle and the slow end of some durations, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spread {
    /// Half of them took no longer.
    pub median: Option<i64>,
    /// Nine of ten took no longer.
    pub p90: Option<i64>,
}

/// One row of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResponseRow {
    /// The name that never changes: a kind, a cause, a staff account.
    pub code: String,
    /// The same in words.
    pub label: String,
    /// How many conversations were begun.
    pub conversations: i64,
    /// How many of them were answered.
    pub answered: i64,
    /// Minutes by the calendar until the first answer.
    pub answer_calendar: Spread,
    /// Minutes of opening hours until the first answer.
    pub answer_business: Spread,
    /// How many of them are solved.
    pub solved: i64,
    /// Minutes by the calendar until the solution.
    pub solve_calendar: Spread,
    /// Minutes of opening hours until the solution, without the time the
    /// customer took.
    pub solve_business: Spread,
    /// How many are not solved yet; they are in no duration of a solution.
    pub open: i64,
    /// How many of the open ones are past their due time.
    pub late: i64,
    /// How many came back after they were solved.
    pub reopened: i64,
}

#[derive(Queryable)]
struct Fact {
    kind: ConversationKind,
    cause: Option<Cause>,
    assigned_to: Option<StaffId>,
    state: ConversationState,
    opened_at: Timestamp,
    first_answer_at: Option<Timestamp>,
    first_answer_minutes: Option<i64>,
    solved_at: Option<Timestamp>,
    solved_minutes: i64,
    due_at: Option<Timestamp>,
    reopened: i64,
}

/// Returns how fast the conversations begun from one day to another were
/// answered and solved, up to an instant; what is open is counted apart and
/// spam not at all.
///
/// # Errors
/// When the actor may not read reports.
pub fn response_times(
    conn: &mut Conn,
    by: &Actor,
    lang: Lang,
    group: ResponseGroup,
    (from, to): (NaiveDate, NaiveDate),
    as_of: Timestamp,
) -> Result<Vec<ResponseRow>, ViewConversationError> {
    by.require(Permission::ViewReports)?;
    let end = to.succ_opt().map_or(as_of, Timestamp::start_of).min(
        // The instant itself still counts.
        as_of.plus(chrono::Duration::microseconds(1)),
    );
    let facts: Vec<Fact> = conversations::table
        .filter(conversations::opened_at.ge(Timestamp::start_of(from)))
        .filter(conversations::opened_at.lt(end))
        .filter(conversations::state.ne(ConversationState::Spam))
        .order(conversations::id)
        .select((
            conversations::kind,
            conversations::cause,
            conversations::assigned_to,
            conversations::state,
            conversations::opened_at,
            conversations::first_answer_at,
            conversations::first_answer_minutes,
            conversations::solved_at,
            conversations::solved_minutes,
            conversations::due_at,
            conversations::reopened,
        ))
        .load(conn)?;
    let people: Vec<StaffId> = facts.iter().filter_map(|fact| fact.assigned_to).collect();
    let names = store::staff_names(conn, &people)?;
    let mut groups: BTreeMap<(i64, String), (String, Vec<&Fact>)> = BTreeMap::new();
    for fact in &facts {
        let Some((place, code, label)) = key(fact, group, lang, &names) else {
            continue;
        };
        groups
            .entry((place, code))
            .or_insert_with(|| (label, Vec::new()))
            .1
            .push(fact);
    }
    Ok(groups
        .into_iter()
        .map(|((_, code), (label, facts))| row(code, label, &facts, as_of))
        .collect())
}

/// Returns the place, code and words of the group a conversation is in.
fn key(
    fact: &Fact,
    group: ResponseGroup,
    lang: Lang,
    names: &std::collections::HashMap<StaffId, String>,
) -> Option<(i64, String, String)> {
    let place = |at: Option<usize>| at.and_then(|at| i64::try_from(at).ok()).unwrap_or(i64::MAX);
    Some(match group {
        ResponseGroup::Kind => {
            let at = ConversationKind::ALL
                .iter()
                .position(|kind| *kind == fact.kind);
            (place(at), fact.kind.to_string(), fact.kind.label(lang))
        }
        ResponseGroup::Cause => {
            if fact.kind != ConversationKind::Complaint {
                return None;
            }
            match fact.cause {
                Some(cause) => {
                    let at = Cause::ALL.iter().position(|known| *known == cause);
                    (place(at), cause.to_string(), cause.label(lang))
                }
                None => (
                    i64::MAX,
                    String::new(),
                    text(lang, "conversation-cause-unknown"),
                ),
            }
        }
        ResponseGroup::Month => {
            let month = fact.opened_at.day().format("%Y-%m").to_string();
            (0, month.clone(), month)
        }
        ResponseGroup::All => (0, "total".to_owned(), text(lang, "report-total")),
        ResponseGroup::Staff => match fact.assigned_to {
            Some(id) => (
                id.0,
                format!("staff:{id}"),
                names.get(&id).cloned().unwrap_or_default(),
            ),
            None => (
                i64::MAX,
                String::new(),
                text(lang, "conversation-unassigned"),
            ),
        },
    })
}

fn row(code: String, label: String, facts: &[&Fact], as_of: Timestamp) -> ResponseRow {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let answered: Vec<&&Fact> = facts
        .iter()
        .filter(|fact| fact.first_answer_at.is_some_and(|at| at <= as_of))
        .collect();
    let solved: Vec<&&Fact> = facts
        .iter()
        .filter(|fact| fact.solved_at.is_some_and(|at| at <= as_of))
        .collect();
    let late = facts
        .iter()
        .filter(|fact| fact.state.is_ours() && fact.due_at.is_some_and(|due| due <= as_of));
    let minutes =
        |from: Timestamp, to: Option<Timestamp>| to.map(|to| to.since(from).num_minutes());
    ResponseRow {
        code,
        label,
        conversations: count(facts.len()),
        answered: count(answered.len()),
        answer_calendar: spread(
            answered
                .iter()
                .filter_map(|fact| minutes(fact.opened_at, fact.first_answer_at)),
        ),
        answer_business: spread(answered.iter().filter_map(|fact| fact.first_answer_minutes)),
        solved: count(solved.len()),
        solve_calendar: spread(
            solved
                .iter()
                .filter_map(|fact| minutes(fact.opened_at, fact.solved_at)),
        ),
        solve_business: spread(solved.iter().map(|fact| fact.solved_minutes)),
        open: count(facts.len() - solved.len()),
        late: count(late.count()),
        reopened: count(facts.iter().filter(|fact| fact.reopened > 0).count()),
    }
}

/// Returns the nearest-rank median and ninetieth percentile.
fn spread(minutes: impl Iterator<Item = i64>) -> Spread {
    let mut all: Vec<i64> = minutes.collect();
    all.sort_unstable();
    let rank = |percent: usize| {
        let at = (all.len() * percent).div_ceil(100).max(1) - 1;
        all.get(at).copied()
    };
    Spread {
        median: rank(50),
        p90: rank(90),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_slow_end() {
        let of = |minutes: &[i64]| spread(minutes.iter().copied());
        assert_eq!(of(&[]), Spread::default());
        assert_eq!(
            of(&[7]),
            Spread {
                median: Some(7),
                p90: Some(7)
            }
        );
        assert_eq!(
            of(&[4, 1, 3, 2]),
            Spread {
                median: Some(2),
                p90: Some(4)
            }
        );
        let hundred: Vec<i64> = (1..=100).rev().collect();
        assert_eq!(
            of(&hundred),
            Spread {
                median: Some(50),
                p90: Some(90)
            }
        );
    }
}
