//! Making an order once customer, goods and price are known: the part that
//! the web, the telephone and the counter have in common.

use diesel::prelude::*;
use serde_json::json;

use super::{
    FulfilmentStatus, Goods, Order, OrderSource, OrderStatus, PaymentStatus, freeze, store,
};
use crate::{
    actor::Actor,
    counters,
    db::{Conn, DbError},
    events::{self, EventKind, Subject},
    ids::{CartId, MemberId, OrderId},
    members::Member,
    messages::Lang,
    money::Rupiah,
    phone::Phone,
    pricing::PricedCart,
    promotions::{self, RedeemError},
    schema::orders,
    secret::Token,
    shipping::{Address, RateOption},
    stock,
    text::fold,
    time::Timestamp,
};

/// Who orders: a member, or a customer without an account.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Buyer<'a> {
    /// The member, if it is one.
    pub(crate) member: Option<MemberId>,
    /// The name.
    pub(crate) name: &'a str,
    /// The telephone number, if the shop has one.
    pub(crate) phone: Option<&'a Phone>,
}

impl<'a> Buyer<'a> {
    /// Takes a member as who orders.
    pub(crate) fn member(member: &'a Member) -> Self {
        Self {
            member: Some(member.id),
            name: &member.name,
            phone: Some(&member.phone),
        }
    }

    /// Returns name and number where no account has them.
    fn walk_in(self) -> (Option<&'a str>, Option<&'a Phone>) {
        match self.member {
            Some(_) => (None, None),
            None => (Some(self.name), self.phone),
        }
    }
}

/// What an order is made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewOrder<'a> {
    /// Who ordered; a member's row is locked by the caller.
    pub(crate) buyer: Buyer<'a>,
    /// Where the order comes from.
    pub(crate) source: OrderSource,
    /// The language of its mails.
    pub(crate) lang: Lang,
    /// What was added to it; may be empty.
    pub(crate) note: &'a str,
    /// The cart that becomes the order.
    pub(crate) cart: Option<CartId>,
    /// The goods, in the order of the priced lines.
    pub(crate) goods: &'a [Goods],
    /// Their price, delivery included.
    pub(crate) priced: &'a PricedCart,
    /// The way of delivery.
    pub(crate) option: &'a RateOption,
    /// Where to; none for pick-up.
    pub(crate) address: Option<&'a Address>,
}

/// An order could not be made; the caller rolls its transaction back.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MakeOrderError {
    /// There are not enough of an article.
    #[error("only {left} of {name} are left")]
    NotEnough {
        /// The article.
        name: String,
        /// How many there are.
        left: i64,
    },
    /// A promotion in the price cannot be used any more.
    #[error("{label} cannot be used any more")]
    PromotionGone {
        /// Its name.
        label: String,
        /// Its name in English.
        label_en: String,
    },
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

/// Writes a placed order with all that belongs to it, in the caller's
/// transaction: takes its number, freezes its price, uses up its promotions,
/// takes its goods from what is free, and records that it was placed. How it
/// is paid and who is told is up to the caller.
pub(crate) fn make(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    new: &NewOrder<'_>,
) -> Result<Order, MakeOrderError> {
    let number = next_number(conn, now)?;
    let priced = new.priced;
    let (walk_in_name, walk_in_phone) = new.buyer.walk_in();
    let row = OrderRow {
        search: search_text(&number, new.buyer, new.address),
        number,
        token: Token::random().reveal().to_owned(),
        cart_id: new.cart,
        member_id: new.buyer.member,
        source: new.source,
        lang: new.lang,
        status: OrderStatus::Placed,
        needs_approval: false,
        payment_status: PaymentStatus::Unpaid,
        fulfilment_status: FulfilmentStatus::None,
        goods: priced.goods,
        discount: priced.discount,
        shipping: priced.shipping,
        tax: priced.tax,
        total: priced.total,
        net_paid: Rupiah::ZERO,
        granted_refund: Rupiah::ZERO,
        weight_grams: priced.weight_grams,
        note: new.note.to_owned(),
        placed_at: now,
        version: 1,
        walk_in_name,
        walk_in_phone,
    };
    let id: OrderId = diesel::insert_into(orders::table)
        .values(&row)
        .returning(orders::id)
        .get_result(conn)?;
    freeze::lines(conn, id, new.goods, priced)?;
    freeze::discounts(conn, id, priced)?;
    freeze::reasons(conn, id, priced)?;
    freeze::delivery(conn, id, new.buyer, new.option, new.address)?;
    promotions::redeem(conn, now, new.buyer.member, id, priced)?;
    let pieces = store::pieces_of(conn, id)?;
    stock::allocate(conn, now, by, id, &pieces).map_err(|error| not_enough(error, new.goods))?;

    let order = store::find(conn, id)?.ok_or(DbError::NotFound)?;
    let data = json!({ "number": order.number, "amount": order.total.to_string() });
    let (subject, member) = (Subject::Order(id), new.buyer.member);
    events::record(
        conn,
        now,
        by,
        EventKind::OrderPlaced,
        subject,
        member,
        &data,
    )?;
    Ok(order)
}

/// Says which article ran out between looking and taking.
fn not_enough(error: stock::AllocateError, goods: &[Goods]) -> MakeOrderError {
    match error {
        stock::AllocateError::NotEnough { variant, available } => {
            let short = goods.iter().find(|goods| goods.variant.id == variant);
            MakeOrderError::NotEnough {
                name: short
                    .map(|goods| goods.product.name.clone())
                    .unwrap_or_default(),
                left: available.max(0),
            }
        }
        stock::AllocateError::Database(error) => MakeOrderError::Database(error),
    }
}

impl From<RedeemError> for MakeOrderError {
    fn from(error: RedeemError) -> Self {
        match error {
            RedeemError::Gone { label, label_en } => Self::PromotionGone { label, label_en },
            RedeemError::Database(error) => Self::Database(error),
        }
    }
}

/// Takes the next order number of the month: `GG-2611-0142`.
fn next_number(conn: &mut Conn, now: Timestamp) -> QueryResult<String> {
    let month = now.local().format("%y%m");
    let number = counters::next(conn, &format!("order-{month}"))?;
    Ok(format!("GG-{month}-{number:04}"))
}

/// Returns what an order is found by: number, name, telephone, recipient.
fn search_text(number: &str, buyer: Buyer<'_>, address: Option<&Address>) -> String {
    let recipient = address.map_or("", |address| &address.recipient);
    fold(&format!(
        "{number} {} {} {recipient}",
        buyer.name,
        buyer.phone.map_or("", Phone::as_str)
    ))
}

#[derive(Insertable)]
#[diesel(table_name = orders)]
struct OrderRow<'a> {
    number: String,
    token: String,
    cart_id: Option<CartId>,
    member_id: Option<MemberId>,
    source: OrderSource,
    lang: Lang,
    status: OrderStatus,
    needs_approval: bool,
    payment_status: PaymentStatus,
    fulfilment_status: FulfilmentStatus,
    goods: Rupiah,
    discount: Rupiah,
    shipping: Rupiah,
    tax: Rupiah,
    total: Rupiah,
    net_paid: Rupiah,
    granted_refund: Rupiah,
    weight_grams: i64,
    note: String,
    placed_at: Timestamp,
    search: String,
    version: i64,
    walk_in_name: Option<&'a str>,
    walk_in_phone: Option<&'a Phone>,
}
