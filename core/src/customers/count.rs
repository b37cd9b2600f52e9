//! Counting where every member stands, once a night.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;

use super::{
    Facts, Purchase, Segment, Standing, ViewCustomerError, Yardstick,
    standing::Known,
    store::{self, Said},
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, write_tx},
    ids::MemberId,
    reports::{MemberOrder, member_orders},
    time::Timestamp,
};

/// How many changed standings one transaction writes.
const AT_ONCE: usize = 200;

/// What a count came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// How many members were looked at.
    pub members: usize,
    /// How many of them have ever bought.
    pub buyers: usize,
    /// How many stand elsewhere than before.
    pub changed: usize,
}

/// Counts where every member stands, unless that was done today; for the
/// background jobs.
///
/// # Errors
/// When the database fails.
pub fn count_due(conn: &mut Conn, now: Timestamp) -> Result<Option<Counted>, DbError> {
    match store::last_run(conn)? {
        Some(run) if run.as_of >= now.day() => Ok(None),
        Some(_) | None => count(conn, now).map(Some),
    }
}

/// Counts where every member stands now, and keeps the first count of each
/// month so that moves can be told.
///
/// # Errors
/// When the database fails.
pub fn count(conn: &mut Conn, now: Timestamp) -> Result<Counted, DbError> {
    let census = Census::take(conn, now)?;
    let standings = census.standings();
    let before: HashMap<MemberId, Standing> = store::all(conn)?
        .into_iter()
        .map(|standing| (standing.member_id, standing))
        .collect();
    let changed: Vec<&Standing> = standings
        .iter()
        .filter(|standing| before.get(&standing.member_id) != Some(standing))
        .collect();
    let here: HashSet<MemberId> = standings.iter().map(|one| one.member_id).collect();
    let gone: Vec<MemberId> = before
        .keys()
        .copied()
        .filter(|id| !here.contains(id))
        .collect();
    for some in changed.chunks(AT_ONCE) {
        write_tx(conn, |conn| {
            some.iter()
                .try_for_each(|standing| store::put(conn, standing))
        })?;
    }
    let month = first_of_month(now.day());
    write_tx(conn, |conn| {
        store::forget(conn, &gone)?;
        if !store::month_is_kept(conn, month)? {
            for standing in &standings {
                store::keep_month(conn, month, standing.member_id, standing.segment)?;
            }
        }
        store::put_run(conn, now, census.buyers(), &census.yardstick)
    })?;
    Ok(Counted {
        members: standings.len(),
        buyers: census.buyers(),
        changed: changed.len(),
    })
}

pub(super) fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// Everyone's purchases on a day, and the measures taken from them.
pub(super) struct Census {
    known: Vec<Known>,
    pub(super) yardstick: Yardstick,
}

impl Census {
    /// Reads everyone's purchases as they stood at an instant.
    pub(super) fn take(conn: &mut Conn, as_of: Timestamp) -> QueryResult<Self> {
        let today = as_of.day();
        let objects = store::objections(conn)?;
        let orders = member_orders(conn, as_of, None)?;
        let mut of_member: HashMap<MemberId, &[MemberOrder]> = HashMap::new();
        for some in orders.chunk_by(|a, b| a.member_id == b.member_id) {
            of_member.insert(some[0].member_id, some);
        }
        let mut known = Vec::new();
        let mut purchases = Vec::new();
        for member in store::counted_members(conn, as_of)? {
            let orders = of_member.get(&member).copied().unwrap_or_default();
            let bought = bought(orders);
            known.push(Known {
                member,
                facts: Facts::of(&bought, today),
                first_order_at: orders.first().map(|order| order.placed_at),
                last_order_at: orders.last().map(|order| order.placed_at),
                may_judge: !objects.contains(&member),
            });
            purchases.push(bought);
        }
        // Whoever objects is not measured by either.
        let judged: Vec<Facts> = known
            .iter()
            .filter(|one| one.may_judge)
            .filter_map(|one| one.facts)
            .collect();
        let measured = known
            .iter()
            .zip(&purchases)
            .filter(|(one, _)| one.may_judge)
            .map(|(_, bought)| bought.as_slice());
        let yardstick = Yardstick::of(&judged, measured, today);
        Ok(Self { known, yardstick })
    }

    /// Returns where everyone stands.
    pub(super) fn standings(&self) -> Vec<Standing> {
        self.known
            .iter()
            .map(|known| Standing::of(known, &self.yardstick))
            .collect()
    }

    /// Returns how many have ever bought.
    pub(super) fn buyers(&self) -> usize {
        self.known.iter().filter(|one| one.facts.is_some()).count()
    }
}

fn bought(orders: &[MemberOrder]) -> Vec<Purchase> {
    orders
        .iter()
        .map(|order| Purchase {
            day: order.placed_at.day(),
            net: order.net().0,
        })
        .collect()
}

/// Returns whether a member objects to being judged by what she bought.
///
/// # Errors
/// When the actor may not see members.
pub fn objects_to_profiling(
    conn: &mut Conn,
    by: &Actor,
    member: MemberId,
) -> Result<bool, ViewCustomerError> {
    by.require(Permission::ViewMembers)?;
    Ok(store::said_of_profiling(conn, member)? == Said::No)
}

/// Returns where one member stands now, from her orders as they are; the
/// measures are those of the last count.
///
/// # Errors
/// When the actor may not see members and orders.
pub fn standing_of(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
) -> Result<Standing, ViewCustomerError> {
    by.require(Permission::ViewMembers)?;
    by.require(Permission::ViewOrders)?;
    Ok(stands(conn, now, member)?)
}

fn stands(conn: &mut Conn, now: Timestamp, member: MemberId) -> QueryResult<Standing> {
    let yardstick = match store::last_run(conn)? {
        Some(run) => run.yardstick,
        None => Census::take(conn, now)?.yardstick,
    };
    let orders = member_orders(conn, now, Some(member))?;
    let known = Known {
        member,
        facts: Facts::of(&bought(&orders), now.day()),
        first_order_at: orders.first().map(|order| order.placed_at),
        last_order_at: orders.last().map(|order| order.placed_at),
        may_judge: store::said_of_profiling(conn, member)? != Said::No,
    };
    Ok(Standing::of(&known, &yardstick))
}

/// Stops or begins to judge a member, in the transaction in which she says
/// so: what was kept of earlier months goes when she objects.
pub(crate) fn profiling_said(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
) -> Result<(), DbError> {
    let standing = stands(conn, now, member)?;
    store::put(conn, &standing)?;
    if standing.segment == Segment::Unprofiled {
        store::forget_months(conn, member)?;
    }
    Ok(())
}
