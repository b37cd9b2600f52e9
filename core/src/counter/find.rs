//! Finding articles by what is scanned or typed, and looking at drafts.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{
    CounterError, Draft, DraftDelivery, DraftLine, DraftProblem, DraftRow, DraftState, DraftView,
    address, store,
};
use crate::{
    actor::{Actor, Permission},
    catalog::{self, Offer, ProductStatus, VariantStatus},
    db::{Conn, DbError},
    ids::{CounterDraftId, MemberId, OrderId, VariantId},
    members,
    orders::{Goods, Reckoning, code_states},
    schema::{counter_drafts, members as member_rows, products, variants},
    shipping::{DeliveryMethod, RateOption},
    text::{fold, like_pattern},
    tiers::{self, Tier},
    time::Timestamp,
};

/// How many articles are named when the words fit several.
const NAMED: i64 = 5;

/// Returns the article with a code, or the one whose words fit: name, colour
/// and size in any order.
pub(super) fn find_article(conn: &mut Conn, typed: &str) -> Result<Offer, CounterError> {
    let typed = typed.trim();
    let none = || CounterError::NoSuchArticle(typed.to_owned());
    if typed.is_empty() {
        return Err(none());
    }
    if let Some(variant) = catalog::variant_by_sku(conn, typed)? {
        return catalog::offers(conn, &[variant.id])?.pop().ok_or_else(none);
    }
    let mut found = matching(conn, typed)?;
    match found.len() {
        0 => Err(none()),
        1 => Ok(found.remove(0)),
        _ => {
            let named = usize::try_from(NAMED).unwrap_or(usize::MAX);
            Err(CounterError::SeveralArticles(
                found
                    .iter()
                    .take(named)
                    .map(|offer| format!("{} {}", offer.product.name, offer.variant.sku))
                    .collect(),
            ))
        }
    }
}

/// Returns the article that a code or words stand for, on sale or not.
///
/// # Errors
/// When nothing or more than one fits, or the actor may not.
pub fn article(conn: &mut Conn, by: &Actor, typed: &str) -> Result<Offer, CounterError> {
    by.require(Permission::SellAtCounter)?;
    find_article(conn, typed)
}

/// Returns the variants on sale all of whose words are typed.
fn matching(conn: &mut Conn, typed: &str) -> Result<Vec<Offer>, CounterError> {
    let words: Vec<String> = typed.split_whitespace().take(8).map(fold).collect();
    // The longest words narrow the search; sizes are looked at afterwards.
    let mut find = variants::table
        .inner_join(products::table)
        .filter(products::status.eq(ProductStatus::Active))
        .filter(variants::status.eq(VariantStatus::Active))
        .order(variants::id)
        .limit(400)
        .select(variants::id)
        .into_boxed();
    for word in words.iter().filter(|word| word.chars().count() > 3) {
        find = find.filter(products::search.like(like_pattern(word)).escape('\\'));
    }
    let ids: Vec<VariantId> = find.load(conn)?;
    let offers = catalog::offers(conn, &ids)?;
    Ok(offers
        .into_iter()
        .filter(|offer| {
            let text = fold(&format!(
                "{} {} {} {}",
                offer.product.name, offer.colour.name, offer.colour.name_en, offer.variant.sku
            ));
            let size = fold(&offer.variant.size);
            words.iter().all(|word| {
                *word == size || (word.chars().count() > 1 && text.contains(word.as_str()))
            })
        })
        .collect())
}

/// Returns a draft with its price and everything its screen shows.
///
/// # Errors
/// When the actor may not, or an amount does not fit.
pub fn view(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
) -> Result<Option<DraftView>, CounterError> {
    by.require(Permission::SellAtCounter)?;
    match store::by_id(conn, id)? {
        Some(draft) => Ok(Some(complete(conn, now, draft)?)),
        None => Ok(None),
    }
}

/// Returns the draft that became an order, if one did.
///
/// # Errors
/// When the actor may not.
pub fn of_order(
    conn: &mut Conn,
    by: &Actor,
    order: OrderId,
) -> Result<Option<Draft>, CounterError> {
    by.require(Permission::SellAtCounter)?;
    Ok(store::of_order(conn, order)?)
}

/// What a draft is made of, before it has a price.
pub(super) struct Made {
    pub(super) goods: Vec<Goods>,
    pub(super) offers: Vec<Offer>,
}

/// Reads the lines of a draft with what the shop has of them.
fn made(conn: &mut Conn, id: CounterDraftId) -> Result<Made, CounterError> {
    let rows = store::lines(conn, id)?;
    let ids: Vec<VariantId> = rows.iter().map(|row| row.variant_id).collect();
    let mut known: HashMap<VariantId, Offer> = catalog::offers(conn, &ids)?
        .into_iter()
        .map(|offer| (offer.variant.id, offer))
        .collect();
    let mut made = Made {
        goods: Vec::with_capacity(rows.len()),
        offers: Vec::with_capacity(rows.len()),
    };
    for row in rows {
        let offer = known.remove(&row.variant_id).ok_or(DbError::NotFound)?;
        made.goods.push(Goods {
            override_price: row.override_price,
            override_reason: row.override_reason,
            ..Goods::of(offer.clone(), row.quantity)
        });
        made.offers.push(offer);
    }
    Ok(made)
}

/// Reads the lines of a draft with everything their price depends on.
pub(super) fn reckoned(
    conn: &mut Conn,
    now: Timestamp,
    draft: &Draft,
) -> Result<(Made, Reckoning), CounterError> {
    let made = made(conn, draft.id)?;
    let codes = codes_of(draft);
    let reckoning = Reckoning::load(conn, now, &made.goods, draft.member_id, &codes)?;
    Ok((made, reckoning))
}

/// Returns the codes that were typed: one, or none.
fn codes_of(draft: &Draft) -> Vec<String> {
    Some(draft.code.clone())
        .filter(|code| !code.is_empty())
        .into_iter()
        .collect()
}

/// Finds the rate that a way of delivery stands for.
pub(super) fn option_of(
    conn: &mut Conn,
    draft: &Draft,
    reckoning: &Reckoning,
) -> Result<Option<RateOption>, CounterError> {
    let address = draft.address.as_deref().and_then(address::read);
    let province = address.map(|address| address.province_code);
    let options: Vec<RateOption> = reckoning.options::<CounterError>(conn, province.as_deref())?;
    Ok(options.into_iter().find(|option| match draft.delivery {
        DraftDelivery::Taken | DraftDelivery::Pickup => {
            option.rate.method == DeliveryMethod::Pickup
        }
        DraftDelivery::Courier => Some(option.rate.id) == draft.rate_id,
    }))
}

fn complete(conn: &mut Conn, now: Timestamp, draft: Draft) -> Result<DraftView, CounterError> {
    let codes = codes_of(&draft);
    let (Made { goods, offers }, reckoning) = reckoned(conn, now, &draft)?;
    let option = option_of(conn, &draft, &reckoning)?;
    let priced = reckoning.price(option.as_ref())?;
    let kept: HashMap<VariantId, i64> = store::holds(conn, draft.id)?.into_iter().collect();
    let lines = goods
        .into_iter()
        .zip(offers)
        .zip(&priced.lines)
        .map(|((goods, offer), price)| {
            let available = offer.available + kept.get(&offer.variant.id).copied().unwrap_or(0);
            let problem = if draft.state != DraftState::Open {
                None
            } else if !offer.on_sale() {
                Some(DraftProblem::NotSold)
            } else if available < goods.quantity {
                Some(DraftProblem::OnlyLeft(available.max(0)))
            } else {
                None
            };
            DraftLine {
                variant: goods.variant,
                product: goods.product,
                colour: goods.colour,
                quantity: goods.quantity,
                price: price.clone(),
                override_reason: goods.override_reason,
                available,
                problem,
            }
        })
        .collect();
    let member = match draft.member_id {
        Some(member) => members::by_id(conn, member)?,
        None => None,
    };
    let tier = match draft.member_id {
        Some(member) => tiers::tier_of(conn, member)?,
        None => Tier::default(),
    };
    let order_number = match draft.order_id {
        Some(order) => store::orders_named(conn, &[order])?
            .remove(&order)
            .map(|(number, _)| number),
        None => None,
    };
    Ok(DraftView {
        codes: code_states(&codes, &priced),
        address: draft.address.as_deref().and_then(address::read),
        draft,
        member,
        tier,
        lines,
        priced,
        option,
        order_number,
    })
}

/// Which drafts to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum DraftFilter {
    /// Those that wait.
    #[default]
    Open,
    /// Those that became orders.
    Placed,
    /// Those that were thrown away.
    Canceled,
}

impl DraftFilter {
    /// Every filter.
    pub const ALL: &'static [Self] = &[Self::Open, Self::Placed, Self::Canceled];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.state().as_str()
    }

    const fn state(self) -> DraftState {
        match self {
            Self::Open => DraftState::Open,
            Self::Placed => DraftState::Placed,
            Self::Canceled => DraftState::Canceled,
        }
    }
}

/// Lists drafts, the newest first.
///
/// # Errors
/// When the actor may not.
pub fn list(
    conn: &mut Conn,
    by: &Actor,
    filter: DraftFilter,
    after: Option<CounterDraftId>,
    limit: i64,
) -> Result<Vec<DraftRow>, CounterError> {
    by.require(Permission::SellAtCounter)?;
    let found = Draft::query()
        .filter(counter_drafts::state.eq(filter.state()))
        .filter(counter_drafts::id.lt(after.unwrap_or(CounterDraftId(i64::MAX))))
        .order(counter_drafts::id.desc())
        .limit(limit.clamp(1, 200))
        .load(conn)?;
    let ids: Vec<CounterDraftId> = found.iter().map(|draft| draft.id).collect();
    let orders: Vec<OrderId> = found.iter().filter_map(|draft| draft.order_id).collect();
    let who: Vec<MemberId> = found.iter().filter_map(|draft| draft.member_id).collect();
    let pieces = store::pieces_of(conn, &ids)?;
    let mut orders = store::orders_named(conn, &orders)?;
    let names: HashMap<MemberId, String> = member_rows::table
        .filter(member_rows::id.eq_any(who))
        .select((member_rows::id, member_rows::name))
        .load::<(MemberId, String)>(conn)?
        .into_iter()
        .collect();
    Ok(found
        .into_iter()
        .map(|draft| DraftRow {
            customer: draft
                .member_id
                .and_then(|member| names.get(&member).cloned())
                .unwrap_or_else(|| draft.walk_in_name.clone()),
            pieces: pieces.get(&draft.id).copied().unwrap_or_default(),
            order: draft.order_id.and_then(|order| orders.remove(&order)),
            draft,
        })
        .collect())
}
