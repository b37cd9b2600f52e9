//! `admin-tui order show`: everything about one order.

use clap::Args;
use shop_core::{
    messages::{Lang, text},
    orders::{Order, OrderView},
};

use super::{find, stage};
use crate::commands::{
    answer::{Answer, Failure},
    formats::{Cell, Document, Fact, Table},
    session::Session,
};

/// Which order to show.
#[derive(Debug, Clone, Args)]
pub struct ShowArgs {
    /// The order's number, such as GG-2611-0142
    number: String,
}

pub(super) fn run(session: &mut Session, args: &ShowArgs) -> Result<Answer, Failure> {
    let view = find(session, &args.number)?;
    let lang = session.lang;
    let tables = vec![
        lines(lang, &view),
        payments(lang, &view),
        shipments(lang, &view),
        refunds(lang, &view),
    ];
    let facts = facts(lang, &view);
    Ok(Answer::document(Document::Sheet { facts, tables }))
}

fn facts(lang: Lang, view: &OrderView) -> Vec<Fact> {
    let order: &Order = &view.order;
    let delivery = &view.delivery;
    let (email, phone) = (view.customer.email.as_ref(), view.customer.phone.as_ref());
    let canceled = order
        .cancel_reason
        .map(|reason| Cell::coded(reason.as_str(), reason.label(lang)));
    vec![
        Fact::new("number", &order.number),
        Fact::new("stage", stage(lang, order)),
        Fact::new("placed_at", order.placed_at),
        Fact::new("closed_at", order.closed_at),
        Fact::new(
            "channel",
            Cell::coded(order.source.as_str(), order.source.label(lang)),
        ),
        Fact::new("customer", &view.customer.name),
        Fact::new("email", email.map(|email| email.as_str().to_owned())),
        Fact::new("phone", phone.map(|phone| phone.as_str().to_owned())),
        Fact::new("delivery", delivery.label(lang)),
        Fact::new("recipient", &delivery.recipient),
        Fact::new("address", delivery.address_lines().join(", ")),
        Fact::new("note", &order.note),
        Fact::new("cancel_reason", canceled.unwrap_or(Cell::Nothing)),
        Fact::new("cancel_note", order.cancel_note.clone()),
        Fact::new("goods", order.goods),
        Fact::new("discount", order.discount),
        Fact::new("shipping", order.shipping),
        Fact::new("tax", order.tax),
        Fact::new("total", order.total),
        Fact::new("net_paid", order.net_paid),
        Fact::new("due", order.due()),
    ]
}

fn lines(lang: Lang, view: &OrderView) -> Table {
    let columns = [
        "sku",
        "product",
        "size",
        "colour",
        "quantity",
        "unit_price",
        "discount",
        "net",
    ];
    Table::new(lang, "lines", &columns).with_rows(&view.lines, |line| {
        vec![
            (&line.sku).into(),
            (&line.product_name).into(),
            (&line.size).into(),
            lang.choose(&line.colour, &line.colour_en).into(),
            line.quantity.into(),
            line.unit_price.into(),
            line.discount.into(),
            line.net.into(),
        ]
    })
}

fn payments(lang: Lang, view: &OrderView) -> Table {
    let columns = [
        "state",
        "account",
        "amount_due",
        "claimed_amount",
        "settled_amount",
        "due_at",
        "submitted_at",
        "decided_at",
    ];
    Table::new(lang, "payments", &columns).with_rows(&view.payments, |of| {
        let payment = &of.payment;
        let state = payment.state;
        vec![
            Cell::coded(
                state.as_str(),
                text(lang, &format!("payment-state-{state}")),
            ),
            of.means(lang).into(),
            payment.amount_due.into(),
            payment.claimed_amount.into(),
            payment.settled_amount.into(),
            payment.due_at.into(),
            payment.submitted_at.into(),
            payment.decided_at.into(),
        ]
    })
}

fn shipments(lang: Lang, view: &OrderView) -> Table {
    let columns = [
        "state",
        "courier",
        "service",
        "tracking_number",
        "packed_at",
        "shipped_at",
        "delivered_at",
    ];
    Table::new(lang, "shipments", &columns).with_rows(&view.shipments, |parcel| {
        let state = parcel.state.as_str();
        let label = format!("cli-shipment-state-{}", state.replace('_', "-"));
        vec![
            Cell::coded(state, text(lang, &label)),
            (&parcel.courier).into(),
            (&parcel.service).into(),
            parcel.tracking_number.clone().into(),
            parcel.packed_at.into(),
            parcel.shipped_at.into(),
            parcel.delivered_at.into(),
        ]
    })
}

fn refunds(lang: Lang, view: &OrderView) -> Table {
    let columns = ["state", "amount", "created_at", "decided_at", "note"];
    Table::new(lang, "refunds", &columns).with_rows(&view.refunds, |refund| {
        let state = refund.state;
        vec![
            Cell::coded(
                state.as_str(),
                text(lang, &format!("cli-refund-state-{state}")),
            ),
            refund.amount.into(),
            refund.created_at.into(),
            refund.decided_at.into(),
            (&refund.note).into(),
        ]
    })
}
