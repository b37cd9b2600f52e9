//! Bank transfers that customers have made or owe.

mod list;
mod reject;
mod verify;

use clap::Subcommand;
use shop_core::{
    messages::{Lang, text, text_with},
    payments::{self, Payment, PaymentWarning, VerifyRow},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Coded, Table},
    order,
    session::Session,
};

/// What can be done with transfers.
#[derive(Debug, Clone, Subcommand)]
pub enum PaymentCommand {
    /// List the confirmed transfers that wait for a decision, the oldest first
    List(list::ListArgs),
    /// Count transfers that have arrived
    Verify(verify::VerifyArgs),
    /// Say that confirmed transfers were not found; customers may confirm again
    Reject(reject::RejectArgs),
}

impl PaymentCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(args) => list::run(session, args),
            Self::Verify(args) => verify::run(session, args),
            Self::Reject(args) => Ok(reject::run(session, args)),
        }
    }
}

/// Returns the one payment of an order that still waits.
fn open_payment(session: &mut Session, number: &str) -> Result<Payment, Failure> {
    let lang = session.lang;
    let view = order::find(session, number)?;
    view.open_payment()
        .map(|open| open.payment.clone())
        .ok_or_else(|| {
            let stage = view.order.stage().label(lang);
            let values = [("number", view.order.number.as_str()), ("stage", &stage)];
            Failure::new(
                Exit::Refused,
                text_with(lang, "cli-no-open-payment", &values),
            )
        })
}

/// Returns a payment as the queue shows it, decided or not.
fn look_up(session: &mut Session, payment: &Payment) -> Result<VerifyRow, Failure> {
    let lang = session.lang;
    payments::view(&mut session.conn, &session.by, payment.id)
        .map_err(explained(lang))?
        .ok_or_else(|| Failure::new(Exit::NothingFound, text(lang, "error-payment-not-found")))
}

fn table(lang: Lang, rows: &[VerifyRow]) -> Table {
    let columns = [
        "number",
        "customer",
        "state",
        "account",
        "amount_due",
        "claimed_amount",
        "settled_amount",
        "sender",
        "transferred_on",
        "submitted_at",
        "warnings",
    ];
    Table::new(lang, "payments", &columns).with_rows(rows, |row| {
        let payment = &row.view.payment;
        let sender = [&payment.sender_name, &payment.sender_bank];
        let sender: Vec<&str> = sender.into_iter().flatten().map(String::as_str).collect();
        let state = payment.state;
        vec![
            (&row.order_number).into(),
            (&row.member_name).into(),
            Cell::coded(
                state.as_str(),
                text(lang, &format!("payment-state-{state}")),
            ),
            row.view.means(lang).into(),
            payment.amount_due.into(),
            payment.claimed_amount.into(),
            payment.settled_amount.into(),
            sender.join(", ").into(),
            payment.transferred_on.into(),
            payment.submitted_at.into(),
            Cell::Several(warnings(lang, row)),
        ]
    })
}

/// Returns what to look at before a payment is decided, and nothing after.
fn warnings(lang: Lang, row: &VerifyRow) -> Vec<Coded> {
    if !row.view.payment.state.is_open() {
        return Vec::new();
    }
    let coded = |warning: &PaymentWarning| Coded {
        code: match warning {
            PaymentWarning::AmountDiffers => "amount_differs",
            PaymentWarning::Late => "late",
            PaymentWarning::ProofSeenBefore(_) => "proof_seen_before",
            PaymentWarning::NoProof => "no_proof",
        }
        .to_owned(),
        label: warning.label(lang),
    };
    row.warnings.iter().map(coded).collect()
}
