//! `admin-tui bank add`: an account that customers can choose.

use clap::Args;
use shop_core::{messages::text_with, payments};

use super::table;
use crate::commands::{
    answer::{Answer, Failure, explained},
    formats::Document,
    session::Session,
};

/// Which account.
#[derive(Debug, Clone, Args)]
pub struct AddArgs {
    /// The bank's short name, such as BCA
    bank: String,
    /// The account number as the bank writes it
    #[arg(value_name = "ACCOUNT-NUMBER")]
    number: String,
    /// Who holds the account
    holder: String,
}

pub(super) fn run(session: &mut Session, args: &AddArgs) -> Result<Answer, Failure> {
    let lang = session.lang;
    let Session { conn, now, by, .. } = session;
    let account = payments::add_account(conn, *now, by, &args.bank, &args.number, &args.holder)
        .map_err(explained(lang))?;
    let values = [("bank", account.bank.as_str()), ("number", &account.number)];
    let remark = text_with(lang, "cli-bank-added", &values);
    Ok(Answer::document(Document::List(table(lang, &[account]))).remark(remark))
}
