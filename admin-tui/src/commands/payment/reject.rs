//! `admin-tui payment reject`: confirmed transfers that were not found.

use clap::Args;
use shop_core::{
    actor::Permission,
    messages::text_with,
    payments::{self, PaymentEvent, RejectReason, VerifyError},
};

use super::{look_up, open_payment, table};
use crate::commands::{
    answer::{Answer, explained},
    each::{Rehearsal, each},
    input::names,
    session::Session,
};

/// Which transfers were not found, and why.
#[derive(Debug, Clone, Args)]
pub struct RejectArgs {
    /// Numbers of orders, such as GG-2611-0142
    #[arg(required = true, value_name = "NUMBER")]
    numbers: Vec<String>,
    /// Why; it is told to the customer
    #[arg(long, value_parser = names(RejectReason::ALL, RejectReason::as_str))]
    reason: RejectReason,
    /// Words to the customer
    #[arg(long, default_value = "")]
    note: String,
    /// Whether to look only.
    #[command(flatten)]
    rehearsal: Rehearsal,
}

pub(super) fn run(session: &mut Session, args: &RejectArgs) -> Answer {
    let lang = session.lang;
    let outcome = each(session, &args.numbers, |session, number| {
        let payment = open_payment(session, number)?;
        if args.rehearsal.dry_run {
            session.require(Permission::VerifyPayments)?;
            payment
                .state
                .apply(PaymentEvent::Reject)
                .map_err(|error| explained(lang)(VerifyError::WrongState(error.state)))?;
            return look_up(session, &payment);
        }
        let Session { conn, now, by, .. } = session;
        let rejected = payments::reject(
            conn,
            *now,
            by,
            payment.id,
            payment.version,
            args.reason,
            &args.note,
        )
        .map_err(explained(lang))?;
        look_up(session, &rejected)
    });
    outcome.answer(
        session,
        args.rehearsal,
        |row| {
            text_with(
                lang,
                "cli-payment-rejected",
                &[("number", &row.order_number)],
            )
        },
        |rows| table(lang, rows),
    )
}
