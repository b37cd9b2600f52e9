//! Whom a campaign reaches: shown before anything is sent.

use std::collections::HashSet;

use diesel::prelude::*;

use super::{CampaignError, Outcome, store};
use crate::{
    actor::{Actor, Permission},
    customers::{self, Segment},
    db::Conn,
    email::Email,
    ids::MemberId,
    members::{self, ConsentPurpose, Member, MemberState},
    schema::members as member_rows,
};

/// How many names are shown of an audience.
const SAMPLES: usize = 5;

/// Whom a campaign would reach now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience {
    /// The members of the segment.
    pub members: usize,
    /// Those of them who asked for news and can be written to.
    pub reachable: usize,
    /// Some of the reachable, by name.
    pub samples: Vec<String>,
}

/// Returns whom a campaign for a segment would reach now.
///
/// # Errors
/// When the actor may not, or the database fails.
pub fn audience(
    conn: &mut Conn,
    by: &Actor,
    segment: Option<Segment>,
) -> Result<Audience, CampaignError> {
    by.require(Permission::ManagePromotions)?;
    let all = reach(conn, segment)?;
    let reachable = || all.iter().filter(|person| person.why_not.is_none());
    Ok(Audience {
        members: all.len(),
        reachable: reachable().count(),
        samples: reachable()
            .take(SAMPLES)
            .map(|person| person.name.clone())
            .collect(),
    })
}

/// A member of an audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) id: MemberId,
    pub(super) name: String,
    /// Why she must not get news now, if so.
    pub(super) why_not: Option<Outcome>,
}

/// Returns the full members of a segment, or all of them, and whether they
/// can be written to: a few queries, however many they are.
pub(super) fn reach(conn: &mut Conn, segment: Option<Segment>) -> QueryResult<Vec<Person>> {
    let wanted: Option<HashSet<MemberId>> = match segment {
        Some(segment) => {
            let ids = customers::members_of_segment(conn, segment)?;
            Some(ids.into_iter().collect())
        }
        None => None,
    };
    let rows: Vec<(MemberId, String, Email)> = member_rows::table
        .filter(member_rows::state.eq(MemberState::Active))
        .order(member_rows::id)
        .select((member_rows::id, member_rows::name, member_rows::email))
        .load(conn)?;
    let agreed = members::who_hold(conn, ConsentPurpose::NewsMail)?;
    let suppressed = store::suppressed(conn)?;
    Ok(rows
        .into_iter()
        .filter(|(id, ..)| wanted.as_ref().is_none_or(|wanted| wanted.contains(id)))
        .map(|(id, name, email)| Person {
            id,
            name,
            why_not: if !agreed.contains(&id) {
                Some(Outcome::NoConsent)
            } else if suppressed.contains(email.as_str()) {
                Some(Outcome::Suppressed)
            } else {
                None
            },
        })
        .collect())
}

/// Returns why a member must not get news now, if so.
pub(super) fn why_not(conn: &mut Conn, member: &Member) -> QueryResult<Option<Outcome>> {
    use Outcome::{NoConsent, NotAMember, Suppressed};
    if member.state != MemberState::Active {
        return Ok(Some(NotAMember));
    }
    if !members::holds(conn, member.id, ConsentPurpose::NewsMail)? {
        return Ok(Some(NoConsent));
    }
    Ok(store::is_suppressed(conn, member.email.as_str())?.then_some(Suppressed))
}
