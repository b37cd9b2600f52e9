//! The customer says that she has paid.

use chrono::{Duration, NaiveDate};
use diesel::prelude::*;
use serde_json::json;

use super::{Payment, PaymentEvent, store};
use crate::{
    actor::Actor,
    db::{Conn, DbError, write_tx},
    events::{self, EventKind, Subject},
    ids::MemberId,
    media::StoredProof,
    messages::{Explain, Lang, explain_database, text, text_with},
    money::Rupiah,
    orders::{self, OrderStage},
    schema::payments,
    service,
    text::{TextError, line, paragraph},
    time::Timestamp,
};

/// What the customer tells about her transfer.
#[derive(Debug, Clone)]
pub struct Confirmation {
    /// The bank she paid from.
    pub sender_bank: String,
    /// The holder of the account she paid from.
    pub sender_name: String,
    /// How much she transferred.
    pub amount: Rupiah,
    /// On which day.
    pub transferred_on: NaiveDate,
    /// What she adds; may be empty.
    pub note: String,
    /// Her receipt, stored already.
    pub proof: Option<StoredProof>,
}

/// A field of the confirmation that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfirmationProblem {
    /// The sender's bank.
    SenderBank(TextError),
    /// The sender's name.
    SenderName(TextError),
    /// The note is too long.
    Note(TextError),
    /// The amount is not positive.
    Amount,
    /// The day is in the future or before the order.
    Day,
}

impl Explain for ConfirmationProblem {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::SenderBank(error) | Self::SenderName(error) | Self::Note(error) => {
                error.explain(lang)
            }
            Self::Amount => text(lang, "error-amount-positive"),
            Self::Day => text(lang, "error-transfer-day"),
        }
    }
}

/// The payment could not be confirmed.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// The member has no such order.
    #[error("no such order")]
    NotFound,
    /// The order does not wait for money.
    #[error("the order does not wait for money")]
    NothingToPay(OrderStage),
    /// It was confirmed already and waits for staff.
    #[error("the payment is being checked already")]
    AlreadyInReview,
    /// Fields that cannot be used.
    #[error("fields cannot be used")]
    Invalid(Vec<ConfirmationProblem>),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for SubmitError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => text(lang, "error-order-not-found"),
            Self::NothingToPay(stage) => text_with(
                lang,
                "error-nothing-to-pay",
                &[("stage", &stage.label(lang))],
            ),
            Self::AlreadyInReview => text(lang, "error-already-in-review"),
            Self::Invalid(problems) => problems
                .iter()
                .map(|problem| problem.explain(lang))
                .collect::<Vec<_>>()
                .join(" "),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Takes the customer's confirmation of the open payment of her order.
///
/// From now on the order waits for staff and cannot expire.
///
/// # Errors
/// When there is nothing to confirm, a field cannot be used, or the database
/// fails.
pub fn submit(
    conn: &mut Conn,
    now: Timestamp,
    member: MemberId,
    order_token: &str,
    confirmation: &Confirmation,
) -> Result<Payment, SubmitError> {
    let mut problems = Vec::new();
    let bank = line(&confirmation.sender_bank, 40)
        .map_err(|error| problems.push(ConfirmationProblem::SenderBank(error)));
    let name = line(&confirmation.sender_name, 60)
        .map_err(|error| problems.push(ConfirmationProblem::SenderName(error)));
    let note = match paragraph(&confirmation.note, 500) {
        Ok(note) => note,
        Err(TextError::Empty) => String::new(),
        Err(error) => {
            problems.push(ConfirmationProblem::Note(error));
            String::new()
        }
    };
    if confirmation.amount <= Rupiah::ZERO {
        problems.push(ConfirmationProblem::Amount);
    }
    let by = Actor::Member(member);
    write_tx(conn, |conn| {
        let order =
            orders::lock_for_member(conn, member, order_token)?.ok_or(SubmitError::NotFound)?;
        let earliest = order.placed_at.minus(Duration::days(1)).day();
        let mut problems = problems.clone();
        if confirmation.transferred_on > now.day() || confirmation.transferred_on < earliest {
            problems.push(ConfirmationProblem::Day);
        }
        let (true, Ok(bank), Ok(name)) = (problems.is_empty(), &bank, &name) else {
            return Err(SubmitError::Invalid(problems));
        };
        let open = store::open(conn, order.id)?;
        let Some(payment) = open else {
            return Err(SubmitError::NothingToPay(order.stage()));
        };
        let state = payment
            .state
            .apply(PaymentEvent::Submit)
            .map_err(|_| SubmitError::AlreadyInReview)?;
        diesel::update(payments::table.filter(payments::id.eq(payment.id)))
            .set((
                payments::state.eq(state),
                payments::submitted_at.eq(Some(now)),
                payments::sender_bank.eq(Some(bank)),
                payments::sender_name.eq(Some(name)),
                payments::claimed_amount.eq(Some(confirmation.amount)),
                payments::transferred_on.eq(Some(confirmation.transferred_on)),
                payments::customer_note.eq(Some(&note)),
                payments::proof_key.eq(confirmation.proof.as_ref().map(|proof| &proof.key)),
                payments::proof_digest.eq(confirmation.proof.as_ref().map(|proof| &proof.digest)),
                payments::version.eq(payments::version + 1),
            ))
            .execute(conn)?;
        orders::refresh(conn, order.id)?;
        let data = json!({ "number": order.number, "amount": confirmation.amount.to_string() });
        let subject = Subject::Payment(payment.id);
        events::record(
            conn,
            now,
            &by,
            EventKind::PaymentSubmitted,
            subject,
            Some(member),
            &data,
        )?;
        let payment = store::find(conn, payment.id)?.ok_or(SubmitError::NotFound)?;
        service::payment_confirmed(conn, now, &order, &payment)?;
        Ok(payment)
    })
}
