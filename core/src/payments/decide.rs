//! Staff decide whether a transfer has arrived.

use chrono::Duration;
use diesel::prelude::*;
use serde_json::json;

use super::{Payment, PaymentEvent, PaymentState, RejectReason, RequestError, request, store};
use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::PaymentId,
    messages::{Explain, Lang, explain_database, text, text_with},
    money::Rupiah,
    orders::{self, OrderMail, OrderStatus},
    schema::payments,
    service, settings,
    text::{TextError, line},
    time::Timestamp,
};

/// The decision could not be taken.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// There is no such payment.
    #[error("no such payment")]
    NotFound,
    /// Someone changed it meanwhile.
    #[error("the payment was changed meanwhile")]
    Changed,
    /// It does not wait for a decision.
    #[error("the payment is {0}")]
    WrongState(PaymentState),
    /// The amount is not positive.
    #[error("the amount is not positive")]
    NotPositive,
    /// No unique amount is left for what remains to be paid.
    #[error("every unique amount is taken")]
    AmountsTaken,
    /// The note is too long.
    #[error("the note cannot be used")]
    Note(TextError),
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for VerifyError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-payment-not-found"),
            Self::Changed => text(lang, "error-changed-meanwhile"),
            Self::WrongState(state) => {
                let state = text(lang, &format!("payment-state-{state}"));
                text_with(lang, "error-payment-state", &[("state", &state)])
            }
            Self::NotPositive => text(lang, "error-amount-positive"),
            Self::AmountsTaken => text(lang, "error-amounts-taken"),
            Self::Note(error) => error.explain(lang),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

impl From<RequestError> for VerifyError {
    fn from(error: RequestError) -> Self {
        match error {
            // An account switched off meanwhile cannot be paid to any more.
            RequestError::NoSuchAccount | RequestError::AmountsTaken => Self::AmountsTaken,
            RequestError::Database(error) => Self::Database(error),
        }
    }
}

/// Counts the money that arrived. Less than asked for leaves the order
/// partly paid and asks for the rest.
///
/// # Errors
/// When the payment does not wait for it, the actor may not, or the database
/// fails.
pub fn settle(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PaymentId,
    version: i64,
    received: Rupiah,
    note: &str,
) -> Result<Payment, VerifyError> {
    by.require(Permission::VerifyPayments)?;
    if received <= Rupiah::ZERO {
        return Err(VerifyError::NotPositive);
    }
    let note = optional_note(note)?;
    write_tx(conn, |conn| {
        let payment = take(conn, id, version, PaymentEvent::Settle)?;
        diesel::update(payments::table.filter(payments::id.eq(id)))
            .set((
                payments::state.eq(PaymentState::Settled),
                payments::reserved.eq(false),
                payments::settled_amount.eq(Some(received)),
                payments::decided_at.eq(Some(now)),
                payments::decided_by.eq(Some(by.code())),
                payments::decision_note.eq(&note),
            ))
            .execute(conn)?;
        let order = orders::refresh(conn, payment.order_id)?;
        let rest = order.due();
        if rest > Rupiah::ZERO && order.status == OrderStatus::Placed {
            let due_at = now.plus(Duration::hours(settings::load(conn)?.payment_hours));
            let account = payment.account_id.ok_or(DbError::NotFound)?;
            request(conn, now, order.id, account, rest, due_at)?;
            orders::refresh(conn, order.id)?;
        }
        if rest < Rupiah::ZERO {
            let owed = Rupiah(-rest.0);
            let refund = orders::request_refund(conn, now, by, order.id, owed)?;
            orders::refresh(conn, order.id)?;
            let data = json!({ "number": order.number, "amount": owed.to_string() });
            let (subject, member) = (Subject::Refund(refund), order.member_id);
            events::record(
                conn,
                now,
                by,
                EventKind::RefundRequested,
                subject,
                member,
                &data,
            )?;
        }
        let data = json!({
            "number": order.number,
            "amount": received.to_string(),
            "due": payment.amount_due,
            "note": note,
        });
        events::record(
            conn,
            now,
            by,
            EventKind::PaymentSettled,
            Subject::Payment(id),
            order.member_id,
            &data,
        )?;
        let mail = if rest > Rupiah::ZERO {
            OrderMail::PaidPartly
        } else {
            OrderMail::Paid
        };
        orders::queue_mail(conn, now, &order, mail, &format!("payment-{id}"))?;
        service::payment_settled(conn, now, by, &order, received)?;
        store::find(conn, id)?.ok_or(VerifyError::NotFound)
    })
}

/// Says that a confirmed transfer was not found, and waits for a new
/// confirmation with the same amount.
///
/// # Errors
/// When the payment does not wait for it, the actor may not, or the database
/// fails.
pub fn reject(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    id: PaymentId,
    version: i64,
    reason: RejectReason,
    note: &str,
) -> Result<Payment, VerifyError> {
    by.require(Permission::VerifyPayments)?;
    let note = optional_note(note)?;
    write_tx(conn, |conn| {
        let payment = take(conn, id, version, PaymentEvent::Reject)?;
        diesel::update(payments::table.filter(payments::id.eq(id)))
            .set((
                payments::state.eq(PaymentState::Rejected),
                payments::reserved.eq(false),
                payments::decided_at.eq(Some(now)),
                payments::decided_by.eq(Some(by.code())),
                payments::reject_reason.eq(Some(reason)),
                payments::decision_note.eq(&note),
            ))
            .execute(conn)?;
        let again = now.plus(Duration::hours(settings::load(conn)?.payment_hours));
        store::ask_again(conn, now, &payment, again.max(payment.due_at))?;
        let order = orders::refresh(conn, payment.order_id)?;
        let data = json!({
            "number": order.number,
            "reason": reason.label(order.lang),
            "code": reason.as_str(),
            "note": note,
        });
        events::record(
            conn,
            now,
            by,
            EventKind::PaymentRejected,
            Subject::Payment(id),
            order.member_id,
            &data,
        )?;
        let mail = OrderMail::Rejected {
            reason,
            note: note.as_deref(),
        };
        orders::queue_mail(conn, now, &order, mail, &format!("payment-{id}"))?;
        let mut why = reason.label(order.lang);
        if let Some(note) = &note {
            why = format!("{why}. {note}");
        }
        service::payment_rejected(conn, now, by, &order, &why)?;
        store::find(conn, id)?.ok_or(VerifyError::NotFound)
    })
}

fn optional_note(note: &str) -> Result<Option<String>, VerifyError> {
    match line(note, 500) {
        Ok(note) => Ok(Some(note)),
        Err(TextError::Empty) => Ok(None),
        Err(error) => Err(VerifyError::Note(error)),
    }
}

/// Locks the order, then claims the payment at the version that was shown.
fn take(
    conn: &mut Conn,
    id: PaymentId,
    version: i64,
    event: PaymentEvent,
) -> Result<Payment, VerifyError> {
    let payment = store::find(conn, id)?.ok_or(VerifyError::NotFound)?;
    orders::lock(conn, payment.order_id)?;
    let payment = store::find(conn, id)?.ok_or(VerifyError::NotFound)?;
    payment
        .state
        .apply(event)
        .map_err(|error| VerifyError::WrongState(error.state))?;
    let claimed = diesel::update(
        payments::table
            .filter(payments::id.eq(id))
            .filter(payments::version.eq(version)),
    )
    .set(payments::version.eq(version + 1))
    .execute(conn)?;
    if claimed == 1 {
        Ok(payment)
    } else {
        Err(VerifyError::Changed)
    }
}
