//! What a conversation is about: an order of the member's own, or one line
//! of it.

use crate::{
    db::{Conn, DbError},
    ids::{MemberId, OrderId, OrderLineId},
    orders,
};

/// What a conversation is about, as the writer names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum About {
    /// No order in particular.
    #[default]
    Nothing,
    /// An order, by its number.
    Order(String),
    /// A line of an order.
    Line(OrderLineId),
}

/// Finds the order and line; nothing when they are not the member's own.
pub(super) fn resolve(
    conn: &mut Conn,
    member: MemberId,
    about: &About,
) -> Result<Option<(Option<OrderId>, Option<OrderLineId>)>, DbError> {
    Ok(match about {
        About::Nothing => Some((None, None)),
        About::Order(number) => {
            orders::own_by_number(conn, member, number)?.map(|order| (Some(order.id), None))
        }
        About::Line(line) => orders::own_line(conn, member, *line)?
            .map(|(order, line)| (Some(order.id), Some(line.id))),
    })
}
