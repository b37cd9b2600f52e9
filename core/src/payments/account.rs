//! The shop's bank accounts.

use diesel::prelude::*;
use serde_json::json;

use crate::{
    actor::{Actor, Denied, Permission},
    db::{Conn, DbError, MultiBackend, write_tx},
    events::{self, EventKind, Subject},
    ids::BankAccountId,
    messages::{Explain, Lang, explain_database, text},
    schema::bank_accounts,
    text::{TextError, line},
    time::Timestamp,
};

/// A bank account that customers transfer to.
#[derive(Debug, Clone, PartialEq, Eq, HasQuery)]
#[diesel(table_name = bank_accounts, check_for_backend(MultiBackend))]
pub struct BankAccount {
    /// Its number in the database.
    pub id: BankAccountId,
    /// The bank's short name, such as `BCA`.
    pub bank: String,
    /// The account number as the bank writes it.
    pub number: String,
    /// Who holds it.
    pub holder: String,
    /// Whether customers are sent to it.
    pub active: bool,
    /// Its place in lists.
    pub position: i64,
}

/// The account could not be added or changed.
#[derive(Debug, thiserror::Error)]
pub enum AddAccountError {
    /// A field is empty or too long.
    #[error("a field cannot be used")]
    Text(#[from] TextError),
    /// There is no such account.
    #[error("no such bank account")]
    NotFound,
    /// The actor may not.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

impl Explain for AddAccountError {
    fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Text(error) => error.explain(lang),
            Self::NotFound => text(lang, "error-account-not-found"),
            Self::Denied(denied) => denied.explain(lang),
            Self::Database(error) => explain_database(error, lang),
        }
    }
}

/// Returns the accounts customers can choose from.
///
/// # Errors
/// When the database fails.
pub fn accounts(conn: &mut Conn) -> QueryResult<Vec<BankAccount>> {
    BankAccount::query()
        .filter(bank_accounts::active.eq(true))
        .order((bank_accounts::position, bank_accounts::id))
        .load(conn)
}

/// Returns every account, also those switched off.
///
/// # Errors
/// When the database fails.
pub fn all_accounts(conn: &mut Conn) -> QueryResult<Vec<BankAccount>> {
    BankAccount::query()
        .order((bank_accounts::position, bank_accounts::id))
        .load(conn)
}

/// Adds an account; the same bank and number again is changed instead.
///
/// # Errors
/// When a field cannot be used, the actor may not, or the database fails.
pub fn add_account(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    bank: &str,
    number: &str,
    holder: &str,
) -> Result<BankAccount, AddAccountError> {
    by.require(Permission::ManageShop)?;
    let (bank, number, holder) = (line(bank, 40)?, line(number, 40)?, line(holder, 80)?);
    write_tx(conn, |conn| {
        let same = bank_accounts::bank
            .eq(&bank)
            .and(bank_accounts::number.eq(&number));
        let changed = diesel::update(bank_accounts::table.filter(same))
            .set((
                bank_accounts::holder.eq(&holder),
                bank_accounts::active.eq(true),
            ))
            .execute(conn)?;
        if changed == 0 {
            let position: i64 = bank_accounts::table.count().get_result(conn)?;
            diesel::insert_into(bank_accounts::table)
                .values((
                    bank_accounts::bank.eq(&bank),
                    bank_accounts::number.eq(&number),
                    bank_accounts::holder.eq(&holder),
                    bank_accounts::active.eq(true),
                    bank_accounts::position.eq(position),
                ))
                .execute(conn)?;
        }
        let data = json!({ "name": format!("{bank} {number}") });
        events::record(
            conn,
            now,
            by,
            EventKind::SettingsChanged,
            Subject::Shop,
            None,
            &data,
        )?;
        Ok(BankAccount::query()
            .filter(bank_accounts::bank.eq(&bank))
            .filter(bank_accounts::number.eq(&number))
            .get_result(conn)?)
    })
}

/// Switches an account on or off for new orders; payments that were asked
/// for already stay with it.
///
/// # Errors
/// When there is no such account, the actor may not, or the database fails.
pub fn set_account_active(
    conn: &mut Conn,
    now: Timestamp,
    by: &Actor,
    number: &str,
    active: bool,
) -> Result<BankAccount, AddAccountError> {
    by.require(Permission::ManageShop)?;
    let number = line(number, 40)?;
    write_tx(conn, |conn| {
        let account = BankAccount::query()
            .filter(bank_accounts::number.eq(&number))
            .order(bank_accounts::id)
            .first::<BankAccount>(conn)
            .optional()?
            .ok_or(AddAccountError::NotFound)?;
        diesel::update(bank_accounts::table.filter(bank_accounts::id.eq(account.id)))
            .set(bank_accounts::active.eq(active))
            .execute(conn)?;
        let data = json!({ "name": format!("{} {number}", account.bank), "active": active });
        events::record(
            conn,
            now,
            by,
            EventKind::SettingsChanged,
            Subject::Shop,
            None,
            &data,
        )?;
        Ok(BankAccount { active, ..account })
    })
}
