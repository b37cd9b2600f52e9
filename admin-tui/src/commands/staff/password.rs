//! `admin-tui staff password`: a new password for an account.

use clap::Args;
use shop_core::{secret::Password, staff};

use super::{Account, changed, find};
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::{Document, Fact},
    password::{PasswordSource, new_password},
    session::Session,
};

/// Whose password.
#[derive(Debug, Clone, Args)]
pub struct PasswordArgs {
    /// The account.
    #[command(flatten)]
    account: Account,
    /// Where the password comes from.
    #[command(flatten)]
    password: PasswordSource,
    /// Make one up and print it, once
    #[arg(long, conflicts_with = "password_stdin")]
    generate: bool,
}

pub(super) fn run(session: &mut Session, args: &PasswordArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let id = find(session, &args.account)?.id;
    let password = if args.generate {
        Password::random()
    } else {
        new_password(lang, args.password)?
    };
    let account = staff::reset_password(&mut session.conn, session.now, &session.by, id, &password)
        .map_err(explained(lang))?;
    let username = account.username.clone();
    let mut answer = changed(lang, "cli-staff-password-reset", account);
    if args.generate {
        let facts = vec![
            Fact::new("username", username),
            Fact::new("password", password.reveal()),
        ];
        let tables = Vec::new();
        answer.document = Some(Document::Sheet { facts, tables });
    }
    Ok(answer)
}
