//! Saying about a draft who orders, how the goods go, and what else counts.

use diesel::prelude::*;
use serde_json::{Value, json};

use super::{
    CounterError, Draft, DraftDelivery,
    address::{self, stored},
    change::record,
    store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, write_tx},
    events::EventKind,
    ids::{CounterDraftId, MemberId, ShippingRateId},
    members::{self, Member},
    phone::Phone,
    promotions::{self, fold_code},
    schema::counter_drafts,
    shipping::{self, Address, DeliveryMethod},
    text::{TextError, line, paragraph},
    time::Timestamp,
};

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

/// Sets the promotion code; an empty one takes it away. Whether it takes
/// something off is said by the price.
///
/// # Errors
/// When it cannot be a code or belongs to no promotion, or the draft is
/// closed.
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
        let draft = store::lock_open(conn, now, id)?;
        if !code.is_empty() && !promotions::is_known(conn, &code)? {
            return Err(CounterError::UnknownCode);
        }
        diesel::update(counter_drafts::table.find(id))
            .set(counter_drafts::code.eq(&code))
            .execute(conn)?;
        let (before, after) = (json!({ "code": draft.code }), json!({ "code": code }));
        changed(conn, now, by, &draft, draft.member_id, before, after)
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
        let draft = store::lock_open(conn, now, id)?;
        let member = match customer {
            DraftCustomer::Member(member) => {
                let known = members::by_id(conn, *member)?.ok_or(CounterError::NoSuchMember)?;
                if !known.may_order() {
                    return Err(CounterError::NotYetMember(known.state));
                }
                Some(known)
            }
            DraftCustomer::WalkIn { .. } => None,
        };
        diesel::update(counter_drafts::table.find(id))
            .set((
                counter_drafts::member_id.eq(member.as_ref().map(|member| member.id)),
                counter_drafts::walk_in_name.eq(&name),
                counter_drafts::walk_in_phone.eq(&phone),
            ))
            .execute(conn)?;
        let known = match draft.member_id {
            Some(known) => members::by_id(conn, known)?,
            None => None,
        };
        let walked_in = (&draft.walk_in_name, draft.walk_in_phone.as_ref());
        let before = who(known.as_ref(), walked_in.0, walked_in.1);
        let after = who(member.as_ref(), &name, phone.as_ref());
        let member = member.map(|member| member.id);
        changed(conn, now, by, &draft, member, before, after)
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
        let draft = store::lock_open(conn, now, id)?;
        match way {
            DraftWay::Taken => set_way(conn, id, DraftDelivery::Taken, None, None)?,
            DraftWay::Pickup => set_way(conn, id, DraftDelivery::Pickup, None, None)?,
            DraftWay::Courier { rate, address } => {
                let known = shipping::rate(conn, *rate)?;
                if known.is_none_or(|rate| rate.method != DeliveryMethod::Courier) {
                    return Err(CounterError::NoSuchRate);
                }
                let address = stored(address);
                set_way(conn, id, DraftDelivery::Courier, Some(*rate), Some(address))?;
            }
        }
        let after = store::by_id(conn, id)?.ok_or(CounterError::NotFound)?;
        let (before, after) = (way_of(&draft), way_of(&after));
        changed(conn, now, by, &draft, draft.member_id, before, after)
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
        let draft = store::lock_open(conn, now, id)?;
        diesel::update(counter_drafts::table.find(id))
            .set(counter_drafts::note.eq(&note))
            .execute(conn)?;
        let (before, after) = (json!({ "note": draft.note }), json!({ "note": note }));
        changed(conn, now, by, &draft, draft.member_id, before, after)
    })
}

/// Records what a draft said before and says now, when it is not the same.
fn changed(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    draft: &Draft,
    member: Option<MemberId>,
    before: Value,
    after: Value,
) -> Result<(), CounterError> {
    if before == after {
        return Ok(());
    }
    let id = draft.id;
    let data = json!({ "number": format!("#{id}"), "before": before, "after": after });
    Ok(record(
        conn,
        now,
        by,
        EventKind::DraftChanged,
        id,
        member,
        &data,
    )?)
}

/// Says who orders, for the log.
fn who(member: Option<&Member>, name: &str, phone: Option<&Phone>) -> Value {
    match member {
        Some(member) => json!({ "member": member.id, "customer": member.name }),
        None => json!({ "customer": name, "phone": phone.map(Phone::as_str) }),
    }
}

/// Says how the goods leave the shop, for the log.
fn way_of(draft: &Draft) -> Value {
    let address = draft.address.as_deref().and_then(address::read);
    json!({
        "delivery": draft.delivery.as_str(),
        "rate": draft.rate_id,
        "city": address.map(|address| address.city),
    })
}

pub(super) fn set_way(
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
