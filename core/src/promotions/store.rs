//! The queries on promotions, their targets and codes.

use diesel::prelude::*;

use super::{
    Promotion, PromotionCode, PromotionError, PromotionStatus, Target, TargetKind, terms::TermsRow,
};
use crate::{
    db::{Conn, MultiBackend, lock_for_update},
    ids::{PromotionCodeId, PromotionId},
    money::Rupiah,
    schema::{categories, collections, products, promotion_codes, promotion_targets, promotions},
    time::Timestamp,
};

pub(super) fn find(conn: &mut Conn, id: PromotionId) -> QueryResult<Option<Promotion>> {
    Promotion::query()
        .filter(promotions::id.eq(id))
        .first(conn)
        .optional()
}

/// Locks a promotion for a change and checks that it is what was shown.
pub(super) fn take(
    conn: &mut Conn,
    id: PromotionId,
    version: i64,
) -> Result<Promotion, PromotionError> {
    lock_for_update(conn, "promotions", id.0)?;
    let promotion = find(conn, id)?.ok_or(PromotionError::NotFound)?;
    if promotion.version == version {
        Ok(promotion)
    } else {
        Err(PromotionError::Changed(Box::new(promotion)))
    }
}

pub(super) fn insert(conn: &mut Conn, now: Timestamp, row: &TermsRow) -> QueryResult<Promotion> {
    diesel::insert_into(promotions::table)
        .values((
            row,
            promotions::status.eq(PromotionStatus::Draft),
            promotions::uses.eq(0_i64),
            promotions::spent.eq(Rupiah::ZERO),
            promotions::created_at.eq(now),
            promotions::version.eq(1_i64),
        ))
        .returning(<Promotion as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(super) fn update(conn: &mut Conn, id: PromotionId, row: &TermsRow) -> QueryResult<Promotion> {
    diesel::update(promotions::table.filter(promotions::id.eq(id)))
        .set((row, promotions::version.eq(promotions::version + 1)))
        .returning(<Promotion as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

pub(super) fn set_status(
    conn: &mut Conn,
    id: PromotionId,
    status: PromotionStatus,
) -> QueryResult<Promotion> {
    diesel::update(promotions::table.filter(promotions::id.eq(id)))
        .set((
            promotions::status.eq(status),
            promotions::version.eq(promotions::version + 1),
        ))
        .returning(<Promotion as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}

/// Returns the targets of several promotions.
pub(super) fn targets(
    conn: &mut Conn,
    ids: &[PromotionId],
) -> QueryResult<Vec<(PromotionId, Target)>> {
    promotion_targets::table
        .filter(promotion_targets::promotion_id.eq_any(ids))
        .order((
            promotion_targets::promotion_id,
            promotion_targets::kind,
            promotion_targets::target_id,
        ))
        .select((promotion_targets::promotion_id, Target::as_select()))
        .load(conn)
}

/// Returns the targets of one promotion.
pub(super) fn targets_of(conn: &mut Conn, id: PromotionId) -> QueryResult<Vec<Target>> {
    Ok(targets(conn, &[id])?
        .into_iter()
        .map(|(_, target)| target)
        .collect())
}

/// Replaces the targets of a promotion by others, all of which must exist or
/// be among those that are kept.
pub(super) fn set_targets(
    conn: &mut Conn,
    id: PromotionId,
    wanted: &[Target],
    kept: &[Target],
) -> Result<(), PromotionError> {
    diesel::delete(promotion_targets::table.filter(promotion_targets::promotion_id.eq(id)))
        .execute(conn)?;
    let mut wanted = wanted.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let known = names(conn, &wanted)?;
    for (target, name) in wanted.iter().zip(known) {
        if name.is_none() && !kept.contains(target) {
            let what = format!("{} {}", target.kind, target.target_id);
            return Err(PromotionError::NoSuchTarget(what));
        }
        diesel::insert_into(promotion_targets::table)
            .values((
                promotion_targets::promotion_id.eq(id),
                promotion_targets::kind.eq(target.kind),
                promotion_targets::target_id.eq(target.target_id),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Returns the names of targets in Indonesian and English; none for what
/// does not exist.
pub(super) fn names(
    conn: &mut Conn,
    targets: &[Target],
) -> QueryResult<Vec<Option<(String, String)>>> {
    let of = |kind: TargetKind| -> Vec<i64> {
        let mine = targets.iter().filter(|target| target.kind == kind);
        mine.map(|target| target.target_id).collect()
    };
    let of_products: Vec<(i64, String)> = products::table
        .filter(products::id.eq_any(of(TargetKind::Product)))
        .select((products::id, products::name))
        .load(conn)?;
    let of_categories: Vec<(i64, String, String)> = categories::table
        .filter(categories::id.eq_any(of(TargetKind::Category)))
        .select((categories::id, categories::name, categories::name_en))
        .load(conn)?;
    let of_collections: Vec<(i64, String, String)> = collections::table
        .filter(collections::id.eq_any(of(TargetKind::Collection)))
        .select((collections::id, collections::name, collections::name_en))
        .load(conn)?;
    Ok(targets
        .iter()
        .map(|target| match target.kind {
            TargetKind::Product => of_products
                .iter()
                .find(|(id, _)| *id == target.target_id)
                .map(|(_, name)| (name.clone(), name.clone())),
            TargetKind::Category => of_categories
                .iter()
                .find(|(id, ..)| *id == target.target_id)
                .map(|(_, name, name_en)| (name.clone(), name_en.clone())),
            TargetKind::Collection => of_collections
                .iter()
                .find(|(id, ..)| *id == target.target_id)
                .map(|(_, name, name_en)| (name.clone(), name_en.clone())),
        })
        .collect())
}

pub(super) fn code(conn: &mut Conn, code: &str) -> QueryResult<Option<PromotionCode>> {
    PromotionCode::query()
        .filter(promotion_codes::code.eq(code))
        .first(conn)
        .optional()
}

/// Returns codes by their texts.
pub(super) fn codes(conn: &mut Conn, codes: &[String]) -> QueryResult<Vec<PromotionCode>> {
    PromotionCode::query()
        .filter(promotion_codes::code.eq_any(codes))
        .order(promotion_codes::id)
        .load(conn)
}

/// Returns the codes of a promotion after one already shown.
pub(super) fn codes_of(
    conn: &mut Conn,
    id: PromotionId,
    after: Option<PromotionCodeId>,
    limit: i64,
) -> QueryResult<Vec<PromotionCode>> {
    PromotionCode::query()
        .filter(promotion_codes::promotion_id.eq(id))
        .filter(promotion_codes::id.gt(after.unwrap_or(PromotionCodeId(0))))
        .order(promotion_codes::id)
        .limit(limit)
        .load(conn)
}

/// Returns the code of a promotion that everybody may know and use: typed by
/// staff, and good for any number of orders.
pub(super) fn public_code(conn: &mut Conn, id: PromotionId) -> QueryResult<Option<String>> {
    promotion_codes::table
        .filter(promotion_codes::promotion_id.eq(id))
        .filter(promotion_codes::batch.eq(""))
        .filter(promotion_codes::max_uses.is_null())
        .order(promotion_codes::id)
        .select(promotion_codes::code)
        .first(conn)
        .optional()
}

pub(super) fn insert_code(
    conn: &mut Conn,
    now: Timestamp,
    id: PromotionId,
    code: &str,
    max_uses: Option<i64>,
    batch: &str,
) -> QueryResult<PromotionCode> {
    diesel::insert_into(promotion_codes::table)
        .values((
            promotion_codes::promotion_id.eq(id),
            promotion_codes::code.eq(code),
            promotion_codes::max_uses.eq(max_uses),
            promotion_codes::uses.eq(0_i64),
            promotion_codes::batch.eq(batch),
            promotion_codes::created_at.eq(now),
        ))
        .returning(<PromotionCode as Selectable<MultiBackend>>::construct_selection())
        .get_result(conn)
}
