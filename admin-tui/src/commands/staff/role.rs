//! `admin-tui staff role`: what somebody is responsible for.

use clap::Args;
use shop_core::staff::{self, Role};

use super::{Account, changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::names,
    session::Session,
};

/// Whose role, and which.
#[derive(Debug, Clone, Args)]
pub struct RoleArgs {
    /// The account.
    #[command(flatten)]
    account: Account,
    /// The new role
    #[arg(value_parser = names(Role::ALL, Role::as_str))]
    role: Role,
}

pub(super) fn run(session: &mut Session, args: &RoleArgs) -> Result<Answer, Failure> {
    let id = find(session, &args.account)?.id;
    let lang = session.lang;
    let (now, by) = (session.now, &session.by);
    let account =
        staff::change_role(&mut session.conn, now, by, id, args.role).map_err(explained(lang))?;
    Ok(changed(lang, "cli-staff-role-changed", account))
}
