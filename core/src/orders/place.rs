//! Placing an order: the moment at which a wish becomes a promise.

use chrono::Duration;
use diesel::prelude::*;

use super::{
    Buyer, Goods, MOST_UNPAID, MakeOrderError, NewOrder, Order, OrderMail, OrderSource,
    OrderStatus, PaymentStatus, PlaceOrderError, Reckoning, lost_promotions, make, queue_mail,
    store,
};
use crate::{
    actor::Actor,
    carts::{self, CartState, CartView},
    db::{Conn, lock_for_update, write_tx},
    ids::{BankAccountId, CartId, MemberId, PromotionId, ShippingRateId},
    members::{self, Member, NewAddress},
    messages::Lang,
    money::Rupiah,
    payments::{self, RequestError},
    pricing::PricedCart,
    schema::orders,
    shipping::{self, Address, DeliveryMethod},
    text::{TextError, paragraph},
    time::Timestamp,
};

/// What the customer decides at the checkout.
#[derive(Debug, Clone)]
pub struct CheckoutDetails {
    /// The way of delivery.
    pub rate: ShippingRateId,
    /// Where to; not needed for pick-up.
    pub address: Option<Address>,
    /// The account she will transfer to.
    pub account: BankAccountId,
    /// What she adds; may be empty.
    pub note: String,
    /// What she was shown; the order is not placed for more.
    pub seen: Option<Seen>,
    /// The language of her mails.
    pub lang: Lang,
}

/// The price a customer was shown before she pressed the button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The total.
    pub total: Rupiah,
    /// The promotions that were in it.
    pub promotions: Vec<PromotionId>,
}

/// The outcome of placing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The order.
    pub order: Order,
    /// Whether the cart had become this order before, by a second click.
    pub already: bool,
}

/// Places the order for a cart: takes its goods from what is free, freezes
/// its price, asks for the money. Or does nothing of it.
///
/// A cart becomes at most one order; the second call returns the first one.
///
/// # Errors
/// Whatever stands in the way, in the order in which a customer can act on
/// it; nothing is kept then.
pub fn place(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    cart: CartId,
    details: &CheckoutDetails,
) -> Result<Placed, PlaceOrderError> {
    let Actor::Member(member) = *by else {
        return Err(PlaceOrderError::NotAMember);
    };
    let note = match paragraph(&details.note, 500) {
        Ok(note) => note,
        Err(TextError::Empty) => String::new(),
        Err(error) => return Err(PlaceOrderError::Note(error)),
    };
    write_tx(conn, |conn| {
        let row = carts::lock(conn, cart)?.ok_or(PlaceOrderError::EmptyCart)?;
        if row.member_id != Some(member) {
            return Err(PlaceOrderError::EmptyCart);
        }
        if let Some(order) = of_cart(conn, cart)? {
            return Ok(Placed {
                order,
                already: true,
            });
        }
        let member = customer(conn, member)?;
        if row.state != CartState::Open {
            return Err(PlaceOrderError::EmptyCart);
        }
        let view = carts::view(conn, now, cart)?;
        check_lines(&view)?;
        let address = details.address.as_ref();
        let rate = shipping::rate(conn, details.rate)?.ok_or(PlaceOrderError::NoSuchRate)?;
        if rate.method == DeliveryMethod::Courier && address.is_none() {
            return Err(PlaceOrderError::AddressMissing);
        }
        let goods: Vec<Goods> = view.lines.iter().map(Goods::from).collect();
        let reckoning = Reckoning::load(conn, now, &goods, Some(member.id), &view.codes)?;
        let province = address.map(|address| address.province_code.as_str());
        let option = reckoning
            .options::<PlaceOrderError>(conn, province)?
            .into_iter()
            .find(|option| option.rate.id == rate.id)
            .ok_or(PlaceOrderError::NoSuchRate)?;
        let priced = reckoning.price(Some(&option))?;
        check_total(conn, now, details, &priced)?;
        let new = NewOrder {
            buyer: Buyer::member(&member),
            source: OrderSource::Web,
            lang: details.lang,
            note: &note,
            cart: Some(cart),
            goods: &goods,
            priced: &priced,
            option: &option,
            address,
        };
        let order = make(conn, now, by, &new)?;
        let order = if order.total > Rupiah::ZERO {
            let due_at = now.plus(Duration::hours(reckoning.settings.payment_hours));
            payments::request(conn, now, order.id, details.account, order.total, due_at)?;
            order
        } else {
            // What costs nothing is paid as it stands.
            store::refresh(conn, order.id)?
        };
        carts::mark_ordered(conn, cart)?;
        if let Some(address) = address {
            let used = NewAddress {
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
        }
        let mail = if order.total > Rupiah::ZERO {
            OrderMail::Placed
        } else {
            OrderMail::Paid
        };
        queue_mail(conn, now, &order, mail, "")?;
        Ok(Placed {
            order,
            already: false,
        })
    })
}

/// Returns the order a cart became, if it did.
fn of_cart(conn: &mut Conn, cart: CartId) -> QueryResult<Option<Order>> {
    Order::query()
        .filter(orders::cart_id.eq(cart))
        .get_result(conn)
        .optional()
}

/// Returns the member, who must be confirmed and not owe for too much.
fn customer(conn: &mut Conn, id: MemberId) -> Result<Member, PlaceOrderError> {
    // Two carts placed at once must count each other's order.
    lock_for_update(conn, "members", id.0)?;
    let member = members::by_id(conn, id)?.ok_or(PlaceOrderError::NotAMember)?;
    if !member.may_order() {
        return Err(PlaceOrderError::NotYetMember(member.state));
    }
    let unpaid: i64 = orders::table
        .filter(orders::member_id.eq(id))
        .filter(orders::status.eq(OrderStatus::Placed))
        .filter(orders::payment_status.eq(PaymentStatus::Unpaid))
        .count()
        .get_result(conn)?;
    if unpaid >= MOST_UNPAID {
        Err(PlaceOrderError::TooManyUnpaid)
    } else {
        Ok(member)
    }
}

/// Stops at the first line that cannot be bought as the customer saw it.
fn check_lines(view: &CartView) -> Result<(), PlaceOrderError> {
    use carts::LineProblem::{NotSold, OnlyLeft, OutOfStock, PriceChanged};
    if view.is_empty() {
        return Err(PlaceOrderError::EmptyCart);
    }
    for line in &view.lines {
        let name = line.product.name.clone();
        match line.problem {
            None => {}
            Some(NotSold) => return Err(PlaceOrderError::NotSold(name)),
            Some(OutOfStock) => return Err(PlaceOrderError::NotEnough { name, left: 0 }),
            Some(OnlyLeft(left)) => return Err(PlaceOrderError::NotEnough { name, left }),
            Some(PriceChanged { old }) => {
                let new = line.tag.price;
                return Err(PlaceOrderError::PriceChanged { name, old, new });
            }
        }
    }
    Ok(())
}

/// Stops when the order would cost more than the customer has seen, and says
/// which promotion is gone.
fn check_total(
    conn: &mut Conn,
    now: Timestamp,
    details: &CheckoutDetails,
    priced: &PricedCart,
) -> Result<(), PlaceOrderError> {
    match &details.seen {
        Some(seen) if priced.total > seen.total => Err(PlaceOrderError::TotalChanged {
            seen: seen.total,
            total: priced.total,
            lost: lost_promotions(conn, now, &seen.promotions, priced)?,
        }),
        Some(_) | None => Ok(()),
    }
}

impl From<MakeOrderError> for PlaceOrderError {
    fn from(error: MakeOrderError) -> Self {
        match error {
            MakeOrderError::NotEnough { name, left } => Self::NotEnough { name, left },
            MakeOrderError::PromotionGone { label, label_en } => {
                Self::PromotionGone { label, label_en }
            }
            MakeOrderError::Database(error) => Self::Database(error),
        }
    }
}

impl From<RequestError> for PlaceOrderError {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::NoSuchAccount => Self::NoSuchAccount,
            RequestError::AmountsTaken => Self::AmountsTaken,
            RequestError::Database(error) => Self::Database(error),
        }
    }
}
