//! `admin-tui staff reset-password`: a new password for an account.

use clap::Args;
use shop_core::staff;

use super::{Account, changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    password::{PasswordSource, new_password},
    session::Session,
};

/// Whose password.
#[derive(Debug, Clone, Args)]
pub struct ResetPasswordArgs {
    /// The account.
    #[command(flatten)]
    account: Account,
    /// Where the password comes from.
    #[command(flatten)]
    password: PasswordSource,
}

pub(super) fn run(session: &mut Session, args: &ResetPasswordArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.account)?.id;
    let password = new_password(lang, args.password)?;
    let account = staff::reset_password(&mut session.conn, session.now, &session.by, id, &password)
        .map_err(explained(lang))?;
    Ok(changed(lang, "cli-staff-password-reset", account))
}
