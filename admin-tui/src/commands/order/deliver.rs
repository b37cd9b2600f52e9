//! `admin-tui order deliver`: parcels that have arrived.

use shop_core::orders;

use super::{Numbers, change};
use crate::commands::{
    answer::{Answer, explained},
    each::Rehearsal,
    session::Session,
};

pub(super) fn run(session: &mut Session, orders: &Numbers) -> Answer {
    let key = "cli-order-delivered";
    change(
        session,
        &orders.numbers,
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
            orders::deliver(conn, *now, by, order.id, order.version)
                .map(drop)
                .map_err(explained(*lang))
        },
    )
}
