//! Writing a draft: begun, filled, priced, thrown away.

use diesel::QueryResult;
use serde_json::json;

use super::{
    CounterError, Draft, DraftDelivery, DraftState,
    article::find_article,
    describe::set_way,
    error::{MOST_DRAFTS, MOST_LINES, MOST_PIECES},
    hold, store,
};
use crate::{
    actor::{Actor, Permission},
    catalog::{self, Offer},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::{CounterDraftId, MemberId, VariantId},
    money::Rupiah,
    orders::OrderSource,
    text::line,
    time::Timestamp,
};

/// Above it lies a typing mistake.
const HIGHEST_PRICE: Rupiah = Rupiah(1_000_000_000);

/// Begins an order at the outlet or on the telephone.
///
/// # Errors
/// When the actor may not, or too many drafts wait.
pub fn open(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    source: OrderSource,
) -> Result<Draft, CounterError> {
    by.require(Permission::SellAtCounter)?;
    // Nobody writes the web's orders down.
    let source = match source {
        OrderSource::Web | OrderSource::Counter => OrderSource::Counter,
        OrderSource::Phone => OrderSource::Phone,
    };
    write_tx(conn, |conn| {
        if store::count_open(conn)? >= MOST_DRAFTS {
            return Err(CounterError::TooManyDrafts);
        }
        let id = store::insert(conn, now, by, source)?;
        // What is only told by telephone is taken along by nobody.
        if source == OrderSource::Phone {
            set_way(conn, id, DraftDelivery::Pickup, None, None)?;
        }
        let data = json!({ "number": format!("#{id}"), "channel": source.as_str() });
        record(conn, now, by, EventKind::DraftOpened, id, None, &data)?;
        store::by_id(conn, id)?.ok_or(CounterError::NotFound)
    })
}

/// Adds pieces of what was scanned or typed: a code, or words that fit one
/// article. Returns it.
///
/// # Errors
/// When nothing or more than one article fits, it is not for sale, or the
/// draft is closed or full.
pub fn add(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    typed: &str,
    quantity: i64,
) -> Result<Offer, CounterError> {
    by.require(Permission::SellAtCounter)?;
    write_tx(conn, |conn| {
        let draft = store::lock_open(conn, now, id)?;
        let offer = find_article(conn, typed)?;
        if !offer.on_sale() {
            return Err(CounterError::NotSold(offer.product.name));
        }
        let lines = store::lines(conn, id)?;
        let there = lines
            .iter()
            .find(|line| line.variant_id == offer.variant.id);
        if there.is_none() && i64::try_from(lines.len()).unwrap_or(i64::MAX) >= MOST_LINES {
            return Err(CounterError::TooManyLines);
        }
        let wanted = quantity.saturating_add(there.map_or(0, |line| line.quantity));
        if quantity < 1 || wanted > MOST_PIECES {
            return Err(CounterError::Quantity);
        }
        let before = there.map_or(0, |line| line.quantity);
        store::set_quantity(conn, id, offer.variant.id, wanted)?;
        hold::follow(conn, &draft)?;
        pieces_changed(conn, now, by, id, &offer, before, wanted)?;
        Ok(offer)
    })
}

/// Sets how many pieces of a variant the draft has; none removes the line.
///
/// # Errors
/// When the quantity is out of range, there is no such line, or the draft is
/// closed.
pub fn set_quantity(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    variant: VariantId,
    quantity: i64,
) -> Result<(), CounterError> {
    by.require(Permission::SellAtCounter)?;
    if !(0..=MOST_PIECES).contains(&quantity) {
        return Err(CounterError::Quantity);
    }
    write_tx(conn, |conn| {
        let draft = store::lock_open(conn, now, id)?;
        let before = of_draft(conn, id, variant)?.quantity;
        if before == quantity {
            return Ok(());
        }
        store::set_quantity(conn, id, variant, quantity)?;
        hold::follow(conn, &draft)?;
        let offer = catalog::offers(conn, &[variant])?.pop();
        let offer = offer.ok_or(DbError::NotFound)?;
        pieces_changed(conn, now, by, id, &offer, before, quantity)
    })
}

/// Sells a line at another price, with the reason; without a price, at its
/// own again.
///
/// # Errors
/// When the actor may not, the price or the reason cannot be used, or there
/// is no such line.
pub fn set_price(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    variant: VariantId,
    price: Option<Rupiah>,
    reason: &str,
) -> Result<(), CounterError> {
    by.require(Permission::SellAtCounter)?;
    by.require(Permission::OverridePrices)?;
    if price.is_some_and(|price| price < Rupiah::ZERO || price > HIGHEST_PRICE) {
        return Err(CounterError::Price);
    }
    let reason = match price {
        Some(_) => Some(line(reason, 200).map_err(CounterError::Reason)?),
        None => None,
    };
    write_tx(conn, |conn| {
        let draft = store::lock_open(conn, now, id)?;
        let line = of_draft(conn, id, variant)?;
        store::set_price(conn, id, variant, price, reason.as_deref())?;
        let offer = catalog::offers(conn, &[variant])?.pop();
        let own = offer.as_ref().map(|offer| offer.variant.price);
        let data = json!({
            "number": format!("#{id}"),
            "sku": offer.as_ref().map(|offer| offer.variant.sku.clone()),
            "amount": price.map(|price| price.to_string()),
            "reason": reason,
            "before": { "price": line.override_price.or(own) },
            "after": { "price": price.or(own) },
        });
        let (kind, member) = (EventKind::PriceOverridden, draft.member_id);
        Ok(record(conn, now, by, kind, id, member, &data)?)
    })
}

/// Throws a draft away; what it kept aside is free again. One that was thrown
/// away before stays so.
///
/// # Errors
/// When it has become an order, or the actor may not.
pub fn cancel(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
) -> Result<(), CounterError> {
    by.require(Permission::SellAtCounter)?;
    write_tx(conn, |conn| {
        let draft = store::lock(conn, id)?;
        match draft.state {
            DraftState::Canceled => return Ok(()),
            DraftState::Placed => return Err(CounterError::Closed(draft.state)),
            DraftState::Open => {}
        }
        hold::let_go(conn, id)?;
        store::close(conn, now, by, id, DraftState::Canceled, None)?;
        let data = json!({ "number": format!("#{id}") });
        let member = draft.member_id;
        Ok(record(
            conn,
            now,
            by,
            EventKind::DraftCanceled,
            id,
            member,
            &data,
        )?)
    })
}

/// Returns the line that a draft has of a variant.
fn of_draft(
    conn: &mut Conn,
    id: CounterDraftId,
    variant: VariantId,
) -> Result<store::LineRow, CounterError> {
    let mut lines = store::lines(conn, id)?.into_iter();
    lines
        .find(|line| line.variant_id == variant)
        .ok_or_else(|| CounterError::NoSuchArticle(format!("#{variant}")))
}

/// Records that a draft has more or fewer pieces of an article. It stays out
/// of the customer's timeline, which a sale of thirty scans would bury.
fn pieces_changed(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    offer: &Offer,
    before: i64,
    after: i64,
) -> Result<(), CounterError> {
    let data = json!({
        "number": format!("#{id}"),
        "name": offer.product.name,
        "sku": offer.variant.sku,
        "before": { "quantity": before },
        "after": { "quantity": after },
    });
    Ok(record(
        conn,
        now,
        by,
        EventKind::DraftChanged,
        id,
        None,
        &data,
    )?)
}

pub(super) fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    id: CounterDraftId,
    member: Option<MemberId>,
    data: &serde_json::Value,
) -> QueryResult<()> {
    events::record(conn, now, by, kind, Subject::Draft(id), member, data)
}
