//! How alive the forum is in some weeks: what a report shows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;
use serde::Serialize;

use super::{FlagOutcome, HeldReason, ViewForumError};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::TopicId,
    schema::{forum_flags, forum_posts},
    time::Timestamp,
};

/// The forum in a period. Only what was known at `as_of` counts, so the same
/// instant gives the same figures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Activity {
    /// Members who wrote something that was shown.
    pub active_posters: i64,
    /// Topics members and the shop opened.
    pub topics: i64,
    /// Posts, those that open topics among them.
    pub posts: i64,
    /// Members' topics nobody had answered after a day.
    pub unanswered: i64,
    /// Members' topics that were answered.
    pub answered: i64,
    /// Of those, how many another member answered first.
    pub answered_by_members: i64,
    /// Minutes until the first answer, the middle one.
    pub median_answer_minutes: Option<i64>,
    /// Posts that members reported.
    pub flags: i64,
    /// Reports after which the post was taken away.
    pub flags_upheld: i64,
    /// Posts that waited for a moderator before they were shown.
    pub held: i64,
    /// Minutes they waited, the middle one.
    pub median_held_minutes: Option<i64>,
}

#[derive(Queryable)]
struct Row {
    topic: TopicId,
    number: i64,
    author: String,
    from_staff: bool,
    created_at: Timestamp,
    shown_at: Timestamp,
    held_for: Option<HeldReason>,
}

/// Counts the forum's activity from one business day to another.
///
/// # Errors
/// When the actor may neither moderate nor read reports.
pub fn activity(
    conn: &mut Conn,
    by: &Actor,
    from: NaiveDate,
    to: NaiveDate,
    as_of: Timestamp,
) -> Result<Activity, ViewForumError> {
    if !by.may(Permission::Moderate) {
        by.require(Permission::ViewReports)?;
    }
    let begin = Timestamp::start_of(from);
    let end = Timestamp::start_of(to.succ_opt().unwrap_or(to)).min(as_of);
    let rows = shown(conn, begin, end)?;
    let opened: BTreeMap<TopicId, &Row> = rows
        .iter()
        .filter(|row| row.number == 1)
        .map(|row| (row.topic, row))
        .collect();
    let first = first_answers(conn, &opened, as_of)?;
    let mut activity = Activity {
        active_posters: count(
            rows.iter()
                .filter(|row| !row.from_staff)
                .map(|row| row.author.as_str())
                .collect::<BTreeSet<_>>()
                .len(),
        ),
        topics: count(opened.len()),
        posts: count(rows.len()),
        ..Activity::default()
    };
    let mut waits = Vec::new();
    for (topic, question) in opened.iter().filter(|(_, row)| !row.from_staff) {
        match first.get(topic) {
            Some((at, from_staff)) => {
                activity.answered += 1;
                activity.answered_by_members += i64::from(!from_staff);
                waits.push(at.since(question.shown_at).num_minutes().max(0));
            }
            None if as_of.since(question.shown_at) >= Duration::hours(24) => {
                activity.unanswered += 1;
            }
            None => {}
        }
    }
    activity.median_answer_minutes = median(waits);
    let held: Vec<i64> = rows
        .iter()
        .filter(|row| row.held_for.is_some() && row.shown_at > row.created_at)
        .map(|row| row.shown_at.since(row.created_at).num_minutes())
        .collect();
    activity.held = count(held.len());
    activity.median_held_minutes = median(held);
    let flags: Vec<(Option<FlagOutcome>, Option<Timestamp>)> = forum_flags::table
        .filter(forum_flags::at.ge(begin))
        .filter(forum_flags::at.lt(end))
        .select((forum_flags::outcome, forum_flags::decided_at))
        .load(conn)?;
    activity.flags = count(flags.len());
    activity.flags_upheld = count(
        flags
            .iter()
            .filter(|(outcome, at)| {
                *outcome == Some(FlagOutcome::Upheld) && at.is_some_and(|at| at <= as_of)
            })
            .count(),
    );
    Ok(activity)
}

/// Returns the posts that were first shown in the period.
fn shown(conn: &mut Conn, begin: Timestamp, end: Timestamp) -> QueryResult<Vec<Row>> {
    forum_posts::table
        .filter(forum_posts::shown_at.ge(begin))
        .filter(forum_posts::shown_at.lt(end))
        .order(forum_posts::id)
        .select((
            forum_posts::topic_id,
            forum_posts::number,
            forum_posts::author,
            forum_posts::from_staff,
            forum_posts::created_at,
            forum_posts::shown_at.assume_not_null(),
            forum_posts::held_for,
        ))
        .load(conn)
}

/// Returns when, and whether by the shop, topics were first answered.
fn first_answers(
    conn: &mut Conn,
    opened: &BTreeMap<TopicId, &Row>,
    as_of: Timestamp,
) -> QueryResult<BTreeMap<TopicId, (Timestamp, bool)>> {
    let ids: Vec<TopicId> = opened.keys().copied().collect();
    let mut first = BTreeMap::new();
    // In parts, because SQLite takes a bounded number of values at once.
    for part in ids.chunks(500) {
        let answers: Vec<(TopicId, String, bool, Timestamp)> = forum_posts::table
            .filter(forum_posts::topic_id.eq_any(part.to_vec()))
            .filter(forum_posts::shown_at.le(as_of))
            .order((forum_posts::shown_at, forum_posts::id))
            .select((
                forum_posts::topic_id,
                forum_posts::author,
                forum_posts::from_staff,
                forum_posts::shown_at.assume_not_null(),
            ))
            .load(conn)?;
        for (topic, author, from_staff, at) in answers {
            if opened.get(&topic).is_some_and(|row| row.author != author) {
                first.entry(topic).or_insert((at, from_staff));
            }
        }
    }
    Ok(first)
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// Returns the middle of some numbers, the lower of two.
fn median(mut numbers: Vec<i64>) -> Option<i64> {
    numbers.sort_unstable();
    let middle = numbers.len().checked_sub(1)? / 2;
    numbers.get(middle).copied()
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_middle_of_some_numbers() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![5]), Some(5));
        assert_eq!(median(vec![9, 1, 5]), Some(5));
        assert_eq!(median(vec![9, 1, 5, 7]), Some(5));
    }
}
