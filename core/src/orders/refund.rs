//! Paying money back.

use diesel::prelude::*;
use serde_json::json;

use super::{Refund, RefundState, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, lock_for_update, write_tx},
    events::{self, EventKind, Subject},
    ids::RefundId,
    messages::{Explain, Lang, explain_database, text},
    schema::{members, orders, refunds},
    text::{TextError, line},
    time::Timestamp,
};

/// Money the shop owes, with the order it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRefund {
    /// The refund.
    pub refund: Refund,
    /// The order's number.
    pub order_number: String,
    /// The customer's name.
    pub member_name: String,
}

/// The refund could not be noted.
#[derive(Debug, thiserror::Error)]
pub enum RefundError {
    /// There is no such open refund.
    #[error("no such open refund")]
    NotFound,
    /// Where it was paid to has to be said.
    #[error("the note cannot be used")]
    Note(#[from] TextError),
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for RefundError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-refund-not-found"),
            Self::Note(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Returns the refunds the shop owes, oldest first.
///
/// # Errors
/// When the actor may not see them or the database fails.
pub fn open_refunds(conn: &mut Conn, by: &Actor) -> Result<Vec<OpenRefund>, RefundError> {
    by.require(Permission::ViewOrders)?;
    let open = Refund::query()
        .filter(refunds::state.eq(RefundState::Requested))
        .order(refunds::id)
        .limit(200)
        .load(conn)?;
    let mut rows = Vec::with_capacity(open.len());
    for refund in open {
        let (order_number, member, walk_in): (String, Option<String>, Option<String>) =
            orders::table
                .left_join(members::table)
                .filter(orders::id.eq(refund.order_id))
                .select((
                    orders::number,
                    members::name.nullable(),
                    orders::walk_in_name,
                ))
                .get_result(conn)?;
        rows.push(OpenRefund {
            refund,
            order_number,
            member_name: member.or(walk_in).unwrap_or_default(),
        });
    }
    Ok(rows)
}

/// Notes that a refund was paid, and to where.
///
/// # Errors
/// When it is not open, the note is empty, or the actor may not.
pub fn refund_paid(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: RefundId,
    note: &str,
) -> Result<Refund, RefundError> {
    by.require(Permission::PayRefunds)?;
    let note = line(note, 500)?;
    write_tx(conn, |conn| {
        lock_for_update(conn, "refunds", id.0)?;
        let open = Refund::query()
            .filter(refunds::id.eq(id))
            .filter(refunds::state.eq(RefundState::Requested))
            .get_result(conn)
            .optional()?
            .ok_or(RefundError::NotFound)?;
        let order = store::lock(conn, open.order_id)?.ok_or(RefundError::NotFound)?;
        diesel::update(refunds::table.filter(refunds::id.eq(id)))
            .set((
                refunds::state.eq(RefundState::Paid),
                refunds::note.eq(&note),
                refunds::decided_at.eq(Some(now)),
                refunds::decided_by.eq(Some(by.code())),
            ))
            .execute(conn)?;
        store::refresh(conn, order.id)?;
        let data = json!({
            "number": order.number,
            "amount": open.amount.to_string(),
            "note": note,
        });
        let member = order.member_id;
        events::record(
            conn,
            now,
            by,
            EventKind::RefundPaid,
            Subject::Refund(id),
            member,
            &data,
        )?;
        Ok(Refund::query()
            .filter(refunds::id.eq(id))
            .get_result(conn)?)
    })
}
