//! Adding up what members bought in twelve months: when an order is
//! completed, and of everybody once a day.

use chrono::Months;
use diesel::{dsl::sql, prelude::*, sql_types::BigInt};
use serde_json::json;

use super::{MemberTier, Tier, TierRules, find};
use crate::{
    actor::Actor,
    db::{Conn, DbError, lock_for_update, on_each_backend, write_tx},
    events::{self, EventKind, Subject},
    ids::MemberId,
    messages::Lang,
    money::Rupiah,
    orders::OrderStatus,
    schema::{member_tiers, members, orders},
    settings,
    time::Timestamp,
};

/// How many members are reckoned in one transaction.
const AT_ONCE: i64 = 200;

/// Adds up the completed orders of one member and moves her to the tier they
/// lead to, in the caller's transaction. A tier that staff have set stays.
pub(crate) fn reckon(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
) -> Result<Tier, DbError> {
    let rules = settings::load(conn)?.tiers;
    reckon_with(conn, now, by, member, &rules)
}

fn reckon_with(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    member: MemberId,
    rules: &TierRules,
) -> Result<Tier, DbError> {
    // Staff may be setting her tier by hand at this moment.
    lock_for_update(conn, "members", member.0)?;
    let spend = spend(conn, now, member)?;
    let before = find::of_member(conn, member)?;
    let old = before.map_or_else(Tier::default, |row| row.tier);
    let pinned = before.is_some_and(|row| row.pinned);
    let tier = if pinned { old } else { rules.reached(spend) };
    if before.is_none() && spend == Rupiah::ZERO {
        return Ok(tier);
    }
    let since = before
        .filter(|row| row.tier == tier)
        .map_or(now, |row| row.since);
    store(
        conn,
        &MemberTier {
            member_id: member,
            tier,
            pinned,
            spend,
            since,
            reckoned_at: now,
        },
    )?;
    if tier != old {
        let moved = format!("{} → {}", old.label(Lang::Id), tier.label(Lang::Id));
        let data = json!({ "before": old, "after": tier, "spend": spend, "note": moved });
        let subject = Subject::Member(member);
        let kind = EventKind::MemberTierChanged;
        events::record(conn, now, by, kind, subject, Some(member), &data)?;
    }
    Ok(tier)
}

/// Returns the goods of the orders a member completed in twelve months,
/// after discounts and what was paid back.
fn spend(conn: &mut Conn, now: Timestamp, member: MemberId) -> QueryResult<Rupiah> {
    let year_ago = now.day() - Months::new(12);
    orders::table
        .filter(orders::member_id.eq(member))
        .filter(orders::status.eq(OrderStatus::Completed))
        .filter(orders::closed_at.ge(Timestamp::start_of(year_ago)))
        .select(sql::<BigInt>(
            "CAST(coalesce(sum(goods - discount - granted_refund), 0) AS BIGINT)",
        ))
        .first::<i64>(conn)
        .map(|sum| Rupiah(sum.max(0)))
}

pub(super) fn store(conn: &mut Conn, row: &MemberTier) -> QueryResult<()> {
    let values = (
        member_tiers::tier.eq(row.tier),
        member_tiers::pinned.eq(row.pinned),
        member_tiers::spend.eq(row.spend),
        member_tiers::since.eq(row.since),
        member_tiers::reckoned_at.eq(row.reckoned_at),
    );
    on_each_backend!(conn, |conn| diesel::insert_into(member_tiers::table)
        .values((member_tiers::member_id.eq(row.member_id), values))
        .on_conflict(member_tiers::member_id)
        .do_update()
        .set(values)
        .execute(conn))?;
    Ok(())
}

/// Reckons everybody who has ever completed an order, some at a time, and
/// returns how many moved to another tier. For the background jobs.
///
/// # Errors
/// When the database fails; what was done until then stays done.
pub fn reckon_all(conn: &mut Conn, now: Timestamp) -> Result<usize, DbError> {
    let rules = settings::load(conn)?.tiers;
    let mut moved = 0;
    let mut after = MemberId(0);
    loop {
        let buyers = orders::table
            .filter(orders::status.eq(OrderStatus::Completed))
            .filter(orders::member_id.is_not_null())
            .select(orders::member_id.assume_not_null());
        let known = member_tiers::table.select(member_tiers::member_id);
        let page: Vec<MemberId> = members::table
            .filter(members::id.gt(after))
            .filter(members::id.eq_any(buyers).or(members::id.eq_any(known)))
            .order(members::id)
            .limit(AT_ONCE)
            .select(members::id)
            .load(conn)?;
        let Some(last) = page.last() else {
            return Ok(moved);
        };
        after = *last;
        moved += write_tx(conn, |conn| {
            let mut moved = 0;
            for member in &page {
                let before = find::tier_of(conn, *member)?;
                let tier = reckon_with(conn, now, &Actor::System, *member, &rules)?;
                moved += usize::from(tier != before);
            }
            Ok::<_, DbError>(moved)
        })?;
    }
}
