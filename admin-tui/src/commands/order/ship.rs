//! `admin-tui order ship`: a parcel leaves.

use clap::Args;
use shop_core::orders::{self, ShipDetails};

use super::change;
use crate::commands::{
    answer::{Answer, Failure, explained},
    each::Rehearsal,
    session::Session,
};

/// Which parcel leaves, and how.
#[derive(Debug, Clone, Args)]
pub struct ShipArgs {
    /// The order's number, such as GG-2611-0142
    number: String,
    /// The courier's number for the parcel; not needed for pick-up
    #[arg(long, value_name = "TRACKING", default_value = "")]
    tracking: String,
    /// The courier, if not the one the customer chose
    #[arg(long, default_value = "")]
    courier: String,
    /// The courier's service, if not the one the customer chose
    #[arg(long, default_value = "")]
    service: String,
}

pub(super) fn run(session: &mut Session, args: &ShipArgs) -> Result<Answer, Failure> {
    let details = ShipDetails {
        courier: args.courier.clone(),
        service: args.service.clone(),
        tracking_number: args.tracking.clone(),
    };
    let number = std::slice::from_ref(&args.number);
    let key = "cli-order-shipped";
    Ok(change(
        session,
        number,
        Rehearsal::NO,
        key,
        |session, order| {
            let Session {
                conn,
                now,
                by,
                lang,
                ..
            } = session;
            orders::ship(conn, *now, by, order.id, order.version, &details)
                .map(drop)
                .map_err(explained(*lang))
        },
    ))
}
