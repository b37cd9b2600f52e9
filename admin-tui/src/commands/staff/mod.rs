//! Accounts of staff.

mod add;
mod list;
mod password;
mod role;
mod show;
mod state;

use clap::{Args, Subcommand};
use shop_core::{
    messages::{Lang, text, text_with},
    staff::{self, Role, StaffMember, StaffState},
};

use super::{
    answer::{Answer, Exit, Failure, explained},
    formats::{Cell, Document, Table},
    session::Session,
};

/// What can be done with accounts.
#[derive(Debug, Clone, Subcommand)]
pub enum StaffCommand {
    /// Make an account; the password is asked for, never an argument
    Add(add::AddArgs),
    /// List all accounts
    List,
    /// Keep somebody from signing in
    Disable(Account),
    /// Let somebody sign in again
    Enable(Account),
    /// Give an account another role
    Role(role::RoleArgs),
    /// Give an account a new password
    #[command(alias = "reset-password")]
    Password(password::PasswordArgs),
    /// Show an account and what was done with it last
    Show(show::ShowArgs),
}

/// One account.
#[derive(Debug, Clone, Args)]
pub struct Account {
    /// The name to sign in with
    username: String,
}

impl StaffCommand {
    pub(super) fn run(&self, session: &mut Session) -> Result<Answer, Failure> {
        match self {
            Self::Add(args) => add::run(session, args),
            Self::List => list::run(session),
            Self::Disable(account) => state::disable(session, account),
            Self::Enable(account) => state::enable(session, account),
            Self::Role(args) => role::run(session, args),
            Self::Password(args) => password::run(session, args),
            Self::Show(args) => show::run(session, args),
        }
    }
}

/// Returns the account with a user name.
fn find(session: &mut Session, account: &Account) -> Result<StaffMember, Failure> {
    let lang = session.lang;
    let found =
        staff::by_username(&mut session.conn, &account.username).map_err(explained(lang))?;
    found.ok_or_else(|| {
        Failure::new(Exit::NothingFound, text(lang, "error-staff-not-found"))
            .hinted(text(lang, "cli-hint-staff-list"))
    })
}

/// Answers with an account and what was done to it.
fn changed(lang: Lang, key: &str, account: StaffMember) -> Answer {
    let remark = text_with(lang, key, &[("username", &account.username)]);
    Answer::document(Document::List(table(lang, &[account]))).remark(remark)
}

fn table(lang: Lang, accounts: &[StaffMember]) -> Table {
    let columns = ["username", "name", "role", "state", "last_sign_in_at"];
    Table::new(lang, "staff", &columns).with_rows(accounts, |account| {
        vec![
            (&account.username).into(),
            (&account.name).into(),
            role(lang, account.role),
            state(lang, account.state),
            account.last_sign_in_at.into(),
        ]
    })
}

fn role(lang: Lang, role: Role) -> Cell {
    Cell::coded(role.as_str(), text(lang, &format!("role-{role}")))
}

fn state(lang: Lang, state: StaffState) -> Cell {
    Cell::coded(
        state.as_str(),
        text(lang, &format!("cli-staff-state-{state}")),
    )
}
