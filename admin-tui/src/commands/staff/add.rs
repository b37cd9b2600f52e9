//! `admin-tui staff add`: making an account.

use clap::Args;
use shop_core::staff::{self, NewStaff, Role};

use super::changed;
use crate::commands::{
    answer::{Answer, Failure, explained},
    input::names,
    password::{PasswordSource, new_password},
    session::Session,
};

/// What the account needs.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// What the person is responsible for
    #[arg(long, value_parser = names(Role::ALL, Role::as_str))]
    role: Role,
    /// The name to sign in with: 3 to 32 letters, digits, dots or hyphens
    #[arg(long)]
    username: String,
    /// The person's name
    #[arg(long)]
    name: String,
    /// Where the password comes from.
    #[command(flatten)]
    password: PasswordSource,
}

pub(super) fn run(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let new = NewStaff {
        username: args.username.clone(),
        name: args.name.clone(),
        role: args.role,
        password: new_password(lang, args.password)?,
    };
    let account =
        staff::add(&mut session.conn, session.now, &session.by, new).map_err(explained(lang))?;
    Ok(changed(lang, "cli-staff-added", account))
}
