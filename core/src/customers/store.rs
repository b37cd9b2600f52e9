//! The rows of standings, their runs and their months.

use std::collections::HashSet;

use chrono::NaiveDate;
use diesel::{dsl::sql, prelude::*, sql_types::Bool};

use super::{Segment, Standing, Yardstick};
use crate::{
    db::Conn,
    ids::MemberId,
    members::{ConsentPurpose, MemberState},
    schema::{consents, members, segment_months, standing_runs, standings},
    time::Timestamp,
};

/// The last count.
pub(super) struct Run {
    pub(super) as_of: NaiveDate,
    pub(super) yardstick: Yardstick,
}

pub(super) fn last_run(conn: &mut Conn) -> QueryResult<Option<Run>> {
    let row: Option<(NaiveDate, String)> = standing_runs::table
        .order(standing_runs::as_of.desc())
        .select((standing_runs::as_of, standing_runs::yardstick))
        .first(conn)
        .optional()?;
    row.map(|(as_of, yardstick)| {
        let yardstick = serde_json::from_str(&yardstick)
            .map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))?;
        Ok(Run { as_of, yardstick })
    })
    .transpose()
}

pub(super) fn put_run(
    conn: &mut Conn,
    now: Timestamp,
    buyers: usize,
    yardstick: &Yardstick,
) -> QueryResult<()> {
    let measures = serde_json::to_string(yardstick)
        .map_err(|error| diesel::result::Error::SerializationError(Box::new(error)))?;
    diesel::delete(standing_runs::table.find(now.day())).execute(conn)?;
    diesel::insert_into(standing_runs::table)
        .values((
            standing_runs::as_of.eq(now.day()),
            standing_runs::counted_at.eq(now),
            standing_runs::buyers.eq(i64::try_from(buyers).unwrap_or(i64::MAX)),
            standing_runs::yardstick.eq(measures),
        ))
        .execute(conn)?;
    Ok(())
}

/// Returns the members who are counted: full members who had registered.
pub(super) fn counted_members(conn: &mut Conn, as_of: Timestamp) -> QueryResult<Vec<MemberId>> {
    members::table
        .filter(members::state.eq(MemberState::Active))
        .filter(members::registered_at.le(as_of))
        .order(members::id)
        .select(members::id)
        .load(conn)
}

/// What a member has said about being judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// She objects.
    No,
    /// Nothing, or that she does not mind.
    Nothing,
}

pub(super) fn said_of_profiling(conn: &mut Conn, member: MemberId) -> QueryResult<Said> {
    let last: Option<bool> = consents::table
        .filter(consents::member_id.eq(member))
        .filter(consents::purpose.eq(ConsentPurpose::Profiling))
        .order(consents::id.desc())
        .select(consents::given)
        .first(conn)
        .optional()?;
    Ok(match last {
        Some(false) => Said::No,
        Some(true) | None => Said::Nothing,
    })
}

/// Returns everyone who objects to being judged.
pub(super) fn objections(conn: &mut Conn) -> QueryResult<HashSet<MemberId>> {
    let said: Vec<(MemberId, bool)> = consents::table
        .filter(consents::purpose.eq(ConsentPurpose::Profiling))
        .order(consents::id)
        .select((consents::member_id, consents::given))
        .load(conn)?;
    let mut objects = HashSet::new();
    for (member, given) in said {
        if given {
            objects.remove(&member);
        } else {
            objects.insert(member);
        }
    }
    Ok(objects)
}

pub(super) fn all(conn: &mut Conn) -> QueryResult<Vec<Standing>> {
    Standing::query().order(standings::member_id).load(conn)
}

/// Writes a standing over the one before.
pub(super) fn put(conn: &mut Conn, standing: &Standing) -> QueryResult<()> {
    let row = standings::table.find(standing.member_id);
    if diesel::update(row).set(standing).execute(conn)? == 0 {
        diesel::insert_into(standings::table)
            .values(standing)
            .execute(conn)?;
    }
    Ok(())
}

pub(super) fn forget(conn: &mut Conn, members: &[MemberId]) -> QueryResult<()> {
    for some in members.chunks(500) {
        diesel::delete(standings::table.filter(standings::member_id.eq_any(some))).execute(conn)?;
    }
    Ok(())
}

pub(super) fn month_is_kept(conn: &mut Conn, month: NaiveDate) -> QueryResult<bool> {
    let one: Option<MemberId> = segment_months::table
        .filter(segment_months::month.eq(month))
        .select(segment_months::member_id)
        .first(conn)
        .optional()?;
    Ok(one.is_some())
}

pub(super) fn keep_month(
    conn: &mut Conn,
    month: NaiveDate,
    member: MemberId,
    segment: Segment,
) -> QueryResult<()> {
    diesel::insert_into(segment_months::table)
        .values((
            segment_months::month.eq(month),
            segment_months::member_id.eq(member),
            segment_months::segment.eq(segment),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn month(conn: &mut Conn, month: NaiveDate) -> QueryResult<Vec<(MemberId, Segment)>> {
    segment_months::table
        .filter(segment_months::month.eq(month))
        .order(segment_months::member_id)
        .select((segment_months::member_id, segment_months::segment))
        .load(conn)
}

pub(super) fn forget_months(conn: &mut Conn, member: MemberId) -> QueryResult<()> {
    diesel::delete(segment_months::table.filter(segment_months::member_id.eq(member)))
        .execute(conn)?;
    Ok(())
}

/// Returns the members of a segment, as counted the last time.
///
/// # Errors
/// When the database fails.
pub fn members_of_segment(conn: &mut Conn, segment: Segment) -> QueryResult<Vec<MemberId>> {
    standings::table
        .filter(standings::segment.eq(segment))
        .filter(sql::<Bool>(
            "EXISTS (SELECT 1 FROM members m WHERE m.id = standings.member_id \
             AND m.state = 'active')",
        ))
        .order(standings::member_id)
        .select(standings::member_id)
        .load(conn)
}
