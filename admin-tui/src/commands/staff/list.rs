//! `admin-tui staff list`: all accounts.

use shop_core::{actor::Permission, staff};

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

pub(super) fn run(session: &mut Session) -> Result<Answer, Failure> {
    session.require(Permission::ManageStaff)?;
    let lang = session.lang;
    let accounts = staff::list(&mut session.conn).map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &accounts)))
}
