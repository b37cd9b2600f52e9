//! `admin-tui collection list`: the collections in order.

use shop_core::catalog;

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

pub(super) fn run(session: &mut Session) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let rows = catalog::staff_collections(conn, *now, by).map_err(explained(lang))?;
    let table = table(session, &rows);
    Ok(Answer::list(lang, table))
}
