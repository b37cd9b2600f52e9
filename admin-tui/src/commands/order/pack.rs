//! `admin-tui order pack`: closing parcels.

use shop_core::orders;

use super::{Numbers, change};
use crate::commands::{
    answer::{Answer, explained},
    each::Rehearsal,
    session::Session,
};

pub(super) fn run(session: &mut Session, orders: &Numbers) -> Answer {
    let key = "cli-order-packed";
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
            orders::pack(conn, *now, by, order.id, order.version)
                .map(drop)
                .map_err(explained(*lang))
        },
    )
}
