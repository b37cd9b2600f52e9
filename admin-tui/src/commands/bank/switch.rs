//! `admin-tui bank enable` and `disable`: whether customers can choose an
//! account.

use clap::Args;
use shop_core::payments;

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::Document,
    session::Session,
};

/// Which account.
#[derive(Debug, Clone, Args)]
pub struct SwitchArgs {
    /// The account number as `bank list` shows it
    #[arg(value_name = "ACCOUNT-NUMBER")]
    number: String,
}

pub(super) fn run(
    session: &mut Session,
    args: &SwitchArgs,
    active: bool,
) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let account = payments::set_account_active(conn, *now, by, &args.number, active)
        .map_err(explained(lang))?;
    Ok(Answer::document(Document::List(table(lang, &[account]))))
}
