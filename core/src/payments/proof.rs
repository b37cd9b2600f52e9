//! Where the receipt of a payment lies.

use super::{ViewPaymentError, store};
use crate::{
    actor::{Actor, Permission},
    db::Conn,
    ids::PaymentId,
};

/// Returns the key of a payment's receipt in the media store, for staff.
///
/// # Errors
/// When the actor may not see it or the database fails.
pub fn proof_key(
    conn: &mut Conn,
    by: &Actor,
    id: PaymentId,
) -> Result<Option<String>, ViewPaymentError> {
    by.require(Permission::VerifyPayments)?;
    Ok(store::find(conn, id)?.and_then(|payment| payment.proof_key))
}
