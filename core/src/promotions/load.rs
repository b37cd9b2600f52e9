//! What pricing is told about promotions: who buys, and which rules could
//! take part.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{Promotion, PromotionStatus, Trigger, store};
use crate::{
    db::Conn,
    ids::{MemberId, PromotionId},
    orders::OrderStatus,
    pricing::{CustomerFacts, DiscountClass, Rule, TypedCode},
    schema::{orders, promotion_redemptions, promotions},
    settings::ShopSettings,
    tiers,
    time::Timestamp,
};

/// The most promotions that apply by themselves at one time.
const MOST_AT_ONCE: i64 = 200;

/// The rules for one customer and her codes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Loaded {
    /// Who buys; nobody for a guest.
    pub(crate) customer: Option<CustomerFacts>,
    /// The promotions.
    pub(crate) rules: Vec<Rule>,
    /// Codes that belong to no promotion, or to one whose code is there
    /// already.
    pub(crate) unknown: Vec<String>,
}

/// Returns every promotion that could take part in a price now: those that
/// apply by themselves, and those of the codes whatever their state.
pub(crate) fn load(
    conn: &mut Conn,
    now: Timestamp,
    settings: &ShopSettings,
    member: Option<MemberId>,
    codes: &[String],
) -> QueryResult<Loaded> {
    let mut found = by_themselves(conn, now, None)?;
    let known = store::codes(conn, codes)?;
    let of_codes: Vec<PromotionId> = known.iter().map(|code| code.promotion_id).collect();
    let coded = Promotion::query()
        .filter(promotions::id.eq_any(&of_codes))
        .filter(promotions::trigger.eq(Trigger::Code))
        .order(promotions::id)
        .load(conn)?;
    found.extend(coded);
    let mut rules = rules(conn, now, member, found)?;
    let mut unknown = Vec::new();
    for typed in codes {
        let code = known.iter().find(|code| code.code == *typed);
        let rule = code.and_then(|code| {
            let mine =
                |rule: &&mut Rule| rule.promotion.id == code.promotion_id && rule.code.is_none();
            rules.iter_mut().find(mine)
        });
        match (code, rule) {
            (Some(code), Some(rule)) => {
                rule.code = Some(TypedCode {
                    id: code.id,
                    code: code.code.clone(),
                    used_up: code.max_uses.is_some_and(|most| code.uses >= most),
                });
            }
            _ => unknown.push(typed.clone()),
        }
    }
    Ok(Loaded {
        customer: customer(conn, settings, member)?,
        rules,
        unknown,
    })
}

/// Returns whether a folded code belongs to a promotion, whatever its state.
pub(crate) fn is_known(conn: &mut Conn, code: &str) -> QueryResult<bool> {
    Ok(!store::codes(conn, &[code.to_owned()])?.is_empty())
}

/// Returns the sales that make unit prices now.
pub(crate) fn sales(conn: &mut Conn, now: Timestamp) -> QueryResult<Vec<Rule>> {
    let found = by_themselves(conn, now, Some(DiscountClass::Price))?;
    rules(conn, now, None, found)
}

fn by_themselves(
    conn: &mut Conn,
    now: Timestamp,
    class: Option<DiscountClass>,
) -> QueryResult<Vec<Promotion>> {
    let mut found = Promotion::query()
        .filter(promotions::status.eq(PromotionStatus::Active))
        .filter(promotions::trigger.ne(Trigger::Code))
        .filter(promotions::starts_at.le(now))
        .filter(
            promotions::ends_at
                .is_null()
                .or(promotions::ends_at.gt(now)),
        )
        .order(promotions::id)
        .limit(MOST_AT_ONCE)
        .into_boxed();
    if let Some(class) = class {
        found = found.filter(promotions::class.eq(class));
    }
    found.load(conn)
}

fn rules(
    conn: &mut Conn,
    now: Timestamp,
    member: Option<MemberId>,
    found: Vec<Promotion>,
) -> QueryResult<Vec<Rule>> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<PromotionId> = found.iter().map(|promotion| promotion.id).collect();
    let targets = store::targets(conn, &ids)?;
    let used = member_uses(conn, member, &ids)?;
    Ok(found
        .into_iter()
        .map(|promotion| {
            let mine = targets.iter().filter(|(id, _)| *id == promotion.id);
            Rule {
                phase: promotion.phase(now),
                targets: mine.map(|(_, target)| *target).collect(),
                member_uses: used.get(&promotion.id).copied().unwrap_or(0),
                code: None,
                promotion,
            }
        })
        .collect())
}

/// Counts how often a member has used promotions, given back uses left out.
fn member_uses(
    conn: &mut Conn,
    member: Option<MemberId>,
    ids: &[PromotionId],
) -> QueryResult<HashMap<PromotionId, i64>> {
    let Some(member) = member else {
        return Ok(HashMap::new());
    };
    let used: Vec<PromotionId> = promotion_redemptions::table
        .filter(promotion_redemptions::member_id.eq(member))
        .filter(promotion_redemptions::promotion_id.eq_any(ids))
        .filter(promotion_redemptions::released_at.is_null())
        .select(promotion_redemptions::promotion_id)
        .load(conn)?;
    let mut counts = HashMap::new();
    for id in used {
        *counts.entry(id).or_default() += 1;
    }
    Ok(counts)
}

/// Returns what pricing is told about a member.
pub(crate) fn customer(
    conn: &mut Conn,
    settings: &ShopSettings,
    member: Option<MemberId>,
) -> QueryResult<Option<CustomerFacts>> {
    let Some(member) = member else {
        return Ok(None);
    };
    let tier = tiers::tier_of(conn, member)?;
    let orders: i64 = orders::table
        .filter(orders::member_id.eq(member))
        .filter(
            orders::status
                .eq(OrderStatus::Placed)
                .or(orders::status.eq(OrderStatus::Completed)),
        )
        .count()
        .get_result(conn)?;
    Ok(Some(CustomerFacts {
        tier,
        share: settings.tiers.share(tier),
        orders,
    }))
}
