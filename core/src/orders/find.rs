//! Looking at one order, or at a member's own.

use diesel::prelude::*;

use super::{Order, OrderDelivery, OrderDiscount, OrderLine, Refund, Shipment, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    email::Email,
    ids::{MemberId, OrderId},
    members::{self, Member},
    messages::{Explain, Lang, explain_database},
    payments::{self, PaymentView},
    phone::Phone,
    schema::{order_deliveries, orders},
};

/// Who ordered: a member, or a customer without an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// The name.
    pub name: String,
    /// The telephone number, if the shop has one.
    pub phone: Option<Phone>,
    /// The e-mail address; only members have one.
    pub email: Option<Email>,
}

impl Customer {
    fn of(order: &Order, member: Option<&Member>) -> Self {
        match member {
            Some(member) => Self {
                name: member.name.clone(),
                phone: Some(member.phone.clone()),
                email: Some(member.email.clone()),
            },
            None => Self {
                name: order.walk_in_name.clone().unwrap_or_default(),
                phone: order.walk_in_phone.clone(),
                email: None,
            },
        }
    }
}

/// An order with everything its page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderView {
    /// The order.
    pub order: Order,
    /// Who ordered, as far as the shop knows.
    pub customer: Customer,
    /// The member who ordered, if it was one.
    pub member: Option<Member>,
    /// Its lines.
    pub lines: Vec<OrderLine>,
    /// Where it goes.
    pub delivery: OrderDelivery,
    /// Its payments, oldest first.
    pub payments: Vec<PaymentView>,
    /// Its parcels, oldest first.
    pub shipments: Vec<Shipment>,
    /// Its refunds, oldest first.
    pub refunds: Vec<Refund>,
    /// Its discounts.
    pub discounts: Vec<OrderDiscount>,
}

impl OrderView {
    /// Returns the payment that still waits, if one does.
    #[must_use]
    pub fn open_payment(&self) -> Option<&PaymentView> {
        self.payments
            .iter()
            .rev()
            .find(|view| view.payment.state.is_open())
    }

    /// Returns the last parcel that was not unpacked again.
    #[must_use]
    pub fn shipment(&self) -> Option<&Shipment> {
        use super::ShipmentState::Canceled;
        self.shipments
            .iter()
            .rev()
            .find(|shipment| shipment.state != Canceled)
    }
}

/// The orders could not be looked at.
#[derive(Debug, thiserror::Error)]
pub enum ViewError {
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ViewError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Returns an order for staff.
///
/// # Errors
/// When the actor may not see it or the database fails.
pub fn view(conn: &mut Conn, by: &Actor, id: OrderId) -> Result<Option<OrderView>, ViewError> {
    by.require(Permission::ViewOrders)?;
    match store::find(conn, id)? {
        Some(order) => Ok(Some(complete(conn, order)?)),
        None => Ok(None),
    }
}

/// Returns an order for staff by the number people use, in any case.
///
/// # Errors
/// When the actor may not see it or the database fails.
pub fn by_number(
    conn: &mut Conn,
    by: &Actor,
    number: &str,
) -> Result<Option<OrderView>, ViewError> {
    by.require(Permission::ViewOrders)?;
    let number = number.trim().to_uppercase();
    match Order::query()
        .filter(orders::number.eq(number))
        .first(conn)
        .optional()?
    {
        Some(order) => Ok(Some(complete(conn, order)?)),
        None => Ok(None),
    }
}

/// Returns a member's own order by the token of its page. Another member's
/// order is not found rather than refused.
///
/// # Errors
/// When the database fails.
pub fn view_for_member(
    conn: &mut Conn,
    member: MemberId,
    token: &str,
) -> QueryResult<Option<OrderView>> {
    let order = Order::query()
        .filter(orders::token.eq(token))
        .filter(orders::member_id.eq(member))
        .first(conn)
        .optional()?;
    match order {
        Some(order) => complete(conn, order).map(Some),
        None => Ok(None),
    }
}

/// Returns a member's own orders, newest first, after one already shown.
///
/// # Errors
/// When the database fails.
pub fn of_member(
    conn: &mut Conn,
    member: MemberId,
    after: Option<OrderId>,
    limit: i64,
) -> QueryResult<Vec<Order>> {
    Order::query()
        .filter(orders::member_id.eq(member))
        .filter(orders::id.lt(after.unwrap_or(OrderId(i64::MAX))))
        .order(orders::id.desc())
        .limit(limit)
        .load(conn)
}

fn complete(conn: &mut Conn, order: Order) -> QueryResult<OrderView> {
    let id = order.id;
    let member = match order.member_id {
        Some(member) => Some(members::by_id(conn, member)?.ok_or(DbError::NotFound)?),
        None => None,
    };
    Ok(OrderView {
        customer: Customer::of(&order, member.as_ref()),
        member,
        lines: store::lines_of(conn, &[id])?,
        delivery: OrderDelivery::query()
            .filter(order_deliveries::order_id.eq(id))
            .first(conn)?,
        payments: payments::of_order(conn, id)?,
        shipments: store::shipments_of(conn, id)?,
        refunds: store::refunds_of(conn, id)?,
        discounts: store::discounts_of(conn, id)?,
        order,
    })
}
