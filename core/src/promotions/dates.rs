//! When promotions run, for whatever follows their dates.

use diesel::prelude::*;

use super::{Phase, Promotion, Target};
use crate::{
    db::Conn,
    ids::PromotionId,
    schema::{promotion_targets, promotions},
    time::Timestamp,
};

/// A promotion and where it stands at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromotionPhase {
    /// The promotion.
    pub id: PromotionId,
    /// What staff call it.
    pub name: String,
    /// Where it stands.
    pub phase: Phase,
}

/// Returns where every promotion stands at an instant, the latest first.
///
/// # Errors
/// When the database fails.
pub fn phases(conn: &mut Conn, now: Timestamp) -> QueryResult<Vec<PromotionPhase>> {
    Ok(all(conn)?
        .into_iter()
        .map(|of| PromotionPhase {
            id: of.id,
            phase: Phase::at(of.status, of.starts_at, of.ends_at, now),
            name: of.name,
        })
        .collect())
}

/// Returns the next instant at which a promotion begins or ends by itself.
///
/// # Errors
/// When the database fails.
pub fn next_change(conn: &mut Conn, now: Timestamp) -> QueryResult<Option<Timestamp>> {
    Ok(all(conn)?
        .into_iter()
        .filter(|of| {
            let phase = Phase::at(of.status, of.starts_at, of.ends_at, now);
            matches!(phase, Phase::Planned | Phase::Running)
        })
        .flat_map(|of| [Some(of.starts_at), of.ends_at])
        .flatten()
        .filter(|at| *at > now)
        .min())
}

/// Returns what staff call the promotions that are limited to something and
/// not over.
pub(crate) fn naming(conn: &mut Conn, now: Timestamp, target: Target) -> QueryResult<Vec<String>> {
    let named = promotion_targets::table
        .filter(promotion_targets::kind.eq(target.kind))
        .filter(promotion_targets::target_id.eq(target.target_id))
        .select(promotion_targets::promotion_id);
    let found: Vec<Promotion> = Promotion::query()
        .filter(promotions::id.eq_any(named))
        .order(promotions::id)
        .load(conn)?;
    Ok(found
        .into_iter()
        .filter(|promotion| promotion.phase(now) != Phase::Over)
        .map(|promotion| promotion.name)
        .collect())
}

fn all(conn: &mut Conn) -> QueryResult<Vec<Promotion>> {
    Promotion::query().order(promotions::id.desc()).load(conn)
}
