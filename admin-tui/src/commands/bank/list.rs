//! `admin-tui bank list`: all accounts, also those switched off.

use shop_core::payments;

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

pub(super) fn run(session: &mut Session) -> Result<Answer, Failure> {
    let lang = session.lang;
    let accounts = payments::all_accounts(&mut session.conn).map_err(explained(lang))?;
    Ok(Answer::list(lang, table(lang, &accounts)))
}
