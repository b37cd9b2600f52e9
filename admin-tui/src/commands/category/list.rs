//! `admin-tui category list`: the categories in the order of the menu.

use shop_core::catalog;

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

pub(super) fn run(session: &mut Session) -> Result<Answer, Failure> {
    let lang = session.lang;
    let all = catalog::category_tree(&mut session.conn).map_err(explained(lang))?;
    let table = table(session, &all, &all);
    Ok(Answer::list(lang, table))
}
