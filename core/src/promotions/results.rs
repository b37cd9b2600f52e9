//! What promotions brought: orders, discount given, net sales.

use std::collections::BTreeMap;

use diesel::{dsl::sql, prelude::*, sql_types::BigInt};

use super::{Promotion, PromotionStatus};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::{MemberId, OrderId, PromotionId},
    messages::{Explain, Lang, explain_database},
    money::Rupiah,
    orders::OrderSource,
    pricing::DiscountClass,
    schema::{orders, promotion_codes, promotion_redemptions, promotions},
    time::Timestamp,
};

/// What one promotion brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromotionResult {
    /// The promotion.
    pub promotion: Promotion,
    /// How many orders used it, those called off left out.
    pub orders: i64,
    /// What it took off them.
    pub discount: Rupiah,
    /// The goods of these orders after all discounts.
    pub net: Rupiah,
    /// How many different members used it.
    pub members: i64,
}

/// The results could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ResultsError {
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ResultsError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Returns what promotions brought in orders placed in a time, from
/// (inclusive) until (exclusive); those without an order bring nothing and
/// stand there with zeros. The newest promotion comes first.
///
/// # Errors
/// When the actor may not read reports or the database fails.
pub fn results(
    conn: &mut Conn,
    by: &Actor,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<PromotionResult>, ResultsError> {
    by.require(Permission::ViewReports)?;
    let all: Vec<Promotion> = Promotion::query()
        .filter(promotions::starts_at.lt(until))
        .filter(
            promotions::ends_at
                .is_null()
                .or(promotions::ends_at.gt(from)),
        )
        .order((promotions::starts_at.desc(), promotions::id.desc()))
        .load(conn)?;
    let sums = sums(conn, None, Some((from, until)))?;
    Ok(all
        .into_iter()
        .map(|promotion| {
            let sum = sums.get(&promotion.id).copied().unwrap_or_default();
            PromotionResult {
                orders: sum.orders,
                discount: Rupiah(sum.discount),
                net: Rupiah(sum.net),
                members: sum.members,
                promotion,
            }
        })
        .collect())
}

/// The sums of one promotion's orders.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    pub(super) orders: i64,
    pub(super) discount: i64,
    pub(super) net: i64,
    pub(super) members: i64,
}

/// Adds up the orders that used promotions and were not called off.
pub(super) fn sums(
    conn: &mut Conn,
    of: Option<&[PromotionId]>,
    period: Option<(Timestamp, Timestamp)>,
) -> QueryResult<BTreeMap<PromotionId, Sums>> {
    let mut query = promotion_redemptions::table
        .inner_join(orders::table)
        .filter(promotion_redemptions::released_at.is_null())
        .group_by(promotion_redemptions::promotion_id)
        .select((
            promotion_redemptions::promotion_id,
            sql::<BigInt>("count(*)"),
            sql::<BigInt>("CAST(sum(promotion_redemptions.amount) AS BIGINT)"),
            sql::<BigInt>("CAST(sum(orders.goods - orders.discount) AS BIGINT)"),
            sql::<BigInt>("count(DISTINCT promotion_redemptions.member_id)"),
        ))
        .into_boxed();
    if let Some((from, until)) = period {
        query = query
            .filter(orders::placed_at.ge(from))
            .filter(orders::placed_at.lt(until));
    }
    if let Some(ids) = of {
        query = query.filter(promotion_redemptions::promotion_id.eq_any(ids.to_vec()));
    }
    let rows: Vec<(PromotionId, i64, i64, i64, i64)> = query.load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, orders, discount, net, members)| {
            let sums = Sums {
                orders,
                discount,
                net,
                members,
            };
            (id, sums)
        })
        .collect())
}

/// One use of a promotion by an order.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(crate) struct PromotionUse {
    pub(crate) promotion_id: PromotionId,
    pub(crate) name: String,
    pub(crate) class: DiscountClass,
    pub(crate) code: Option<String>,
    pub(crate) order_id: OrderId,
    pub(crate) source: OrderSource,
    pub(crate) placed_at: Timestamp,
    pub(crate) goods: Rupiah,
    pub(crate) discount: Rupiah,
    pub(crate) member_id: Option<MemberId>,
    /// What the promotion took off.
    pub(crate) amount: Rupiah,
}

/// Returns the uses of promotions by orders placed in a time, from
/// (inclusive) until (exclusive), that had not been given back at an instant.
pub(crate) fn uses(
    conn: &mut Conn,
    from: Timestamp,
    until: Timestamp,
    as_of: Timestamp,
) -> QueryResult<Vec<PromotionUse>> {
    let held = promotion_redemptions::released_at
        .is_null()
        .or(promotion_redemptions::released_at.gt(as_of));
    promotion_redemptions::table
        .inner_join(orders::table)
        .inner_join(promotions::table)
        .left_join(promotion_codes::table)
        .filter(orders::placed_at.ge(from))
        .filter(orders::placed_at.lt(until))
        .filter(orders::placed_at.le(as_of))
        .filter(held)
        .order(promotion_redemptions::id)
        .select((
            promotions::id,
            promotions::name,
            promotions::class,
            promotion_codes::code.nullable(),
            orders::id,
            orders::source,
            orders::placed_at,
            orders::goods,
            orders::discount,
            promotion_redemptions::member_id,
            promotion_redemptions::amount,
        ))
        .load(conn)
}

/// Returns number, name and lane of the promotions that could apply in a
/// time, from (inclusive) until (exclusive); drafts left out.
pub(crate) fn offered(
    conn: &mut Conn,
    from: Timestamp,
    until: Timestamp,
) -> QueryResult<Vec<(PromotionId, String, DiscountClass)>> {
    promotions::table
        .filter(promotions::status.ne(PromotionStatus::Draft))
        .filter(promotions::starts_at.lt(until))
        .filter(
            promotions::ends_at
                .is_null()
                .or(promotions::ends_at.gt(from)),
        )
        .order(promotions::id)
        .select((promotions::id, promotions::name, promotions::class))
        .load(conn)
}

/// An order that used a promotion.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct PromotionOrder {
    /// The order.
    pub order_id: OrderId,
    /// Its number.
    pub number: String,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// What was to be paid.
    pub total: Rupiah,
    /// What the promotion took off.
    pub amount: Rupiah,
    /// When the use was given back, because the order ended.
    pub released_at: Option<Timestamp>,
}

/// Returns the latest orders that used a promotion.
pub(super) fn latest_orders(
    conn: &mut Conn,
    id: PromotionId,
    limit: i64,
) -> QueryResult<Vec<PromotionOrder>> {
    promotion_redemptions::table
        .inner_join(orders::table)
        .filter(promotion_redemptions::promotion_id.eq(id))
        .order(promotion_redemptions::id.desc())
        .limit(limit)
        .select((
            orders::id,
            orders::number,
            orders::placed_at,
            orders::total,
            promotion_redemptions::amount,
            promotion_redemptions::released_at,
        ))
        .load(conn)
}
