//! Looking at one order, or at a member's own.

use diesel::prelude::*;

use super::{Order, OrderDelivery, OrderDiscount, OrderLine, Refund, Shipment, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    email::Email,
    ids::{MemberId, OrderId, OrderLineId},
    members::{self, Member},
    messages::{Explain, Lang, explain_database},
    payments::{self, PaymentView},
    phone::Phone,
    schema::{order_deliveries, order_lines, orders},
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
        .get_result(conn)
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
        .get_result(conn)
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

/// Returns a member's own order by the number people use. Another member's
/// order is not found.
///
/// # Errors
/// When the database fails.
pub fn own_by_number(
    conn: &mut Conn,
    member: MemberId,
    number: &str,
) -> QueryResult<Option<Order>> {
    Order::query()
        .filter(orders::number.eq(number.trim().to_uppercase()))
        .filter(orders::member_id.eq(member))
        .get_result(conn)
        .optional()
}

/// Returns a line of a member's own order with its order. A line of another
/// member's order is not found.
///
/// # Errors
/// When the database fails.
pub fn own_line(
    conn: &mut Conn,
    member: MemberId,
    line: OrderLineId,
) -> QueryResult<Option<(Order, OrderLine)>> {
    let line = OrderLine::query()
        .filter(order_lines::id.eq(line))
        .get_result(conn)
        .optional()?;
    let Some(line) = line else {
        return Ok(None);
    };
    let order = Order::query()
        .filter(orders::id.eq(line.order_id))
        .filter(orders::member_id.eq(member))
        .get_result(conn)
        .optional()?;
    Ok(order.map(|order| (order, line)))
}

/// Returns a member's latest orders with their lines.
///
/// # Errors
/// When the database fails.
pub fn own_lines(
    conn: &mut Conn,
    member: MemberId,
    limit: i64,
) -> QueryResult<Vec<(Order, Vec<OrderLine>)>> {
    let latest = of_member(conn, member, None, limit)?;
    let ids: Vec<OrderId> = latest.iter().map(|order| order.id).collect();
    let lines = store::lines_of(conn, &ids)?;
    Ok(latest
        .into_iter()
        .map(|order| {
            let own = lines.iter().filter(|line| line.order_id == order.id);
            let own = own.cloned().collect();
            (order, own)
        })
        .collect())
}

/// Returns one of a member's own orders with its lines, whatever its age.
///
/// # Errors
/// When the database fails.
pub fn own_with_lines(
    conn: &mut Conn,
    member: MemberId,
    number: &str,
) -> QueryResult<Option<(Order, Vec<OrderLine>)>> {
    let Some(order) = own_by_number(conn, member, number)? else {
        return Ok(None);
    };
    let lines = store::lines_of(conn, &[order.id])?;
    Ok(Some((order, lines)))
}

/// What a conversation about an order names.
pub(crate) struct Named {
    /// The order.
    pub(crate) order: Order,
    /// The line it is about, if it is about one.
    pub(crate) line: Option<OrderLine>,
    /// The tracking number of the last parcel.
    pub(crate) tracking: Option<String>,
}

/// Returns what a conversation about an order names: the order, one of its
/// lines, and the tracking number of its last parcel.
pub(crate) fn named(
    conn: &mut Conn,
    id: OrderId,
    line: Option<OrderLineId>,
) -> QueryResult<Option<Named>> {
    let Some(order) = store::find(conn, id)? else {
        return Ok(None);
    };
    let line = match line {
        Some(line) => OrderLine::query()
            .filter(order_lines::id.eq(line))
            .get_result(conn)
            .optional()?,
        None => None,
    };
    let tracking = store::shipments_of(conn, id)?
        .into_iter()
        .rev()
        .find_map(|shipment| shipment.tracking_number);
    Ok(Some(Named {
        order,
        line,
        tracking,
    }))
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
        lines: store::lines(conn, id)?,
        delivery: OrderDelivery::query()
            .filter(order_deliveries::order_id.eq(id))
            .get_result(conn)?,
        payments: payments::of_order(conn, id)?,
        shipments: store::shipments_of(conn, id)?,
        refunds: store::refunds_of(conn, id)?,
        discounts: store::discounts_of(conn, id)?,
        order,
    })
}
