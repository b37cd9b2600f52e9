//! Whom a campaign reaches: shown before anything is sent.

use diesel::prelude::*;

use super::{CampaignError, store};
use crate::{
    actor::{Actor, Permission},
    customers::{self, Segment},
    db::Conn,
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
    let all = members_of(conn, segment)?;
    let mut reachable = 0;
    let mut samples = Vec::new();
    for &id in &all {
        let Some(member) = members::by_id(conn, id)? else {
            continue;
        };
        if why_not(conn, &member)?.is_none() {
            reachable += 1;
            if samples.len() < SAMPLES {
                samples.push(member.name);
            }
        }
    }
    Ok(Audience {
        members: all.len(),
        reachable,
        samples,
    })
}

/// Returns the full members of a segment, or all of them.
pub(super) fn members_of(conn: &mut Conn, segment: Option<Segment>) -> QueryResult<Vec<MemberId>> {
    match segment {
        Some(segment) => customers::members_of_segment(conn, segment),
        None => member_rows::table
            .filter(member_rows::state.eq(MemberState::Active))
            .order(member_rows::id)
            .select(member_rows::id)
            .load(conn),
    }
}

/// Returns why a member must not get news now, if so.
pub(super) fn why_not(conn: &mut Conn, member: &Member) -> QueryResult<Option<super::Outcome>> {
    use super::Outcome::{NoConsent, NotAMember, Suppressed};
    if member.state != MemberState::Active {
        return Ok(Some(NotAMember));
    }
    if !members::holds(conn, member.id, ConsentPurpose::NewsMail)? {
        return Ok(Some(NoConsent));
    }
    Ok(store::is_suppressed(conn, member.email.as_str())?.then_some(Suppressed))
}
