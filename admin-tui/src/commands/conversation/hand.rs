//! `admin-tui conversation take` and `assign`: who takes care of it.

use clap::Args;
use shop_core::{messages::text_with, service, staff};

use super::{changed, find};
use crate::commands::{
    answer::{Answer, Exit, Failure, explained},
    session::Session,
};

/// Which conversation to take.
#[derive(Debug, Clone, Args)]
pub struct TakeArgs {
    /// The conversation's number
    number: String,
}

/// Which conversation to give to whom.
#[derive(Debug, Clone, Args)]
pub struct AssignArgs {
    /// The conversation's number
    number: String,
    /// The user name of who takes care of it from now on
    username: String,
}

pub(super) fn take(session: &mut Session, args: &TakeArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.number)?.id;
    let Session { conn, now, by, .. } = session;
    let taken = service::take(conn, *now, by, id).map_err(explained(lang))?;
    changed(session, "cli-conversation-taken", taken)
}

pub(super) fn assign(session: &mut Session, args: &AssignArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.number)?.id;
    let account = staff::by_username(&mut session.conn, &args.username)
        .map_err(explained(lang))?
        .ok_or_else(|| {
            let values = [("username", args.username.as_str())];
            Failure::new(Exit::Refused, text_with(lang, "cli-no-such-staff", &values))
        })?;
    let Session { conn, now, by, .. } = session;
    let given = service::assign(conn, *now, by, id, account.id).map_err(explained(lang))?;
    changed(session, "cli-conversation-assigned", given)
}
