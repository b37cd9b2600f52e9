//! `admin-tui order refunds` and `refund`: money to pay back.

use clap::Args;
use shop_core::{
    messages::{Lang, text_with},
    orders::{self, OpenRefund, RefundState},
};

use super::find;
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Document, Table},
    session::Session,
};

/// What was paid back.
#[derive(Debug, Clone, Args)]
pub struct RefundArgs {
    /// The order's number, such as GG-2611-0142
    number: String,
    /// To which account it was paid, and when
    #[arg(long)]
    note: String,
}

/// Lists what the shop still owes.
pub(super) fn list(session: &mut Session) -> Result<Answer, Failure> {
    let lang = session.lang;
    let open = orders::open_refunds(&mut session.conn, &session.by).map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &open)))
}

/// Notes that everything owed for an order was paid back.
pub(super) fn run(session: &mut Session, args: &RefundArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let view = find(session, &args.number)?;
    let number = view.order.number.clone();
    let mut paid = Vec::new();
    for owed in view
        .refunds
        .iter()
        .filter(|r| r.state == RefundState::Requested)
    {
        let Session { conn, now, by, .. } = session;
        let refund =
            orders::refund_paid(conn, *now, by, owed.id, &args.note).map_err(explained(lang))?;
        paid.push(OpenRefund {
            refund,
            order_number: number.clone(),
            member_name: view.customer.name.clone(),
        });
    }
    let Some(last) = paid.last() else {
        let message = text_with(lang, "cli-no-open-refund", &[("number", &number)]);
        return Err(Failure::new(Exit::Refused, message));
    };
    let amount = last.refund.amount.to_string();
    let values = [("number", number.as_str()), ("amount", &amount)];
    let remark = text_with(lang, "cli-refund-paid", &values);
    Ok(Answer::document(Document::List(table(lang, &paid))).remark(remark))
}

fn table(lang: Lang, refunds: &[OpenRefund]) -> Table {
    let columns = [
        "number",
        "customer",
        "amount",
        "created_at",
        "decided_at",
        "note",
    ];
    Table::new(lang, "refunds", &columns).with_rows(refunds, |of| {
        vec![
            (&of.order_number).into(),
            (&of.member_name).into(),
            of.refund.amount.into(),
            of.refund.created_at.into(),
            of.refund.decided_at.into(),
            (&of.refund.note).into(),
        ]
    })
}
