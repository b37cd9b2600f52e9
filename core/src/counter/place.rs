//! Placing a draft: the same order as everybody's, paid or to be paid.

use chrono::Duration;
use serde_json::json;

use super::{
    CounterError, DraftDelivery, DraftState, address,
    draft::walk_in,
    find::{Made, option_of, reckoned},
    hold, store,
};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::{BankAccountId, CounterDraftId},
    members::{self, Member},
    messages::Lang,
    money::Rupiah,
    orders::{self, Buyer, NewOrder, Order, OrderMail, Reckoning, make},
    payments::{self, PaymentMethod},
    shipping::Address,
    text::line,
    time::Timestamp,
};

/// How the customer pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tender {
    /// Over the counter.
    Cash {
        /// What she hands over.
        given: Rupiah,
    },
    /// Through the card reader.
    Card {
        /// What the slip says.
        reference: String,
    },
    /// By transfer with an amount of its own, as on the web.
    Transfer {
        /// To which account.
        account: BankAccountId,
    },
}

/// The outcome of placing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedDraft {
    /// The order.
    pub order: Order,
    /// What goes back over the counter.
    pub change: Rupiah,
    /// Whether the draft had become this order before.
    pub already: bool,
}

/// Turns a draft into an order: the same stock, the same price, the same
/// promotions as on the web. What is taken along is done with at once.
///
/// A draft becomes at most one order; the second call returns the first one.
/// `seen` is the total that was shown; the order is not placed for another.
///
/// # Errors
/// Whatever stands in the way; nothing is kept then.
pub fn place(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: CounterDraftId,
    seen: Option<Rupiah>,
    tender: &Tender,
) -> Result<PlacedDraft, CounterError> {
    by.require(Permission::SellAtCounter)?;
    let reference = match tender {
        Tender::Card { reference } => Some(line(reference, 40).map_err(CounterError::Reference)?),
        Tender::Cash { .. } | Tender::Transfer { .. } => None,
    };
    write_tx(conn, |conn| {
        let draft = store::lock(conn, id)?;
        if let Some(order) = draft.order_id {
            return Ok(PlacedDraft {
                order: orders::find(conn, order)?.ok_or(DbError::NotFound)?,
                change: payments::change_of(conn, order)?,
                already: true,
            });
        }
        if draft.state != DraftState::Open {
            return Err(CounterError::Closed(draft.state));
        }
        let taken = draft.delivery == DraftDelivery::Taken;
        if taken && matches!(tender, Tender::Transfer { .. }) {
            return Err(CounterError::PayFirst);
        }
        let member = match draft.member_id {
            Some(member) => {
                // Two orders at once must count each other's promotions.
                lock_for_update(conn, "members", member.0)?;
                let known = members::by_id(conn, member)?.ok_or(CounterError::NoSuchMember)?;
                if !known.may_order() {
                    return Err(CounterError::NotYetMember(known.state));
                }
                Some(known)
            }
            None if !taken && draft.walk_in_name.is_empty() => {
                return Err(CounterError::CustomerMissing);
            }
            None => None,
        };
        // What was kept aside for her is what she takes now.
        hold::let_go(conn, id)?;
        let (Made { goods, offers }, reckoning) = reckoned(conn, now, &draft)?;
        if goods.is_empty() {
            return Err(CounterError::Empty);
        }
        if let Some(gone) = offers.iter().find(|offer| !offer.on_sale()) {
            return Err(CounterError::NotSold(gone.product.name.clone()));
        }
        let address = draft.address.as_deref().and_then(address::read);
        if draft.delivery == DraftDelivery::Courier && address.is_none() {
            return Err(CounterError::AddressMissing);
        }
        let option = option_of(conn, &draft, &reckoning)?.ok_or(CounterError::NoSuchRate)?;
        let priced = reckoning.price(Some(&option))?;
        if let Some(seen) = seen.filter(|seen| *seen != priced.total) {
            return Err(CounterError::TotalChanged {
                seen,
                total: priced.total,
            });
        }
        if let Tender::Cash { given } = tender
            && *given < priced.total
        {
            return Err(CounterError::TooLittle {
                given: *given,
                total: priced.total,
            });
        }
        let lang = member.as_ref().map_or(Lang::Id, |member| member.lang);
        let name = walk_in(&draft.walk_in_name, lang);
        let buyer = match &member {
            Some(member) => Buyer::member(member),
            None => Buyer {
                member: None,
                name: &name,
                phone: draft.walk_in_phone.as_ref(),
            },
        };
        let new = NewOrder {
            buyer,
            source: draft.source,
            lang,
            note: &draft.note,
            cart: None,
            goods: &goods,
            priced: &priced,
            option: &option,
            address: address
                .as_ref()
                .filter(|_| draft.delivery == DraftDelivery::Courier),
        };
        let order = make(conn, now, by, &new)?;
        let change = pay(
            conn,
            now,
            by,
            &order,
            tender,
            reference.as_deref(),
            &reckoning,
        )?;
        let order = orders::refresh(conn, order.id)?;
        let order = if taken {
            orders::hand_over(conn, now, by, &order)?
        } else {
            tell(conn, now, &order, tender)?;
            order
        };
        if let (Some(member), Some(address)) = (&member, new.address) {
            remember(conn, now, member, address)?;
        }
        store::close(conn, now, by, id, DraftState::Placed, Some(order.id))?;
        Ok(PlacedDraft {
            order,
            change,
            already: false,
        })
    })
}

/// Takes the money, or asks for it; returns what goes back.
fn pay(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    order: &Order,
    tender: &Tender,
    reference: Option<&str>,
    reckoning: &Reckoning,
) -> Result<Rupiah, CounterError> {
    let total = order.total;
    if total == Rupiah::ZERO {
        // Nothing is asked for; what was handed over goes back.
        return Ok(match tender {
            Tender::Cash { given } => *given,
            Tender::Card { .. } | Tender::Transfer { .. } => Rupiah::ZERO,
        });
    }
    let (method, tendered) = match tender {
        Tender::Transfer { account } => {
            let due_at = now.plus(Duration::hours(reckoning.settings.payment_hours));
            payments::request(conn, now, order.id, *account, total, due_at)?;
            return Ok(Rupiah::ZERO);
        }
        Tender::Cash { given } => (PaymentMethod::Cash, Some(*given)),
        Tender::Card { .. } => (PaymentMethod::Card, None),
    };
    let payment = payments::take_at_counter(
        conn,
        now,
        by,
        order.id,
        total,
        payments::AtCounter {
            method,
            tendered,
            reference,
        },
    )?;
    let data = json!({
        "number": order.number,
        "amount": total.to_string(),
        "method": method.as_str(),
    });
    events::record(
        conn,
        now,
        by,
        EventKind::PaymentSettled,
        Subject::Payment(payment),
        order.member_id,
        &data,
    )?;
    Ok(Rupiah(tendered.map_or(0, |given| given.0 - total.0)))
}

/// Mails a member what she has to do, or that it is paid.
fn tell(
    conn: &mut Conn,
    now: Timestamp,
    order: &Order,
    tender: &Tender,
) -> Result<(), CounterError> {
    let (what, occasion) = match tender {
        Tender::Transfer { .. } if order.total > Rupiah::ZERO => (OrderMail::Placed, ""),
        Tender::Cash { .. } | Tender::Card { .. } | Tender::Transfer { .. } => {
            (OrderMail::Paid, "counter")
        }
    };
    Ok(orders::queue_mail(conn, now, order, what, occasion)?)
}

fn remember(
    conn: &mut Conn,
    now: Timestamp,
    member: &Member,
    address: &Address,
) -> Result<(), CounterError> {
    let used = members::NewAddress {
        recipient: &address.recipient,
        phone: &address.phone,
        province_code: &address.province_code,
        city: &address.city,
        district: &address.district,
        postcode: &address.postcode,
        street: &address.street,
        landmark: &address.landmark,
    };
    members::remember_address(conn, now, member.id, &used)?;
    Ok(())
}
