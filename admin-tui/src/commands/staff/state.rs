//! `admin-tui staff disable` and `enable`: whether an account can be used.

use shop_core::staff;

use super::{Account, changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    session::Session,
};

pub(super) fn disable(session: &mut Session, account: &Account) -> Result<Answer, Failure> {
    let id = find(session, account)?.id;
    let lang = session.lang;
    let account =
        staff::disable(&mut session.conn, session.now, &session.by, id).map_err(explained(lang))?;
    Ok(changed(lang, "cli-staff-disabled", account))
}

pub(super) fn enable(session: &mut Session, account: &Account) -> Result<Answer, Failure> {
    let id = find(session, account)?.id;
    let lang = session.lang;
    let account =
        staff::enable(&mut session.conn, session.now, &session.by, id).map_err(explained(lang))?;
    Ok(changed(lang, "cli-staff-enabled", account))
}
