//! Lists of customers worth looking through, the most valuable first.

use diesel::{dsl::sql, prelude::*, sql_types::Bool};

use super::{CustomerList, Segment, Standing};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::MemberId,
    members::{ListMembersError, Member, MemberState},
    schema::{member_tags, members, standings, tags},
    text::{fold, like_pattern},
};

/// Which customers to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Those of a list.
    List(CustomerList),
    /// Those of a segment.
    Segment(Segment),
    /// Those who carry a tag.
    Tag(String),
}

/// What to list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerQuery {
    /// Which customers.
    pub which: Which,
    /// Words of the name; empty for everyone.
    pub words: String,
    /// The last customer of the page before.
    pub after: Option<MemberId>,
    /// How many at most.
    pub limit: i64,
}

/// Lists customers by what they brought within a year, the most first.
///
/// # Errors
/// When the actor may not see members and what they bought.
pub fn customers(
    conn: &mut Conn,
    by: &Actor,
    query: &CustomerQuery,
) -> Result<Vec<(Member, Standing)>, ListMembersError> {
    by.require(Permission::ViewMembers)?;
    by.require(Permission::ViewOrders)?;
    let mut found = standings::table
        .inner_join(members::table)
        .filter(members::state.eq(MemberState::Active))
        .order((standings::net_year.desc(), standings::member_id.desc()))
        .limit(query.limit)
        .select((
            <Member as Selectable<crate::db::MultiBackend>>::construct_selection(),
            <Standing as Selectable<crate::db::MultiBackend>>::construct_selection(),
        ))
        .into_boxed();
    found = match &query.which {
        Which::List(CustomerList::Lapsing) => found.filter(
            standings::segment
                .eq_any(CustomerList::Lapsing.segments())
                .or(standings::overdue.eq(true)),
        ),
        Which::List(list) => found.filter(standings::segment.eq_any(list.segments())),
        Which::Segment(segment) => found.filter(standings::segment.eq(*segment)),
        Which::Tag(name) => {
            let carriers = member_tags::table
                .inner_join(tags::table)
                .filter(tags::folded.eq(fold(name.trim().trim_start_matches('#'))))
                .select(member_tags::member_id);
            found.filter(standings::member_id.eq_any(carriers))
        }
    };
    for word in query.words.split_whitespace().take(8) {
        found = found.filter(members::search.like(like_pattern(word)).escape('\\'));
    }
    if let Some(last) = query.after {
        let value: Option<i64> = standings::table
            .find(last)
            .select(standings::net_year)
            .first(conn)
            .optional()?;
        if let Some(value) = value {
            found = found.filter(
                standings::net_year.lt(value).or(standings::net_year
                    .eq(value)
                    .and(standings::member_id.lt(last))),
            );
        }
    }
    Ok(found.load(conn)?)
}

/// Returns the members whose birthday is kept within `days` days from a day
/// on, with that day, in order.
///
/// # Errors
/// When the actor may not see members.
pub fn birthdays(
    conn: &mut Conn,
    by: &Actor,
    today: chrono::NaiveDate,
    days: u64,
) -> Result<Vec<(Member, chrono::NaiveDate)>, ListMembersError> {
    use chrono::{Datelike, Days};
    by.require(Permission::ViewMembers)?;
    let days = days.min(62);
    // Within so few days there are few months; the leap day may be kept at
    // the end of February, which is its own month.
    let months: Vec<i64> = (0..=days)
        .map(|ahead| i64::from((today + Days::new(ahead)).month()))
        .collect();
    let known: Vec<Member> = Member::query()
        .filter(members::state.eq(MemberState::Active))
        .filter(members::birth_month.eq_any(months))
        .filter(sql::<Bool>("birth_day IS NOT NULL"))
        .load(conn)?;
    let mut kept: Vec<(Member, chrono::NaiveDate)> = known
        .into_iter()
        .filter_map(|member| {
            let birthday = member.birthday()?;
            let next = birthday.next_from(today)?;
            birthday.within(today, days).then_some((member, next))
        })
        .collect();
    kept.sort_by_key(|(member, due)| (*due, member.id));
    Ok(kept)
}
