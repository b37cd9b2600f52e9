//! Asking for a transfer with an amount of its own.

use std::collections::HashSet;

use chrono::Duration;
use diesel::prelude::*;

use super::{BankAccount, Payment, PaymentState};
use crate::{
    db::{Conn, DbError, lock_for_update},
    ids::{BankAccountId, OrderId, PaymentId},
    money::Rupiah,
    schema::{bank_accounts, payments},
    time::Timestamp,
};

/// The codes that can be added to an amount.
const CODES: i64 = 999;

/// How long an expired amount is kept, because late transfers are common.
const LATE_DAYS: i64 = 7;

/// No transfer could be asked for.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RequestError {
    /// There is no such account to pay to.
    #[error("no such bank account")]
    NoSuchAccount,
    /// Every amount near the price is taken.
    #[error("every unique amount is taken")]
    AmountsTaken,
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] DbError),
}

#[derive(Insertable)]
#[diesel(table_name = payments)]
struct NewPayment {
    order_id: OrderId,
    account_id: BankAccountId,
    state: PaymentState,
    base: Rupiah,
    unique_code: i64,
    amount_due: Rupiah,
    reserved: bool,
    due_at: Timestamp,
    created_at: Timestamp,
    version: i64,
}

/// Opens a payment over `base`, due at `due_at`, inside the caller's
/// transaction.
///
/// The account's row is locked meanwhile, so two customers never get the
/// same amount; the unique index would refuse it anyway.
pub(crate) fn request(
    conn: &mut Conn,
    now: Timestamp,
    order: OrderId,
    account: BankAccountId,
    base: Rupiah,
    due_at: Timestamp,
) -> Result<Payment, RequestError> {
    lock_for_update(conn, "bank_accounts", account.0)?;
    let account = BankAccount::query()
        .filter(bank_accounts::id.eq(account))
        .filter(bank_accounts::active.eq(true))
        .get_result(conn)
        .optional()?
        .ok_or(RequestError::NoSuchAccount)?;
    let taken: HashSet<Rupiah> = payments::table
        .filter(payments::account_id.eq(account.id))
        .filter(payments::reserved.eq(true))
        .filter(payments::amount_due.between(Rupiah(base.0 + 1), Rupiah(base.0 + CODES)))
        .select(payments::amount_due)
        .load(conn)?
        .into_iter()
        .collect();
    let code = free_code(base, &taken, random_start()).ok_or(RequestError::AmountsTaken)?;
    let id: PaymentId = diesel::insert_into(payments::table)
        .values(NewPayment {
            order_id: order,
            account_id: account.id,
            state: PaymentState::Pending,
            base,
            unique_code: code,
            amount_due: Rupiah(base.0 + code),
            reserved: true,
            due_at,
            created_at: now,
            version: 1,
        })
        .returning(payments::id)
        .get_result(conn)?;
    Ok(Payment::query()
        .filter(payments::id.eq(id))
        .get_result::<Payment>(conn)?)
}

/// Looks for a free code from a starting point on, around the end.
fn free_code(base: Rupiah, taken: &HashSet<Rupiah>, start: i64) -> Option<i64> {
    (0..CODES)
        .map(|step| (start + step).rem_euclid(CODES) + 1)
        .find(|code| !taken.contains(&Rupiah(base.0 + code)))
}

fn random_start() -> i64 {
    let mut bytes = [0_u8; 2];
    getrandom::fill(&mut bytes).expect("the system gives randomness");
    i64::from(u16::from_le_bytes(bytes))
}

/// Gives back the amounts of payments that expired a week ago.
pub(crate) fn release_late_amounts(conn: &mut Conn, now: Timestamp) -> QueryResult<usize> {
    let late = now.minus(Duration::days(LATE_DAYS));
    diesel::update(
        payments::table
            .filter(payments::reserved.eq(true))
            .filter(payments::state.eq(PaymentState::Expired))
            .filter(payments::due_at.lt(late)),
    )
    .set(payments::reserved.eq(false))
    .execute(conn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_amount_is_never_given_again() {
        let base = Rupiah(125_000);
        let mut taken = HashSet::new();
        for start in 0..CODES {
            let code = free_code(base, &taken, start * 7).unwrap();
            assert!((1..=CODES).contains(&code));
            assert!(
                taken.insert(Rupiah(base.0 + code)),
                "code {code} was given twice"
            );
        }
        assert_eq!(free_code(base, &taken, 5), None);
    }
}
