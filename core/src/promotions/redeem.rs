//! Using promotions up: in the transaction that places an order, and given
//! back once when the order ends.
//!
//! The limits are decided by one conditional UPDATE of the promotion's row.
//! Rows are touched in ascending order, so that two orders never wait for
//! each other in a circle.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{PromotionStatus, Redemption, store};
use crate::{
    db::{Conn, DbError},
    ids::{MemberId, OrderId, PromotionCodeId, PromotionId, RedemptionId},
    money::Rupiah,
    pricing::PricedCart,
    schema::{promotion_codes, promotion_redemptions, promotions},
    time::Timestamp,
};

/// A promotion could not be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RedeemError {
    /// It ended, or its last use went to somebody else.
    #[error("{label} cannot be used any more")]
    Gone {
        /// Its name.
        label: String,
        /// Its name in English.
        label_en: String,
    },
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

/// One use to be taken.
struct Use {
    code: Option<PromotionCodeId>,
    amount: Rupiah,
    label: String,
    label_en: String,
}

/// Takes what an order uses of its promotions, or says which is gone. The
/// caller rolls its transaction back in that case, and has locked the member.
pub(crate) fn redeem(
    conn: &mut Conn,
    now: Timestamp,
    member: Option<MemberId>,
    order: OrderId,
    priced: &PricedCart,
) -> Result<(), RedeemError> {
    let mut uses: BTreeMap<PromotionId, Use> = BTreeMap::new();
    for discount in &priced.discounts {
        let Some(id) = discount.promotion_id else {
            continue;
        };
        let entry = uses.entry(id).or_insert_with(|| Use {
            code: discount.code.as_ref().map(|(id, _)| *id),
            amount: Rupiah::ZERO,
            label: discount.label.clone(),
            label_en: discount.label_en.clone(),
        });
        entry.amount.0 += discount.amount.0;
    }
    for (id, wanted) in uses {
        let running = promotions::table
            .filter(promotions::id.eq(id))
            .filter(promotions::status.eq(PromotionStatus::Active))
            .filter(promotions::starts_at.le(now))
            .filter(
                promotions::ends_at
                    .is_null()
                    .or(promotions::ends_at.gt(now)),
            )
            .count()
            .get_result::<i64>(conn)?;
        let gone = || RedeemError::Gone {
            label: wanted.label.clone(),
            label_en: wanted.label_en.clone(),
        };
        if running == 0 || !take(conn, id, wanted.amount, true)? || !take_code(conn, wanted.code)? {
            return Err(gone());
        }
        let nth = free_slot(conn, id, member)?.ok_or_else(gone)?;
        diesel::insert_into(promotion_redemptions::table)
            .values((
                promotion_redemptions::promotion_id.eq(id),
                promotion_redemptions::order_id.eq(order),
                promotion_redemptions::member_id.eq(member),
                promotion_redemptions::code_id.eq(wanted.code),
                promotion_redemptions::nth.eq(nth),
                promotion_redemptions::amount.eq(wanted.amount),
                promotion_redemptions::redeemed_at.eq(now),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Takes one use of a promotion if its limits allow it: the one statement
/// that decides, however many ask at once.
fn take(conn: &mut Conn, id: PromotionId, amount: Rupiah, running: bool) -> QueryResult<bool> {
    let statuses = if running {
        &[PromotionStatus::Active][..]
    } else {
        PromotionStatus::ALL
    };
    let taken = diesel::update(
        promotions::table
            .filter(promotions::id.eq(id))
            .filter(promotions::status.eq_any(statuses))
            .filter(
                promotions::max_uses
                    .is_null()
                    .or(promotions::max_uses.gt(promotions::uses.nullable())),
            )
            .filter(
                promotions::budget
                    .is_null()
                    .or(promotions::budget.ge((promotions::spent + amount.0).nullable())),
            ),
    )
    .set((
        promotions::uses.eq(promotions::uses + 1),
        promotions::spent.eq(promotions::spent + amount.0),
    ))
    .execute(conn)?;
    Ok(taken == 1)
}

fn take_code(conn: &mut Conn, code: Option<PromotionCodeId>) -> QueryResult<bool> {
    let Some(code) = code else {
        return Ok(true);
    };
    let unlimited = promotion_codes::max_uses.is_null();
    let left = promotion_codes::max_uses.gt(promotion_codes::uses.nullable());
    let taken = diesel::update(
        promotion_codes::table
            .filter(promotion_codes::id.eq(code))
            .filter(unlimited.or(left)),
    )
    .set(promotion_codes::uses.eq(promotion_codes::uses + 1))
    .execute(conn)?;
    Ok(taken == 1)
}

/// Returns the member's first free slot of a promotion; none when all that
/// it allows are taken.
fn free_slot(
    conn: &mut Conn,
    id: PromotionId,
    member: Option<MemberId>,
) -> QueryResult<Option<i64>> {
    let Some(member) = member else {
        return Ok(Some(1));
    };
    let most: Option<i64> = promotions::table
        .find(id)
        .select(promotions::max_per_member)
        .first(conn)?;
    let taken: Vec<i64> = promotion_redemptions::table
        .filter(promotion_redemptions::promotion_id.eq(id))
        .filter(promotion_redemptions::member_id.eq(member))
        .filter(promotion_redemptions::released_at.is_null())
        .order(promotion_redemptions::nth)
        .select(promotion_redemptions::nth)
        .load(conn)?;
    let first = (1..).find(|nth| !taken.contains(nth)).unwrap_or(1);
    Ok((first <= most.unwrap_or(i64::MAX)).then_some(first))
}

fn of_order(conn: &mut Conn, order: OrderId) -> QueryResult<Vec<Redemption>> {
    Redemption::query()
        .filter(promotion_redemptions::order_id.eq(order))
        .order(promotion_redemptions::promotion_id)
        .load(conn)
}

/// Gives back what an order used of its promotions; a second time does
/// nothing.
pub(crate) fn release(conn: &mut Conn, now: Timestamp, order: OrderId) -> QueryResult<()> {
    for used in of_order(conn, order)? {
        let released = diesel::update(
            promotion_redemptions::table
                .filter(promotion_redemptions::id.eq(used.id))
                .filter(promotion_redemptions::released_at.is_null()),
        )
        .set(promotion_redemptions::released_at.eq(Some(now)))
        .execute(conn)?;
        if released == 0 {
            continue;
        }
        diesel::update(promotions::table.filter(promotions::id.eq(used.promotion_id)))
            .set((
                promotions::uses.eq(promotions::uses - 1),
                promotions::spent.eq(promotions::spent - used.amount.0),
            ))
            .execute(conn)?;
        if let Some(code) = used.code_id {
            diesel::update(promotion_codes::table.filter(promotion_codes::id.eq(code)))
                .set(promotion_codes::uses.eq(promotion_codes::uses - 1))
                .execute(conn)?;
        }
    }
    Ok(())
}

/// Takes again what an order had used before it expired. The prices stay
/// what they were, so the promotion need not run any more; its limits hold.
pub(crate) fn take_again(conn: &mut Conn, order: OrderId) -> Result<(), RedeemError> {
    for used in of_order(conn, order)? {
        if used.released_at.is_none() {
            continue;
        }
        let slot = if take(conn, used.promotion_id, used.amount, false)?
            && take_code(conn, used.code_id)?
        {
            free_slot(conn, used.promotion_id, used.member_id)?
        } else {
            None
        };
        let Some(nth) = slot else {
            let promotion = store::find(conn, used.promotion_id)?.ok_or(DbError::NotFound)?;
            return Err(RedeemError::Gone {
                label_en: promotion.label(crate::messages::Lang::En).to_owned(),
                label: promotion.label,
            });
        };
        set_taken(conn, used.id, nth)?;
    }
    Ok(())
}

fn set_taken(conn: &mut Conn, id: RedemptionId, nth: i64) -> QueryResult<()> {
    diesel::update(promotion_redemptions::table.filter(promotion_redemptions::id.eq(id)))
        .set((
            promotion_redemptions::nth.eq(nth),
            promotion_redemptions::released_at.eq(None::<Timestamp>),
        ))
        .execute(conn)
        .map(|_| ())
}
