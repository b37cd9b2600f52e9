//! Bank accounts that customers transfer to.

mod add;
mod list;
mod switch;

use clap::Subcommand;
use shop_core::{messages::Lang, payments::BankAccount};

use super::{
    answer::{Answer, Failure},
    formats::Table,
    session::Session,
};

/// What can be done with bank accounts.
#[derive(Debug, Clone, Subcommand)]
pub enum BankCommand {
    /// Add an account, or change the holder of one
    Add(add::AddArgs),
    /// List all accounts
    List,
    /// Let customers choose an account again
    Enable(switch::SwitchArgs),
    /// Keep customers from choosing an account
    Disable(switch::SwitchArgs),
}

impl BankCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::Add(args) => add::run(session, args),
            Self::List => list::run(session),
            Self::Enable(args) => switch::run(session, args, true),
            Self::Disable(args) => switch::run(session, args, false),
        }
    }
}

fn table(lang: Lang, accounts: &[BankAccount]) -> Table {
    let columns = ["bank", "account_number", "holder", "active"];
    Table::new(lang, "accounts", &columns).with_rows(accounts, |account| {
        vec![
            (&account.bank).into(),
            (&account.number).into(),
            (&account.holder).into(),
            account.active.into(),
        ]
    })
}
