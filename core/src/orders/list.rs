//! The lists of orders that staff work from.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{FulfilmentStatus, Order, OrderStatus, PaymentStatus, ViewError, store};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::{MemberId, OrderId},
    messages::{Lang, text},
    payments,
    schema::{members, orders},
    text::like_pattern,
    time::Timestamp,
};

/// Which orders to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum OrderFilter {
    /// All of them.
    #[default]
    All,
    /// Those the customer has to pay.
    AwaitingPayment,
    /// Those whose money staff look for.
    InReview,
    /// Those that are paid and not packed.
    ToPack,
    /// Those that are packed and still here.
    ToShip,
    /// Those under way.
    Shipped,
    /// Those that have arrived.
    Delivered,
    /// Those that are done.
    Completed,
    /// Those that were called off or expired.
    Canceled,
}

impl OrderFilter {
    /// Every filter, in the order of work.
    pub const ALL: &'static [Self] = &[
        Self::All,
        Self::AwaitingPayment,
        Self::InReview,
        Self::ToPack,
        Self::ToShip,
        Self::Shipped,
        Self::Delivered,
        Self::Completed,
        Self::Canceled,
    ];

    /// Returns its name on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::AwaitingPayment => "awaiting-payment",
            Self::InReview => "in-review",
            Self::ToPack => "to-pack",
            Self::ToShip => "to-ship",
            Self::Shipped => "shipped",
            Self::Delivered => "delivered",
            Self::Completed => "completed",
            Self::Canceled => "canceled",
        }
    }

    /// Returns the filter in words.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        text(lang, &format!("order-filter-{}", self.as_str()))
    }
}

/// A page of orders to find.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderQuery {
    /// Words of the number, the customer's name, telephone or tracking number.
    pub words: String,
    /// Which orders.
    pub filter: OrderFilter,
    /// The last order of the page before.
    pub after: Option<OrderId>,
    /// How many at most.
    pub limit: i64,
}

/// An order as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRow {
    /// The order.
    pub order: Order,
    /// The customer's name.
    pub member_name: String,
    /// How many pieces.
    pub pieces: i64,
    /// Until when it can be paid, while it has to be.
    pub due_at: Option<Timestamp>,
}

/// Returns a page of orders: what waits for staff oldest first, everything
/// else newest first.
///
/// # Errors
/// When the actor may not see orders or the database fails.
pub fn list(conn: &mut Conn, by: &Actor, query: &OrderQuery) -> Result<Vec<OrderRow>, ViewError> {
    by.require(Permission::ViewOrders)?;
    Ok(rows(conn, query)?)
}

fn rows(conn: &mut Conn, query: &OrderQuery) -> QueryResult<Vec<OrderRow>> {
    use OrderStatus::{Canceled, Completed, Expired, Placed};
    let mut find = Order::query().into_boxed();
    for word in query.words.split_whitespace() {
        find = find.filter(orders::search.like(like_pattern(word)).escape('\\'));
    }
    find = match query.filter {
        OrderFilter::All => find,
        OrderFilter::AwaitingPayment => find
            .filter(orders::status.eq(Placed))
            .filter(orders::payment_status.eq_any([PaymentStatus::Unpaid, PaymentStatus::Partial])),
        OrderFilter::InReview => find
            .filter(orders::status.eq(Placed))
            .filter(orders::payment_status.eq(PaymentStatus::InReview)),
        OrderFilter::ToPack => find
            .filter(orders::status.eq(Placed))
            .filter(orders::payment_status.eq_any([PaymentStatus::Paid, PaymentStatus::Overpaid]))
            .filter(orders::fulfilment_status.eq(FulfilmentStatus::None)),
        OrderFilter::ToShip => find
            .filter(orders::status.eq(Placed))
            .filter(orders::fulfilment_status.eq(FulfilmentStatus::Packing)),
        OrderFilter::Shipped => find.filter(orders::status.eq(Placed)).filter(
            orders::fulfilment_status
                .eq_any([FulfilmentStatus::Shipped, FulfilmentStatus::PartlyShipped]),
        ),
        OrderFilter::Delivered => find
            .filter(orders::status.eq(Placed))
            .filter(orders::fulfilment_status.eq(FulfilmentStatus::Delivered)),
        OrderFilter::Completed => find.filter(orders::status.eq(Completed)),
        OrderFilter::Canceled => find.filter(orders::status.eq_any([Canceled, Expired])),
    };
    // What waits for staff is worked from the oldest on.
    find = match (query.filter, query.after) {
        (OrderFilter::InReview | OrderFilter::ToPack | OrderFilter::ToShip, after) => find
            .filter(orders::id.gt(after.unwrap_or(OrderId(0))))
            .order(orders::id),
        (
            OrderFilter::All
            | OrderFilter::AwaitingPayment
            | OrderFilter::Shipped
            | OrderFilter::Delivered
            | OrderFilter::Completed
            | OrderFilter::Canceled,
            after,
        ) => find
            .filter(orders::id.lt(after.unwrap_or(OrderId(i64::MAX))))
            .order(orders::id.desc()),
    };
    let found = find.limit(query.limit.clamp(1, 200)).load(conn)?;
    with_facts(conn, found)
}

fn with_facts(conn: &mut Conn, found: Vec<Order>) -> QueryResult<Vec<OrderRow>> {
    let ids: Vec<OrderId> = found.iter().map(|order| order.id).collect();
    let mut pieces: HashMap<OrderId, i64> = HashMap::new();
    for line in store::lines_of(conn, &ids)? {
        *pieces.entry(line.order_id).or_default() += line.quantity;
    }
    let names: HashMap<MemberId, String> = members::table
        .filter(members::id.eq_any(found.iter().filter_map(|order| order.member_id)))
        .select((members::id, members::name))
        .load::<(MemberId, String)>(conn)?
        .into_iter()
        .collect();
    let payments = payments::of_orders(conn, &ids)?;
    let due_at = |id| {
        let views = payments.get(&id)?;
        views
            .iter()
            .rev()
            .find(|view| view.payment.state.is_open())
            .map(|view| view.payment.due_at)
    };
    Ok(found
        .into_iter()
        .map(|order| OrderRow {
            member_name: order
                .member_id
                .and_then(|member| names.get(&member).cloned())
                .or_else(|| order.walk_in_name.clone())
                .unwrap_or_default(),
            pieces: pieces.get(&order.id).copied().unwrap_or_default(),
            due_at: due_at(order.id),
            order,
        })
        .collect())
}
