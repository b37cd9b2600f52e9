//! The queue of transfers to look for on the bank statement.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{Payment, PaymentState, PaymentView, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError},
    ids::{MemberId, OrderId, PaymentId},
    messages::{Explain, Lang, explain_database, text, text_with},
    schema::{members, orders, payments},
};

/// Something staff should look at before they believe a confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaymentWarning {
    /// The customer names another amount than asked for.
    AmountDiffers,
    /// It was confirmed after the deadline.
    Late,
    /// The same file was sent for another order.
    ProofSeenBefore(String),
    /// There is no receipt.
    NoProof,
}

impl PaymentWarning {
    /// Returns the warning in words.
    #[must_use]
    pub fn label(&self, lang: Lang) -> String {
        match self {
            Self::AmountDiffers => text(lang, "payment-warning-amount"),
            Self::Late => text(lang, "payment-warning-late"),
            Self::ProofSeenBefore(number) => {
                text_with(lang, "payment-warning-proof-seen", &[("number", number)])
            }
            Self::NoProof => text(lang, "payment-warning-no-proof"),
        }
    }
}

/// A payment as the queue shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifyRow {
    /// The payment and its account.
    pub view: PaymentView,
    /// The order it pays.
    pub order_id: OrderId,
    /// The order's number.
    pub order_number: String,
    /// The customer; nobody when she has no account.
    pub member_id: Option<MemberId>,
    /// The customer's name.
    pub member_name: String,
    /// What to look at.
    pub warnings: Vec<PaymentWarning>,
}

/// The payment could not be looked at.
#[derive(Debug, thiserror::Error)]
pub enum ViewPaymentError {
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for ViewPaymentError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Returns the confirmed transfers that wait for staff, oldest first, after
/// one already shown.
///
/// # Errors
/// When the actor may not see them or the database fails.
pub fn to_verify(
    conn: &mut Conn,
    by: &Actor,
    after: Option<PaymentId>,
    limit: i64,
) -> Result<Vec<VerifyRow>, ViewPaymentError> {
    by.require(Permission::VerifyPayments)?;
    // A payment enters the queue once, so the order of confirmation and of
    // its number rarely differ; the key keeps pages stable.
    let found = Payment::query()
        .filter(payments::state.eq(PaymentState::Submitted))
        .filter(payments::id.gt(after.unwrap_or(PaymentId(0))))
        .order(payments::id)
        .limit(limit)
        .load(conn)?;
    let ids = found.iter().map(|payment| payment.id).collect::<Vec<_>>();
    Ok(rows(conn, &ids)?)
}

/// Returns one payment as the queue shows it.
///
/// # Errors
/// When the actor may not see it or the database fails.
pub fn view(
    conn: &mut Conn,
    by: &Actor,
    id: PaymentId,
) -> Result<Option<VerifyRow>, ViewPaymentError> {
    by.require(Permission::VerifyPayments)?;
    Ok(rows(conn, &[id])?.pop())
}

/// Number, member and name of an order.
type Ordered = (String, Option<MemberId>, String);

fn rows(conn: &mut Conn, ids: &[PaymentId]) -> QueryResult<Vec<VerifyRow>> {
    let rows = store::views(conn, ids)?;
    let orders: HashMap<OrderId, Ordered> = orders::table
        .left_join(members::table)
        .filter(orders::id.eq_any(rows.iter().map(|row| row.payment.order_id)))
        .select((
            orders::id,
            orders::number,
            orders::member_id,
            members::name.nullable(),
            orders::walk_in_name,
        ))
        .load::<(
            OrderId,
            String,
            Option<MemberId>,
            Option<String>,
            Option<String>,
        )>(conn)?
        .into_iter()
        .map(|(id, number, member, name, walk_in)| {
            (id, (number, member, name.or(walk_in).unwrap_or_default()))
        })
        .collect();
    let seen = seen_proofs(conn, &rows)?;
    rows.into_iter()
        .map(|view| {
            let (order_number, member_id, member_name) = orders
                .get(&view.payment.order_id)
                .cloned()
                .ok_or(DbError::NotFound)?;
            let warnings = warnings(&view.payment, &seen);
            let order_id = view.payment.order_id;
            Ok(VerifyRow {
                view,
                order_id,
                order_number,
                member_id,
                member_name,
                warnings,
            })
        })
        .collect()
}

/// Finds, for each digest among the rows, the orders it was sent for.
fn seen_proofs(
    conn: &mut Conn,
    rows: &[PaymentView],
) -> QueryResult<HashMap<String, Vec<(OrderId, String)>>> {
    let digests: Vec<_> = rows
        .iter()
        .filter_map(|row| row.payment.proof_digest.clone())
        .collect();
    let found: Vec<(Option<String>, OrderId, String)> = payments::table
        .inner_join(orders::table)
        .filter(payments::proof_digest.eq_any(digests))
        .order(payments::id)
        .select((payments::proof_digest, orders::id, orders::number))
        .load(conn)?;
    let mut seen: HashMap<String, Vec<(OrderId, String)>> = HashMap::new();
    for (digest, order, number) in found {
        seen.entry(digest.unwrap_or_default())
            .or_default()
            .push((order, number));
    }
    Ok(seen)
}

fn warnings(
    payment: &Payment,
    seen: &HashMap<String, Vec<(OrderId, String)>>,
) -> Vec<PaymentWarning> {
    let mut warnings = Vec::new();
    if payment
        .claimed_amount
        .is_some_and(|claimed| claimed != payment.amount_due)
    {
        warnings.push(PaymentWarning::AmountDiffers);
    }
    if payment
        .submitted_at
        .is_some_and(|submitted| submitted > payment.due_at)
    {
        warnings.push(PaymentWarning::Late);
    }
    match &payment.proof_digest {
        None => warnings.push(PaymentWarning::NoProof),
        Some(digest) => {
            let other = seen
                .get(digest)
                .and_then(|orders| orders.iter().find(|(order, _)| *order != payment.order_id));
            if let Some((_, number)) = other {
                warnings.push(PaymentWarning::ProofSeenBefore(number.clone()));
            }
        }
    }
    warnings
}
