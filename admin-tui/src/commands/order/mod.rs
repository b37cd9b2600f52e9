//! Orders, from payment to delivery.

mod cancel;
mod deliver;
mod explain;
mod list;
mod pack;
mod receipt;
mod refund;
mod reopen;
mod ship;
mod show;

use clap::{Args, Subcommand};
use shop_core::{
    messages::{Lang, text, text_with},
    orders::{self, Order, OrderRow, OrderView},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    each::{Rehearsal, each},
    formats::{Cell, Table},
    session::Session,
};

/// What can be done with orders.
#[derive(Debug, Clone, Subcommand)]
pub enum OrderCommand {
    /// List orders, the newest first
    List(list::ListArgs),
    /// Say how each rupiah of an order came about
    Explain(explain::ExplainArgs),
    /// Show everything about one order
    Show(show::ShowArgs),
    /// Write the receipt as text, for a printer of 32, 42 or 48 columns
    Receipt(receipt::ReceiptArgs),
    /// Close the parcels of paid orders
    Pack(Numbers),
    /// Hand a packed parcel to the courier, or to the customer at the shop
    Ship(ship::ShipArgs),
    /// Note that parcels have arrived
    Deliver(Numbers),
    /// Call orders off; money that has arrived is to be paid back
    Cancel(cancel::CancelArgs),
    /// Place expired orders again at their old prices
    Reopen(Numbers),
    /// List the money to pay back, the oldest first
    Refunds,
    /// Note that the money of a called-off order was paid back
    Refund(refund::RefundArgs),
}

/// Any number of orders.
#[derive(Debug, Clone, Args)]
pub struct Numbers {
    /// Numbers of orders, such as GG-2611-0142
    #[arg(required = true, value_name = "NUMBER")]
    numbers: Vec<String>,
}

impl OrderCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::List(args) => list::run(session, args),
            Self::Show(args) => show::run(session, args),
            Self::Receipt(args) => receipt::run(session, args),
            Self::Explain(args) => explain::run(session, args),
            Self::Pack(orders) => Ok(pack::run(session, orders)),
            Self::Ship(args) => ship::run(session, args),
            Self::Deliver(orders) => Ok(deliver::run(session, orders)),
            Self::Cancel(args) => Ok(cancel::run(session, args)),
            Self::Reopen(orders) => Ok(reopen::run(session, orders)),
            Self::Refunds => refund::list(session),
            Self::Refund(args) => refund::run(session, args),
        }
    }
}

/// Returns the order with a number.
pub(super) fn find(session: &mut Session, number: &str) -> Result<OrderView, Failure> {
    let lang = session.lang;
    let found = orders::by_number(&mut session.conn, &session.by, number);
    found.map_err(explained(lang))?.ok_or_else(|| {
        let message = text_with(lang, "cli-no-such-order", &[("number", number)]);
        Failure::new(Exit::NothingFound, message).hinted(text(lang, "cli-hint-order-list"))
    })
}

/// Does the same with each order and answers with the orders as they are
/// now.
fn change(
    session: &mut Session,
    numbers: &[String],
    rehearsal: Rehearsal,
    key: &str,
    mut act: impl FnMut(&mut Session, &Order) -> Result<(), Failure>,
) -> Answer {
    let lang = session.lang;
    let outcome = each(session, numbers, |session, number| {
        let before = find(session, number)?;
        act(session, &before.order)?;
        find(session, number).map(row)
    });
    outcome.answer(
        session,
        rehearsal,
        |row| text_with(lang, key, &[("number", &row.order.number)]),
        |rows| table(lang, rows),
    )
}

fn row(view: OrderView) -> OrderRow {
    OrderRow {
        member_name: view.customer.name.clone(),
        pieces: view.lines.iter().map(|line| line.quantity).sum(),
        due_at: view.open_payment().map(|open| open.payment.due_at),
        order: view.order,
    }
}

fn stage(lang: Lang, order: &Order) -> Cell {
    let stage = order.stage();
    Cell::coded(stage.as_str(), stage.label(lang))
}

fn table(lang: Lang, rows: &[OrderRow]) -> Table {
    let columns = [
        "number",
        "placed_at",
        "channel",
        "customer",
        "pieces",
        "total",
        "stage",
        "due_at",
    ];
    Table::new(lang, "orders", &columns).with_rows(rows, |row| {
        vec![
            (&row.order.number).into(),
            row.order.placed_at.into(),
            Cell::coded(row.order.source.as_str(), row.order.source.label(lang)),
            (&row.member_name).into(),
            row.pieces.into(),
            row.order.total.into(),
            stage(lang, &row.order),
            row.due_at.into(),
        ]
    })
}
