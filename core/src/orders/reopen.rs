//! Taking an expired order up again, for the transfer that came late.

use chrono::Duration;
use diesel::prelude::*;
use serde_json::json;

use super::{Order, OrderCommandError, OrderEvent, OrderMail, command, queue_mail, store};
use crate::{
    actor::{Actor, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::OrderId,
    payments::{self, RequestError},
    promotions::{self, RedeemError},
    schema::orders,
    settings, stock,
    time::Timestamp,
};

/// Places an expired order again at its old prices, if its goods are still
/// there, and asks for its money once more.
///
/// # Errors
/// When it has not expired, the goods or the uses of a promotion are gone, it was changed meanwhile, or
/// the actor may not.
pub fn reopen(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: OrderId,
    version: i64,
) -> Result<Order, OrderCommandError> {
    by.require(Permission::CancelOrders)?;
    write_tx(conn, |conn| {
        let order = command::take(conn, id, version)?;
        let status = command::next(&order, OrderEvent::Reopen)?;
        let lines = store::lines(conn, id)?;
        let pieces: Vec<_> = lines
            .iter()
            .map(|line| (line.variant_id, line.quantity))
            .collect();
        stock::allocate(conn, now, by, id, &pieces).map_err(|error| match error {
            stock::AllocateError::NotEnough { variant, available } => {
                let line = lines.iter().find(|line| line.variant_id == variant);
                let name = line
                    .map(|line| line.product_name.clone())
                    .unwrap_or_default();
                OrderCommandError::NotEnough {
                    name,
                    left: available.max(0),
                }
            }
            stock::AllocateError::Database(error) => OrderCommandError::Database(error),
        })?;
        promotions::take_again(conn, id)?;
        diesel::update(orders::table.filter(orders::id.eq(id)))
            .set((
                orders::status.eq(status),
                orders::cancel_reason.eq(None::<super::CancelReason>),
                orders::closed_at.eq(None::<Timestamp>),
            ))
            .execute(conn)?;
        let last = payments::of_order(conn, id)?
            .pop()
            .ok_or(DbError::NotFound)?;
        let due_at = now.plus(Duration::hours(settings::load(conn)?.payment_hours));
        if last.payment.reserved {
            // The late transfer has this very amount.
            payments::release_amount(conn, last.payment.id)?;
            payments::ask_again(conn, now, &last.payment, due_at)?;
        } else {
            let account = last.account.ok_or(DbError::NotFound)?.id;
            payments::request(conn, now, id, account, order.total, due_at)?;
        }
        let data = json!({ "number": order.number });
        let member = order.member_id;
        events::record(
            conn,
            now,
            by,
            EventKind::OrderReopened,
            Subject::Order(id),
            member,
            &data,
        )?;
        let order = store::refresh(conn, id)?;
        let occasion = order.version.to_string();
        queue_mail(conn, now, &order, OrderMail::Reopened, &occasion)?;
        Ok(order)
    })
}

impl From<RequestError> for OrderCommandError {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::NoSuchAccount | RequestError::AmountsTaken => Self::NoPayment,
            RequestError::Database(error) => Self::Database(error),
        }
    }
}

impl From<RedeemError> for OrderCommandError {
    fn from(error: RedeemError) -> Self {
        match error {
            RedeemError::Gone { label, label_en } => Self::PromotionUsedUp { label, label_en },
            RedeemError::Database(error) => Self::Database(error),
        }
    }
}
