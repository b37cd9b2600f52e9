//! `admin-tui order cancel`: calling orders off.

use clap::Args;
use shop_core::{
    actor::Permission,
    orders::{
        self, CancelReason, FulfilmentStatus, Order, OrderCommandError, OrderEvent, PaymentStatus,
    },
};

use super::change;
use crate::commands::{
    answer::{Answer, Failure, explained},
    each::Rehearsal,
    input::names,
    session::Session,
};

/// Which orders, and why.
#[derive(Debug, Clone, Args)]
pub struct CancelArgs {
    /// Numbers of orders, such as GG-2611-0142
    #[arg(required = true, value_name = "NUMBER")]
    numbers: Vec<String>,
    /// Why; it is told to the customer
    #[arg(long, value_parser = names(CancelReason::ALL, CancelReason::as_str))]
    reason: CancelReason,
    /// What staff want to remember about it
    #[arg(long, default_value = "")]
    note: String,
    /// Whether to look only.
    #[command(flatten)]
    rehearsal: Rehearsal,
}

pub(super) fn run(session: &mut Session, args: &CancelArgs) -> Answer {
    let key = "cli-order-canceled";
    change(
        session,
        &args.numbers,
        args.rehearsal,
        key,
        |session, order| {
            if args.rehearsal.dry_run {
                return rehearse(session, order);
            }
            let Session {
                conn,
                now,
                by,
                lang,
                ..
            } = session;
            let (reason, note) = (args.reason, &args.note);
            orders::cancel(conn, *now, by, order.id, order.version, reason, note)
                .map(drop)
                .map_err(explained(*lang))
        },
    )
}

/// Says whether the order could be called off, without doing so.
fn rehearse(session: &Session, order: &Order) -> Result<(), Failure> {
    session.require(Permission::CancelOrders)?;
    let here = matches!(
        order.fulfilment_status,
        FulfilmentStatus::None | FulfilmentStatus::Packing
    );
    let decided = order.payment_status != PaymentStatus::InReview;
    if here && decided && order.status.apply(OrderEvent::Cancel).is_ok() {
        return Ok(());
    }
    let refusal = OrderCommandError::WrongStage(order.stage());
    Err(explained(session.lang)(refusal))
}
