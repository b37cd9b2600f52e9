//! Looking at drafts, one or many.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{
    CounterError, Draft, DraftDelivery, DraftLine, DraftProblem, DraftRow, DraftState, DraftView,
    address, store,
};
use crate::{
    actor::{Actor, Permission},
    catalog::{self, Offer},
    db::{Conn, DbError},
    ids::{CounterDraftId, MemberId, OrderId, VariantId},
    members,
    orders::{self, CodeState, FrozenPrice, Goods, Reckoning, code_states},
    pricing::PricedCart,
    schema::{counter_drafts, members as member_rows},
    shipping::{self, DeliveryMethod, RateOption},
    tiers::{self, Tier},
    time::Timestamp,
};

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

/// What a draft costs, with what its lines show.
struct Worth {
    lines: Vec<DraftLine>,
    priced: PricedCart,
    option: Option<RateOption>,
    codes: Vec<CodeState>,
}

fn complete(conn: &mut Conn, now: Timestamp, draft: Draft) -> Result<DraftView, CounterError> {
    let worth = match draft.order_id {
        Some(order) => agreed(conn, &draft, order)?,
        None => worth_now(conn, now, &draft)?,
    };
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
        address: draft.address.as_deref().and_then(address::read),
        draft,
        member,
        tier,
        lines: worth.lines,
        priced: worth.priced,
        option: worth.option,
        codes: worth.codes,
        order_number,
    })
}

/// Reckons what a draft costs now.
fn worth_now(conn: &mut Conn, now: Timestamp, draft: &Draft) -> Result<Worth, CounterError> {
    let codes = codes_of(draft);
    let (Made { goods, offers }, reckoning) = reckoned(conn, now, draft)?;
    let option = option_of(conn, draft, &reckoning)?;
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
    Ok(Worth {
        codes: code_states(&codes, &priced),
        lines,
        priced,
        option,
    })
}

/// Reads what a draft cost when it became an order. Today's promotions have
/// no say: the code that it used up would look used up already.
fn agreed(conn: &mut Conn, draft: &Draft, order: OrderId) -> Result<Worth, CounterError> {
    let FrozenPrice {
        lines: frozen,
        delivery,
        priced,
    } = orders::frozen_price(conn, order)?;
    let ids: Vec<VariantId> = frozen.iter().map(|line| line.variant_id).collect();
    let offers = catalog::offers(conn, &ids)?;
    let mut lines = Vec::with_capacity(frozen.len());
    for (line, price) in frozen.into_iter().zip(&priced.lines) {
        let offer = offers
            .iter()
            .find(|offer| offer.variant.id == line.variant_id)
            .ok_or(DbError::NotFound)?;
        let mut shown = DraftLine {
            variant: offer.variant.clone(),
            product: offer.product.clone(),
            colour: offer.colour.clone(),
            quantity: line.quantity,
            price: price.clone(),
            override_reason: line.override_reason,
            available: offer.available,
            problem: None,
        };
        (shown.variant.sku, shown.variant.size) = (line.sku, line.size);
        (shown.variant.price, shown.product.name) = (line.list_price, line.product_name);
        (shown.colour.name, shown.colour.name_en) = (line.colour, line.colour_en);
        lines.push(shown);
    }
    let rates = shipping::all_rates(conn)?;
    let rate = rates
        .into_iter()
        .find(|rate| rate.id.0 == delivery.rate_id)
        .map(|rate| shipping::ShippingRate {
            method: delivery.method,
            courier: delivery.courier,
            service: delivery.service,
            ..rate
        });
    let weight_kg = rate.as_ref().map_or(0, |rate| {
        shipping::chargeable_kilograms(priced.weight_grams, rate.tolerance_grams)
    });
    let mut codes = code_states(&codes_of(draft), &priced);
    codes.retain(|code| code.reason.is_some());
    Ok(Worth {
        lines,
        option: rate.map(|rate| RateOption {
            rate,
            price: priced.shipping,
            full_price: priced.shipping_full,
            weight_kg,
        }),
        priced,
        codes,
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
    rows(conn, found)
}

/// Lists the drafts that wait, the longest waiting first.
///
/// # Errors
/// When the actor may not.
pub fn oldest_open(conn: &mut Conn, by: &Actor, limit: i64) -> Result<Vec<DraftRow>, CounterError> {
    by.require(Permission::SellAtCounter)?;
    let found = Draft::query()
        .filter(counter_drafts::state.eq(DraftState::Open))
        .order(counter_drafts::id)
        .limit(limit.clamp(1, 200))
        .load(conn)?;
    rows(conn, found)
}

/// Puts beside drafts what their lines of a list say.
fn rows(conn: &mut Conn, found: Vec<Draft>) -> Result<Vec<DraftRow>, CounterError> {
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
