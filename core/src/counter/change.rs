//! Writing a draft: begun, filled, named, priced, thrown away.

use diesel::prelude::*;
use serde_json::json;

use super::{
    CounterError, Draft, DraftDelivery, DraftState,
    address::stored,
    error::{MOST_DRAFTS, MOST_LINES, MOST_PIECES},
    find::find_article,
    hold, store,
};
use crate::{
    actor::{Actor, Permission},
    catalog::{self, Offer},
    db::{Conn, write_tx},
    events::{self, EventKind, Subject},
    ids::{CounterDraftId, MemberId, ShippingRateId, VariantId},
    members,
    money::Rupiah,
    orders::OrderSource,
    phone::Phone,
    promotions::fold_code,
    schema::counter_drafts,
    shipping::{self, Address, DeliveryMethod},
    text::{TextError, line, paragraph},
    time::Timestamp,
};

/// Above it lies a typing mistake.
const HIGHEST_PRICE: Rupiah = Rupiah(1_000_000_000);

/// Who orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftCustomer {
    /// A member.
    Member(MemberId),
    /// Somebody without an account; both may be empty.
    WalkIn {
        /// What she is called.
        name: String,
        /// Her telephone number as typed.
        phone: String,
    },
}

/// How the goods leave the shop, with what that needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftWay {
    /// The customer takes them along.
    Taken,
    /// The customer fetches them later.
    Pickup,
    /// A courier brings them.
    Courier {
        /// By which rate.
        rate: ShippingRateId,
        /// Where to.
        address: Address,
    },
}

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
        store::set_quantity(conn, id, offer.variant.id, wanted)?;
        hold::follow(conn, &draft)?;
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
        of_draft(conn, id, variant)?;
        store::set_quantity(conn, id, variant, quantity)?;
        hold::follow(conn, &draft)
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
        store::lock_open(conn, now, id)?;
        of_draft(conn, id, variant)?;
        store::set_price(conn, id, variant, price, reason.as_deref())?;
        let offer = catalog::offers(conn, &[variant])?.pop();
        let data = json!({
            "number": format!("#{id}"),
            "sku": offer.as_ref().map(|offer| offer.variant.sku.clone()),
            "amount": price.map(|price| price.to_string()),
            "reason": reason,
            "before": offer.map(|offer| offer.variant.price),
            "after": price,
        });
        record(conn, now, by, EventKind::PriceOverridden, id, None, &data)
    })
}

/// Sets the promotion code; an empty one takes it away. Whether it takes
/// something off is said by the price.
///
/// # Errors
/// When it cannot be a code, or the draft is closed.
pub fn set_code(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    code: &str,
) -> Result<(), CounterError> {
    by.require(Permission::SellAtCounter)?;
    let code = if code.trim().is_empty() {
        String::new()
    } else {
        fold_code(code).ok_or(CounterError::Code)?
    };
    write_tx(conn, |conn| {
        store::lock_open(conn, now, id)?;
        diesel::update(counter_drafts::table.find(id))
            .set(counter_drafts::code.eq(&code))
            .execute(conn)?;
        Ok(())
    })
}

/// Says who orders.
///
/// # Errors
/// When there is no such member or she may not order, name or number cannot
/// be used, or the draft is closed.
pub fn set_customer(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    customer: &DraftCustomer,
) -> Result<(), CounterError> {
    by.require(Permission::SellAtCounter)?;
    let (name, phone) = match customer {
        DraftCustomer::Member(_) => (String::new(), None),
        DraftCustomer::WalkIn { name, phone } => (optional(name, 60)?, typed_phone(phone)?),
    };
    write_tx(conn, |conn| {
        store::lock_open(conn, now, id)?;
        let member = match customer {
            DraftCustomer::Member(member) => {
                let known = members::by_id(conn, *member)?.ok_or(CounterError::NoSuchMember)?;
                if !known.may_order() {
                    return Err(CounterError::NotYetMember(known.state));
                }
                Some(*member)
            }
            DraftCustomer::WalkIn { .. } => None,
        };
        diesel::update(counter_drafts::table.find(id))
            .set((
                counter_drafts::member_id.eq(member),
                counter_drafts::walk_in_name.eq(&name),
                counter_drafts::walk_in_phone.eq(&phone),
            ))
            .execute(conn)?;
        Ok(())
    })
}

/// Says how the goods leave the shop.
///
/// # Errors
/// When the courier does not go there, or the draft is closed.
pub fn set_delivery(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    way: &DraftWay,
) -> Result<(), CounterError> {
    by.require(Permission::SellAtCounter)?;
    write_tx(conn, |conn| {
        store::lock_open(conn, now, id)?;
        match way {
            DraftWay::Taken => set_way(conn, id, DraftDelivery::Taken, None, None),
            DraftWay::Pickup => set_way(conn, id, DraftDelivery::Pickup, None, None),
            DraftWay::Courier { rate, address } => {
                let known = shipping::rate(conn, *rate)?;
                if known.is_none_or(|rate| rate.method != DeliveryMethod::Courier) {
                    return Err(CounterError::NoSuchRate);
                }
                let address = stored(address);
                set_way(conn, id, DraftDelivery::Courier, Some(*rate), Some(address))
            }
        }
    })
}

/// Adds what is to be remembered; the customer can read it on her order.
///
/// # Errors
/// When it is too long, or the draft is closed.
pub fn set_note(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    note: &str,
) -> Result<(), CounterError> {
    by.require(Permission::SellAtCounter)?;
    let note = match paragraph(note, 500) {
        Err(TextError::Empty) => String::new(),
        read => read.map_err(CounterError::Note)?,
    };
    write_tx(conn, |conn| {
        store::lock_open(conn, now, id)?;
        diesel::update(counter_drafts::table.find(id))
            .set(counter_drafts::note.eq(&note))
            .execute(conn)?;
        Ok(())
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
        record(conn, now, by, EventKind::DraftCanceled, id, member, &data)
    })
}

fn of_draft(conn: &mut Conn, id: CounterDraftId, variant: VariantId) -> Result<(), CounterError> {
    let lines = store::lines(conn, id)?;
    if lines.iter().any(|line| line.variant_id == variant) {
        Ok(())
    } else {
        Err(CounterError::NoSuchArticle(format!("#{variant}")))
    }
}

fn set_way(
    conn: &mut Conn,
    id: CounterDraftId,
    delivery: DraftDelivery,
    rate: Option<ShippingRateId>,
    address: Option<String>,
) -> Result<(), CounterError> {
    diesel::update(counter_drafts::table.find(id))
        .set((
            counter_drafts::delivery.eq(delivery),
            counter_drafts::rate_id.eq(rate),
            counter_drafts::address.eq(address),
        ))
        .execute(conn)?;
    Ok(())
}

fn optional(typed: &str, longest: usize) -> Result<String, CounterError> {
    match line(typed, longest) {
        Err(TextError::Empty) => Ok(String::new()),
        read => read.map_err(CounterError::Name),
    }
}

fn typed_phone(typed: &str) -> Result<Option<Phone>, CounterError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    typed.parse().map(Some).map_err(|_| CounterError::Phone)
}

pub(super) fn record(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    kind: EventKind,
    id: CounterDraftId,
    member: Option<MemberId>,
    data: &serde_json::Value,
) -> Result<(), CounterError> {
    Ok(events::record(
        conn,
        now,
        by,
        kind,
        Subject::Draft(id),
        member,
        data,
    )?)
}
