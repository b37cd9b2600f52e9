//! `admin-tui payment verify`: transfers that have arrived.

use clap::Args;
use shop_core::{
    actor::Permission,
    messages::{text, text_with},
    payments,
};

use super::{look_up, open_payment, table};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    each::{Rehearsal, each},
    input::amount,
    session::Session,
};

/// Which transfers have arrived.
#[derive(Debug, Clone, Args)]
pub struct VerifyArgs {
    /// Numbers of orders, such as GG-2611-0142
    #[arg(required = true, value_name = "NUMBER")]
    numbers: Vec<String>,
    /// What has arrived, if not exactly the amount asked for
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    received: Option<String>,
    /// What staff want to remember about it
    #[arg(long, default_value = "")]
    note: String,
    /// Whether to look only.
    #[command(flatten)]
    rehearsal: Rehearsal,
}

pub(super) fn run(session: &mut Session, args: &VerifyArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let received = match &args.received {
        Some(typed) => Some(amount(lang, typed)?),
        None => None,
    };
    if received.is_some() && args.numbers.len() > 1 {
        return Err(Failure::new(
            Exit::Usage,
            text(lang, "cli-received-for-one"),
        ));
    }
    let outcome = each(session, &args.numbers, |session, number| {
        let payment = open_payment(session, number)?;
        if args.rehearsal.dry_run {
            session.require(Permission::VerifyPayments)?;
            return look_up(session, &payment);
        }
        let Session { conn, now, by, .. } = session;
        let received = received.unwrap_or(payment.amount_due);
        let settled = payments::settle(
            conn,
            *now,
            by,
            payment.id,
            payment.version,
            received,
            &args.note,
        )
        .map_err(explained(lang))?;
        look_up(session, &settled)
    });
    Ok(outcome.answer(
        session,
        args.rehearsal,
        |row| {
            let received = row.view.payment.settled_amount.unwrap_or_default();
            let values = [
                ("number", row.order_number.as_str()),
                ("amount", &received.to_string()),
            ];
            text_with(lang, "cli-payment-verified", &values)
        },
        |rows| table(lang, rows),
    ))
}
